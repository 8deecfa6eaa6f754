import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { knownParts, OURS_ALONE, ourSource, partsOf, surface, TABLE, theirSource } from './electron-surface.ts';

test('what main uses is in Electron’s types as the table says, system by system', () => {
  expect(surface(ourSource(), theirSource())).toEqual(JSON.parse(readFileSync(TABLE, 'utf8')));
});

test('nothing of it is on its way out but what Electron keeps beside what we use', () => {
  const table = surface(ourSource(), theirSource());
  const leaving = Object.entries(table).flatMap(([name, { deprecated }]) => (deprecated ? [name] : []));
  // Their second argument is, and only the first is used.
  expect(leaving).toEqual(['WebContents.on will-navigate', 'WebContents.on will-redirect']);
  expect(ourSource()).toMatch(/'will-navigate', listener: \(event: Preventable & \{ readonly url: string \}\) => void/);
});

test('every part of Electron’s that main names is looked at', () => {
  expect(partsOf(ourSource()).filter((part) => !knownParts.includes(part))).toEqual([...OURS_ALONE]);
});

test('each event has an overload of its own: of a union the compiler would ask for one name only', () => {
  expect(ourSource()).not.toMatch(/on(?:ce)?\(\s*event: '[^']+' \|/);
});

test('a name that Electron does not have is noticed', () => {
  const wrong = ourSource().replace("event: 'lock-screen'", "event: 'lock-scream'");
  expect(() => surface(wrong, theirSource())).toThrow('PowerMonitor.on lock-scream');
});
