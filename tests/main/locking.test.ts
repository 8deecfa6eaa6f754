import { EventEmitter } from 'node:events';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Contents, KeyPressed } from '../../main/electron.ts';
import { idleTooLong, lockOnKeys, lockWithTheMachine, windowIdle } from '../../main/locking.ts';
import { likePower, likeWindow } from './like-electron.ts';

test.each([
  [299, 299, 5, false],
  [300, 0, 5, true],
  // A desktop that always says the machine was touched just now.
  [0, 300, 5, true],
  [9999, 9999, null, false],
])(
  'machine untouched for %i s, window for %i s, %s minutes allowed: locked is %s',
  (machine, window, minutes, locked) => {
    expect(idleTooLong(machine, window, minutes)).toBe(locked);
  },
);

test('the window’s own clock begins anew with a key, the pointer and the focus', () => {
  const { window, events, page } = likeWindow();
  let now = 0;
  const idle = windowIdle(window, () => now);
  for (const [on, event] of [
    [page.events, 'before-input-event'],
    [page.events, 'before-mouse-event'],
    [events, 'focus'],
    [events, 'blur'],
  ] as const) {
    now += 61_000;
    expect(idle()).toBe(61);
    on.emit(event, {});
    expect(idle()).toBe(0);
  }
});

const plain: KeyPressed = {
  type: 'keyDown',
  key: 'F9',
  code: 'F9',
  control: false,
  alt: false,
  shift: false,
  meta: false,
};

test.each<[string, Partial<KeyPressed>, boolean]>([
  ['F9', {}, true],
  ['F9 with Shift, Ctrl and Alt', { shift: true, control: true, alt: true }, true],
  ['Ctrl+L', { key: 'l', code: 'KeyL', control: true }, true],
  ['Ctrl+L with Caps Lock', { key: 'L', code: 'KeyL', control: true }, true],
  ['⌘L', { key: 'l', code: 'KeyL', meta: true }, true],
  ['Ctrl+L on a Cyrillic board', { key: 'д', code: 'KeyL', control: true }, true],
  ['Ctrl+Shift+L', { key: 'L', code: 'KeyL', control: true, shift: true }, true],
  ['L', { key: 'l', code: 'KeyL' }, false],
  ['AltGr+L, which types a letter', { key: 'ł', code: 'KeyL', control: true, alt: true }, false],
  ['F9 let go', { type: 'keyUp' }, false],
  ['F8', { key: 'F8', code: 'F8' }, false],
])('%s locks: %s', (_name, pressed, locks) => {
  const events = new EventEmitter();
  let locked = 0;
  let kept = 0;
  const contents: Pick<Contents, 'on'> = {
    on: (event: string, heard: (...all: never[]) => void) => events.on(event, heard as () => void),
  };
  lockOnKeys(contents, () => {
    locked += 1;
  });
  events.emit('before-input-event', { preventDefault: () => (kept += 1) }, { ...plain, ...pressed });
  // The page sees the key all the same, and blanks by itself.
  expect([locked, kept]).toEqual([locks ? 1 : 0, 0]);
});

test('the machine’s own lock, sleep and change of user lock a session, and nothing where nobody is logged in; sleep waits for nothing', () => {
  const { power, events } = likePower({ idle: 0, state: 'active' });
  let minutes: number | null = null;
  const locked: string[] = [];
  lockWithTheMachine(
    power,
    () => 0,
    () => minutes,
    { lock: () => locked.push('lock'), sleep: () => locked.push('sleep') },
  );
  const reasons = ['lock-screen', 'suspend', 'user-did-resign-active'];
  for (const reason of reasons) events.emit(reason);
  expect(locked).toEqual([]);
  minutes = 5;
  for (const reason of reasons) events.emit(reason);
  expect(locked).toEqual(['lock', 'sleep', 'lock']);
});

test.each([
  ['the window was left alone', { idle: 0, state: 'active' }, 300, true],
  ['the machine was left alone', { idle: 300, state: 'idle' }, 0, true],
  ['the screen is locked and nobody told', { idle: 0, state: 'locked' }, 0, true],
  ['somebody works', { idle: 3, state: 'active' }, 3, false],
] as const)('at the next look, where %s', (_why, machine, windowSeconds, locks) => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  let locked = false;
  lockWithTheMachine(
    likePower(machine).power,
    () => windowSeconds,
    () => 5,
    {
      lock: () => {
        locked = true;
      },
      sleep: () => undefined,
    },
  );
  vi.advanceTimersByTime(5_000);
  expect(locked).toBe(locks);
});
