/** Making a station: keys, card, first user, first epoch; at headquarters the root key too. */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { createFacts } from '../casework/derived/fact-store.ts';
import { insertUser, newUserName } from '../casework/people/users.ts';
import { trustRoot } from '../exchange/trust/directory-taken.ts';
import { makeStation } from '../exchange/trust/new-keys.ts';
import { type KeptRoot, newRootKey, sealRootKey } from '../exchange/trust/root-key.ts';
import { continueFromRootKey, expectOurRoot } from '../exchange/trust/succeed-headquarters.ts';
import { appendAudit } from '../store/audit.ts';
import { minuteOf } from '../store/clock.ts';
import { WaymarkError } from '../store/errors.ts';
import { stationFiles, wasCutShort } from '../store/folder.ts';
import { createStore } from '../store/new-store.ts';
import { realPath, rootKeyFile, writeWhole } from '../store/outgoing-file.ts';
import { expectStrong } from '../store/password-strength.ts';
import { keepReserve } from '../store/reserve.ts';
import { setSetting } from '../store/settings.ts';
import { beginEpoch, insertStation } from '../store/station.ts';
import { expectCopiesOutside } from './copies-place.ts';
import type { Desk } from './desk.ts';
import { markedRootFile, readRootFile, rootCost } from './root-file.ts';

export interface SetUp {
  readonly kind: 'mission' | 'headquarters';
  readonly office: string;
  readonly name: string;
  readonly country: string;
  readonly user: string;
  readonly password: string;
  readonly copies: string | null;
  readonly demo: boolean;
  readonly rootPassword?: string | undefined;
  /** The root key file of the headquarters that this station carries on; without it a new root is made. */
  readonly rootKey?: string | undefined;
  /** Where the file of a new root goes; left out, into the station's folder. */
  readonly rootOut?: string | undefined;
}

/**
 * Makes the station in the desk's folder and seats its first user. Answers the recovery code in two halves, joined by a hyphen.
 * Where anything fails the folder is no station, and set-up is done again.
 */
export async function setUp(desk: Desk, wanted: SetUp): Promise<{ readonly recoveryCode: string }> {
  const headquarters = wanted.kind === 'headquarters';
  if (headquarters && !wanted.demo && wanted.rootPassword === undefined) throw new WaymarkError('root-password-needed');
  if (wanted.copies !== null) expectCopiesOutside(wanted.copies, desk.folder);
  const userName = newUserName(wanted.user);
  const about = [wanted.office, wanted.name, userName];
  await expectStrong(wanted.password, about);
  if (wanted.rootPassword !== undefined && wanted.rootKey === undefined) await expectStrong(wanted.rootPassword, about);
  const root = headquarters ? await rootFor(wanted) : null;
  const rootFile = rootKeyFile(desk.folder, wanted.rootOut);
  // The file that was brought stays where it is, and is the one that is kept up to date.
  const writesRoot = root !== null && wanted.rootKey === undefined;
  const files = stationFiles(desk.folder);
  const leftByCutShort = wasCutShort(files) && dirname(rootFile.path) === realPath(files.folder);
  if (writesRoot && existsSync(rootFile.path) && !leftByCutShort) throw new WaymarkError('root-key-exists');
  const sealedRoot =
    writesRoot && wanted.rootPassword !== undefined
      ? await sealRootKey(root, wanted.rootPassword, rootCost(desk.cost))
      : null;

  const { office, country, kind, demo } = wanted;
  const station = await makeStation({ office, name: wanted.name.normalize('NFC'), country, kind, demo });
  const now = desk.clock();
  const user = {
    number: 1,
    name: userName,
    role: headquarters ? ('hq-case-manager' as const) : ('focal-point' as const),
    house: null,
  };
  let rootWritten = false;
  const { store, recoveryCode } = await createStore({
    folder: desk.folder,
    ownData: desk.ownData,
    first: { user: 1, name: userName, password: wanted.password },
    ...(desk.cost === undefined ? {} : { cost: desk.cost }),
    fill: (db) => {
      insertStation(db, station, minuteOf(now));
      beginEpoch(db, 'set-up', now);
      insertUser(db, user, minuteOf(now));
      createFacts(db);
      setSetting(db, 'copies-folder', wanted.copies);
      if (root !== null) trustRoot(db, root.current.public);
      if (root !== null && root.directory !== null) continueFromRootKey(db, station, root.directory);
      appendAudit(db, { at: minuteOf(now), user: 1, act: 'set-up', subject: wanted.office, outcome: 'done' });
      if (sealedRoot === null) return;
      // A headquarters whose root key was never written could sign no directory: it does not come to be.
      mkdirSync(dirname(rootFile.path), { recursive: true });
      writeWhole(rootFile, markedRootFile(sealedRoot));
      rootWritten = true;
    },
  }).catch((error: unknown) => {
    if (rootWritten) rmSync(rootFile.path, { force: true });
    throw error;
  });
  desk.store = store;
  desk.user = user;
  keepReserve(desk.folder);
  return { recoveryCode: recoveryCode.join('-') };
}

/** A new root, or the one that was brought. Throws what `readRootFile` and `expectOurRoot` throw. */
async function rootFor({ office, rootKey, rootPassword = '' }: SetUp): Promise<KeptRoot> {
  if (rootKey === undefined) return { ...newRootKey(), directory: null };
  const root = await readRootFile(rootKey, rootPassword);
  if (root.directory !== null) expectOurRoot(office, root.directory);
  return root;
}
