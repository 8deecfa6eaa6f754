/**
 * The lines by which an office's desk says back to headquarters what it heard of it (`../exchange/FORMAT.md`, Heard): which files of that desk came, and
 * the newest word on each report that headquarters held back. A desk of headquarters that was brought back from an older copy learns by them what it
 * said and no longer knows. No case, no person, no number of a report.
 */
import { LAST_YEAR } from '../codebook/date.ts';
import type { HoldLine } from './contract-hold.ts';
import { type JsonObject, writeLine } from './line.ts';
import { count, DAY, list, MINUTE, NotOfShape, onDay, readOfType, text } from './told-line.ts';

/** Which files of a desk of headquarters came: of its newest epochs the highest number. */
export interface FilesHeard {
  /** Of headquarters. */
  readonly station: string;
  readonly files: readonly (readonly [epoch: number, number: number])[];
}

/** The newest word of a desk of headquarters on one edition of a report. */
export interface HoldHeard extends HoldLine {
  /** Of headquarters. */
  readonly station: string;
}

export const FILES_HEARD = 'heard';
export const HOLD_HEARD = 'hold-heard';

/** Epochs that are named; a desk of headquarters begins one where it is set up, gets new keys or is brought back. */
export const EPOCHS_HEARD = 10;

export function writeFilesHeard({ station, files }: FilesHeard): Buffer {
  return writeLine({ files: files.map((file) => [...file]), station, type: FILES_HEARD, v: '1.0' });
}

/** Reads a line of an office; undefined where it is not of the shape, or of a later major version. */
export function readFilesHeard(object: JsonObject): FilesHeard | undefined {
  return readOfType(object, FILES_HEARD, ({ station, files }) => ({
    station: text(station),
    files: list(files, EPOCHS_HEARD).map((file) => {
      const [epoch, number, ...more] = list(file, 2);
      if (more.length > 0) throw new NotOfShape();
      return [count(epoch, 1, Number.MAX_SAFE_INTEGER), count(number, 1)] as const;
    }),
  }));
}

export function writeHoldHeard(heard: HoldHeard): Buffer {
  return writeLine({ ...heard, type: HOLD_HEARD, v: '1.0' });
}

/** Reads a line of an office; undefined where it is not of the shape, or of a later major version. */
export function readHoldHeard(object: JsonObject): HoldHeard | undefined {
  return readOfType(object, HOLD_HEARD, ({ at, edition, line, station, until, why }) => ({
    ...{ at: outdone(onDay(text(at, MINUTE))), edition: count(edition, 1), line: text(line), station: text(station) },
    until: onDay(text(until, DAY)),
    ...(why === undefined ? {} : { why: text(why) }),
  }));
}

/** Headquarters says its next word later than this one: in the last year that a line can name there would soon be no later minute. */
function outdone(at: string): string {
  if (at >= String(LAST_YEAR)) throw new NotOfShape();
  return at;
}
