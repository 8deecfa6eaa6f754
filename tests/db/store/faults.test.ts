import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { whyNoTrace } from '../../evidence/trace.ts';
import { FAULTS, makePattern, outcomeAt, type Pattern, type Place } from './faults.ts';

/** Of each kind of call as many places as this, drawn anew each time; the seed below draws the same again. */
const DRAWN = { rename: 2, fsync: 2, ftruncate: 2, pread64: 3, pwrite64: 1, write: 1 } as const;
const SEED = Number(process.env.WAYMARK_FAULT_SEED ?? Date.now() % 1_000_000);

/** Numbers from 0 to 1 that the seed decides (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function draw({ calls }: Pattern): Place[] {
  const next = numbersFrom(SEED);
  return FAULTS.flatMap(([call, error]) => {
    const all = Array.from({ length: calls.get(call) ?? 0 }, (_, at) => ({ call, error, n: at + 1, by: next() }));
    return all.sort((a, b) => a.by - b.by).slice(0, DRAWN[call]);
  });
}

describe('one refused call of the disk while the keys change, and work that goes on after it', () => {
  let pattern: Pattern;
  beforeAll(async () => {
    const why = whyNoTrace();
    if (why !== undefined) throw new Error(why);
    pattern = await makePattern();
  }, 120_000);
  afterAll(() => pattern.remove());

  it('loses nobody’s key: all who are listed and the recovery code open the station', {
    timeout: 600_000,
  }, async () => {
    const places = draw(pattern);
    console.info(`seed ${SEED}: ${places.map(({ call, n, error }) => `${call} ${n} ${error}`).join(', ')}`);
    expect(places.length).toBeGreaterThanOrEqual(12);
    const faults: string[] = [];
    for (const place of places) faults.push(...(await outcomeAt(pattern, place)).faults);
    expect(faults).toEqual([]);
  });

  it('is tried again where another program held the file for a moment: what was asked is done, and told as done', {
    timeout: 120_000,
  }, async () => {
    const { told, faults } = await outcomeAt(pattern, { call: 'rename', error: 'EBUSY', n: 1 });
    expect(faults).toEqual([]);
    expect(told).toEqual({ remove: 'done', note: 'done', add: 'done', password: 'done' });
  });

  it('is told as it is where another program keeps the file: nobody was removed or added, and work goes on', {
    timeout: 120_000,
  }, async () => {
    const { told, faults } = await outcomeAt(pattern, { call: 'rename', error: 'EACCES', n: 1, lasting: true });
    expect(faults).toEqual([]);
    expect(told).toEqual({ remove: 'file-in-use', note: 'done', add: 'file-in-use', password: 'file-in-use' });
  });
});
