import type { Language } from '../preload/contract.ts';
import type { Contents, MenuEntry, MenuPlace } from './electron.ts';

type Role = 'cut' | 'copy' | 'paste' | 'selectAll';

const words: Readonly<Record<Role, Readonly<Record<Language, string>>>> = {
  cut: { en: 'Cut', fr: 'Couper', es: 'Cortar' },
  copy: { en: 'Copy', fr: 'Copier', es: 'Copiar' },
  paste: { en: 'Paste', fr: 'Coller', es: 'Pegar' },
  selectAll: { en: 'Select all', fr: 'Tout sélectionner', es: 'Seleccionar todo' },
};

/**
 * The menu of the right mouse button (and of Shift+F10 and the menu key): in a field all four, each as far as it can be
 * done now; over marked text copying alone; elsewhere none.
 */
export function contextMenuFor(place: MenuPlace, language: Language): readonly MenuEntry[] {
  const { isEditable, selectionText, editFlags } = place;
  const entry = (role: Role, enabled: boolean): MenuEntry => ({ role, label: words[role][language], enabled });
  if (isEditable) {
    return [
      entry('cut', editFlags.canCut),
      entry('copy', editFlags.canCopy),
      entry('paste', editFlags.canPaste),
      entry('selectAll', editFlags.canSelectAll),
    ];
  }
  return selectionText.trim() === '' ? [] : [entry('copy', editFlags.canCopy)];
}

/** Electron has no such menu of its own. */
export function showContextMenus(
  contents: Pick<Contents, 'on'>,
  language: () => Language,
  show: (entries: readonly MenuEntry[]) => void,
): void {
  contents.on('context-menu', (_event, place) => {
    const entries = contextMenuFor(place, language());
    if (entries.length > 0) show(entries);
  });
}
