import { useEffect, useRef } from 'react';
import { type KeyEvent, pressOf, pressedKey as shortcutOf } from '../preload/pressed-key.ts';
import type { TextKey } from './locales/index.ts';
import { usePreferences } from './state/preferences.ts';

/** A key or chord with a meaning, or with `to` each digit from the one to the other. `shown` is how it is written; single ones can be switched off. */
interface Shortcut {
  readonly key: string;
  readonly to?: string;
  readonly ctrl?: true;
  readonly alt?: true;
  readonly shown: string;
  readonly says: TextKey<'frame'>;
}

/**
 * Every shortcut of the application, once. A letter stands for the same screen in every language.
 * F9 and Ctrl+L are heard by the preload script, which blanks before anything here could be slow; they stand here to be shown.
 */
export const SHORTCUTS = {
  today: { key: 't', shown: 'T', says: 'today' },
  cases: { key: 'c', shown: 'C', says: 'cases' },
  house: { key: 'h', shown: 'H', says: 'house' },
  exchange: { key: 'e', shown: 'E', says: 'exchange' },
  inbox: { key: 'i', shown: 'I', says: 'inbox' },
  statistics: { key: 's', shown: 'S', says: 'statistics' },
  settings: { key: 'g', shown: 'G', says: 'settings' },
  new: { key: 'n', shown: 'N', says: 'keyNew' },
  roster: { key: 'r', shown: 'R', says: 'keyRoster' },
  find: { key: '/', shown: '/', says: 'keyFindInList' },
  views: { key: 'v', shown: 'V', says: 'keyViews' },
  answer: { key: 'a', shown: 'A', says: 'keyAnswerDanger' },
  newTask: { key: 'k', shown: 'K', says: 'keyNewTask' },
  done: { key: 'd', shown: 'D', says: 'keyDone' },
  keys: { key: '?', shown: '?', says: 'keys' },
  help: { key: 'F1', shown: 'F1', says: 'keyHelp' },
  palette: { key: 'k', ctrl: true, shown: 'Ctrl K', says: 'findHint' },
  save: { key: 's', ctrl: true, shown: 'Ctrl S', says: 'keySave' },
  sameAbove: { key: 'd', ctrl: true, shown: 'Ctrl D', says: 'keySameAbove' },
  asBefore: { key: 'd', ctrl: true, shown: 'Ctrl D', says: 'keyAsBefore' },
  undo: { key: 'z', ctrl: true, shown: 'Ctrl Z', says: 'keyUndo' },
  back: { key: 'Escape', shown: 'Esc', says: 'keyBack' },
  nextSection: { key: 'ArrowDown', alt: true, shown: 'Alt ↓', says: 'keyNextSection' },
  previousSection: { key: 'ArrowUp', alt: true, shown: 'Alt ↑', says: 'keyPreviousSection' },
  tab: { key: '1', to: '9', shown: '1 … 9', says: 'keyTab' },
  recruitment: { key: 'r', shown: 'R', says: 'keyRecruitment' },
  journey: { key: 'm', shown: 'M', says: 'keyJourney' },
  exploitation: { key: 'x', shown: 'X', says: 'keyExploitation' },
  wayOut: { key: 'o', shown: 'O', says: 'keyWayOut' },
  newRecord: { key: 'n', alt: true, shown: 'Alt N', says: 'keyNewRecord' },
  invented: { key: 'i', alt: true, shown: 'Alt I', says: 'keyInvented' },
  noteDanger: { key: 'a', alt: true, shown: 'Alt A', says: 'keyNoteDanger' },
  readAloud: { key: 'r', alt: true, shown: 'Alt R', says: 'keyReadAloud' },
  attach: { key: 'p', alt: true, shown: 'Alt P', says: 'keyAttach' },
  handOver: { key: 'h', alt: true, shown: 'Alt H', says: 'keyHandOver' },
  links: { key: 'l', alt: true, shown: 'Alt L', says: 'keyLinks' },
  callToCase: { key: 'n', alt: true, shown: 'Alt N', says: 'keyCallToCase' },
  silentCall: { key: 'u', alt: true, shown: 'Alt U', says: 'keySilentCall' },
  abusiveCall: { key: 'b', alt: true, shown: 'Alt B', says: 'keyAbusiveCall' },
  selectAll: { key: 'a', ctrl: true, shown: 'Ctrl A', says: 'keySelectAll' },
  names: { key: 'F2', shown: 'F2', says: 'keyNames' },
  lock: { key: 'l', ctrl: true, shown: 'Ctrl L', says: 'lock' },
  blank: { key: 'F9', shown: 'F9', says: 'keyBlank' },
} as const satisfies Readonly<Record<string, Shortcut>>;

export type ShortcutName = keyof typeof SHORTCUTS;
export const SHORTCUT_NAMES = Object.keys(SHORTCUTS) as readonly ShortcutName[];

/** A key of one character without Ctrl or Alt (WCAG 2.1.4). */
function isSingle(shortcut: Shortcut): boolean {
  return shortcut.key.length === 1 && !shortcut.ctrl && !shortcut.alt;
}

/**
 * What a key stands for, on every board: a letter, a digit, a sign, or its name (`Enter`, `ArrowDown`); null while a sign is put together.
 * No screen reads a key of the board itself.
 */
export function pressedKey(event: KeyEvent): string | null {
  return shortcutOf(pressOf(event));
}

function isMeant({ key, to }: Shortcut, pressed: string | null): boolean {
  if (to === undefined) return pressed === key;
  return pressed !== null && pressed.length === 1 && pressed >= key && pressed <= to;
}

/** ⌘ counts as Ctrl. Shift is not looked at: `/` and `?` need it on some keyboards. */
function isPressed(shortcut: Shortcut, pressed: string | null, event: KeyboardEvent): boolean {
  return (
    isMeant(shortcut, pressed) &&
    (event.ctrlKey || event.metaKey) === (shortcut.ctrl === true) &&
    event.altKey === (shortcut.alt === true)
  );
}

/** True where a letter is something being typed or chosen, not a command. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  const field = target.closest(
    'input, textarea, select, [role="textbox"], [role="listbox"], [role="combobox"], [role="menu"]',
  );
  if (!(field instanceof HTMLInputElement)) return field !== null;
  return !['checkbox', 'radio', 'button'].includes(field.type);
}

/** True where a digit chooses an answer, or is typed. */
function isAnswering(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, [role="radiogroup"]') !== null;
}

/** Escape first closes what is open under the cursor: a list of choices, a menu. What opened a panel with keys of its own is neither. */
function isListOpen(target: EventTarget | null): boolean {
  const list = '[aria-expanded="true"]:not([aria-haspopup="dialog"]), [role="menu"], [role="listbox"]';
  return target instanceof Element && target.closest(list) !== null;
}

function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
}

/** `pressed`: which of several keys it was. */
type KeyHandlers = { readonly [Name in ShortcutName]?: (pressed: string) => void };

/** Screens on top of one another: the newest that handles a key gets it. */
const listening: { readonly current: KeyHandlers }[] = [];

/** Whether a dialog or list was open when the key went down; by the time it is our turn, Escape has closed it. */
let wasOpen: { readonly dialog: boolean; readonly list: boolean } = { dialog: false, list: false };

function lookFirst(event: KeyboardEvent): void {
  wasOpen = { dialog: isDialogOpen(), list: isListOpen(event.target) };
}

// From the very start: a dialog listens in the same place, closes at once, and must not have been asked first.
if (typeof window !== 'undefined') window.addEventListener('keydown', lookFirst, { capture: true });

/** What a text that is being typed has of its own. */
const TEXTS_OWN: ReadonlySet<ShortcutName> = new Set(['undo', 'selectAll']);

/** Of what is open over the screen a form that saves: as by its own button, and not while that cannot be pressed. */
function saveDialog(): void {
  const save = document.querySelector<HTMLButtonElement>(
    '[role="dialog"][aria-modal="true"] form[data-saves] [type="submit"]:not(:disabled):not([data-loading])',
  );
  save?.form?.requestSubmit(save);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const pressed = pressedKey(event);
  if (pressed === null) return;
  if (wasOpen.dialog) {
    if (!isPressed(SHORTCUTS.save, pressed, event)) return;
    event.preventDefault();
    saveDialog();
    return;
  }
  for (const handlers of listening.toReversed()) {
    for (const name of SHORTCUT_NAMES) {
      const shortcut: Shortcut = SHORTCUTS[name];
      const handle = handlers.current[name];
      if (!handle || !isPressed(shortcut, pressed, event)) continue;
      if (isSingle(shortcut) && (isTyping(event.target) || !usePreferences.getState().singleKeys)) continue;
      if (shortcut.to !== undefined && isAnswering(event.target)) continue;
      if (name === 'back' && wasOpen.list) continue;
      if (TEXTS_OWN.has(name) && isTyping(event.target)) continue;
      event.preventDefault();
      handle(pressed);
      return;
    }
  }
}

/**
 * Gives keys a meaning while a component is shown. What was drawn last comes first, the frame last of all; a screen hides an
 * outer meaning by giving the same key its own (`back: () => {}` where Escape must not leave).
 */
export function useKeys(handlers: KeyHandlers, layer: 'screen' | 'frame' = 'screen'): void {
  const current = useRef(handlers);
  current.current = handlers;
  useEffect(() => {
    if (listening.length === 0) window.addEventListener('keydown', onKeyDown);
    if (layer === 'frame') listening.unshift(current);
    else listening.push(current);
    return () => {
      listening.splice(listening.indexOf(current), 1);
      if (listening.length === 0) window.removeEventListener('keydown', onKeyDown);
    };
  }, [layer]);
}
