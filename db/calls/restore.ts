/** A station from a copy, and who made it seated there. */
import { writeAudit } from '../casework/people/access.ts';
import { userNamed, userNumbered } from '../casework/people/users.ts';
import type { Database } from '../store/database.ts';
import { WaymarkError } from '../store/errors.ts';
import { expectStrong } from '../store/password-strength.ts';
import { readRecoveryCode } from '../store/recovery-code.ts';
import { restoreStore } from '../store/restore.ts';
import { setSetting } from '../store/settings.ts';
import { beginEpoch } from '../store/station.ts';
import type { Desk } from './desk.ts';
import { recover, startSession, withSession } from './log-in.ts';

export interface Restoring {
  readonly file: string;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  /** Then `user` gets `password` as a new one. */
  readonly recoveryCode?: string | undefined;
}

/** Answers the new recovery code where one was used, else null. Throws `user-name-needed`, `no-such-user` and what `restoreStore` throws. */
export async function restore(desk: Desk, input: Restoring): Promise<string | null> {
  if (desk.store !== null) throw new WaymarkError('already-logged-in');
  const now = desk.clock();
  const { recoveryCode, user: name, password } = input;
  // The code is used up by it: who gets a new password is settled before anything is made.
  const newFor =
    recoveryCode === undefined ? undefined : name === undefined || password === undefined ? null : { name, password };
  if (newFor === null) throw new WaymarkError('user-name-needed');
  // Its office is in the copy alone, which is not open yet.
  if (newFor !== undefined) await expectStrong(newFor.password, [newFor.name]);
  const restored = await restoreStore({
    file: input.file,
    folder: desk.folder,
    credentials:
      recoveryCode === undefined
        ? { name, password: password ?? '' }
        : { recoveryCode: readRecoveryCode(recoveryCode) },
    begin: (db) => {
      if (newFor !== undefined && userNamed(db, newFor.name) === undefined) throw new WaymarkError('no-such-user');
      beginEpoch(db, 'restore', now);
      applyErasures(db);
      setSetting(db, 'copies-folder', null);
    },
  });
  const recovered = newFor === undefined ? null : await recover(desk.folder, restored, newFor);
  const store = recovered?.store ?? restored;
  return withSession(desk, store, async () => {
    const user = recovered?.user ?? userNumbered(store.db, store.user ?? 0);
    await startSession(desk, store, user, (session) => writeAudit(session, 'restore', null, 'done'));
    return recovered?.code ?? null;
  });
}

/** Takes out again what was erased before the copy was restored. */
function applyErasures(db: Database): void {
  db.prepare(
    `UPDATE record SET state = 'erased', line = NULL, private_line = NULL, current = 0
     WHERE state = 'held' AND hash IN (SELECT hash FROM erased)`,
  ).run();
  db.prepare('UPDATE record SET private_line = NULL WHERE private_hash IN (SELECT hash FROM erased)').run();
}
