/** The checked copy of a station: where it goes and who can open it. */

import { dirname } from 'node:path';
import type { DerivedCheck } from '../casework/derived/derive.ts';
import { verifyDatabase } from '../casework/derived/verify.ts';
import { writeAudit } from '../casework/people/access.ts';
import { users } from '../casework/people/users.ts';
import { writeBackup } from '../store/backup.ts';
import { minuteOf } from '../store/clock.ts';
import { noteCopy } from '../store/copies-news.ts';
import type { Database } from '../store/database.ts';
import { expectSpace } from '../store/disk-space.ts';
import { WaymarkError } from '../store/errors.ts';
import { outgoingFile } from '../store/outgoing-file.ts';
import { withReserve } from '../store/reserve.ts';
import { serialized } from '../store/store.ts';
import { currentSession, type Desk, openStoreOf } from './desk.ts';
import { saving } from './save-in-session.ts';

/** Checks of what can be made anew from the records at any time: no reason to go without a copy of the records. */
const DERIVED: ReadonlySet<string> = new Set<DerivedCheck>(['in-force', 'facts', 'index-row', 'search', 'not-derived']);

/** The copy and, while it is made and checked, its database beside it. */
const COPY_TIMES_SIZE = 2;

function databaseBytes(db: Database): number {
  return Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true }));
}

/** Bytes that a copy needs where it is made. */
export function neededFor(db: Database): number {
  return COPY_TIMES_SIZE * databaseBytes(db);
}

/** What is particular to the copy at closing. */
interface AtClosing {
  readonly keysAt: string;
  /** Once the copy is written and checked, before it gets its name. */
  readonly beforePublishing: () => Promise<void>;
}

/**
 * Writes the copy and verifies it before it stands in the place of the one before. `atClosing` says where the keys go; left out, somebody
 * asked for a copy. Throws what `outgoingFile` and `writeBackup` throw.
 */
export async function copyTo(
  desk: Desk,
  out: string,
  atClosing?: AtClosing,
): Promise<{ readonly bytes: number; readonly at: string }> {
  const store = openStoreOf(desk);
  const file = outgoingFile(out, { kind: 'copy', station: desk.folder });
  expectSpace(dirname(file.path), neededFor(store.db));
  const at = minuteOf(currentSession(desk).clock());
  const keepers = users(store.db)
    .filter((user) => user.active && (user.role === 'focal-point' || user.role === 'hq-case-manager'))
    .map((user) => user.number);
  // In turn with changes of the key: a copy sealed under one key and written under the next would open for nobody.
  const header = await serialized(store, () =>
    writeBackup(store, {
      out: file.part,
      users: keepers,
      ...(atClosing === undefined ? {} : { keysAt: atClosing.keysAt }),
      at,
      verify: (copy) => {
        const result = verifyDatabase(copy, (done, total) => desk.progress('verifying', done, total));
        if (result.faults.some(({ check }) => !DERIVED.has(check))) throw new WaymarkError('copy-not-good');
      },
    }).then(async (written) => {
      await atClosing?.beforePublishing();
      file.publish();
      return written;
    }),
  ).finally(() => file.discard());
  const session = currentSession(desk);
  await withReserve(desk.folder, () =>
    saving(session, () => {
      noteCopy(session.db, { folder: dirname(out), at });
      if (atClosing === undefined) writeAudit(session, 'backup', null, 'done');
    }),
  );
  return { bytes: header.bytes, at };
}
