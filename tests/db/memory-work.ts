/**
 * What long works keep in memory, in a process of its own: the most that a collection of everything leaves behind while they are at it, with as many cases as
 * each number of `argv` says. The first is done once before it is measured, so that what a program needs once is not counted as the cases'. Tells its parent.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chaptersInOrder } from '../../db/casework/derived/chapters-in-order.ts';
import { rehearseImport } from '../../db/casework/writing/import.ts';
import { seal } from '../../db/exchange/sending/seal.ts';
import type { Database } from '../../db/store/database.ts';
import { inTransaction } from '../../db/store/transaction.ts';
import { sitAt } from '../bench/office.ts';
import { makeOffices } from '../bench/offices.ts';

/** Bytes that came into use by a work, when most were. */
export type MostKept = Readonly<Record<'lines of a file' | 'chapters looked at' | 'cases sealed', number>>;

/** So that there are several packages of the fewest cases as well. */
const BOUNDS = { chapters: 100, bytes: 1024 ** 3 };
/** Lines and chapters between two collections. */
const NOW_AND_THEN = 500;
const OF_A_PIECE = 16;

/** What a collection of everything leaves behind. */
function inUse(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function watching() {
  const before = inUse();
  let most = before;
  return {
    look(): void {
      most = Math.max(most, inUse());
    },
    most: () => most - before,
  };
}

type Desk = ReturnType<typeof sitAt>;

function judged({ session }: Desk, count: number): number {
  const { look, ...kept } = watching();
  function* pieces() {
    for (let n = 1; n <= count; n += OF_A_PIECE) {
      if (n % NOW_AND_THEN < OF_A_PIECE) look();
      yield Buffer.from(
        Array.from({ length: Math.min(OF_A_PIECE, count - n + 1) }, (_, at) => lineOf(n + at)).join(''),
      );
    }
    look();
  }
  const { cases } = rehearseImport(session, { pieces, again: false });
  if (cases !== count) throw new Error('not all lines were judged');
  return kept.most();
}

const TOLD = 'what she told of the way, the house and the people in it ';

/** Not short, as lines are, and each another. */
function lineOf(n: number): string {
  const records = [
    { kind: 'consent', date: '2024-05-04', body: { 'share-headquarters': 'with-name' } },
    { kind: 'note', body: { kind: 'note', text: `${n} ${TOLD.repeat(20)}` } },
  ];
  return `${JSON.stringify({ person: `person ${n}`, records })}\n`;
}

function lookedAt({ db }: Desk, count: number): number {
  const { look, ...kept } = watching();
  let seen = 0;
  for (const _ of chaptersInOrder(db, (read) => read())) {
    if (seen % NOW_AND_THEN === 0) look();
    seen += 1;
  }
  if (seen < count) throw new Error('not all chapters were looked at');
  return kept.most();
}

async function sealed({ db, session }: Desk, count: number, packages: string): Promise<number> {
  const { look, ...kept } = watching();
  mkdirSync(packages);
  const { totals, files } = await seal(session, { to: 'HQ' }, packages, { bounds: BOUNDS, progress: look });
  if (totals.cases < count || files.length < count / BOUNDS.chapters) throw new Error('not all cases were sealed');
  db.exec('DELETE FROM sent_chapter; DELETE FROM package_out');
  return kept.most();
}

/** Makes so many cases of those that are here: lines, chapters and what sealing asks of each, under other ids. Nobody could open them elsewhere. */
function growTo(db: Database, count: number): void {
  const here = db.prepare<[], string>('SELECT case_id FROM chapter ORDER BY case_id LIMIT 12').pluck().all();
  const have = db.prepare<[], number>('SELECT count(*) FROM chapter').pluck().get() ?? 0;
  inTransaction(db, () => {
    for (let n = have; n < count; n++) copyCase(db, here[n % here.length] ?? '', `case${String(n).padStart(22, '0')}`);
  });
}

function copyCase(db: Database, from: string, to: string): void {
  for (const table of ['chapter', 'record', 'ready_case']) {
    const columns = db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
    const values = columns.map((column) => (column === 'case_id' ? '@to' : column === 'seq' ? 'NULL' : column));
    db.prepare(
      `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values.join(', ')} FROM ${table} WHERE case_id = @from`,
    ).run({ from, to });
  }
}

const [, script, ...counts] = process.argv;
if (script === import.meta.filename) {
  const place = mkdtempSync(join(tmpdir(), 'waymark-memory-'));
  try {
    const desk = sitAt((await makeOffices(place, 12, true)).mission);
    const found: MostKept[] = [];
    for (const [at, count] of [counts[0], ...counts].map(Number).entries()) {
      growTo(desk.db, count);
      found.push({
        'lines of a file': judged(desk, count),
        'chapters looked at': lookedAt(desk, count),
        'cases sealed': await sealed(desk, count, join(place, `packages-${at}`)),
      });
    }
    desk.close();
    process.send?.(found.slice(1));
  } finally {
    rmSync(place, { recursive: true, force: true, maxRetries: 5 });
  }
  process.disconnect?.();
}
