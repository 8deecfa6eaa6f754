/**
 * The receipt: what this station holds of the cases another one sent it or got from it. Each is complete and replaces all before, so that
 * a lost one does no harm. Lines: `received` a package came; `held` a chapter's place and head and what of it is lacking; `aside` a
 * chapter that was set aside; `question` a record whose quality somebody should look at; of headquarters `hold` a report that it holds back.
 */
import { NAMED_PICTURE } from '../../casework/record/attachment-content.ts';
import { namedPicture } from '../../casework/record/named-picture.ts';
import { form } from '../../codebook/forms/index.ts';
import { toText } from '../../store/bytes.ts';
import { type HoldLine, readHoldLine } from '../../store/contract-hold.ts';
import type { Database } from '../../store/database.ts';
import { type JsonObject, writeLine } from '../../store/line.ts';
import { type Ranges, rangesOf, readRanges } from './line-ranges.ts';
import { countField, hashField, ID, NAME, textField } from './parse-fields.ts';
import { refusal } from './refusal.ts';
import { SENT_CASES } from './sent-cases.ts';

/** What of a chapter its holder has. */
export interface Held {
  readonly case: string;
  readonly station: string;
  readonly epoch: number;
  readonly n: number;
  readonly head: Buffer;
  /** Lines of which only the hash is there. */
  readonly lacking: Ranges;
  /** Lines whose open half is there and whose private half is not; one that was erased there is not asked for again. */
  readonly private: Ranges;
  /**
   * Lines in force whose private half names a picture that its holder knows and has not; what came and was no plain picture is not asked for again.
   * Absent where it was written by a Waymark that knew no pictures.
   */
  readonly pictures?: Ranges;
}

export type ReceiptLine =
  | { readonly type: 'received'; readonly package: string; readonly epoch: number; readonly number: number }
  | ({ readonly type: 'held' } & Held)
  | {
      readonly type: 'aside';
      readonly case: string;
      readonly station: string;
      readonly epoch: number;
      readonly reason: string;
    }
  | {
      readonly type: 'question';
      readonly case: string;
      readonly station: string;
      readonly id: string;
      readonly code: string;
    }
  | { readonly type: 'hold'; readonly hold: HoldLine };

type LineOfCases = Exclude<ReceiptLine, { readonly type: 'hold' }>;

type QualityQuestion = 'kind-unknown' | 'revision-repeated' | 'revision-missing';

/** The lines of a receipt to a station, in the order of cases. What headquarters holds back stands after them. */
export function receiptLines(db: Database, to: string): readonly Buffer[] {
  return [...received(db, to), ...ofCases(db, to), ...setAside(db, to)].map(writeReceiptLine);
}

/** Reads a line of a receipt; undefined for a type, or a hold, that a newer version knows. Throws `receipt-malformed`. */
export function readReceiptLine(type: string, object: JsonObject): ReceiptLine | undefined {
  switch (type) {
    case 'received':
      return complete({
        type,
        package: textField(object.package, ID),
        epoch: countField(object.epoch, 1),
        number: countField(object.number, 1),
      });
    case 'held':
      return complete({
        type,
        ...placeOf(object),
        n: countField(object.n, 1),
        head: hashField(object.head),
        lacking: readRanges(object.lacking),
        private: object.private === undefined ? [] : readRanges(object.private),
        ...(object.pictures === undefined ? {} : { pictures: readRanges(object.pictures) }),
      });
    case 'aside':
      return complete({ type, ...placeOf(object), reason: textField(object.reason, NAME) });
    case 'question':
      return complete({
        type,
        case: textField(object.case, ID),
        station: textField(object.station, ID),
        id: textField(object.id, NAME),
        code: textField(object.code, NAME),
      });
    case 'hold': {
      const hold = readHoldLine(object);
      return hold === undefined ? undefined : { type, hold };
    }
    default:
      return undefined;
  }
}

function placeOf(object: JsonObject) {
  return {
    case: textField(object.case, ID),
    station: textField(object.station, ID),
    epoch: countField(object.epoch, 1),
  };
}

type Complete<T> = { readonly [K in keyof T]: Exclude<T[K], undefined> };

function complete<T extends object>(line: T): Complete<T> {
  if (Object.values(line).includes(undefined)) throw refusal('receipt-malformed');
  return line as Complete<T>;
}

function writeReceiptLine(line: LineOfCases): Buffer {
  if (line.type !== 'held') return writeLine({ ...line });
  const { lacking, private: halves, head, ...rest } = line;
  return writeLine({
    ...rest,
    head: toText(head),
    lacking,
    ...(halves.length === 0 ? {} : { private: halves }),
  });
}

function received(db: Database, from: string): readonly LineOfCases[] {
  return db
    .prepare<[string], { id: string; epoch: number; number: number }>(
      'SELECT id, epoch, number FROM package_in WHERE station = ? ORDER BY epoch, number',
    )
    .all(from)
    .map((row) => ({ type: 'received', package: row.id, epoch: row.epoch, number: row.number }));
}

function setAside(db: Database, from: string): readonly LineOfCases[] {
  return db
    .prepare<[string], { case_id: string; station: string; epoch: number; reason: string }>(
      'SELECT case_id, station, epoch, reason FROM set_aside WHERE from_station = ? ORDER BY id',
    )
    .all(from)
    .map((row) => ({ type: 'aside', case: row.case_id, station: row.station, epoch: row.epoch, reason: row.reason }));
}

interface LineRow {
  readonly n: number;
  readonly state: string;
  readonly id: string | null;
  readonly revision: number | null;
  readonly kind: string | null;
  readonly private_lacking: number;
  /** The private half in force of an attachment of whose picture nothing came. */
  readonly half_alone: string | null;
}

interface ChapterRow {
  readonly case_id: string;
  readonly station: string;
  readonly epoch: number;
  readonly n: number;
  readonly head: Buffer;
}

interface CaseRow {
  readonly case_id: string;
  /** 1 where that station's office has the case. */
  readonly theirs: 0 | 1;
}

/**
 * What is held of the cases that came from this station or went to it: every chapter where its office has the case (it opened it, takes part, or
 * was sent it), else its own chapters alone. Whoever writes a line in a case must not learn from the answer which office has it.
 */
function* ofCases(db: Database, to: string): Generator<LineOfCases> {
  const cases = db
    .prepare<{ to: string }, CaseRow>(
      `WITH theirs AS (
         SELECT case_id FROM (${SENT_CASES}) WHERE station = @to
         UNION
         SELECT case_id FROM received_case JOIN taking_part USING (case_id)
           WHERE station = @to AND office = (SELECT office FROM known_station WHERE id = @to)
         UNION
         SELECT case_id FROM received_case JOIN case_index USING (case_id)
           JOIN known_station AS first ON first.id = opener
           WHERE station = @to AND first.office = (SELECT office FROM known_station WHERE id = @to)
       )
       SELECT case_id, 1 AS theirs FROM theirs
       UNION ALL
       SELECT case_id, 0 FROM received_case WHERE station = @to AND case_id NOT IN (SELECT case_id FROM theirs)
       ORDER BY case_id`,
    )
    .all({ to });
  const office = db.prepare<[string], string>('SELECT office FROM known_station WHERE id = ?').pluck();
  const ofOffice = office.get(to);
  const chapters = db.prepare<[string], ChapterRow>(
    'SELECT case_id, station, epoch, n, head FROM chapter WHERE case_id = ? ORDER BY station, epoch',
  );
  const lines = db.prepare<[string, string, number], LineRow>(
    `SELECT n, state, id, revision, kind,
       private_hash IS NOT NULL AND private_line IS NULL
         AND NOT EXISTS (SELECT 1 FROM erased WHERE erased.hash = private_hash) AS private_lacking,
       CASE WHEN kind IS 'attachment' AND current = 1 AND NOT EXISTS (
         SELECT 1 FROM attachment_content AS content WHERE content.case_id = record.case_id
           AND content.sha256 = ${NAMED_PICTURE}) THEN CAST(private_line AS TEXT) END AS half_alone
     FROM record WHERE case_id = ? AND station = ? AND epoch = ? ORDER BY n`,
  );
  for (const { case_id: caseId, theirs } of cases) {
    for (const chapter of chapters.all(caseId)) {
      if (theirs === 0 && chapter.station !== to && office.get(chapter.station) !== ofOffice) continue;
      const { station, epoch, n, head } = chapter;
      const rows = lines.all(caseId, station, epoch);
      yield {
        type: 'held',
        case: caseId,
        station,
        epoch,
        n,
        head,
        lacking: rangesOf(rows.filter((row) => row.state === 'lacking').map((row) => row.n)),
        private: rangesOf(rows.filter((row) => row.state === 'held' && row.private_lacking === 1).map((row) => row.n)),
        pictures: rangesOf(rows.filter(lacksPicture).map((row) => row.n)),
      };
      for (const { id, code } of questionsOn(rows)) yield { type: 'question', case: caseId, station, id, code };
    }
  }
}

/** Whether a picture could still come for a line: of one that only a newer Waymark knows nothing could be kept. */
function lacksPicture({ half_alone: half }: LineRow): boolean {
  if (half === null) return false;
  const { body } = JSON.parse(half) as { readonly body: Readonly<Record<string, unknown>> };
  return namedPicture(body) !== undefined;
}

/**
 * What is odd about the records of one chapter. None of it is a reason to refuse them; revisions are judged only where no line of
 * the chapter is lacking, and only against the first of the chapter's own.
 */
function questionsOn(
  rows: readonly Pick<LineRow, 'state' | 'id' | 'revision' | 'kind'>[],
): readonly { readonly id: string; readonly code: QualityQuestion }[] {
  const questions: { id: string; code: QualityQuestion }[] = [];
  const whole = rows.every((row) => row.state === 'held');
  const last = new Map<string, number>();
  for (const { id, revision, kind } of rows) {
    if (id === null || revision === null || kind === null) continue;
    if (form(kind) === undefined) questions.push({ id, code: 'kind-unknown' });
    const before = last.get(id);
    if (before !== undefined && revision <= before) questions.push({ id, code: 'revision-repeated' });
    else if (whole && before !== undefined && revision > before + 1) questions.push({ id, code: 'revision-missing' });
    last.set(id, Math.max(revision, before ?? 0));
  }
  return questions;
}
