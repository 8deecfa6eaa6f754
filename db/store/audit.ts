/**
 * The audit trail: who did what, and when, as a hash chain. Its head travels in every package, so a change to what stood there before a
 * package is noticed. It holds acts, references and codes, never an answer of a record.
 */
import { createHash } from 'node:crypto';
import { askedOnce } from './asked-once.ts';
import { toText } from './bytes.ts';
import { KEY_BYTES } from './connection.ts';
import type { Database } from './database.ts';
import { type JsonObject, LineError, writeLine } from './line.ts';
import { cachedPerDatabase } from './statement-cache.ts';

/** One act. */
interface AuditEntry {
  /** UTC minute. */
  readonly at: string;
  /** Number of the user; null for the application itself (a refused log-in, a check at start). */
  readonly user: number | null;
  /** A code: `log-in`, `case-opened`, `package-sealed` … */
  readonly act: string;
  /** What it was done to: a reference, an id, a number. Never a name. */
  readonly subject?: string | null;
  /** A code: `done`, `refused`, the code of an error. */
  readonly outcome?: string | null;
}

/** The trail's end: `n` entries and the chain's value after the last. */
interface AuditHead {
  readonly n: number;
  readonly hash: Buffer;
}

interface AuditRow {
  n: number;
  at: string;
  user: number | null;
  act: string;
  subject: string | null;
  outcome: string | null;
  hash: Buffer;
}

const CODE = /^[a-z][a-z0-9.-]{0,63}$/;
/** No spaces: a person's name or a sentence does not fit in here. */
const SUBJECT = /^[^\s]{1,120}$/u;
const BEFORE_THE_FIRST: AuditHead = { n: 0, hash: Buffer.alloc(KEY_BYTES) };

function prepare(db: Database) {
  return {
    append: db.prepare<[AuditRow]>(
      'INSERT INTO audit (n, at, user, act, subject, outcome, hash) VALUES (@n, @at, @user, @act, @subject, @outcome, @hash)',
    ),
    last: db.prepare<[], AuditHead>('SELECT n, hash FROM audit ORDER BY n DESC LIMIT 1'),
    lastAt: db.prepare<[], string>('SELECT at FROM audit ORDER BY n DESC LIMIT 1').pluck(),
    lastUntil: db.prepare<[string], number>('SELECT n FROM audit WHERE at <= ? ORDER BY n DESC LIMIT 1').pluck(),
    hashAt: db.prepare<[number], Buffer>('SELECT hash FROM audit WHERE n = ?').pluck(),
    atNumber: db.prepare<[number], string>('SELECT at FROM audit WHERE n = ?').pluck(),
  };
}
/** Every save ends with a line of audit: prepared once a connection. */
const statements = cachedPerDatabase(prepare);

/** Appends one act and returns the new head; inside a transaction, together with the act itself. */
export function appendAudit(db: Database, entry: AuditEntry): AuditHead {
  const subject = entry.subject ?? null;
  const outcome = entry.outcome ?? null;
  if (!CODE.test(entry.act)) throw new Error('an act in the audit trail is a code');
  if (outcome !== null && !CODE.test(outcome)) throw new Error('an outcome in the audit trail is a code');
  if (subject !== null && !SUBJECT.test(subject))
    throw new Error('a subject in the audit trail is a reference or an id');
  const before = auditHead(db);
  const line = { at: entry.at, user: entry.user, act: entry.act, subject, outcome, n: before.n + 1 };
  const hash = nextAuditHash(before.hash, line);
  statements(db).append.run({ ...line, hash });
  auditHead.forget(db);
  lastAudited.forget(db);
  return { n: line.n, hash };
}

export const auditHead = askedOnce((db): AuditHead => statements(db).last.get() ?? BEFORE_THE_FIRST);

/** The UTC minute of the newest entry; undefined where there is none. */
export const lastAudited = askedOnce((db): string | undefined => statements(db).lastAt.get());

/** The UTC minute of the first entry that is of after a minute (`at` null: of the first there is); null where there is none. Asked from the end. */
export function firstAuditedAfter(db: Database, at: string | null): string | null {
  const { lastUntil, atNumber } = statements(db);
  const before = at === null ? 0 : (lastUntil.get(at) ?? 0);
  return atNumber.get(before + 1) ?? null;
}

/** The chain's value after line `n`, or undefined where the trail is shorter. */
export function auditAt(db: Database, n: number): Buffer | undefined {
  return statements(db).hashAt.get(n);
}

/** Result of {@link verifyAudit}: the head where all is well, else the number of the first entry that does not follow. */
type AuditVerdict = { readonly ok: true; readonly head: AuditHead } | { readonly ok: false; readonly brokenAt: number };

/**
 * Follows the chain from its first entry. `known` are heads that others have seen (from receipts and packages); a trail that
 * was cut or rewritten behind one of them is broken there.
 */
export function verifyAudit(db: Database, known: readonly AuditHead[] = []): AuditVerdict {
  const expected = new Map(known.map((head) => [head.n, toText(head.hash)]));
  let head = BEFORE_THE_FIRST;
  for (const row of db.prepare<[], AuditRow>('SELECT * FROM audit ORDER BY n').iterate()) {
    const { hash, ...line } = row;
    if (row.n !== head.n + 1 || !follows(head.hash, line, hash)) return { ok: false, brokenAt: head.n + 1 };
    const seen = expected.get(row.n);
    if (seen !== undefined && seen !== toText(hash)) return { ok: false, brokenAt: row.n };
    head = { n: row.n, hash };
  }
  const longest = Math.max(0, ...expected.keys());
  return longest > head.n ? { ok: false, brokenAt: head.n + 1 } : { ok: true, head };
}

/** Whether `hash` is the chain's value after this line; a line that could never have been written is none of it. */
function follows(before: Buffer, line: JsonObject, hash: Buffer): boolean {
  try {
    return nextAuditHash(before, line).equals(hash);
  } catch (error) {
    if (error instanceof LineError) return false;
    throw error;
  }
}

function nextAuditHash(before: Buffer, line: JsonObject): Buffer {
  return createHash('sha256').update('waymark/audit/1\n', 'utf8').update(before).update(writeLine(line)).digest();
}
