/** From lines to records: the only place where casework parses bytes. */
import { isCited } from '../../codebook/asked.ts';
import type { Kind } from '../../codebook/forms/index.ts';
import { namesRecord } from '../../codebook/may-cite.ts';
import { compareText } from '../../codebook/order.ts';
import { caseIdOf } from '../../store/chapter.ts';
import type { Database } from '../../store/database.ts';
import type { JsonObject, LineToWrite } from '../../store/line.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';
import type { CaseRecord, Version } from './case-record.ts';
import { countedHere } from './counted-here.ts';
import { type CountingHere, countingHere } from './counting-here.ts';
import { NO_ANSWERS, type ShapedBody, shapeBody } from './shape-body.ts';
import { predecessorsOf } from './successors.ts';

/** A line whose content is here, in force or not. What it says of itself is read from its bytes, which are the record. */
export interface HeldLine {
  readonly seq: number;
  /** Null while no directory names the station. */
  readonly office: string | null;
  /** True for a station of headquarters. */
  readonly ofHeadquarters: boolean;
  /** The stations whose records this line's own may stand in the place of; asked only of a line that stands for another. */
  readonly predecessors: () => ReadonlySet<string>;
  /** 1 where it is marked as in force. */
  readonly current: 0 | 1;
  /** The line as text, and parsed: what it says of itself was checked when it was written or taken in, what it answers was not. */
  readonly line: string;
  readonly fields: LineFields;
  readonly privateLine: string | null;
}

export interface LineFields {
  readonly station: string;
  readonly epoch: number;
  readonly n: number;
  readonly id: string;
  readonly revision: number;
  readonly kind: string;
  readonly at: string;
  readonly by: number;
  readonly replaces: string | null;
  readonly salt: string;
  /** Null where the record is withdrawn; else to be read by `shapeBody` and by nothing else. */
  readonly body: unknown;
  /** The hash of its private half. */
  readonly private?: string;
}

type Row = readonly [
  seq: number,
  office: string | null,
  headquarters: 0 | 1,
  current: 0 | 1,
  line: string,
  privateLine: string | null,
];

/** Lines as text: they are well-formed UTF-8, and a text costs less to hand over than bytes that become one. */
const IS_HELD = `case_id = ? AND record.state = 'held' AND record.id IS NOT NULL`;
const HELD = `
  SELECT seq, coalesce(known.office, own.office), coalesce(known.headquarters, own.kind = 'headquarters', 0), current, CAST(line AS TEXT), CAST(private_line AS TEXT)
  FROM record LEFT JOIN known_station AS known ON known.id = station LEFT JOIN own_station AS own ON own.id = station
  WHERE ${IS_HELD}`;
const IN_ORDER = 'ORDER BY station, epoch, n';

function prepare(db: Database) {
  return {
    held: db.prepare<[string], Row>(`${HELD} ${IN_ORDER}`).raw(),
    writer: db
      .prepare<[string], readonly [office: string | null, headquarters: 0 | 1]>(
        `SELECT coalesce(known.office, own.office), coalesce(known.headquarters, own.kind = 'headquarters', 0)
         FROM (SELECT ? AS station) LEFT JOIN known_station AS known ON known.id = station
         LEFT JOIN own_station AS own ON own.id = station`,
      )
      .raw(),
    count: db.prepare<[string], number>(`SELECT count(*) FROM record WHERE ${IS_HELD}`).pluck(),
    current: db.prepare<[string], Row>(`${HELD} AND current = 1 ${IN_ORDER}`).raw(),
    replaced: db
      .prepare<[string, string], Row>(
        `${HELD} AND current = 0 AND record.kind IN (SELECT value FROM json_each(?)) ${IN_ORDER}`,
      )
      .raw(),
    ofKinds: db
      .prepare<[string, string], Row>(
        `${HELD} AND current = 1 AND record.kind IN (SELECT value FROM json_each(?)) ${IN_ORDER}`,
      )
      .raw(),
  };
}
const statements = cachedPerDatabase(prepare);

/** Every line of a case whose content is here. Order: station, epoch, place. */
export function heldLines(db: Database, caseId: string): readonly HeldLine[] {
  return statements(db)
    .held.all(caseId)
    .map((row) => lineOf(db, row));
}

/** A line of a case that was just written or read, of whose station nothing is known yet; marked as in force, unless it says otherwise. */
export interface WrittenLine
  extends Pick<HeldLine, 'seq' | 'line' | 'fields' | 'privateLine'>,
    Partial<Pick<HeldLine, 'current'>> {}

/** A line that was just written; in force unless it withdraws its record. */
export function lineWritten({ seq, line, privateLine }: JustWritten): WrittenLine {
  const fields = asFields(line.read);
  return {
    ...{ seq, line: line.text, fields, privateLine: privateLine?.text ?? null },
    current: fields.body === null ? 0 : 1,
  };
}

interface JustWritten {
  readonly seq: number;
  readonly line: LineToWrite;
  readonly privateLine: LineToWrite | null;
}

interface Written {
  readonly seq: number;
  readonly line: Buffer;
  readonly privateLine: Buffer | null;
}

/** A line whose bytes were read and parsed already (`readLine`). */
export function heldLine(read: Written & { readonly current: 0 | 1; readonly parsed: JsonObject }): WrittenLine {
  const { seq, current, line, parsed, privateLine } = read;
  return {
    seq,
    current,
    line: line.toString('utf8'),
    fields: asFields(parsed),
    privateLine: privateLine?.toString('utf8') ?? null,
  };
}

/** What {@link fieldsIn} would read of the same line. */
function asFields(read: JsonObject): LineFields {
  return read as unknown as LineFields;
}

/** Whose the stations are that wrote, by their ids. It holds until another directory is taken in. */
export type Writers = Map<string, Pick<HeldLine, 'office' | 'ofHeadquarters'>>;

/** {@link heldLines} of a case of which no line was here before these. `writers`: what was asked for other cases of the same work, and is added to. */
export function linesWritten(
  db: Database,
  written: readonly WrittenLine[],
  writers: Writers = new Map(),
): readonly HeldLine[] {
  const { writer } = statements(db);
  const writerOf = (station: string) => {
    const known = writers.get(station);
    if (known !== undefined) return known;
    const [office = null, headquarters = 0] = writer.get(station) ?? [];
    const found = { office, ofHeadquarters: headquarters === 1 };
    writers.set(station, found);
    return found;
  };
  return written
    .map((line): HeldLine => {
      const { station } = line.fields;
      return {
        ...line,
        ...writerOf(station),
        predecessors: () => predecessorsOf(db, station),
        current: line.current ?? 1,
      };
    })
    .sort(byPlace);
}

/** What a line says of itself. */
export function fieldsIn(line: string): LineFields {
  return JSON.parse(line) as LineFields;
}

function lineOf(db: Database, [seq, office, headquarters, current, line, privateLine]: Row): HeldLine {
  const fields = fieldsIn(line);
  const predecessors = () => predecessorsOf(db, fields.station);
  return { seq, office, ofHeadquarters: headquarters === 1, predecessors, current, line, fields, privateLine };
}

/**
 * The records of a case in force, unknown kinds among them, each of another office with how it counts here. Order: station, epoch, place.
 */
export function caseRecords(db: Database, caseId: string): readonly CaseRecord[] {
  const here = countingHere(db, caseId);
  if (here === undefined) {
    const lines = statements(db)
      .current.all(caseId)
      .map((row) => lineOf(db, row));
    const versionsOf = versionsAmong(lines, () => replacedLines(db, caseId));
    return recordsOf(caseId, lines, versionsOf);
  }
  const lines = heldLines(db, caseId);
  return readAs(
    here,
    caseId,
    lines,
    lines.filter(({ current }) => current === 1),
  );
}

/**
 * Of {@link caseRecords} those of some kinds, without how they count here: for rules that read nothing else, over many cases. What they cite is not
 * there, so where one of them does (beside the record that it answers or goes on with) all records of the case are.
 */
export function recordsOfKinds(db: Database, caseId: string, kinds: readonly Kind[]): readonly CaseRecord[] {
  const rows = statements(db).ofKinds.all(caseId, JSON.stringify(kinds));
  const records = recordsOf(
    caseId,
    rows.map((row) => lineOf(db, row)),
    () => [],
  );
  return records.some(citesAnswer) ? caseRecords(db, caseId) : records;
}

function citesAnswer({ kind, open, private: closed }: CaseRecord): boolean {
  return [open, closed].some((body) =>
    Object.entries(body).some(([question, answer]) => isCited(answer) && !namesRecord({ kind, question })),
  );
}

/**
 * {@link caseRecords} for whoever goes on to write in the case: every line is read, those in force no more too, and they are known afterwards
 * ({@link linesAfter}), so that a save reads its case once.
 */
export function recordsToSave(db: Database, caseId: string): readonly CaseRecord[] {
  const lines = heldLines(db, caseId);
  const here = countingHere(db, caseId);
  const records = recordsAmong(here, caseId, lines, markedInForce(lines));
  readFrom.set(records, { lines, here });
  return records;
}
const readFrom = new WeakMap<readonly CaseRecord[], LinesHere>();

/** Every line of a case, in the order of {@link heldLines}, and how those of other offices count here. */
export interface LinesHere {
  readonly lines: readonly HeldLine[];
  readonly here: CountingHere | undefined;
}

/**
 * A case after this station appended the lines of `added`. `held`: the records before. Undefined where the lines of those were not read with
 * {@link recordsToSave}, or something else came to the case since: then they are to be read.
 */
export function linesAfter(
  db: Database,
  caseId: string,
  held: readonly CaseRecord[],
  added: readonly WrittenLine[],
): LinesHere | undefined {
  const before = readFrom.get(held);
  if (before === undefined || statements(db).count.get(caseId) !== before.lines.length + added.length) return undefined;
  const writers = before.lines.map(
    ({ fields: { station }, office, ofHeadquarters }) => [station, { office, ofHeadquarters }] as const,
  );
  const lines = linesWritten(db, added, new Map(writers));
  const revised = new Set(lines.map(recordOf));
  const stand = before.lines.map((line) => (revised.has(recordOf(line)) ? { ...line, current: 0 as const } : line));
  // Our own lines change nothing about how those of others count.
  return { lines: [...stand, ...lines].sort(byPlace), here: before.here };
}

function recordOf({ fields: { station, id } }: HeldLine): string {
  return `${station} ${id}`;
}

/** As SQLite orders them: ids of stations have signs of one byte each. */
function byPlace({ fields: a }: HeldLine, { fields: b }: HeldLine): number {
  return compareText(a.station, b.station) || a.epoch - b.epoch || a.n - b.n;
}

/** The records of {@link caseRecords} from lines that were read already. */
export function recordsHere(db: Database, caseId: string, lines: readonly HeldLine[]): readonly CaseRecord[] {
  return recordsAmong(countingHere(db, caseId), caseId, lines, markedInForce(lines));
}

/** The lines that are marked as in force. */
export function markedInForce(lines: readonly HeldLine[]): readonly HeldLine[] {
  return lines.filter(({ current }) => current === 1);
}

/** The records of lines in force, where it is known how the lines of other offices count here: asks no database. */
export function recordsAmong(
  here: CountingHere | undefined,
  caseId: string,
  lines: readonly HeldLine[],
  inForce: readonly HeldLine[],
): readonly CaseRecord[] {
  if (here !== undefined) return readAs(here, caseId, lines, inForce);
  const versionsOf = versionsAmong(inForce, () => lines);
  return recordsOf(caseId, inForce, versionsOf);
}

function readAs(
  here: CountingHere,
  caseId: string,
  lines: readonly HeldLine[],
  inForce: readonly HeldLine[],
): readonly CaseRecord[] {
  const opener = openerOf(caseId, lines);
  const versionsOf = versionsAmong(inForce, () => lines);
  return countedHere(lines, inForce, here, (some) => recordsOf(caseId, some, versionsOf, opener));
}

/** The station whose first line the case's id comes from; undefined where that line is not here. In force it need not be. */
function openerOf(caseId: string, lines: readonly HeldLine[]): string | undefined {
  return lines.find(({ fields }) => fields.n === 1 && opensCase(caseId, fields))?.fields.station;
}

/** Kinds of which a rule asks since when something is written. */
const SINCE_WHEN = ['consent', 'decision', 'stay', 'travel'] as const satisfies readonly Kind[];
const ASKED_SINCE: ReadonlySet<string> = new Set(SINCE_WHEN);

function hasVersions({ fields: { kind, revision } }: HeldLine): boolean {
  return revision > 1 && ASKED_SINCE.has(kind);
}

function replacedLines(db: Database, caseId: string): readonly HeldLine[] {
  return statements(db)
    .replaced.all(caseId, JSON.stringify(SINCE_WHEN))
    .map((row) => lineOf(db, row));
}

type VersionsOf = (line: HeldLine) => readonly Version[];

/** What records in force said before, by their line; `all`: lines of the case among which those before it are. Worked out once a reading. */
function versionsAmong(inForce: readonly HeldLine[], all: () => readonly HeldLine[]): VersionsOf {
  const asked = new Set(inForce.filter(hasVersions));
  if (asked.size === 0) return () => [];
  const byId = Map.groupBy(
    all().filter(({ fields }) => ASKED_SINCE.has(fields.kind)),
    ({ fields }) => fields.id,
  );
  return (line) => {
    if (!asked.has(line)) return [];
    const { station, kind, revision, replaces } = line.fields;
    // What an office wrote before it got new keys it goes on revising as the station that it is now.
    const before = replaces === null ? undefined : line.predecessors();
    return (byId.get(line.fields.id) ?? [])
      .filter(({ fields }) => fields.station === station || before?.has(fields.station) === true)
      .filter(({ fields }) => fields.kind === kind && fields.revision < revision)
      .toSorted((a, b) => a.fields.revision - b.fields.revision)
      .map(({ fields: { kind, at, body } }) => ({ at, open: body === null ? {} : shapeBody(kind, body).body }));
  };
}

function recordsOf(
  caseId: string,
  lines: readonly HeldLine[],
  versionsOf: VersionsOf,
  opener?: string,
): readonly CaseRecord[] {
  return lines.map((held) => {
    const known = asItStands.get(held);
    if (known !== undefined && opener === undefined) return known;
    const record = recordOfLine(caseId, held, versionsOf(held), opener);
    if (opener === undefined && !hasVersions(held)) asItStands.set(held, record);
    return record;
  });
}

/** The records of lines that say nothing but what stands in them: a save reads its case, and the lines that it leaves as they are, once. */
const asItStands = new WeakMap<HeldLine, CaseRecord>();

function recordOfLine(
  caseId: string,
  held: HeldLine,
  versions: readonly Version[],
  opener: string | undefined,
): CaseRecord {
  const { seq, office, ofHeadquarters, fields: says, privateLine } = held;
  const open = shapeBody(says.kind, says.body);
  const closed = privateLine === null ? NO_ANSWERS : answersIn(says.kind, privateLine);
  const record: CaseRecord = {
    seq,
    caseId,
    station: says.station,
    office: office ?? says.station,
    epoch: says.epoch,
    n: says.n,
    id: says.id,
    revision: says.revision,
    kind: says.kind,
    at: says.at,
    by: says.by,
    open: open.body,
    private: closed.body,
    unreadable: { open: open.unreadable, private: closed.unreadable },
    privateLacking: says.private !== undefined && privateLine === null,
  };
  const isOfOpener = says.station === opener;
  if (!ofHeadquarters && !isOfOpener && versions.length === 0) return record;
  return {
    ...record,
    ...(ofHeadquarters ? { ofHeadquarters } : {}),
    ...(isOfOpener ? { ofOpener: true } : {}),
    ...(versions.length === 0 ? {} : { versions }),
  };
}

function opensCase(caseId: string, { salt, station }: LineFields): boolean {
  return caseIdOf(Buffer.from(salt, 'base64url'), station) === caseId;
}

/** What a line that this database holds answers, of either half of a record of this kind. */
export function answersIn(kind: string, line: string): ShapedBody {
  return shapeBody(kind, bodyIn(line));
}

/** Whether a record's line says that it is withdrawn. */
export function isWithdrawal(line: string): boolean {
  return bodyIn(line) === null;
}

/** The line of another station's in whose place a record's line stands; null where it stands in none. */
export function replacedBy(line: string): string | null {
  return (JSON.parse(line) as Pick<LineFields, 'replaces'>).replaces;
}

function bodyIn(line: string): unknown {
  return (JSON.parse(line) as { readonly body: unknown }).body;
}
