/**
 * The least that taking cases over must do: parse each line of the file, write each record's lines, hash them and the chain, sign each chapter once,
 * and insert the very same rows into the same schema in one transaction. Ids and salts are those of the application's own run.
 */
import type { Database } from '../../../db/store/database.ts';
import { ownStation } from '../../../db/store/station.ts';
import type { Stopwatch } from '../cost.ts';
import { chained, chapterStart, privateHash, recordHash, signatureOf } from './hashes.ts';
import { type Line, lineWriter, type SignedHead } from './lines.ts';
import { type RowsOfCases, TOGETHER } from './rows-of-case.ts';

interface Written {
  readonly line: Buffer;
  readonly private_line: Buffer | null;
}

/** `done`: the same office once it has taken the lines over. */
export function importBarely(
  db: Database,
  done: { readonly db: Database; readonly rows: RowsOfCases },
  text: readonly string[],
  watch: Stopwatch,
): void {
  const write = lineWriter(db);
  const { signKey } = ownStation(db);
  const made = watch.off(() =>
    done.db
      .prepare<[], SignedHead>(
        'SELECT c.* FROM chapter AS c JOIN record AS r USING (case_id, station, epoch) WHERE r.n = 1 ORDER BY r.seq',
      )
      .all(),
  );
  const read = done.db.prepare<[string], Written>('SELECT line, private_line FROM record WHERE case_id = ? ORDER BY n');
  db.exec('BEGIN IMMEDIATE');
  for (let at = 0; at < made.length; at += TOGETHER) {
    const some = made.slice(at, at + TOGETHER);
    const objects = watch.off(() => {
      done.rows.read(some.map(({ case_id }) => case_id));
      return some.map(({ case_id }) => read.all(case_id).map(asObjects));
    });
    for (const [index, chapter] of some.entries()) {
      const { records } = JSON.parse(text[at + index] ?? '') as { readonly records: readonly unknown[] };
      const lines = (objects[index] ?? []).map(asLine);
      if (lines.length < records.length) throw new Error('the limit has fewer records than the file');
      let head = chapterStart(chapter);
      for (const { hash } of lines) head = chained(head, hash);
      if (!head.equals(chapter.head)) throw new Error('the limit hashes otherwise');
      write({ ...chapter, head, signature: signatureOf({ ...chapter, head }, signKey) }, lines);
    }
    done.rows.insert();
  }
  db.exec('COMMIT');
}

function asObjects({ line, private_line: half }: Written) {
  return {
    open: JSON.parse(line.toString('utf8')) as NonNullable<Line['said']> & { readonly n: number },
    closed: half === null ? null : (JSON.parse(half.toString('utf8')) as object),
  };
}

function asLine({ open, closed }: ReturnType<typeof asObjects>): Line {
  const line = Buffer.from(JSON.stringify(open));
  const half = closed === null ? null : Buffer.from(JSON.stringify(closed));
  const hashed = half === null ? null : privateHash(half);
  return { n: open.n, hash: recordHash(line), line, said: open, privateHash: hashed, privateLine: half };
}
