/** Two invented offices on the disk: a mission with many cases, and headquarters that has none of them yet. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { newDesk } from '../../db/calls/desk.ts';
import { setUp } from '../../db/calls/set-up.ts';
import type { UserSession } from '../../db/casework/people/user-session.ts';
import { importCases } from '../../db/casework/writing/import.ts';
import { inventedCases } from '../../db/demo/invented.ts';
import type { InterchangeRecord } from '../../db/demo/invented-life.ts';
import { readCard } from '../../db/exchange/trust/card.ts';
import { stationOfCard, writeStation } from '../../db/exchange/trust/known-stations.ts';
import { openConnection } from '../../db/store/connection.ts';
import type { Database } from '../../db/store/database.ts';
import { stationFiles } from '../../db/store/folder.ts';
import { knownKey } from '../../db/store/key-state.ts';
import { type OwnStation, ownStation } from '../../db/store/station.ts';
import { closeStore } from '../../db/store/store.ts';
import { inTransaction } from '../../db/store/transaction.ts';

/** A closed station. `key` is its database key as unpadded base64url: this is no real station. */
export interface Office {
  readonly folder: string;
  readonly key: string;
}

export interface Offices {
  /** An empty folder for whatever a measure makes. */
  readonly place: string;
  readonly mission: Office;
  readonly headquarters: Office;
}

export const USER = { number: 1, name: 'Vera', password: 'korálky pod mostem' };
const CHEAP = { memory: 64, passes: 1, lanes: 1, belowFloor: true } as const;
const SEED = 2026;

/** The mission's cases can all go to headquarters, so that a package of theirs holds every one. */
export async function makeOffices(place: string, cases: number): Promise<Offices> {
  const mission = await makeOffice(join(place, 'mission'), 'mission');
  const headquarters = await makeOffice(join(place, 'headquarters'), 'headquarters');
  introduce(mission.db, headquarters.own);
  introduce(headquarters.db, mission.own);
  const taken = inTransaction(mission.db, () => importCases(mission.session, sharedCases(cases), 'demo'));
  if (taken.errors.length > 0) throw new Error('an invented case does not fit the codebook');
  return { place, mission: mission.close(), headquarters: headquarters.close() };
}

async function makeOffice(folder: string, kind: 'mission' | 'headquarters') {
  const desk = newDesk(
    folder,
    () => new Date(),
    () => {},
    CHEAP,
  );
  await setUp(desk, {
    kind,
    office: kind === 'mission' ? 'KG-BIS' : 'HQ',
    name: kind === 'mission' ? 'Invented mission' : 'Invented headquarters',
    country: kind === 'mission' ? 'KGZ' : 'CHE',
    user: USER.name,
    password: USER.password,
    copies: null,
    demo: true,
  });
  const { store, user } = desk;
  if (store === null || user === null) throw new Error('a station that was set up is open');
  const session: UserSession = { db: store.db, user, clock: desk.clock };
  return {
    db: store.db,
    session,
    own: ownStation(store.db),
    close(): Office {
      const key = knownKey(store).key.toString('base64url');
      closeStore(store);
      return { folder, key };
    },
  };
}

/** Makes a station known as a directory would. */
function introduce(db: Database, station: OwnStation): void {
  writeStation(db, { ...stationOfCard(readCard(station.card)), state: 'active' });
}

/** The kinds that most files hold; with the opener's first record a case has six to eight. */
const KINDS: readonly string[] = ['intake', 'consent', 'identity', 'profile', 'screening'];
const HELP: readonly string[] = ['stay', 'service'];
const MOST_HELP = 2;

function sharedCases(count: number): readonly string[] {
  return inventedCases(count, SEED).map((line) => {
    const { records, ...rest } = JSON.parse(line) as { readonly records: readonly InterchangeRecord[] };
    const help = records.filter((record) => HELP.includes(record.kind)).slice(0, MOST_HELP);
    const kept = records.filter((record) => KINDS.includes(record.kind)).map(asShared);
    return JSON.stringify({ ...rest, records: [...kept, ...help] });
  });
}

function asShared(record: InterchangeRecord): InterchangeRecord {
  if (record.kind !== 'consent') return record;
  const said = record.body['share-headquarters'];
  return said === 'with-name' || said === 'without-name'
    ? record
    : { ...record, body: { ...record.body, 'share-headquarters': 'without-name' } };
}

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
