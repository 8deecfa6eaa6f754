/** Ids that say nothing: as many bits of chance as a version 4 UUID has, and its marks. */
import { expect, it } from 'vitest';
import { fromText } from '../../../db/store/bytes.ts';
import { randomId } from '../../../db/store/station.ts';

it('is another each time, and all but the marks of a UUID is chance', () => {
  const ids = Array.from({ length: 400 }, randomId);
  expect(new Set(ids).size).toBe(ids.length);
  const made = ids.map((id) => fromText(id, 16) ?? Buffer.alloc(0));
  for (const bytes of made) {
    expect(bytes[6] ?? 0).toBeGreaterThanOrEqual(0x40);
    expect(bytes[6] ?? 0).toBeLessThan(0x50);
    expect(bytes[8] ?? 0).toBeGreaterThanOrEqual(0x80);
    expect(bytes[8] ?? 0).toBeLessThan(0xc0);
  }
  // A bit that is the same in 400 draws is no chance.
  const ever = made.reduce((all, bytes) => all.map((byte, at) => byte | (bytes[at] ?? 0)), Array<number>(16).fill(0));
  const always = made.reduce(
    (all, bytes) => all.map((byte, at) => byte & (bytes[at] ?? 0)),
    Array<number>(16).fill(255),
  );
  const free = Array<number>(16).fill(255).with(6, 0x0f).with(8, 0x3f);
  expect(ever.map((byte, at) => byte ^ (always[at] ?? 0))).toEqual(free);
});
