/** Desks at an office of `casework/user-session.ts`, and desks over a station that lies on the disk. */
import { join } from 'node:path';
import { type Desk, newDesk } from '../../../db/calls/desk.ts';
import { stationFiles } from '../../../db/store/folder.ts';
import { onlyKey } from '../../../db/store/key-state.ts';
import type { Office, Person } from '../casework/user-session.ts';
import { tempFolder } from '../store/a-store.ts';
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

/** A station on the disk, set up by its focal point on 4 May 2026 and closed again. */
export async function createStation(): Promise<Station> {
  let now = new Date('2026-05-04T10:00');
  const folder = tempFolder();
  const ownData = join(tempFolder(), 'witness');
  const desk = () => emptyDesk(folder, () => now, ownData);
  const first = desk();
  const { recoveryCode } = await call(first, 'station', 'setUp', {
    kind: 'mission',
    office: 'KG-BIS',
    name: 'Bishkek',
    country: 'KGZ',
    copies: null,
    ...VERA,
  });
  await call(first, 'station', 'close', {});
  return {
    folder,
    ownData,
    recoveryCode,
    at: (moment) => {
      now = new Date(moment);
    },
    desk,
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
