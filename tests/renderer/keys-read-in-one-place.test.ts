import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const RENDERER = join(import.meta.dirname, '../../renderer');

/** What reads a key of the board past `pressedKey`: it works on some boards only, and in the middle of a sign. */
const PAST_IT =
  /\b(?:event|e|ev|native|nativeEvent)\.(?:key|code|keyCode|which)\b|\buseHotkeys\b|\bgetHotkeyHandler\b/g;

/** Every reading of a key in the renderer, as file and text. */
const readings = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .flatMap((file) =>
    [...readFileSync(join(RENDERER, file), 'utf8').matchAll(PAST_IT)].map(([found]) => `${file}: ${found}`),
  );

it('no screen reads a key of the board itself: `pressedKey` of keys.ts knows every board', () => {
  expect(readings).toEqual([]);
});
