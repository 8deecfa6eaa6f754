import { expect, test } from 'vitest';
import { WaymarkError } from '../../../db/store/errors.ts';
import { readTwice } from '../../../db/store/read-twice.ts';

/** Reads what is refused so as often as codes are given, and then succeeds; answers how it ended and how often it was tried. */
async function reading(...refusals: readonly ('database-damaged' | 'wrong-password')[]) {
  const tried: boolean[] = [];
  const ended = await readTwice((isSecond) => {
    const refusal = refusals[tried.push(isSecond) - 1];
    if (refusal !== undefined) throw new WaymarkError(refusal);
    return 'read';
  }).catch((error: unknown) => (error instanceof WaymarkError ? error.code : error));
  return { ended, tried };
}

test('a page that the disk did not give back once is asked once more, and no other refusal is', async () => {
  expect(await reading()).toEqual({ ended: 'read', tried: [false] });
  expect(await reading('database-damaged')).toEqual({ ended: 'read', tried: [false, true] });
  expect(await reading('database-damaged', 'database-damaged')).toEqual({
    ended: 'database-damaged',
    tried: [false, true],
  });
  expect(await reading('wrong-password')).toEqual({ ended: 'wrong-password', tried: [false] });
});
