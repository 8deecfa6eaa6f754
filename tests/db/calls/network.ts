/** Headquarters and missions for tests of the calls: each a station on the disk, its focal point or case manager at a desk of this process. */
import { join } from 'node:path';
import type { Desk } from '../../../db/calls/desk.ts';
import { trustedRoot } from '../../../db/exchange/trust/directory-taken.ts';
import { knownStations } from '../../../db/exchange/trust/known-stations.ts';
import type { Database } from '../../../db/store/database.ts';
import { ownStation } from '../../../db/store/station.ts';
import { tempFolder } from '../store/a-store.ts';
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
  const db = desk.store?.db;
  if (db === undefined) throw new Error('somebody sits there');
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

/** Headquarters with two missions in its first directory, its root key on a stick. */
export async function createNetwork() {
  const stick = join(tempFolder(), 'root.key');
  const hq = await createOffice('HQ', { kind: 'headquarters', rootPassword: ROOT, rootOut: stick });
  const missions = [await createOffice('KG-BIS'), await createOffice('MD-KIV')] as const;
  for (const mission of missions) await enrolled(hq, mission);
  const files = await issued(hq, stick);
  for (const mission of missions) await takes(mission, files, trustedRoot(hq.db));
  return { stick, hq, missions };
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
