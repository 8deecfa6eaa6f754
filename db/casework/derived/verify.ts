/**
 * Verification: that what is here is what was written. Pages, references, every chain from its first line, every head's signature by
 * its own station's key, the audit trail, and that everything derived comes out the same when it is derived anew.
 */

import type { KeyObject } from 'node:crypto';
import type { SentenceCode } from '../../codebook/sentences.ts';
import type { VerifyResult } from '../../contract/station.ts';
import { auditHead, verifyAudit } from '../../store/audit.ts';
import { fromText } from '../../store/bytes.ts';
import {
  firstHead,
  hashOfPrivate,
  hashOfRecord,
  headObject,
  nextHead,
  publicKeyFrom,
  verifyObject,
} from '../../store/chapter.ts';
import { sqliteCode } from '../../store/connection.ts';
import type { Database } from '../../store/database.ts';
import { isDamage, pageFaults } from '../../store/integrity.ts';
import { type JsonObject, LineError, readLine } from '../../store/line.ts';
import { inSnapshot } from '../../store/transaction.ts';
import { NO_PICTURES, verifyPictures } from '../record/attachment-content.ts';
import { heldLine, heldLines, linesWritten, type Writers, type WrittenLine } from '../record/read.ts';
import { type ChapterRow, chaptersInOrder } from './chapters-in-order.ts';
import { caseGiven, faultsAgainst } from './derive.ts';
import { KEPT_TABLES } from './kept-tables.ts';
import { type WorkAhead, workAhead } from './work-ahead.ts';
import type { CaseGiven } from './work-out.ts';

type Fault = VerifyResult['faults'][number];

interface LineRow {
  readonly seq: number;
  readonly current: 0 | 1;
  readonly n: number;
  readonly hash: Buffer;
  readonly state: string;
  readonly id: string | null;
  readonly revision: number | null;
  readonly kind: string | null;
  readonly written: string | null;
  readonly by: number | null;
  readonly line: Buffer | null;
  readonly private_hash: Buffer | null;
  readonly private_line: Buffer | null;
}

/**
 * Reads everything as it stood at one moment, whatever others save meanwhile; `progress` hears chapters done of all. Changes nothing.
 * Whatever is damaged inside a database that opens is a fault, not an error, and the rest is looked at all the same.
 */
export function verifyDatabase(
  db: Database,
  progress: (done: number, total: number) => void = () => {},
  { isAwaited = true }: VerifyOptions = {},
): VerifyResult {
  return inSnapshot(db, () => {
    const faults: Fault[] = pageFaults(db).map((subject) => ({ check: 'pages', subject }));
    const looking = lookingInto(faults);
    const keys = looking<Keys>('pages', 'known_station', new Map(), () => signingKeys(db));
    const all = chaptersHere(db);
    const ahead = workAhead(isAwaited ? all : 0, 'marks');
    try {
      return verifySnapshot(db, { faults, keys, all, ahead, progress });
    } finally {
      ahead.close();
    }
  });
}

interface VerifyOptions {
  /** Somebody waits for it; else the second core is left to whoever works meanwhile. */
  readonly isAwaited?: boolean;
}

interface Verifying {
  /** Where faults go. */
  readonly faults: Fault[];
  readonly keys: Keys;
  /** How many chapters there are. */
  readonly all: number;
  readonly ahead: WorkAhead;
  readonly progress: (done: number, total: number) => void;
}

/** Of every station; null is no key. */
type Keys = ReadonlyMap<string, KeyObject | null>;

function verifySnapshot(db: Database, { faults, keys, all, ahead, progress }: Verifying): VerifyResult {
  const looking = lookingInto(faults);
  const chapters = chaptersInOrder(db, (read) => looking('pages', 'chapter', [], read));
  const lines = db.prepare<[string, string, number], LineRow>(
    `SELECT seq, current, n, hash, state, id, revision, kind, at AS written, by, line, private_hash, private_line FROM record
     WHERE case_id = ? AND station = ? AND epoch = ? ORDER BY n`,
  );
  const derived = derivedHere(db, ahead);
  let done = 0;
  let records = 0;
  let signatures = 0;
  for (const { chapter, isLast } of chapters) {
    const subject = `${chapter.case_id}/${chapter.station}/${chapter.epoch}`;
    const read: WrittenLine[] = [];
    const chain = looking<SentenceCode | null | undefined>('chain-head', subject, null, () => {
      const rows = lines.all(chapter.case_id, chapter.station, chapter.epoch);
      records += rows.length;
      return chainFault(chapter, rows, read);
    });
    if (typeof chain === 'string') faults.push({ check: chain, subject });
    const key = keys.get(chapter.station);
    if (key === undefined) faults.push({ check: 'station-unknown', subject });
    else {
      signatures += 1;
      if (!looking('signature', subject, true, () => isSigned(chapter, key))) {
        faults.push({ check: 'signature', subject });
      }
    }
    derived.chapter(chain === undefined ? read : undefined);
    if (isLast) derived.look(chapter.case_id);
    if (done % 500 === 0) progress(done, all);
    done += 1;
  }
  const pictures = looking('pages', 'attachment_content', NO_PICTURES, () => verifyPictures(db));
  for (const subject of pictures.damaged) faults.push({ check: 'picture-hash', subject });
  const audit = looking('audit-trail', 'audit', undefined, () => verifyAudit(db));
  if (audit?.ok === false) faults.push({ check: 'audit-trail', subject: String(audit.brokenAt) });
  // A row that no chapter stands behind is nobody's record.
  const alone = looking('pages', 'case_index', [], () =>
    db
      .prepare<[], string>(
        'SELECT case_id FROM case_index UNION SELECT case_id FROM fact EXCEPT SELECT case_id FROM chapter',
      )
      .pluck()
      .all(),
  );
  for (const caseId of alone) derived.look(caseId);
  ahead.finish();
  faults.push(...derived.faults);
  for (const [table, isAsDerived] of KEPT_TABLES) {
    if (!looking('pages', table, true, () => isAsDerived(db))) faults.push({ check: 'kept-table', subject: table });
  }
  progress(done, done);
  return {
    clean: faults.length === 0,
    checked: {
      cases: derived.cases,
      chapters: done,
      records,
      signatures,
      auditLines: looking('audit-trail', 'audit', 0, () => auditHead(db).n),
      facts: derived.facts,
      pictures: pictures.here,
      picturesElsewhere: pictures.elsewhere,
    },
    faults,
  };
}

/** How many chapters there are, for whoever waits; 0 where that cannot be read, which is told where they are read. */
function chaptersHere(db: Database): number {
  const select = db.prepare<[], number>('SELECT count(*) FROM chapter').pluck();
  return lookingInto([])('pages', 'chapter', 0, () => select.get() ?? 0);
}

type Looking = <T>(check: SentenceCode, subject: string, otherwise: T, work: () => T) => T;

/** Runs one check. What cannot be read ends that check alone: a damaged page, or `check` where the bytes say nothing that can be followed. */
function lookingInto(faults: Fault[]): Looking {
  return (check, subject, otherwise, work) => {
    try {
      return work();
    } catch (error) {
      if (isDamage(error)) faults.push({ check: 'pages', subject });
      else if (sqliteCode(error) !== '') throw error;
      else faults.push({ check: error instanceof LineError ? error.fault : check, subject });
      return otherwise;
    }
  };
}

/**
 * What is derived, looked at case by case while the lines of its chapters are here, which are neither read nor parsed again. A case of which a chapter is not
 * whole is read anew. What is said of it is whole when `ahead` is finished.
 */
function derivedHere(db: Database, ahead: WorkAhead) {
  const faults: Fault[] = [];
  const looking = lookingInto(faults);
  const writers: Writers = new Map();
  let held: readonly WrittenLine[] | undefined = [];
  let cases = 0;
  let facts = 0;

  /** What the rows of a case come from; where it cannot be read, that is said in its turn. */
  function givenOf(caseId: string, lines: typeof held): CaseGiven | undefined {
    const found: Fault[] = [];
    const given = lookingInto(found)('not-derived', caseId, undefined, () =>
      caseGiven(db, caseId, lines === undefined ? heldLines(db, caseId) : linesWritten(db, lines, writers)),
    );
    if (given === undefined) ahead.after(() => faults.push(...found));
    return given;
  }

  return {
    /** The lines of a chapter that are held; undefined where something is wrong with it. */
    chapter(read: readonly WrittenLine[] | undefined): void {
      held = held === undefined || read === undefined ? undefined : [...held, ...read];
    },
    look(caseId: string): void {
      const given = givenOf(caseId, held);
      held = [];
      cases += 1;
      if (given === undefined) return;
      ahead.give(given, (rows) => {
        const found = looking('not-derived', caseId, undefined, () => faultsAgainst(db, caseId, rows()));
        facts += found?.facts ?? 0;
        for (const check of found?.faults ?? []) faults.push({ check, subject: caseId });
      });
    },
    faults,
    get cases() {
      return cases;
    },
    get facts() {
      return facts;
    },
  };
}

/** The signing keys of all stations; what is no key is left out, and null. */
function signingKeys(db: Database): Keys {
  const rows = db
    .prepare<[], { id: string; sign_public: Buffer }>(
      'SELECT id, sign_public FROM known_station UNION SELECT id, sign_public FROM own_station',
    )
    .all();
  return new Map(rows.map((row) => [row.id, row.sign_public.length === 32 ? publicKeyFrom(row.sign_public) : null]));
}

function isSigned({ signature, ...chapter }: ChapterRow, key: KeyObject | null): boolean {
  return key !== null && verifyObject('head', headObject({ ...chapter, case: chapter.case_id }), signature, key);
}

/** Whether a line stands in the chapter, at the place and under the names that it says of itself. */
function inItsPlace(line: JsonObject, chapter: ChapterRow, row: LineRow): boolean {
  return (
    line.case === chapter.case_id &&
    line.station === chapter.station &&
    line.epoch === chapter.epoch &&
    line.n === row.n &&
    line.id === row.id &&
    line.revision === row.revision &&
    line.kind === row.kind &&
    line.at === row.written &&
    line.by === row.by
  );
}

/** What is wrong with a chapter's lines: hashes of what is held, both halves, and the chain from the first to the head. Those that are held go to `read`. */
function chainFault(chapter: ChapterRow, rows: readonly LineRow[], read: WrittenLine[]): SentenceCode | undefined {
  let head = firstHead({ case: chapter.case_id, station: chapter.station, epoch: chapter.epoch });
  for (const [index, row] of rows.entries()) {
    if (row.n !== index + 1) return 'chain-gap';
    if (row.line !== null) {
      if (!hashOfRecord(row.line).equals(row.hash)) return 'line-hash';
      try {
        const line = readLine(row.line);
        const named = line.private === undefined ? undefined : fromText(line.private, 32);
        if (!inItsPlace(line, chapter, row)) return 'line-place';
        if (
          (named === undefined) !== (row.private_hash === null) ||
          named?.equals(row.private_hash ?? named) === false
        ) {
          return 'private-hash';
        }
        const { seq, current, line: bytes, private_line: privateLine } = row;
        if (row.state === 'held' && row.id !== null)
          read.push(heldLine({ seq, current, line: bytes, parsed: line, privateLine }));
      } catch (error) {
        if (error instanceof LineError) return error.fault;
        throw error;
      }
    }
    if (
      row.private_line !== null &&
      row.private_hash !== null &&
      !hashOfPrivate(row.private_line).equals(row.private_hash)
    ) {
      return 'private-hash';
    }
    head = nextHead(head, row.hash);
  }
  return rows.length === chapter.n && head.equals(chapter.head) ? undefined : 'chain-head';
}
