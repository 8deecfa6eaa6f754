/**
 * The least that saving a record must do: one signature, one line of audit, and one commit of the record, its chapter, the audit, that the case was changed, and
 * what changed of its index row and facts, with the same schema. What changes is what the application changed at another desk with the same records.
 */
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Database, Statement } from '../../../db/store/database.ts';
import { ownStation } from '../../../db/store/station.ts';
import { chained, recordHash, signatureOf } from './hashes.ts';
import type { SignedHead } from './lines.ts';

type Value = string | number | Buffer | null;
type Values = Readonly<Record<string, Value>>;

/** What a save changed at the other desk. */
export interface Saved {
  readonly caseId: string;
  readonly records: readonly Values[];
  readonly chapter: SignedHead;
  readonly audit: readonly Values[];
  /** Of a table with a row a case, the columns that are otherwise now. */
  readonly changed: readonly { readonly table: string; readonly values: Values }[];
}

/** Looks at what is new at the desk where the application saves. */
export function watchSaves(ours: Database) {
  const last = ours.prepare<[], { seq: number; n: number }>(
    'SELECT (SELECT max(seq) FROM record) AS seq, (SELECT max(n) FROM audit) AS n',
  );
  const records = ours.prepare<[number], Values>('SELECT * FROM record WHERE seq > ? ORDER BY seq');
  const audit = ours.prepare<[number], Values>('SELECT * FROM audit WHERE n > ? ORDER BY n');
  const chapter = ours.prepare<[string], SignedHead>('SELECT * FROM chapter WHERE case_id = ?');
  const row = Object.fromEntries(
    OF_CASE.map((table) => [
      table,
      ours.prepare<[string], Values>(`SELECT ${writtenIn(ours, table)} FROM ${table} WHERE case_id = ?`),
    ]),
  );
  return {
    before: (caseId: string) => ({
      caseId,
      last: last.get() ?? { seq: 0, n: 0 },
      rows: OF_CASE.map((table) => row[table]?.get(caseId)),
    }),
    /** What a save has changed since. */
    after(before: {
      readonly caseId: string;
      readonly last: { seq: number; n: number };
      readonly rows: readonly (Values | undefined)[];
    }): Saved {
      const { caseId } = before;
      const head = chapter.get(caseId);
      if (head === undefined) throw new Error('a case without a chapter');
      const changed = OF_CASE.map((table, at) => ({
        table,
        values: differing(before.rows[at], row[table]?.get(caseId)),
      }));
      return {
        caseId,
        records: records.all(before.last.seq),
        chapter: head,
        audit: audit.all(before.last.n),
        changed: changed.filter(({ values }) => Object.keys(values).length > 0),
      };
    },
  };
}

const OF_CASE = ['case_index', 'fact'] as const;

/** The columns that somebody writes: what SQLite works out of them is written by nobody. */
function writtenIn(db: Database, table: string): string {
  return db
    .prepare<[string], string>('SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0')
    .pluck()
    .all(table)
    .join(', ');
}

function differing(before: Values = {}, after: Values = {}): Values {
  return Object.fromEntries(Object.entries(after).filter(([name, value]) => !isDeepStrictEqual(value, before[name])));
}

/** That the case was changed, of which its index row is told while nobody waits. */
const NOTED = `INSERT INTO case_saved (place, at, seq) SELECT rowid, ?, ? FROM case_index WHERE case_id = ?
  ON CONFLICT (place) DO UPDATE SET at = excluded.at, seq = excluded.seq`;
const NOTED_OF_CASE = 'SELECT * FROM case_saved WHERE place = (SELECT rowid FROM case_index WHERE case_id = ?)';

/** Does the same here. */
export function bareSaver(db: Database): (saved: Saved) => void {
  const { signKey } = ownStation(db);
  const prepared = new Map<string, Statement<Value[]>>();
  const run = (sql: string, values: readonly Value[]): void => {
    const statement = prepared.get(sql) ?? (db.prepare(sql) as Statement<Value[]>);
    prepared.set(sql, statement);
    statement.run(...values);
  };
  const insert = (table: string, values: Values): void => {
    const names = Object.keys(values);
    run(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
      Object.values(values),
    );
  };
  const before = db.prepare<[string], { head: Buffer }>('SELECT head FROM chapter WHERE case_id = ?');
  const trail = db.prepare<[], { hash: Buffer }>('SELECT hash FROM audit ORDER BY n DESC LIMIT 1');
  return ({ caseId, records, chapter, audit, changed }) => {
    db.exec('BEGIN IMMEDIATE');
    let head = before.get(caseId)?.head ?? Buffer.alloc(0);
    for (const record of records) {
      const { line } = record;
      if (!Buffer.isBuffer(line)) throw new Error('a record without its line');
      head = chained(head, recordHash(line));
    }
    if (!head.equals(chapter.head)) throw new Error('the limit hashes otherwise');
    const signature = signatureOf({ ...chapter, head }, signKey);
    run('UPDATE chapter SET n = ?, head = ?, at = ?, signature = ? WHERE case_id = ?', [
      ...[chapter.n, head, chapter.at, signature, caseId],
    ]);
    for (const record of records) insert('record', record);
    for (const line of audit) {
      createHash('sha256')
        .update(trail.get()?.hash ?? '')
        .update(JSON.stringify(line))
        .digest();
      insert('audit', line);
    }
    for (const { at = null, seq = null } of records.slice(-1)) run(NOTED, [at, seq, caseId]);
    for (const { table, values } of changed) {
      const set = Object.keys(values).map((name) => `${name} = ?`);
      run(`UPDATE ${table} SET ${set.join(', ')} WHERE case_id = ?`, [...Object.values(values), caseId]);
    }
    db.exec('COMMIT');
  };
}

/** Throws where a case is not the same at both desks. */
export function expectSameCase(ours: Database, bare: Database, caseId: string): void {
  const ofCase = ['chapter', 'record', ...OF_CASE].map((table) => `SELECT * FROM ${table} WHERE case_id = ?`);
  for (const rows of [...ofCase, NOTED_OF_CASE]) {
    const [a, b] = [ours, bare].map((db) => db.prepare(rows).all(caseId));
    if (!isDeepStrictEqual(a, b)) throw new Error(`the limit did not save the same: ${rows}`);
  }
}
