/**
 * The programs that the evidence starts in processes of their own, some of them hundreds of times. A run of the tests builds them once
 * (`build-programs.ts`): one file starts in a third of the time that 300 modules take. Outside such a run (`npm run bench`) the source is started.
 */
import { join } from 'node:path';

export const PROJECT = join(import.meta.dirname, '..', '..');

export const PROGRAMS = {
  waymark: 'main/command/waymark.ts',
  process: 'db/process.ts',
  'days-work': 'tests/evidence/days-work.ts',
  'ended-access-work': 'tests/evidence/ended-access-work.ts',
  'refused-reads-work': 'tests/evidence/refused-reads-work.ts',
  'refused-calls-work': 'tests/evidence/faults/work.ts',
  'synced-work': 'tests/evidence/synced-work.ts',
  'full-disk-work': 'tests/evidence/full-disk-work.ts',
  'killed-work': 'tests/db/store/killed-work.ts',
  'several-killed-work': 'tests/db/exchange/sending/several-killed-work.ts',
} as const;

/** What Node is told to run. It stands in the environment, because programs start programs. */
export function programOf(name: keyof typeof PROGRAMS): string {
  const built = process.env.WAYMARK_TEST_PROGRAMS;
  return built === undefined ? join(PROJECT, PROGRAMS[name]) : join(built, `${name}.js`);
}

/** For the environment of a program that is to find itself compiled. Whoever counts, refuses or traces a program's calls starts it without. */
export function compiledOnce(): { readonly NODE_COMPILE_CACHE?: string } {
  const built = process.env.WAYMARK_TEST_PROGRAMS;
  return built === undefined ? {} : { NODE_COMPILE_CACHE: compiledIn(built) };
}

export const compiledIn = (built: string): string => join(built, 'compiled');
