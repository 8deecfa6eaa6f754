/** Desks at an office of `casework/user-session.ts`, and desks over a station that lies on the disk. */
import { join } from 'node:path';
import { type Desk, newDesk } from '../../../db/calls/desk.ts';
import { stationFiles } from '../../../db/store/folder.ts';
import { onlyKey } from '../../../db/store/key-state.ts';
import type { Office, Person } from '../casework/user-session.ts';
import { tempFolder } from '../store/a-store.ts';
import { type FilesOfFolder, filesOf, putFiles } from '../store/folder-files.ts';
import { call, emptyDesk } from './a-desk.ts';

/** The desk at which one of the office's people sits. */
export function deskAt(office: Office, person: Person): Desk {
  const session = office.sessionOf(person);
  const desk = newDesk('nowhere', session.clock, () => {});
  desk.store = {
    files: stationFiles('nowhere'),
    db: office.db,
    lock: { release: () => {} },
    user: session.user.number,
    key: onlyKey(Buffer.alloc(32)),
    turn: Promise.resolve(),
  };
  desk.user = session.user;
  return desk;
}

export const VERA = { user: 'Vera', password: 'seven quiet rivers' } as const;

export interface Station {
  readonly folder: string;
  /** The folder for witnesses in the application data of whoever works here. */
  readonly ownData: string;
  readonly recoveryCode: string;
  readonly at: (moment: string) => void;
  /** A desk at which nobody sits yet. */
  readonly desk: () => Desk;
}

/** The files of a station that was set up by its focal point on 4 May 2026 and closed again, and what was told once. */
interface SetUp {
  readonly station: FilesOfFolder;
  readonly witness: FilesOfFolder;
  readonly recoveryCode: string;
}

const SET_UP_AT = new Date('2026-05-04T10:00');
let setUpOnce: Promise<SetUp> | undefined;

async function setUpStation(): Promise<SetUp> {
  const folder = tempFolder();
  const ownData = join(tempFolder(), 'witness');
  const desk = emptyDesk(folder, () => SET_UP_AT, ownData);
  const { recoveryCode } = await call(desk, 'station', 'setUp', {
    kind: 'mission',
    office: 'KG-BIS',
    name: 'Bishkek',
    country: 'KGZ',
    copies: null,
    ...VERA,
  });
  await call(desk, 'station', 'close', {});
  return { station: filesOf(folder), witness: filesOf(ownData), recoveryCode };
}

/**
 * A station on the disk, set up by its focal point on 4 May 2026 and closed again. A worker sets one up; each that is asked for is that one, moved
 * to a folder of its own.
 */
export function createStation(): Promise<Station> {
  setUpOnce ??= setUpStation();
  return stationOf(setUpOnce);
}

/** One that has nothing in common with it but its names and its people. */
export const createAnotherStation = (): Promise<Station> => stationOf(setUpStation());

async function stationOf(setUp: Promise<SetUp>): Promise<Station> {
  const { station, witness, recoveryCode } = await setUp;
  let now = SET_UP_AT;
  const folder = tempFolder();
  const ownData = join(tempFolder(), 'witness');
  putFiles(folder, station);
  putFiles(ownData, witness);
  return {
    folder,
    ownData,
    recoveryCode,
    at: (moment) => {
      now = new Date(moment);
    },
    desk: () => emptyDesk(folder, () => now, ownData),
  };
}

/** A desk at which somebody has logged in. */
export async function logIn(
  station: Station,
  who: { readonly user: string; readonly password: string } = VERA,
): Promise<Desk> {
  const desk = station.desk();
  await call(desk, 'station', 'logIn', who);
  return desk;
}

/** The code with which a call is refused, or `done`. */
export async function refusalOf(asked: Promise<unknown>): Promise<string> {
  return asked.then(
    () => 'done',
    (error: unknown) => {
      if (typeof error === 'object' && error !== null && 'code' in error) return String(error.code);
      throw error;
    },
  );
}
