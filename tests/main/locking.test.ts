import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import type { Contents, KeyPressed } from '../../main/electron.ts';
import { idleTooLong, lockOnKeys, lockWithTheMachine } from '../../main/locking.ts';

test.each([
  [299, 5, false],
  [300, 5, true],
  [9999, null, false],
])('%i seconds untouched with %s minutes allowed: locked is %s', (seconds, minutes, locked) => {
  expect(idleTooLong(seconds, minutes)).toBe(locked);
});

const plain: KeyPressed = { type: 'keyDown', key: 'F9', control: false, alt: false, shift: false, meta: false };

test.each<[string, Partial<KeyPressed>, boolean]>([
  ['F9', {}, true],
  ['Ctrl+L', { key: 'l', control: true }, true],
  ['Ctrl+L with Caps Lock', { key: 'L', control: true }, true],
  ['⌘L', { key: 'l', meta: true }, true],
  ['L', { key: 'l' }, false],
  ['Ctrl+Shift+L', { key: 'L', control: true, shift: true }, false],
  ['AltGr+L, which types a letter', { key: 'ł', control: true, alt: true }, false],
  ['F9 let go', { type: 'keyUp' }, false],
  ['F8', { key: 'F8' }, false],
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
  expect([locked, kept]).toEqual(locks ? [1, 1] : [0, 0]);
});

test('the machine’s own lock, sleep and change of user lock a session, and nothing where nobody is logged in', () => {
  const events = new EventEmitter();
  let minutes: number | null = null;
  let locked = 0;
  lockWithTheMachine(
    { getSystemIdleTime: () => 0, on: (event, listener) => events.on(event, listener) },
    () => minutes,
    () => {
      locked += 1;
    },
  );
  const reasons = ['lock-screen', 'suspend', 'user-did-resign-active'];
  for (const reason of reasons) events.emit(reason);
  expect(locked).toBe(0);
  minutes = 5;
  for (const reason of reasons) events.emit(reason);
  expect(locked).toBe(reasons.length);
});
