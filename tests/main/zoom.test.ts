import { expect, test } from 'vitest';
import { zoomAfter, zoomOnKeysAndWheel } from '../../main/zoom.ts';
import { likeContents } from './like-electron.ts';

const pressed = { type: 'keyDown', key: '+', code: 'Equal', control: true, alt: false, shift: false, meta: false };

test.each([
  ['Ctrl and +', {}, 1, 1.1],
  ['Ctrl and =, which is + without Shift', { key: '=' }, 1.5, 1.75],
  ['⌘ and -', { key: '-', control: false, meta: true }, 1, 0.9],
  ['Ctrl and 0', { key: '0' }, 2.5, 1],
  ['Ctrl and 0 on a French board', { key: 'à', code: 'Digit0' }, 2.5, 1],
  ['Ctrl and + at the largest', {}, 3, 3],
  ['Ctrl and - at the smallest', { key: '-' }, 0.8, 0.8],
  ['+ alone, which is typed', { control: false }, 1, undefined],
  ['Ctrl, Alt and +', { alt: true }, 1, undefined],
  ['Ctrl and a', { key: 'a' }, 1, undefined],
  ['a key let go', { type: 'keyUp' }, 1, undefined],
])('%s', (_keys, held, before, after) => {
  expect(zoomAfter({ ...pressed, ...held }, before)).toBe(after);
});

test('twice as large is reached by keys alone', () => {
  let factor = 1;
  for (let times = 0; times < 5; times += 1) factor = zoomAfter(pressed, factor) ?? 0;
  expect(factor).toBe(2);
});

test('Ctrl and the wheel step through the same sizes, and stop at the ends', () => {
  const { contents, events } = likeContents();
  zoomOnKeysAndWheel(contents);
  events.emit('zoom-changed', {}, 'in');
  expect(contents.getZoomFactor()).toBe(1.1);
  for (let times = 0; times < 20; times += 1) events.emit('zoom-changed', {}, 'out');
  expect(contents.getZoomFactor()).toBe(0.8);
});
