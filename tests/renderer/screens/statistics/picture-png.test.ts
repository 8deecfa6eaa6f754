/** What the window answers where it cannot draw: a test has no canvas, so one stands here that fails as a window's does. */
import { afterEach, expect, it, vi } from 'vitest';
import { pngOf } from '../../../../renderer/screens/statistics/picture-png.ts';

afterEach(() => vi.unstubAllGlobals());

const DRAWING = { width: 100, height: 40, aloud: '', marks: [] };

function windowWith(canvas: { readonly context?: null; readonly url?: string; readonly noLetters?: true }) {
  const { context = { scale() {}, fillRect() {} }, url = 'data:image/png;base64,AAAA', noLetters } = canvas;
  vi.stubGlobal('document', {
    createElement: () => ({ getContext: () => context, toDataURL: () => url }),
    fonts: { load: async () => (noLetters ? Promise.reject(new Error('no such file')) : []) },
  });
}

it('a picture is what the canvas has', async () => {
  windowWith({});
  expect(await pngOf(DRAWING)).toBe('AAAA');
});

it.each([
  ['no canvas', { context: null }],
  ['a canvas without memory', { url: 'data:,' }],
  ['letters that cannot be read', { noLetters: true }],
] as const)('with %s there is none, and it can be said so', async (_, canvas) => {
  windowWith(canvas);
  expect(await pngOf(DRAWING)).toBeUndefined();
});
