/**
 * `npm run bench -- counting`: every table counted twice (tests/second-counter) over many more invented lives than the tests take. `--rounds N` says
 * over how many, `--seed N` where they begin; the first difference is told in the smallest records that show it.
 */
import { differences, explained } from '../second-counter/compare.ts';
import { desksOf } from '../second-counter/desks.ts';

/** Lives that are counted together, between two lines of what is going on. */
const BATCH = 5;

/** What is counted otherwise, in words; undefined where nothing is. */
export function counting(seed: number, rounds: number, say: (text: string) => void): string | undefined {
  for (let at = seed; at < seed + rounds; at += BATCH) {
    const desks = Array.from({ length: Math.min(BATCH, seed + rounds - at) }, (_, place) => desksOf(at + place)).flat();
    const [first] = differences(desks);
    if (first !== undefined) return explained(desks, first);
    say(`Counted twice alike: ${at - seed + desks.length / 2} of ${rounds} …`);
  }
  return undefined;
}
