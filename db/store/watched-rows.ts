/**
 * Rows that decide about rights and trust, and a sum over each of their tables that shows when rows were put back. Pages of the database
 * are authenticated one by one, not in time: somebody who saw the disk twice can put an old page back. A trigger notes every change of a
 * watched row; the transaction that made it brings the table's sum forward before it ends. The sum is keyed and does not depend on order:
 * HMAC-SHA-256 of each row, added modulo 2^256.
 */
import { createHash, createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { askedOnce } from './asked-once.ts';
import { toText } from './bytes.ts';
import { KEY_BYTES } from './connection.ts';
import type { Database } from './database.ts';
import { cachedPerDatabase } from './statement-cache.ts';
import { WATCHED_TABLES, type WatchedTable } from './watched-tables.ts';

const MODULUS = 1n << 256n;

/** The sum of one table, 32 bytes. */
interface TableRoot {
  readonly table: string;
  readonly root: Buffer;
}

/** True for a case database that knows its watched rows; false for one of the first schema and for databases of other kinds. */
function hasWatch(db: Database): boolean {
  if (watching.has(db)) return true;
  const found = db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'watched_change'").get();
  if (found !== undefined) watching.add(db);
  return found !== undefined;
}
/** Connections whose database has the table; one that lacks it is asked again, because a migration may be making it. */
const watching = new WeakSet<Database>();

/** The key of the sums and of the witness. It never leaves the database. Undefined for a database that is not watched. */
export function witnessKey(db: Database): Buffer | undefined {
  return hasWatch(db) ? statements(db).key.get() : undefined;
}

/** How many transactions changed watched rows, and the digest of the sums after the last ({@link rootsDigest}). */
export function watchState(db: Database): { readonly changes: number; readonly digest: string } | undefined {
  return hasWatch(db) ? statements(db).state.get() : undefined;
}

/** SHA-256 over the sums of all tables, unpadded base64url. */
export const rootsDigest = askedOnce((db): string => {
  const hash = createHash('sha256').update('waymark/roots/1\n', 'utf8');
  for (const { table, root } of keptRoots(db)) hash.update(`${table}\n`, 'utf8').update(root);
  return toText(hash.digest());
});

/** The sum over a table as it stands now: one pass over its rows. */
function tableRoot(db: Database, table: WatchedTable, key: Buffer): Buffer {
  let sum = 0n;
  const secret = createSecretKey(key);
  const rows = db.prepare<[], string>(`SELECT ${table.image('')} FROM ${table.name}`).pluck();
  for (const image of rows.iterate()) sum += rowNumber(secret, table.name, image);
  return bytesOf(sum % MODULUS);
}

/**
 * Makes the sums of what the tables hold now, and the key where there is none yet; inside a transaction. For a database that a migration
 * has just changed, and for one that a person has decided to go on with.
 */
export function beginWatch(db: Database): void {
  if (!hasWatch(db)) return;
  const key = witnessKey(db) ?? randomBytes(KEY_BYTES);
  db.prepare("INSERT INTO watch (one, key, changes, digest) VALUES (1, ?, 0, '') ON CONFLICT DO NOTHING").run(key);
  db.prepare('DELETE FROM watched_change').run();
  const put = db.prepare(
    'INSERT INTO watched_root (table_name, root) VALUES (?, ?) ON CONFLICT (table_name) DO UPDATE SET root = excluded.root',
  );
  const there = new Set(db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all());
  for (const table of WATCHED_TABLES) if (there.has(table.name)) put.run(table.name, tableRoot(db, table, key));
  rootsDigest.forget(db);
  statements(db).setState.run(rootsDigest(db));
}

/** Every transaction asks for the changes, and every call for the state: prepared once a connection. */
const statements = cachedPerDatabase((db) => ({
  key: db.prepare<[], Buffer>('SELECT key FROM watch').pluck(),
  state: db.prepare<[], { changes: number; digest: string }>('SELECT changes, digest FROM watch'),
  anyChange: db.prepare('SELECT 1 FROM watched_change LIMIT 1'),
  changes: db.prepare<[], Change>('SELECT table_name, before, after FROM watched_change'),
  roots: db.prepare<[], TableRoot>('SELECT table_name AS "table", root FROM watched_root ORDER BY table_name'),
  root: db.prepare<[string], Buffer>('SELECT root FROM watched_root WHERE table_name = ?').pluck(),
  setRoot: db.prepare('UPDATE watched_root SET root = ? WHERE table_name = ?'),
  settled: db.prepare('DELETE FROM watched_change'),
  setState: db.prepare('UPDATE watch SET changes = changes + 1, digest = ?'),
}));

interface Change {
  readonly table_name: string;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * Brings the sums forward by what the triggers noted. Every transaction ends with it, so that between two transactions the list of
 * changes is empty and the sums say what the tables hold.
 */
export function settleWatch(db: Database): void {
  if (!hasWatch(db)) return;
  if (statements(db).anyChange.get() === undefined) return;
  const key = witnessKey(db);
  if (key === undefined) throw new Error('a watched database has a key');
  // One at a time: an act on many cases changes as many rows.
  for (const [table, change] of sumsOf(statements(db).changes.iterate(), key)) {
    const root = statements(db).root.get(table);
    if (root !== undefined) statements(db).setRoot.run(brought(root, change), table);
  }
  statements(db).settled.run();
  rootsDigest.forget(db);
  statements(db).setState.run(rootsDigest(db));
}

/** What changes add to the sum of each table. */
function sumsOf(changes: Iterable<Change>, key: Buffer): ReadonlyMap<string, bigint> {
  const sums = new Map<string, bigint>();
  // Made once: Node looks at the bytes of a key again each time, which takes longer than the sum.
  const secret = createSecretKey(key);
  for (const { table_name: table, before, after } of changes) {
    let sum = sums.get(table) ?? 0n;
    if (before !== null) sum += MODULUS - rowNumber(secret, table, before);
    if (after !== null) sum += rowNumber(secret, table, after);
    sums.set(table, sum % MODULUS);
  }
  return sums;
}

function brought(root: Buffer, change: bigint): Buffer {
  return bytesOf((numberOf(root) + change) % MODULUS);
}

/** The sums as the database keeps them, in the order of the tables' names; empty for a database that is not watched yet. */
export function keptRoots(db: Database): readonly TableRoot[] {
  if (!hasWatch(db)) return [];
  return statements(db).roots.all();
}

/**
 * The tables whose rows are not those their sum was made of: rows were put back. A statement outside a transaction of ours leaves changes
 * that the triggers noted and no sum counts yet; they are counted here. `quick` looks only at the tables that stay small (users, keys, settings,
 * stations, closed cases, directories).
 */
export function alteredTables(db: Database, quick: boolean): readonly string[] {
  const key = witnessKey(db);
  if (key === undefined) return [];
  const noted = sumsOf(statements(db).changes.iterate(), key);
  const kept = new Map(keptRoots(db).map(({ table, root }) => [table, brought(root, noted.get(table) ?? 0n)]));
  return WATCHED_TABLES.filter(({ small }) => small || !quick)
    .filter((table) => {
      const root = kept.get(table.name);
      return root !== undefined && !(root.equals(tableRoot(db, table, key)) && indexesFit(db, table));
    })
    .map(({ name }) => name);
}

/** Whether the indexes hold the rows of the table. An old page of an index hides a row from every query that uses the index. */
function indexesFit(db: Database, { name }: WatchedTable): boolean {
  return db.pragma(`integrity_check(${name})`, { simple: true }) === 'ok';
}

function rowNumber(key: KeyObject, table: string, image: string): bigint {
  return numberOf(
    createHmac('sha256', key).update(`waymark/watched/1\n${table}\n`, 'utf8').update(image, 'utf8').digest(),
  );
}

function numberOf(bytes: Buffer): bigint {
  return BigInt(`0x${bytes.toString('hex')}`);
}

function bytesOf(sum: bigint): Buffer {
  return Buffer.from(sum.toString(16).padStart(64, '0'), 'hex');
}
