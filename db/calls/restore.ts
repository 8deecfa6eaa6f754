/** A station from a copy. The person who made it is logged in there. */
import { existsSync } from 'node:fs';
import { writeAudit } from '../casework/people/access.ts';
import type { User } from '../casework/people/user-session.ts';
import { userNamed, userNumbered } from '../casework/people/users.ts';
import type { Session } from '../contract/station.ts';
import { setCopiesFolder } from '../store/copies-news.ts';
import { WaymarkError } from '../store/errors.ts';
import { stationFiles } from '../store/folder.ts';
import { type LostActs, lostActs } from '../store/lost-acts.ts';
import { expectStrong } from '../store/password-strength.ts';
import { readRecoveryCode } from '../store/recovery-code.ts';
import { restoreStore } from '../store/restore.ts';
import { changePlaces, placeBeside } from '../store/set-aside.ts';
import { setSetting } from '../store/settings.ts';
import type { Credentials } from '../store/slots.ts';
import { closeStore, openStore, type Store } from '../store/store.ts';
import { witnessed } from '../store/witness.ts';
import { leaveWitness } from '../store/witness-kept.ts';
import { chosenCopy } from './copies-to-restore.ts';
import { type Desk, openingOf } from './desk.ts';
import { expectAccess, recover, seatAt, seatRecovered, startSession } from './log-in.ts';
import { beginAfresh } from './new-epoch.ts';
import { sessionView } from './session-view.ts';

interface Restoring {
  readonly file: string;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  /** Then `user` gets `password` as a new one. */
  readonly recoveryCode?: string | undefined;
  /** A station that lies in the folder is kept beside it under another name. */
  readonly setAside?: boolean | undefined;
  /** The name of another copy beside `file`. */
  readonly generation?: string | undefined;
}

interface Restored {
  readonly session: Session;
  /** The new one where one was used. */
  readonly recoveryCode: string | null;
  /** What is known to be missing in the copy; null where nothing is. */
  readonly lacks: Pick<LostActs, 'missing' | 'since' | 'until'> | null;
  /** The name of the folder that was set aside. */
  readonly older: string | null;
}

/** Throws `user-name-needed`, `no-such-user`, `access-being-ended` and what `restoreStore` and `seatRecovered` throw. */
export async function restore(desk: Desk, input: Restoring): Promise<Restored> {
  if (desk.store !== null) throw new WaymarkError('already-logged-in');
  const { recoveryCode, user: name, password } = input;
  // The code is used up by it, so it is settled before anything is made who gets a new password.
  const newFor =
    recoveryCode === undefined ? undefined : name === undefined || password === undefined ? null : { name, password };
  if (newFor === null) throw new WaymarkError('user-name-needed');
  // Its office is in the copy alone, which is not open yet.
  if (newFor !== undefined) await expectStrong(newFor.password, [newFor.name]);
  const credentials =
    recoveryCode === undefined ? { name, password: password ?? '' } : { recoveryCode: readRecoveryCode(recoveryCode) };
  const { store: restored, older } = await stationFrom(desk, input, { credentials, newFor: newFor?.name });
  const recovered = newFor === undefined ? null : await recover(desk, restored, newFor);
  const next = recovered === null ? credentials : { name: recovered.user.name, password: password ?? '' };
  const again = () => openStore(desk.folder, next, openingOf(desk));
  const seat = recovered === null ? seatAt : seatRecovered;
  return seat(desk, recovered?.store ?? restored, again, async (store) => {
    leaveWitness(store.db, store.files, witnessed(store.db));
    const user: User = recovered?.user ?? userNumbered(store.db, store.user ?? 0);
    await startSession(desk, store, user, (session) => writeAudit(session, 'restore', null, 'done'));
    const lost = lostActs(store.db);
    return { session: sessionView(desk), recoveryCode: recovered?.code ?? null, lacks: lost ?? null, older };
  });
}

interface Opened {
  readonly store: Store;
  readonly older: string | null;
}

/** The station, open, in the desk's folder. */
async function stationFrom(
  desk: Desk,
  { file, setAside, generation }: Restoring,
  { credentials, newFor }: { readonly credentials: Credentials; readonly newFor: string | undefined },
): Promise<Opened> {
  const there = stationFiles(desk.folder, desk.ownData);
  const hasStation = setAside === true && existsSync(there.database);
  const folder = hasStation ? placeBeside(desk.folder) : desk.folder;
  const store = await restoreStore({
    file: chosenCopy(file, generation),
    folder,
    ...openingOf(desk),
    witnesses: hasStation ? [there.witness] : [],
    credentials,
    begin: (db, found, user) => {
      const seated = newFor === undefined ? user : userNamed(db, newFor)?.number;
      if (seated === undefined) throw new WaymarkError('no-such-user');
      expectAccess(db, seated);
      // What an earlier restore lacked is old news in this one.
      setSetting(db, 'lost-acts', null);
      beginAfresh(db, desk.clock(), { found, user, how: 'restored' });
      setCopiesFolder(db, null);
    },
  });
  if (!hasStation) return { store, older: null };
  closeStore(store);
  const older = await changePlaces(there, folder);
  return { store: await openStore(desk.folder, credentials, openingOf(desk)), older };
}
