/** The checked copy of a station: where it goes and who can open it. */

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DerivedCheck } from '../casework/derived/derive.ts';
import { verifyDatabase } from '../casework/derived/verify.ts';
import { writeAudit } from '../casework/people/access.ts';
import { noteDone } from '../casework/people/ended-access.ts';
import type { UserSession } from '../casework/people/user-session.ts';
import { users } from '../casework/people/users.ts';
import type { SentenceCode } from '../codebook/sentences.ts';
import { FILE_ENDINGS } from '../contract/file-endings.ts';
import { writeBackup } from '../store/backup.ts';
import { minuteOf } from '../store/clock.ts';
import type { Database } from '../store/database.ts';
import { expectSpace } from '../store/disk-space.ts';
import { WaymarkError } from '../store/errors.ts';
import { removeCopiesOf } from '../store/former-copies.ts';
import { formerStations } from '../store/former-station.ts';
import { liesInStation, outgoingFile } from '../store/outgoing-file.ts';
import { withReserve } from '../store/reserve.ts';
import { setSetting, setting } from '../store/settings.ts';
import { ownStation } from '../store/station.ts';
import { serialized } from '../store/store.ts';
import { systemCode } from '../store/system-errors.ts';
import { currentSession, type Desk, openStoreOf } from './desk.ts';
import { saving } from './save-in-session.ts';

/** Checks of what can be made anew from the records at any time: no reason to go without a copy of the records. */
const DERIVED: ReadonlySet<string> = new Set<DerivedCheck>(['in-force', 'facts', 'index-row', 'search', 'not-derived']);

/** The copy and, while it is made and checked, its database beside it. */
const COPY_TIMES_SIZE = 2;

function databaseBytes(db: Database): number {
  return Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true }));
}

/** The second place's file for this station: its id says nothing, and each closing replaces the copy before. */
export function copyName(db: Database): string {
  return `${ownStation(db).id}.${FILE_ENDINGS.backup}`;
}

/** Beside it, the keys of those who may bring a copy back: put into the station's folder as keys.json, they open it. */
export function keysName(db: Database): string {
  return `${ownStation(db).id}.keys`;
}

/**
 * Writes the copy and verifies it before it stands in the place of the one before. `atClosing` says where the keys go; left out, somebody
 * asked for a copy. Throws what `outgoingFile` and `writeBackup` throw.
 */
export async function copyTo(
  desk: Desk,
  out: string,
  atClosing?: { readonly keysAt: string },
): Promise<{ readonly bytes: number; readonly at: string }> {
  const store = openStoreOf(desk);
  const file = outgoingFile(out, { kind: 'copy', station: desk.folder });
  expectSpace(dirname(file.path), COPY_TIMES_SIZE * databaseBytes(store.db));
  const at = minuteOf(currentSession(desk).clock());
  const keepers = users(store.db)
    .filter((user) => user.active && (user.role === 'focal-point' || user.role === 'hq-case-manager'))
    .map((user) => user.number);
  // In turn with changes of the key: a copy sealed under one key and written under the next would open for nobody.
  const header = await serialized(store, () =>
    writeBackup(store, {
      out: file.part,
      users: keepers,
      ...atClosing,
      at,
      verify: (copy) => {
        const result = verifyDatabase(copy, (done, total) => desk.progress('verifying', done, total));
        if (result.faults.some(({ check }) => !DERIVED.has(check))) throw new WaymarkError('copy-not-good');
      },
    }).then((written) => {
      file.publish();
      return written;
    }),
  ).finally(() => file.discard());
  const session = currentSession(desk);
  await withReserve(desk.folder, () =>
    saving(session, () => {
      setSetting(session.db, 'copy-at', at);
      if (atClosing === undefined) writeAudit(session, 'backup', null, 'done');
    }),
  );
  return { bytes: header.bytes, at };
}

/**
 * Writes the copy to the second place, and removes there what this station left before it got new keys. Answers why there is none; null
 * where there is. Throws what {@link copyTo} throws.
 */
export async function copyToSecondPlace(desk: Desk): Promise<SentenceCode | null> {
  const { db } = openStoreOf(desk);
  const folder = setting(db, 'copies-folder');
  if (folder === null) return 'copies-no-place';
  if (!existsSync(folder)) return 'copies-place-missing';
  if (liesInStation(folder, desk.folder)) return 'copies-inside-station';
  await copyTo(desk, join(folder, copyName(db)), { keysAt: join(folder, keysName(db)) });
  await removeFormerCopies(currentSession(desk), folder);
  return null;
}

/** Only when a new copy lies there. Where the disk refuses, Today goes on saying so. */
async function removeFormerCopies(session: UserSession, folder: string): Promise<void> {
  const former = formerStations(session.db);
  if (former.length === 0) return;
  try {
    for (const { id } of former) removeCopiesOf(folder, id);
  } catch (error) {
    if (systemCode(error) === '') throw error;
    return;
  }
  const done = { ended: null, task: 'copies', by: session.user.number, at: minuteOf(session.clock()) } as const;
  await saving(session, () => {
    if (noteDone(session.db, done)) writeAudit(session, 'done-after-access', 'copies');
  });
}
