import type { Spoken } from './as-text.ts';

/** What the page side is told when it is put into a page. */
interface PageSideSettings {
  /** The name under which Playwright has bound the way to main; taken away again before any script of the page runs. */
  readonly binding: string;
  /** The name under which main reaches the page. */
  readonly hearing: string;
}

/** What main reaches in the page. */
export interface Hearing {
  readonly hear: (channel: string, message: unknown) => void;
  /** Files whose paths the preload script asked for, in order. */
  readonly files: File[];
}

/** What the page says to the shell; `channel` is one of Electron's or begins with `shell:`. */
export interface PageWord {
  readonly channel: string;
  readonly message: unknown;
}

/**
 * Electron's renderer side, in a page of plain Chromium. It is sent into the page as text together with the preload
 * script, so it may use nothing from outside itself.
 */
export function pageSide(
  { binding, hearing }: PageSideSettings,
  preload: (require: (name: string) => unknown) => void,
): void {
  const bound: (word: PageWord) => Promise<Spoken> = Reflect.get(window, binding);
  Reflect.deleteProperty(window, binding);
  const host = async (word: PageWord): Promise<unknown> => {
    const answer = await bound(word);
    return 'text' in answer ? JSON.parse(answer.text) : answer.value;
  };
  if (window.top !== window) return;

  const listeners = new Map<string, ((event: unknown, message: unknown) => void)[]>();
  const heard: Hearing = {
    hear: (channel, message) => {
      for (const listener of listeners.get(channel) ?? []) listener({}, message);
    },
    files: [],
  };
  Object.defineProperty(window, hearing, { value: heard });

  const frozen = <Value>(value: Value): Value => {
    if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) frozen(part);
    return Object.freeze(value);
  };

  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, api: unknown) =>
        Object.defineProperty(window, name, { value: frozen(api), enumerable: true }),
    },
    ipcRenderer: {
      invoke: (channel: string, message: unknown) => host({ channel, message }),
      on: (channel: string, listener: (event: unknown, message: unknown) => void) =>
        listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
    },
    webUtils: { getPathForFile: (file: File) => host({ channel: 'shell:path', message: heard.files.push(file) - 1 }) },
  };

  let toldTouched = 0;
  const touched = () => {
    if (Date.now() - toldTouched < 1000) return;
    toldTouched = Date.now();
    void host({ channel: 'shell:touched', message: null });
  };
  for (const kind of ['keydown', 'pointerdown', 'pointermove', 'wheel']) {
    window.addEventListener(kind, touched, { capture: true, passive: true });
  }
  for (const kind of ['focus', 'blur']) {
    window.addEventListener(kind, () => void host({ channel: 'shell:focus', message: kind }));
  }
  // Electron has no menu of its own on the right mouse button: main is asked for one.
  window.addEventListener('contextmenu', (event) => {
    event.preventDefault();
    const { target } = event;
    const isEditable = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    const selectionText = isEditable
      ? target.value.slice(target.selectionStart ?? 0, target.selectionEnd ?? 0)
      : (window.getSelection()?.toString() ?? '');
    const marked = selectionText !== '';
    const editFlags = { canCut: isEditable && marked, canCopy: marked, canPaste: isEditable, canSelectAll: true };
    void host({ channel: 'shell:menu', message: { isEditable, selectionText, editFlags } });
  });
  window.addEventListener(
    'keydown',
    ({ key, code, ctrlKey: control, altKey: alt, shiftKey: shift, metaKey: meta }) => {
      if (!control && !alt && !meta && !/^F\d+$/.test(key) && !/^F\d+$/.test(code)) return;
      void host({ channel: 'shell:key', message: { type: 'keyDown', key, code, control, alt, shift, meta } });
    },
    { capture: true },
  );

  const words: Readonly<Record<string, string>> = {
    en: 'Development shell: not for real cases',
    fr: 'Environnement de développement : pas de dossiers réels',
    es: 'Entorno de desarrollo: no para casos reales',
  };
  const strip = () => {
    const place = document.createElement('div');
    place.setAttribute('aria-hidden', 'true');
    place.style.cssText =
      'position:fixed;bottom:0;left:50%;transform:translateX(-50%);z-index:2147483000;pointer-events:none;' +
      'font:500 10px/14px system-ui,sans-serif;padding:0 8px;border-radius:4px 4px 0 0;color:#fff;background:#435165';
    const inside = place.attachShadow({ mode: 'closed' });
    const say = () => {
      inside.textContent = words[document.documentElement.lang] ?? words.en ?? '';
    };
    say();
    new MutationObserver(say).observe(document.documentElement, { attributeFilter: ['lang'] });
    const printing = window.matchMedia('print');
    const show = () => {
      place.style.display = printing.matches ? 'none' : 'block';
    };
    printing.addEventListener('change', show);
    show();
    document.documentElement.append(place);
  };
  document.addEventListener('DOMContentLoaded', strip);

  preload((name) => {
    if (name === 'electron') return electron;
    throw new Error(`a sandboxed preload script cannot load "${name}"`);
  });
}
