/** An office's folder on the disk, and sitting at it. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Desk, newDesk } from '../../db/calls/desk.ts';
import type { UserSession } from '../../db/casework/people/user-session.ts';
import { openConnection } from '../../db/store/connection.ts';
import type { Database } from '../../db/store/database.ts';
import { stationFiles } from '../../db/store/folder.ts';
import { ownStation } from '../../db/store/station.ts';
import { closeStore, openStore } from '../../db/store/store.ts';

/** A closed station. `key` is its database key as unpadded base64url: this is no real station. */
export interface Office {
  readonly folder: string;
  readonly key: string;
}

export const USER = { number: 1, name: 'Vera', password: 'korálky pod mostem' };

/** A connection to an office's database, and its user's session. */
export function sitAt(office: Office): {
  readonly db: Database;
  readonly session: UserSession;
  readonly close: () => void;
} {
  const db = openConnection(stationFiles(office.folder).database, Buffer.from(office.key, 'base64url'));
  const { kind } = ownStation(db);
  const role = kind === 'mission' ? ('focal-point' as const) : ('hq-case-manager' as const);
  const session: UserSession = {
    db,
    user: { number: USER.number, name: USER.name, role, house: null },
    clock: () => new Date(),
  };
  return { db, session, close: () => db.close() };
}

/** Does something with a copy of an office's folder, which is deleted afterwards. */
export async function withCopy<T>(office: Office, place: string, work: (copy: Office) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(place, 'copy-'));
  try {
    cpSync(office.folder, folder, { recursive: true });
    return await work({ folder, key: office.key });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A desk at which the focal point has logged in, as the calls see it. */
export async function deskAt({ folder }: Office) {
  const store = await openStore(folder, { name: USER.name, password: USER.password });
  const desk: Desk = newDesk(
    folder,
    () => new Date(),
    () => {},
  );
  desk.store = store;
  desk.user = { number: USER.number, name: USER.name, role: 'focal-point', house: null };
  const session: UserSession = { db: store.db, user: desk.user, clock: desk.clock };
  return { desk, session, db: store.db, close: () => closeStore(store) };
}
