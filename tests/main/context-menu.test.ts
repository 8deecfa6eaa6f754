import { expect, test } from 'vitest';
import { contextMenuFor, showContextMenus } from '../../main/context-menu.ts';
import type { MenuEntry, MenuPlace } from '../../main/electron.ts';
import { likeContents } from './like-electron.ts';

const field: MenuPlace = {
  isEditable: true,
  selectionText: '',
  editFlags: { canCut: false, canCopy: false, canPaste: true, canSelectAll: true },
};
const text: MenuPlace = {
  isEditable: false,
  selectionText: 'KG-BIS-0042',
  editFlags: { canCut: false, canCopy: true, canPaste: false, canSelectAll: true },
};
const possible = (entries: readonly MenuEntry[]) => entries.flatMap(({ role, enabled }) => (enabled ? [role] : []));

test('in a field one can paste, and cut and copy what is marked', () => {
  expect(contextMenuFor(field, 'en').map(({ label }) => label)).toEqual(['Cut', 'Copy', 'Paste', 'Select all']);
  expect(possible(contextMenuFor(field, 'en'))).toEqual(['paste', 'selectAll']);
  const marked = { ...field, editFlags: { ...field.editFlags, canCut: true, canCopy: true } };
  expect(possible(contextMenuFor(marked, 'en'))).toEqual(['cut', 'copy', 'paste', 'selectAll']);
});

test('over marked text one can copy, over anything else there is no menu', () => {
  expect(possible(contextMenuFor(text, 'en'))).toEqual(['copy']);
  expect(contextMenuFor({ ...text, selectionText: ' ' }, 'en')).toEqual([]);
});

test('the menu speaks the language of the screen', () => {
  expect(contextMenuFor(text, 'fr')[0]?.label).toBe('Copier');
  expect(contextMenuFor(text, 'es')[0]?.label).toBe('Copiar');
});

test('the menu is shown where Electron asks for one', () => {
  const { contents, events } = likeContents();
  const shown: (readonly MenuEntry[])[] = [];
  showContextMenus(
    contents,
    () => 'es',
    (entries) => shown.push(entries),
  );
  events.emit('context-menu', {}, { ...text, selectionText: '' });
  events.emit('context-menu', {}, field);
  expect(shown).toHaveLength(1);
  expect(shown[0]?.[2]?.label).toBe('Pegar');
});
