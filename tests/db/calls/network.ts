/** Headquarters and missions for tests of the calls: each a station on the disk, its focal point or case manager at a desk of this process. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Desk } from '../../../db/calls/desk.ts';
import { trustedRoot } from '../../../db/exchange/trust/directory-taken.ts';
import { knownStations } from '../../../db/exchange/trust/known-stations.ts';
import type { Database } from '../../../db/store/database.ts';
import { ownStation } from '../../../db/store/station.ts';
import { tempFolder } from '../store/a-store.ts';
import { type FilesOfFolder, filesOf, putFiles } from '../store/folder-files.ts';
import { call, emptyDesk } from './a-desk.ts';

export const WHO = { user: 'Vera', password: 'seven quiet rivers' } as const;
export const ROOT = 'an old oak by the river';

export interface Office {
  readonly desk: Desk;
  readonly db: Database;
  readonly code: string;
  readonly id: string;
  readonly recoveryCode: string;
}

export async function createOffice(
  code: string,
  more: object = { kind: 'mission' },
  desk = emptyDesk(),
): Promise<Office> {
  const { recoveryCode } = await call(desk, 'station', 'setUp', {
    kind: 'mission',
    office: code,
    name: `Office ${code}`,
    country: 'KGZ',
    copies: null,
    ...WHO,
    ...more,
  });
  return officeAt(desk, code, recoveryCode);
}

function officeAt(desk: Desk, code: string, recoveryCode: string): Office {
  const db = desk.store?.db;
  if (db === undefined) throw new Error('nobody sits there');
  return { desk, db, code, id: ownStation(db).id, recoveryCode };
}

export const headquartersFrom = (rootKey: string, code = 'HQ') =>
  createOffice(code, { kind: 'headquarters', rootPassword: ROOT, rootKey });

export async function enrolled(hq: Office, office: Office): Promise<void> {
  const out = join(tempFolder(), 'office.card');
  await call(office.desk, 'exchange', 'card', { out });
  await call(hq.desk, 'exchange', 'enrol', { file: out });
}

/** The directory's package for each office, by its code. */
export async function issued(hq: Office, rootKey: string): Promise<ReadonlyMap<string, string>> {
  const folder = tempFolder();
  const { files } = await call(hq.desk, 'exchange', 'issueDirectory', { folder, rootKey, rootPassword: ROOT });
  return new Map(files.map(({ office, name }) => [office, join(folder, name)]));
}

export const takes = (office: Office, files: ReadonlyMap<string, string>, root?: readonly string[]) =>
  call(office.desk, 'exchange', 'takeDirectory', {
    file: files.get(office.code) ?? '',
    ...(root === undefined ? {} : { root }),
  });

export const states = ({ db }: Office) =>
  new Map([...knownStations(db).values()].map(({ id, state, successorOf }) => [id, [state, successorOf]]));

interface OfficeMade {
  readonly code: string;
  readonly recoveryCode: string;
  readonly files: FilesOfFolder;
}

interface NetworkMade {
  readonly stick: Buffer;
  readonly hq: OfficeMade;
  readonly missions: readonly [OfficeMade, OfficeMade];
}

let madeOnce: Promise<NetworkMade> | undefined;

async function makeNetwork(): Promise<NetworkMade> {
  const stick = join(tempFolder(), 'root.key');
  const hq = await createOffice('HQ', { kind: 'headquarters', rootPassword: ROOT, rootOut: stick });
  const [one, other] = [await createOffice('KG-BIS'), await createOffice('MD-KIV')];
  for (const mission of [one, other]) await enrolled(hq, mission);
  const files = await issued(hq, stick);
  for (const mission of [one, other]) await takes(mission, files, trustedRoot(hq.db));
  return { stick: readFileSync(stick), hq: await left(hq), missions: [await left(one), await left(other)] };
}

async function left({ desk, code, recoveryCode }: Office): Promise<OfficeMade> {
  await call(desk, 'station', 'close', {});
  return { code, recoveryCode, files: filesOf(desk.folder) };
}

async function enteredAgain({ code, recoveryCode, files }: OfficeMade): Promise<Office> {
  const desk = emptyDesk();
  putFiles(desk.folder, files);
  await call(desk, 'station', 'logIn', WHO);
  return officeAt(desk, code, recoveryCode);
}

/** Headquarters with two missions in its first directory, its root key on a stick. A worker makes them once; each test has them in folders of its own. */
export async function createNetwork() {
  madeOnce ??= makeNetwork();
  const made = await madeOnce;
  const stick = join(tempFolder(), 'root.key');
  writeFileSync(stick, made.stick);
  const [one, other] = made.missions;
  const missions = [await enteredAgain(one), await enteredAgain(other)] as const;
  return { stick, hq: await enteredAgain(made.hq), missions };
}

export async function seals(office: Office, caseId?: string): Promise<readonly string[]> {
  const folder = tempFolder();
  const only = caseId === undefined ? {} : { cases: [caseId] };
  const { files } = await call(office.desk, 'exchange', 'seal', { to: 'HQ', folder, ...only });
  return files.map(({ name }) => join(folder, name));
}

export async function createCaseToShare({ desk }: Office): Promise<string> {
  const { caseId } = await call(desk, 'cases', 'saveFirstContact', {
    answers: { 'consent.keep': 'with-name', 'consent.share-headquarters': 'with-name' },
    next: 'help-today',
  });
  if (caseId === null) throw new Error('a first contact that may be kept is a case');
  return caseId;
}
