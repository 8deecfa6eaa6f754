import { describe, expect, it, test } from 'vitest';
import { isLockKey, type Press, pressedKey, pressOf } from '../../preload/pressed-key.ts';

const press = (key: string, code: string, held: Partial<Press> = {}): Press => ({
  key,
  code,
  ctrl: false,
  alt: false,
  shift: false,
  meta: false,
  ...held,
});

/** On each board: what its key at the place of an American letter types, and which shortcut that is. */
const BOARDS: Readonly<Record<string, readonly (readonly [types: string, place: string, means: string | null])[]>> = {
  QWERTY: [
    ['l', 'KeyL', 'l'],
    ['L', 'KeyL', 'l'],
    ['z', 'KeyZ', 'z'],
    ['1', 'Digit1', '1'],
    ['/', 'Slash', '/'],
  ],
  AZERTY: [
    ['z', 'KeyW', 'z'],
    ['a', 'KeyQ', 'a'],
    ['m', 'Semicolon', 'm'],
    [',', 'KeyM', ','],
    ['&', 'Digit1', '1'],
    ['é', 'Digit2', '2'],
    ['à', 'Digit0', '0'],
  ],
  QWERTZ: [
    ['z', 'KeyY', 'z'],
    ['y', 'KeyZ', 'y'],
    ['ö', 'Semicolon', 'ö'],
    ['ß', 'Minus', 'ß'],
  ],
  Czech: [
    ['ě', 'Digit2', '2'],
    ['ů', 'Semicolon', 'ů'],
  ],
  Dvorak: [
    ['l', 'KeyP', 'l'],
    ['n', 'KeyL', 'n'],
    ["'", 'KeyQ', "'"],
  ],
  Turkish: [
    ['ı', 'KeyI', 'i'],
    ['i', 'Quote', 'i'],
    ['İ', 'Quote', 'i'],
    ['I', 'KeyI', 'i'],
    ['ş', 'Semicolon', 'ş'],
  ],
  Russian: [
    ['д', 'KeyL', 'l'],
    ['Д', 'KeyL', 'l'],
    ['я', 'KeyZ', 'z'],
    ['ы', 'KeyS', 's'],
    ['б', 'Comma', 'б'],
    ['.', 'Slash', '.'],
  ],
  Ukrainian: [
    ['і', 'KeyS', 's'],
    ['д', 'KeyL', 'l'],
  ],
  Serbian: [
    ['љ', 'KeyQ', 'q'],
    ['л', 'KeyL', 'l'],
    ['ж', 'Backslash', 'ж'],
  ],
  Greek: [
    ['λ', 'KeyL', 'l'],
    ['ς', 'KeyW', 'w'],
    [';', 'KeyQ', ';'],
  ],
  Arabic: [
    ['م', 'KeyL', 'l'],
    ['لا', 'KeyB', 'b'],
    ['١', 'Digit1', '1'],
    ['ظ', 'Slash', '/'],
    ['؟', 'Slash', '?'],
    ['،', 'KeyK', ','],
  ],
  Persian: [
    ['م', 'KeyL', 'l'],
    ['۷', 'Digit7', '7'],
  ],
  Hebrew: [
    ['ך', 'KeyL', 'l'],
    ['/', 'KeyQ', '/'],
    ['L', 'KeyL', 'l'],
  ],
  Thai: [
    ['ส', 'KeyL', 'l'],
    ['ิ', 'KeyB', 'b'],
    ['ๆ', 'KeyQ', 'q'],
    ['ค', 'Digit8', '8'],
    ['ฝ', 'Slash', '/'],
  ],
  Georgian: [
    ['ლ', 'KeyL', 'l'],
    ['წ', 'KeyW', 'w'],
  ],
  Armenian: [
    ['լ', 'KeyL', 'l'],
    ['է', 'Digit1', '1'],
  ],
  Devanagari: [
    ['्', 'KeyD', 'd'],
    ['१', 'Digit1', '1'],
  ],
};

/** The row of digits on each board, from the key that is 1 on an American one. */
const DIGIT_ROWS: Readonly<Record<string, string>> = {
  QWERTY: '123456789',
  AZERTY: '&é"\'(-è_ç',
  Czech: '+ěščřžýáí',
  Lithuanian: 'ąčęėįšųū9',
  Arabic: '١٢٣٤٥٦٧٨٩',
  Persian: '۱۲۳۴۵۶۷۸۹',
  Thai: 'ๅ/-ภถุึคต',
  Armenian: 'էթփձջւևրչ',
  Devanagari: '१२३४५६७८९',
  Bengali: '১২৩৪৫৬৭৮৯',
};

describe('a key means', () => {
  test.each(Object.entries(DIGIT_ROWS))('the digit of its place, from 1 to 9: %s', (_board, row) => {
    const meant = [...row].map((types, at) => pressedKey(press(types, `Digit${at + 1}`)));
    expect(meant).toEqual([...'123456789']);
  });

  test.each(Object.entries(BOARDS))(
    'by the letter where it is Latin, else by the place, digits by the place: %s',
    (_board, keys) => {
      for (const [types, place, means] of keys)
        expect([types, place, pressedKey(press(types, place))]).toEqual([types, place, means]);
    },
  );

  it('the sign, where a digit types one with Shift that is a shortcut', () => {
    expect(pressedKey(press('/', 'Digit7', { shift: true })), 'German').toBe('/');
    expect(pressedKey(press('?', 'Digit7', { shift: true })), 'Russian').toBe('?');
    expect(pressedKey(press('/', 'Digit9')), 'bépo, where it needs no Shift').toBe('9');
    expect(pressedKey(press('!', 'Digit1', { shift: true }))).toBe('1');
  });

  it('the same digit on the numeric pad, and a name where that moves', () => {
    expect(pressedKey(press('4', 'Numpad4'))).toBe('4');
    expect(pressedKey(press('ArrowLeft', 'Numpad4'))).toBe('ArrowLeft');
    expect(pressedKey(press('Enter', 'NumpadEnter'))).toBe('Enter');
  });

  it('what is typed, where an on-screen board names no place', () => {
    expect(pressedKey(press('n', ''))).toBe('n');
    expect(pressedKey(press('3', ''))).toBe('3');
  });

  it('nothing while a sign is put together, nor with AltGr', () => {
    expect(pressedKey(press('Enter', 'Enter', { composing: true }))).toBeNull();
    expect(pressedKey(press('Process', 'KeyN'))).toBeNull();
    expect(pressedKey(press('Dead', 'Digit6', { shift: true }))).toBeNull();
    expect(pressedKey(press('ś', 'KeyS', { altGraph: true }))).toBeNull();
    expect(pressedKey(press('~', 'Digit2', { altGraph: true }))).toBeNull();
  });

  it('the letter of the place with Option, which types another sign on a Mac', () => {
    expect(pressedKey(press('∂', 'KeyD', { alt: true }))).toBe('d');
    expect(pressedKey(press('Dead', 'KeyN', { alt: true }))).toBe('n');
    expect(pressedKey(press('¡', 'Digit1', { alt: true }))).toBe('1');
  });
});

describe('an event of the page', () => {
  const event = { key: 'n', code: 'KeyN', ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };
  it('is left to the input method that has taken it', () => {
    expect(pressOf(event).composing).toBe(false);
    expect(pressOf({ ...event, isComposing: true }).composing).toBe(true);
    expect(pressOf({ ...event, keyCode: 229 }).composing).toBe(true);
    expect(pressOf({ ...event, nativeEvent: { isComposing: true } }).composing, 'React’s').toBe(true);
  });
  it('knows AltGr', () => {
    expect(pressOf({ ...event, getModifierState: (name) => name === 'AltGraph' }).altGraph).toBe(true);
  });
});

describe('the lock', () => {
  const letters = Object.entries(BOARDS).flatMap(([board, keys]) =>
    keys.filter(([, , means]) => means === 'l').map(([types, place]) => [board, types, place] as const),
  );
  const HELD: readonly Partial<Press>[] = [
    {},
    { shift: true },
    { alt: true },
    { meta: true },
    { alt: true, shift: true, meta: true },
  ];

  test.each(letters)(
    'is Ctrl+L on a board that is %s and types %s, with anything else held',
    (_board, types, place) => {
      for (const held of HELD) expect(isLockKey(press(types, place, { ctrl: true, ...held }))).toBe(true);
      expect(isLockKey(press(types, place, { meta: true })), '⌘L').toBe(true);
      expect(isLockKey(press(types, place))).toBe(false);
    },
  );

  it('is F9 with anything held, in the middle of a sign too', () => {
    for (const held of [...HELD, { ctrl: true }, { altGraph: true }, { composing: true }]) {
      expect(isLockKey(press('F9', 'F9', held))).toBe(true);
    }
    expect(isLockKey(press('Process', 'F9', { composing: true }))).toBe(true);
    expect(isLockKey(press('Process', 'KeyL', { composing: true, ctrl: true }))).toBe(true);
  });

  it('is not what AltGr types, which some boards say with Ctrl and Alt', () => {
    expect(isLockKey(press('ł', 'KeyL', { ctrl: true, alt: true }))).toBe(false);
    expect(isLockKey(press('ł', 'KeyL', { altGraph: true }))).toBe(false);
    expect(isLockKey(press('l', 'KeyL', { altGraph: true }))).toBe(false);
  });
});
