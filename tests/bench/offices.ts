/** Two invented offices on the disk: a mission with many cases, and headquarters that has none of them yet. */
import { appendFileSync, cpSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { newDesk } from '../../db/calls/desk.ts';
import { setUp } from '../../db/calls/set-up.ts';
import type { UserSession } from '../../db/casework/people/user-session.ts';
import { inventedCases } from '../../db/demo/invented.ts';
import type { InterchangeRecord } from '../../db/demo/invented-life.ts';
import { readCard } from '../../db/exchange/trust/card.ts';
import { stationOfCard, writeStation } from '../../db/exchange/trust/known-stations.ts';
import type { Database } from '../../db/store/database.ts';
import { knownKey } from '../../db/store/key-state.ts';
import { type OwnStation, ownStation } from '../../db/store/station.ts';
import { closeStore } from '../../db/store/store.ts';
import { type Ran, runApart } from './apart.ts';
import { type Office, USER } from './office.ts';

export interface Offices {
  /** An empty folder for whatever a measure makes. */
  readonly place: string;
  /** The mission before its cases, which lie in a file of lines to be taken over. */
  readonly empty: Office;
  readonly lines: string;
  readonly mission: Office;
  /** What it took to take them over. */
  readonly taken: Ran;
  readonly headquarters: Office;
  /** The mission's cases sealed once for headquarters: the folder of the packages, and the mission afterwards. */
  readonly sealed: (here: boolean) => Promise<Sealed>;
}

interface Sealed {
  readonly packages: string;
  readonly sealed: Office;
  /** What it took. */
  readonly ran: Ran;
}

const CHEAP = { memory: 64, passes: 1, lanes: 1, belowFloor: true } as const;
const SEED = 2026;

/** The mission's cases can all go to headquarters, so that a package of theirs holds every one. */
export async function makeOffices(place: string, cases: number, here = false): Promise<Offices> {
  const mission = await makeOffice(join(place, 'mission'), 'mission');
  const headquarters = await makeOffice(join(place, 'headquarters'), 'headquarters');
  introduce(mission.db, headquarters.own);
  introduce(headquarters.db, mission.own);
  const office = mission.close();
  const empty = { ...office, folder: mkdtempSync(join(place, 'empty-')) };
  cpSync(office.folder, empty.folder, { recursive: true });
  const lines = join(place, 'lines.jsonl');
  writeLines(lines, sharedCases(cases));
  const taken = await runApart('importOurs', { office, path: lines }, here);
  let sealed: Promise<Sealed> | undefined;
  return {
    ...{ place, empty, lines, mission: office, taken, headquarters: headquarters.close() },
    sealed: (inThis) => {
      sealed ??= sealOnce(office, place, inThis);
      return sealed;
    },
  };
}

async function sealOnce(mission: Office, place: string, here: boolean): Promise<Sealed> {
  const sealed = { ...mission, folder: mkdtempSync(join(place, 'has-sealed-')) };
  cpSync(mission.folder, sealed.folder, { recursive: true });
  const packages = mkdtempSync(join(place, 'packages-'));
  const ran = await runApart('sealOurs', { office: sealed, path: packages }, here);
  return { packages, sealed, ran };
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

/** A thousand lines at a time: of many cases all together are more than a text can hold. */
function writeLines(path: string, lines: readonly string[]): void {
  for (let at = 0; at < lines.length; at += 1000) {
    appendFileSync(path, `${lines.slice(at, at + 1000).join('\n')}\n`);
  }
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
