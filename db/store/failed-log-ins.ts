/**
 * Log-ins that failed at this station since somebody last logged in, in a small file beside `keys.json`, so that the end of the program does not
 * forget them. It is not encrypted, because whoever failed opened no key: it holds a number and two minutes, no name and nothing that was typed, and
 * tells no more than the times of the files beside it. Whoever has the PC can read, change and remove it. So it may tell somebody of a stranger's
 * attempts; that it tells of none proves nothing.
 */
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeDurably } from './durable-file.ts';
import { isWaymarkError } from './errors.ts';
import { asWaymarkError } from './system-errors.ts';

const NAME = 'failed-log-ins.json';
const MAX_BYTES = 200;

const MINUTE = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/);
const KEPT = z.strictObject({ count: z.int().min(1), first: MINUTE, last: MINUTE });
/** How many there were, and the UTC minutes of the first and the last. */
type KeptFailures = Readonly<z.infer<typeof KEPT>>;

/** Null where none is kept, or what lies there is not readable as such a file. */
export function keptFailures(folder: string): KeptFailures | null {
  try {
    const path = join(folder, NAME);
    const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    if (size === 0 || size > MAX_BYTES) return null;
    return KEPT.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    return ofTheDisk(error, null);
  }
}

/** A disk that refuses keeps none: nobody is kept from their work by it, and while the program runs it counts by itself. */
export function keepFailures(folder: string, failures: KeptFailures): void {
  try {
    writeDurably(join(folder, NAME), Buffer.from(JSON.stringify(failures), 'utf8'));
  } catch (error) {
    ofTheDisk(error, undefined);
  }
}

/** Once somebody has heard of them. Where the disk refuses, they are told again. */
export function forgetFailures(folder: string): void {
  try {
    rmSync(join(folder, NAME), { force: true });
  } catch (error) {
    ofTheDisk(error, undefined);
  }
}

/** Answers `instead` for what the disk refused, and throws a fault of ours. */
function ofTheDisk<T>(error: unknown, instead: T): T {
  if (!isWaymarkError(asWaymarkError(error))) throw error;
  return instead;
}
