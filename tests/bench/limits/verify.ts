/**
 * The least that verification must do: let SQLite check its pages, read every line in order, parse it, hash it and the chain, verify each chapter's
 * signature in the thread pool, and read everything that is derived. What the records derive to is not worked out.
 */
import { publicKeyFrom } from '../../../db/store/chapter.ts';
import type { Database } from '../../../db/store/database.ts';
import { pageFaults } from '../../../db/store/integrity.ts';
import { type ChapterName, chained, chapterStart, expectSigned, isSigned, privateHash, recordHash } from './hashes.ts';
import type { SignedHead } from './lines.ts';

interface Row extends ChapterName {
  readonly n: number;
  readonly hash: Buffer;
  readonly line: Buffer | null;
  readonly private_hash: Buffer | null;
  readonly private_line: Buffer | null;
}

/** How many records and signatures it looked at. */
export async function verifyBarely(db: Database): Promise<{ readonly records: number; readonly signatures: number }> {
  if (pageFaults(db).length > 0) throw new Error('a page is damaged');
  const keys = new Map(
    db
      .prepare<[], { id: string; sign_public: Buffer }>(
        'SELECT id, sign_public FROM known_station UNION SELECT id, sign_public FROM own_station',
      )
      .all()
      .map(({ id, sign_public: raw }) => [id, publicKeyFrom(raw)]),
  );
  const rows = db.prepare<[string, string, number], Row>(
    'SELECT * FROM record WHERE case_id = ? AND station = ? AND epoch = ? ORDER BY n',
  );
  let verifying: Promise<boolean>[] = [];
  let records = 0;
  let signatures = 0;
  for (const chapter of db.prepare<[], SignedHead>('SELECT * FROM chapter ORDER BY case_id, station, epoch').all()) {
    let head = chapterStart(chapter);
    for (const row of rows.iterate(chapter.case_id, chapter.station, chapter.epoch)) {
      const { hash } = row;
      records += 1;
      if (row.line !== null) {
        JSON.parse(row.line.toString('utf8'));
        if (!recordHash(row.line).equals(hash)) throw new Error('a line that hashes otherwise');
      }
      if (row.private_line !== null && row.private_hash?.equals(privateHash(row.private_line)) !== true) {
        throw new Error('a half that hashes otherwise');
      }
      head = chained(head, hash);
    }
    if (!head.equals(chapter.head)) throw new Error('a chapter that ends otherwise');
    const key = keys.get(chapter.station);
    if (key === undefined) throw new Error('a station that is not known');
    signatures += 1;
    verifying.push(isSigned(chapter, chapter.signature, key));
    if (verifying.length < 4096) continue;
    await expectSigned(verifying);
    verifying = [];
  }
  await expectSigned(verifying);
  for (const table of ['case_index', 'search', 'fact', 'audit']) {
    for (const _row of db.prepare(`SELECT * FROM ${table}`).raw().iterate());
  }
  return { records, signatures };
}
