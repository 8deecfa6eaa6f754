/** What of a key going down tells what it means. The page's events and main's both come to this. */
export interface Press {
  /** What it types, or its name (`Enter`, `F9`). */
  readonly key: string;
  /** Its place on the board, by the name that the place has on an American one (`KeyL`, `Digit1`). */
  readonly code: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly meta: boolean;
  /** AltGr is held: what it types is text. */
  readonly altGraph?: boolean;
  /** It belongs to a sign that is put together from several keys. */
  readonly composing?: boolean;
}

/** As much of a browser's event as is looked at; React's hold theirs in `nativeEvent`. */
export interface KeyEvent {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
  readonly keyCode?: number;
  readonly isComposing?: boolean;
  readonly nativeEvent?: { readonly isComposing?: boolean };
  readonly getModifierState?: (name: 'AltGraph') => boolean;
}

/** What the browsers call a key that an input method has taken. */
const TAKEN = 229;

export function pressOf(event: KeyEvent): Press {
  return {
    key: event.key,
    code: event.code,
    ctrl: event.ctrlKey,
    alt: event.altKey,
    shift: event.shiftKey,
    meta: event.metaKey,
    altGraph: event.getModifierState?.('AltGraph') ?? false,
    composing: (event.nativeEvent ?? event).isComposing === true || event.keyCode === TAKEN,
  };
}

/** The names of keys that type nothing; those that a browser gives to a key it does not know are none. */
const NAMED = /^[A-Z][A-Za-z0-9]+$/;
const UNKNOWN: readonly string[] = ['Dead', 'Process', 'Unidentified', 'AltGraph'];
/** Signs that are shortcuts, and what stands for them where another script has its own. */
const SIGNS: Readonly<Record<string, string>> = {
  '/': '/',
  '?': '?',
  '؟': '?',
  ',': ',',
  '،': ',',
  '、': ',',
  '，': ',',
};
const OTHER_SCRIPT = /^(?:(?!\p{Script=Latin})[\p{L}\p{M}\p{N}])+$/u;

/**
 * The shortcut that a key stands for: a Latin letter in lower case, a digit, a sign, or the name of a key that types nothing. A letter goes by
 * what the key types where that is Latin, else by its place; a digit goes by its place, because French boards type it with Shift and Arabic ones
 * type their own. Null for what is text: AltGr, a sign that is being put together, a dead key.
 */
export function pressedKey(press: Press): string | null {
  if (press.composing || press.altGraph) return null;
  if (NAMED.test(press.key) && !UNKNOWN.includes(press.key)) return press.key;
  const letter = letterOf(press);
  if (letter !== null) return letter;
  if (UNKNOWN.includes(press.key)) return null;
  const sign = SIGNS[press.key];
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(press.code)?.[1];
  if (digit !== undefined) return press.shift && sign !== undefined ? sign : digit;
  if (sign !== undefined) return sign;
  if (press.code === 'Slash' && OTHER_SCRIPT.test(press.key)) return press.shift ? '?' : '/';
  return press.key.length === 1 ? press.key : null;
}

/**
 * F9, and Ctrl+L (⌘L on a Mac), whatever else is held and whatever the board types: blank and lock at once, on every screen, in the middle of
 * a sign too. AltGr alone is no Ctrl: with it Polish boards type ł.
 */
export function isLockKey(press: Press): boolean {
  if (press.key === 'F9' || press.code === 'F9') return true;
  if (!press.ctrl && !press.meta) return false;
  if (press.altGraph) return false;
  return (letterOf(press) ?? (UNKNOWN.includes(press.key) ? placeOf(press) : null)) === 'l';
}

/** A Latin letter: the one that is typed, else the one of the place. */
function letterOf(press: Press): string | null {
  // Turkish boards have two letters i, and a key for each.
  if (/^[ıİ]$/.test(press.key)) return 'i';
  if (/^[a-z]$/i.test(press.key)) return press.key.toLowerCase();
  // On a Mac a letter with Option is another sign, or a dead key.
  const isOption = press.alt && !press.ctrl && (press.key === 'Dead' || /^\P{ASCII}$/u.test(press.key));
  return OTHER_SCRIPT.test(press.key) || isOption ? placeOf(press) : null;
}

function placeOf({ code }: Press): string | null {
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? null;
}
