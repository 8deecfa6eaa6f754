/**
 * The least that sealing every case must do: read the lines of every case in order, hash what goes, compress it, encrypt it with the system's cipher,
 * bring the file to the disk, and write down in one commit what went. Which halves may go is given, as ready columns would say it.
 */
import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { constants, createZstdCompress } from 'node:zlib';
import { knownStations } from '../../../db/exchange/trust/known-stations.ts';
import type { Database, Statement } from '../../../db/store/database.ts';
import { ownStation } from '../../../db/store/station.ts';
import type { Stopwatch } from '../cost.ts';
import { type ChapterName, headLine } from './hashes.ts';
import { lineSplitter, type SignedHead } from './lines.ts';
import { sealing, unsealed } from './native-age.ts';
import { decompressed } from './open.ts';
import { type RowsOfCases, TOGETHER } from './rows-of-case.ts';

/** What goes of a chapter, a sign a line: `r` the open half, `b` both, `w` neither. */
type Goes = 'r' | 'b' | 'w';

/** By chapter, and of everything between manifest and seal. */
interface SealPlan {
  readonly goes: ReadonlyMap<string, string>;
  readonly lines: number;
  readonly bytes: number;
}

const chapterKey = ({ case_id, station, epoch }: ChapterName): string => `${case_id} ${station} ${epoch}`;

/** What a package that was sealed holds. */
export async function planOf(identity: string, packages: readonly string[]): Promise<SealPlan> {
  const goes = new Map<string, string>();
  let lines = 0;
  let bytes = 0;
  let open = '';
  const split = lineSplitter((line) => {
    const said = JSON.parse(line.toString('utf8')) as { type: string; case: string; station: string; epoch: number };
    if (said.type === 'manifest' || said.type === 'seal') return;
    if (said.type === 'record') open += 'r' satisfies Goes;
    else if (said.type === 'withheld') open += 'w' satisfies Goes;
    else if (said.type === 'private') open = open.slice(0, -1) + ('b' satisfies Goes);
    else if (said.type === 'head') {
      goes.set(chapterKey({ ...said, case_id: said.case }), open);
      open = '';
    } else return;
    lines += 1;
    bytes += line.length + 1;
  });
  for (const path of packages) for await (const piece of decompressed(unsealed(identity, path))) split(piece);
  return { goes, lines, bytes };
}

interface LineRow extends ChapterName {
  readonly n: number;
  readonly hash: Buffer;
  readonly line: Buffer;
  readonly private_line: Buffer | null;
}

const PIECE = 256 * 1024;

/** Writes the file and the rows; throws where it did not hold what the package does. `done`: the same office once it has sealed. */
export async function sealBarely(
  db: Database,
  done: { readonly db: Database; readonly rows: RowsOfCases },
  plan: SealPlan,
  path: string,
  watch: Stopwatch,
): Promise<void> {
  const recipient = [...knownStations(db).values()][0]?.ageRecipient ?? '';
  const { head, stream } = await sealing(recipient);
  const file = openSync(path, 'wx');
  writeSync(file, head);
  const zstd = createZstdCompress({
    chunkSize: PIECE,
    params: { [constants.ZSTD_c_checksumFlag]: 1, [constants.ZSTD_c_windowLog]: 23 },
  });
  const written = (async () => {
    for await (const piece of zstd) writeSync(file, stream.add(piece as Buffer));
    writeSync(file, stream.end());
  })();
  const content = createHash('sha256');
  const counted = { lines: 0, bytes: 0 };
  zstd.write(manifestOf(db, plan));
  for (const { lines, bytes } of piecesOf(db, plan)) {
    content.update(bytes);
    counted.lines += lines;
    counted.bytes += bytes.length;
    if (!zstd.write(bytes)) await new Promise((resolve) => zstd.once('drain', resolve));
  }
  zstd.end(`{"sha256":"${content.digest('base64url')}","type":"seal"}\n`);
  await written;
  fsyncSync(file);
  closeSync(file);
  db.exec('BEGIN IMMEDIATE');
  watch.off(() => copyPackage(done.db, db));
  const cases = [...new Set([...plan.goes.keys()].map((key) => key.split(' ')[0] ?? ''))];
  for (let at = 0; at < cases.length; at += TOGETHER) {
    watch.off(() => done.rows.read(cases.slice(at, at + TOGETHER)));
    done.rows.insert();
  }
  db.exec('COMMIT');
  if (counted.lines !== plan.lines || counted.bytes !== plan.bytes) {
    throw new Error(
      `the limit sealed ${counted.lines} lines of ${counted.bytes} bytes, not ${plan.lines} of ${plan.bytes}`,
    );
  }
}

/** The first line names every chapter and its head. */
function manifestOf(db: Database, { goes, lines, bytes }: SealPlan): string {
  const chapters = heads(db)
    .all()
    .filter((chapter) => goes.has(chapterKey(chapter)))
    .map(({ case_id, station, epoch, n, head }) => [case_id, station, epoch, 0, n, head.toString('base64url')]);
  return `${JSON.stringify({ bytes, chapters, from: ownStation(db).id, lines, type: 'manifest' })}\n`;
}

const heads = (db: Database): Statement<[], SignedHead> =>
  db.prepare('SELECT case_id, station, epoch, n, head, at, signature FROM chapter ORDER BY case_id, station, epoch');

/** The lines that go, in their order, each chapter followed by its head. */
function* piecesOf(db: Database, plan: SealPlan) {
  const read = db.prepare<[], LineRow>(
    'SELECT case_id, station, epoch, n, hash, line, private_line FROM record ORDER BY case_id, station, epoch, n',
  );
  const chapters = heads(db).iterate();
  let parts: Buffer[] = [];
  let bytes = 0;
  let lines = 0;
  const add = (line: Buffer): void => {
    parts.push(line, LINE_FEED);
    bytes += line.length + 1;
    lines += 1;
  };
  let chapter: SignedHead | undefined;
  let goes = '';
  for (const row of read.iterate()) {
    if (row.n === 1) {
      chapter = chapters.next().value as SignedHead;
      goes = plan.goes.get(chapterKey(row)) ?? '';
    }
    const how = goes[row.n - 1];
    if (chapter === undefined || how === undefined) continue;
    if (how === 'w') add(Buffer.from(`{"hash":"${row.hash.toString('base64url')}","n":${row.n},"type":"withheld"}`));
    else add(row.line);
    if (how === 'b' && row.private_line !== null) add(row.private_line);
    if (row.n === chapter.n) add(headLine(chapter));
    if (bytes < PIECE) continue;
    yield { lines, bytes: Buffer.concat(parts, bytes) };
    parts = [];
    bytes = 0;
    lines = 0;
  }
  chapters.return?.();
  yield { lines, bytes: Buffer.concat(parts, bytes) };
}

const LINE_FEED = Buffer.from('\n');

/** The row that the sent chapters refer to. */
function copyPackage(from: Database, to: Database): void {
  for (const row of from.prepare<[], Record<string, string | number | null>>('SELECT * FROM package_out').all()) {
    const names = Object.keys(row);
    to.prepare(`INSERT INTO package_out (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`).run(
      ...Object.values(row),
    );
  }
}
