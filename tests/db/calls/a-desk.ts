/** A desk for tests of the calls: a station in memory with a log-in for each role; every call is answered as the process would. */

import { onTestFinished } from 'vitest';
import { type Desk, newDesk } from '../../../db/calls/desk.ts';
import { answerCall } from '../../../db/calls/dispatch.ts';
import type { User, UserSession } from '../../../db/casework/people/user-session.ts';
import { insertUser } from '../../../db/casework/people/users.ts';
import type { AnswerOf, Area, Contract } from '../../../db/contract/index.ts';
import { minuteOf } from '../../../db/store/clock.ts';
import { stationFiles } from '../../../db/store/folder.ts';
import { onlyKey } from '../../../db/store/key-state.ts';
import { closeStore } from '../../../db/store/store.ts';
import { NOW, type Desk as Station } from '../exchange/desk.ts';
import { CHEAP, tempFolder } from '../store/a-store.ts';

const OTHERS = [
  { number: 2, name: 'Ion', role: 'caseworker', house: null },
  { number: 3, name: 'Rodica', role: 'shelter-manager', house: 'H1' },
  { number: 4, name: 'Matei', role: 'approver', house: null },
] as const satisfies readonly User[];

/** Gives the station its other people. */
export function peopleAt(station: Station): { readonly [name in 'Ion' | 'Rodica' | 'Matei' | 'Vera']: UserSession } {
  for (const user of OTHERS) insertUser(station.db, user, minuteOf(NOW));
  const [Ion, Rodica, Matei] = OTHERS.map((user): UserSession => ({ ...station.session, user }));
  if (Ion === undefined || Rodica === undefined || Matei === undefined) throw new Error('three others');
  return { Ion, Rodica, Matei, Vera: station.session };
}

/** A desk at which nobody sits yet, by default on 4 May 2026 in a new folder. What it opens is closed when the test ends. */
export function emptyDesk(
  folder = tempFolder(),
  clock: Desk['clock'] = () => new Date('2026-05-04T10:00'),
  ownData?: string,
): Desk {
  const desk = newDesk(folder, clock, () => {}, CHEAP, ownData);
  onTestFinished(() => {
    if (desk.store?.db.open === true) closeStore(desk.store);
  });
  return desk;
}

/** The desk at which somebody of the station sits. */
export function deskOf(station: Station, session: UserSession): Desk {
  const desk = newDesk(station.folder, session.clock, () => {});
  desk.store = {
    files: stationFiles(station.folder),
    db: station.db,
    lock: { release: () => {} },
    user: session.user.number,
    key: onlyKey(Buffer.alloc(32)),
    turn: Promise.resolve(),
  };
  desk.user = session.user;
  return desk;
}

/** One call, answered as the process answers it. */
export async function call<A extends Area, V extends keyof Contract[A] & string>(
  desk: Desk,
  area: A,
  verb: V,
  input: unknown,
): Promise<AnswerOf<Contract[A][V]>> {
  return (await answerCall(desk, area, verb, input)) as AnswerOf<Contract[A][V]>;
}
