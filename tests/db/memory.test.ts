/** How much more memory long works keep for more cases: counted in bytes that a collection leaves behind, in a process of their own. */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { MostKept } from './memory-work.ts';

const [FEW, MANY] = [250, 1_500];
/** The most that 60,000 cases may need above 2,000. */
const ALLOWED = { bytes: 150e6, cases: 58_000 };
/** Before V8 collects, it lets a heap grow to as many times what it keeps. */
const HELD_OF_KEPT = 4;

function keptWith(...counts: readonly number[]): Promise<readonly MostKept[]> {
  const { promise, resolve, reject } = Promise.withResolvers<readonly MostKept[]>();
  const child = fork(join(import.meta.dirname, 'memory-work.ts'), counts.map(String), {
    execArgv: ['--expose-gc', '--disable-warning=ExperimentalWarning'],
  });
  child.once('error', reject);
  child.once('exit', (code) => reject(new Error(`it ended with ${code}`)));
  child.once('message', (kept) => resolve(kept as readonly MostKept[]));
  return promise;
}

it('judging the lines of a file, going through chapters and sealing keep little of a case', async () => {
  const [few, many] = await keptWith(FEW, MANY);
  if (few === undefined || many === undefined) throw new Error('two were asked for');
  const most = ALLOWED.bytes / ALLOWED.cases / HELD_OF_KEPT;
  const works = Object.keys(few) as readonly (keyof MostKept)[];
  expect(works).toHaveLength(3);
  for (const work of works) expect((many[work] - few[work]) / (MANY - FEW), work).toBeLessThan(most);
});
