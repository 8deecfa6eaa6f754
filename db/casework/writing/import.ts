/** Taking over cases from a file of interchange lines, one case a line (`interchange/read-line.ts`). All lines or none. */
import { form } from '../../codebook/forms/index.ts';
import { CODEBOOK_VERSION } from '../../codebook/version.ts';
import type { ImportFinding } from '../../contract/interchange.ts';
import { minuteOf } from '../../store/clock.ts';
import { WaymarkError } from '../../store/errors.ts';
import { appendLines } from '../../store/records.ts';
import { ownStation, randomId } from '../../store/station.ts';
import { type DerivingMany, deriveMany } from '../derived/derive.ts';
import { writeAudit } from '../people/access.ts';
import type { UserSession } from '../people/user-session.ts';
import { lineWritten } from '../record/read.ts';
import { asLine } from './append.ts';
import { freeReference, openedBy } from './begin.ts';
import { type Encoding, type FileLines, type FilePieces, linesOfFile } from './interchange/decode.ts';
import { judgeLines, type ReadyCase, readyCases } from './interchange/judge.ts';
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
 * Takes over the cases of a file. Inside a transaction of the caller's; faults leave the database untouched. Throws what `linesOfFile`
 * throws, `read-failed` where the file changes meanwhile, and `import-file-taken`.
 */
export function importFile(session: UserSession, file: FileToTake, progress?: Progress): Imported {
  const { lines, digest } = linesToTake(session, file);
  const taken = importCases(session, lines, 'imported', progress);
  if (taken.cases > 0) noteTaken(session, digest, taken.cases);
  return taken;
}

/** The same without writing anything: the session's database may be open to read only. Throws the same. */
export function rehearseImport(session: UserSession, file: FileToTake): Imported {
  return orNone(judgeLines(session, linesToTake(session, file).lines, true));
}

/**
 * Takes over cases from lines, which it goes through twice: all are judged before the first is written. `origin` marks each of the cases (`demo` for invented
 * ones, in which no double is looked for).
 */
export function importCases(
  session: UserSession,
  lines: Iterable<string>,
  origin: 'imported' | 'demo',
  progress: Progress = () => {},
): Imported {
  const judged = judgeLines(session, lines, origin === 'imported');
  if (judged.errors.length === 0) {
    const { cases } = judged;
    deriveMany(session.db, cases, (derive) =>
      writeCases(session, derive, readyCases(session, lines), cases, origin, progress),
    );
    writeAudit(session, 'import-cases', String(cases), 'done');
    progress(cases, cases);
  }
  return orNone(judged);
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

function writeCases(
  session: UserSession,
  derive: DerivingMany,
  ready: Iterable<ReadyCase>,
  all: number,
  origin: 'imported' | 'demo',
  progress: Progress,
): void {
  const station = ownStation(session.db);
  const stamp = { at: minuteOf(session.clock()), by: session.user.number, codebook: CODEBOOK_VERSION };
  const inForm = form('case');
  if (inForm === undefined) throw new Error('the codebook has no form for a case');
  const persons = new Map<string, string>();
  /** References of cases before: their rows may still be worked out. */
  const given = new Set<string>();
  let done = 0;
  for (const { reference: own, person, opened, records } of ready) {
    const reference = own ?? freeReference(session, Number(opened.slice(0, 4)), given);
    given.add(reference);
    const body = {
      reference,
      person: personOf(persons, person),
      origin,
      opened,
    };
    const { caseId, line: opening } = openedBy(station.id, asLine(inForm, body, undefined));
    const written = appendLines(session.db, station, caseId, stamp, [
      opening,
      ...records.map((record) => ({ ...asLine(record.form, record.body, undefined), id: record.id })),
    ]);
    derive.givenNew(caseId, written.map(lineWritten));
    if (done % 200 === 0) progress(done, all);
    done += 1;
  }
  if (done !== all) throw new Error('lines to be taken over can be gone through twice');
}

/** Cases whose lines carry the same `person` label are one person's; the label itself is not kept. */
function personOf(persons: Map<string, string>, label: string | undefined): string {
  if (label === undefined) return randomId();
  const id = persons.get(label) ?? randomId();
  persons.set(label, id);
  return id;
}
