/**
 * Writing and reading lines. A record is two lines, an open and (where something private was said) a private one, each with its
 * own salt; the open line holds the private line's hash, the chapter chains the open lines' hashes.
 */
import { toText } from './bytes.ts';
import { firstHead, HASH_BYTES, hashOfPrivate, hashOfRecord, headObject, nextHead, signObject } from './chapter.ts';
import type { Database } from './database.ts';
import { type JsonObject, type LineToWrite, lineToWrite } from './line.ts';
import { insertHeldLine, markSuperseded, setChapterHead } from './record-table.ts';
import { newSalt } from './salt.ts';
import { cachedPerDatabase } from './statement-cache.ts';
import type { OwnStation } from './station.ts';

const RECORD_VERSION = '1.0';
/** Of a record in which a table is answered (`rows`); a reader of 1.0 takes the line, keeps it, and reads all but the table. */
const WITH_ROWS = '1.1';

/** One revision to write. `open` null is a withdrawal (then there is no private half). */
export interface NewLine {
  readonly id: string;
  readonly revision: number;
  readonly kind: string;
  readonly open: JsonObject | null;
  readonly private: JsonObject | null;
  /** The hash of a predecessor station's record that this one stands for; only where this station is its successor. */
  readonly replaces: string | null;
  /** Only for the first line of a case, whose id comes from it (`caseIdOf`); every other line gets one here. */
  readonly salt?: Buffer;
}

interface WrittenLine {
  readonly seq: number;
  readonly n: number;
  readonly hash: Buffer;
  readonly id: string;
  readonly revision: number;
  readonly line: LineToWrite;
  readonly privateLine: LineToWrite | null;
}

const statements = cachedPerDatabase((db) => ({
  chapter: db.prepare<[string, string, number], { n: number; head: Buffer }>(
    'SELECT n, head FROM chapter WHERE case_id = ? AND station = ? AND epoch = ?',
  ),
  hashes: db.prepare<[string, string, number, number], { n: number; hash: Buffer }>(
    'SELECT n, hash FROM record WHERE case_id = ? AND station = ? AND epoch = ? AND n <= ? ORDER BY n',
  ),
}));

/**
 * Appends revisions to this station's chapter of a case and signs its new head. Call it inside a transaction.
 * `at` is a UTC minute, `by` the user's number, `codebook` the version of the codebook the answers were given under.
 */
export function appendLines(
  db: Database,
  station: OwnStation,
  caseId: string,
  stamp: { readonly at: string; readonly by: number; readonly codebook: string },
  lines: readonly NewLine[],
): readonly WrittenLine[] {
  const chapter = { case: caseId, station: station.id, epoch: station.epoch };
  const before = statements(db).chapter.get(caseId, station.id, station.epoch);
  let n = before?.n ?? 0;
  let head = before?.head ?? firstHead(chapter);
  const made = lines.map((line) => {
    const privateLine =
      line.private === null || Object.keys(line.private).length === 0
        ? null
        : lineToWrite({ body: line.private, salt: toText(newSalt()), type: 'private' });
    const privateHash = privateLine === null ? null : hashOfPrivate(privateLine.bytes);
    n += 1;
    const open = lineToWrite({
      at: stamp.at,
      body: line.open,
      by: stamp.by,
      case: caseId,
      codebook: stamp.codebook,
      epoch: station.epoch,
      id: line.id,
      kind: line.kind,
      n,
      ...(privateHash === null ? {} : { private: toText(privateHash) }),
      replaces: line.replaces,
      revision: line.revision,
      salt: toText(line.salt ?? newSalt()),
      station: station.id,
      type: 'record',
      v: holdsRows(line.open) || holdsRows(line.private) ? WITH_ROWS : RECORD_VERSION,
    });
    const hash = hashOfRecord(open.bytes);
    head = nextHead(head, hash);
    return { line, n, open, hash, privateLine, privateHash };
  });
  const signature = signObject('head', headObject({ ...chapter, n, head, at: stamp.at }), station.signKey);
  const { id: stationId, epoch } = station;
  setChapterHead(db, { caseId, station: stationId, epoch, n, head, at: stamp.at, signature });
  return made.map(({ line, n: place, open, hash, privateLine, privateHash }) => {
    const { id, revision, kind } = line;
    // Before the first revision of a record there is none.
    if (revision > 1) markSuperseded(db, caseId, stationId, id);
    const seq = insertHeldLine(db, {
      ...{ caseId, station: stationId, epoch, n: place, hash },
      ...{ id, revision, kind, at: stamp.at, by: stamp.by, line: open.bytes, privateHash },
      privateLine: privateLine?.bytes ?? null,
      current: line.open === null ? 0 : 1,
    });
    return { seq, n: place, hash, id, revision, line: open, privateLine };
  });
}

/** Whether an answer of this half is a table: a list with objects in it. */
function holdsRows(half: JsonObject | null): boolean {
  return Object.values(half ?? {}).some(
    (answer) => Array.isArray(answer) && answer.some((row: unknown) => typeof row === 'object' && row !== null),
  );
}

/** The chain's value of a chapter after `n` lines, recomputed from the hashes that are kept; undefined when a hash is missing. */
export function headAt(
  db: Database,
  chapter: { readonly case: string; readonly station: string; readonly epoch: number },
  n: number,
): Buffer | undefined {
  let head = firstHead(chapter);
  let expected = 1;
  // Read whole: a statement that is kept cannot be asked again before its rows are through.
  for (const row of statements(db).hashes.all(chapter.case, chapter.station, chapter.epoch, n)) {
    if (row.n !== expected || row.hash.length !== HASH_BYTES) return undefined;
    head = nextHead(head, row.hash);
    expected += 1;
  }
  return expected === n + 1 ? head : undefined;
}
