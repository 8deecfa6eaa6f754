/** Taking over cases from a file of interchange lines, one case a line (`interchange/read-line.ts`). All lines or none. */
import { form } from '../../codebook/forms/index.ts';
import { CODEBOOK_VERSION } from '../../codebook/version.ts';
import type { ImportFinding } from '../../contract/interchange.ts';
import { minuteOf } from '../../store/clock.ts';
import { WaymarkError } from '../../store/errors.ts';
import { appendLines } from '../../store/records.ts';
import { ownStation, randomId } from '../../store/station.ts';
import { inTransaction } from '../../store/transaction.ts';
import { type DerivingMany, deriveMany } from '../derived/derive.ts';
import { writeAudit } from '../people/access.ts';
import type { UserSession } from '../people/user-session.ts';
import { lineWritten } from '../record/read.ts';
import { newLine } from './append.ts';
import { freeReference, openedBy } from './begin.ts';
import { type Encoding, type FileLines, type FilePieces, type Lines, linesOfFile } from './interchange/decode.ts';
import { judgeLines, type ReadyCase } from './interchange/judge.ts';
import { noteTaken, takenBefore } from './interchange/taken-file.ts';

/** What was taken over, or would be; nothing where there are errors. Warnings stop nothing. */
export interface Imported {
  readonly cases: number;
  readonly records: number;
  readonly errors: readonly ImportFinding[];
  readonly warnings: readonly ImportFinding[];
}

/** A file, and what is said of it. */
export interface FileToTake {
  readonly pieces: FilePieces;
  /** UTF-8 where it is left out. */
  readonly encoding?: Encoding | undefined;
  /** Takes a file that was taken before. */
  readonly again: boolean;
}

type Progress = (done: number, total: number) => void;

/**
 * Takes over the cases of a file in one transaction: of its own, or as a part of the caller's. Where a line has a fault nothing of it stays. Throws what
 * `linesOfFile` throws, `read-failed` where the file changes meanwhile, and `import-file-taken`.
 */
export function importFile(session: UserSession, file: FileToTake, progress?: Progress): Imported {
  return allOrNothing(session, () => {
    const { lines, digest } = linesToTake(session, file);
    const taken = takeLines(session, lines, 'imported', progress);
    if (taken.cases > 0) noteTaken(session, digest, taken.cases);
    return taken;
  });
}

/** The same without writing anything: the session's database may be open to read only. Throws the same. */
export function rehearseImport(session: UserSession, file: FileToTake): Imported {
  return orNone(judgeLines(session, linesToTake(session, file).lines, { doubles: true }));
}

/**
 * Takes over cases from lines as {@link importFile} does. `origin` marks each of the cases (`demo` for invented ones, in which no double is looked for).
 */
export function importCases(
  session: UserSession,
  lines: Lines,
  origin: 'imported' | 'demo',
  progress?: Progress,
): Imported {
  return allOrNothing(session, () => takeLines(session, lines, origin, progress));
}

/** A line has a fault: what was written of those before it is undone. */
class LineRefused extends Error {
  readonly judged: Imported;
  constructor(judged: Imported) {
    super('a line cannot be taken over');
    this.judged = judged;
  }
}

/**
 * All or nothing of what `work` writes. Inside a transaction of the caller's SQLite keeps each page that was there before in memory, so that this part can be
 * undone; a file of many cases, in an office that has many, is taken over in a transaction of its own.
 */
function allOrNothing(session: UserSession, work: () => Imported): Imported {
  try {
    return inTransaction(session.db, work);
  } catch (error) {
    if (error instanceof LineRefused) return orNone(error.judged);
    throw error;
  }
}

/**
 * Each case is written as soon as its line was judged, so that a line is read once and the second thread has work from the first on. Once a line has a fault
 * nothing more is written, and the others are judged to the end. Throws {@link LineRefused} then.
 */
function takeLines(
  session: UserSession,
  lines: Lines,
  origin: 'imported' | 'demo',
  progress: Progress = () => {},
): Imported {
  const taken = deriveMany(session.db, lines.length, (derive) => {
    const judged = judgeLines(session, toldWhileRead(lines, progress), {
      doubles: origin === 'imported',
      right: caseWriter(session, derive, origin),
    });
    if (judged.errors.length > 0) throw new LineRefused(judged);
    return judged;
  });
  writeAudit(session, 'import-cases', String(taken.cases), 'done');
  progress(taken.cases, taken.cases);
  return taken;
}

/** Lines between two words of progress. */
const NOW_AND_THEN = 200;

function* toldWhileRead(lines: Lines, progress: Progress): Generator<string> {
  let read = 0;
  for (const line of lines) {
    if (read % NOW_AND_THEN === 0) progress(read, Math.max(read, lines.length));
    yield line;
    read += 1;
  }
}

function linesToTake(session: UserSession, { pieces, encoding, again }: FileToTake): FileLines {
  const file = linesOfFile(pieces, encoding);
  const { digest } = file;
  const before = again ? undefined : takenBefore(session.db, digest);
  if (before !== undefined) {
    throw new WaymarkError('import-file-taken', { day: before.at.slice(0, 10), user: before.user });
  }
  return file;
}

function orNone(judged: Imported): Imported {
  return judged.errors.length === 0 ? judged : { ...judged, cases: 0, records: 0 };
}

/** Writes cases of the file, one after the other. */
function caseWriter(
  session: UserSession,
  derive: DerivingMany,
  origin: 'imported' | 'demo',
): (ready: ReadyCase) => void {
  const station = ownStation(session.db);
  const stamp = { at: minuteOf(session.clock()), by: session.user.number, codebook: CODEBOOK_VERSION };
  const inForm = form('case');
  if (inForm === undefined) throw new Error('the codebook has no form for a case');
  const persons = new Map<string, string>();
  /** References of cases before: their rows may still be worked out. */
  const given = new Set<string>();
  return ({ reference: own, person, opened, records }) => {
    const reference = own ?? freeReference(session, Number(opened.slice(0, 4)), given);
    given.add(reference);
    const body = { reference, person: personOf(persons, person), origin, opened };
    const { caseId, line: opening } = openedBy(station.id, newLine(inForm, body));
    const written = appendLines(session.db, station, caseId, stamp, [
      opening,
      ...records.map((record) => newLine(record.form, record.body, record.id)),
    ]);
    derive.givenNew(caseId, written.map(lineWritten));
  };
}

/** Cases whose lines carry the same `person` label are one person's; the label itself is not kept. */
function personOf(persons: Map<string, string>, label: string | undefined): string {
  if (label === undefined) return randomId();
  const id = persons.get(label) ?? randomId();
  persons.set(label, id);
  return id;
}
