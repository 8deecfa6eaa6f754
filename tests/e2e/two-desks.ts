/** A mission with sixty invented cases and people of every role; and beside it headquarters that has what the mission may share. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Role } from '../../db/codebook/roles.ts';
import { inventedCases } from '../../db/demo/invented.ts';
import { BISHKEK, call, chosen, HEADQUARTERS, introduce, type Office, PASSWORD, setUpUnseen } from './acts.ts';
import { type Desk, expect, type Place } from './desk.ts';

/** Who works at the mission besides its focal point; each logs in with the tests' password. */
const COLLEAGUES = { Gulnara: 'shelter-manager', Timur: 'caseworker', Marat: 'approver' } as const;
export const ANALYST = 'Ines';

export interface FilledDesk {
  readonly mission: Desk;
  /** The mission's case in which the most is recorded. */
  readonly full: string;
}

export interface TwoDesks extends FilledDesk {
  /** It has the full case too, without the name. */
  readonly headquarters: Desk;
}

/** The mission alone. Its screens are still those of a fresh desk: whoever looks at them draws them anew first. */
export async function filledDesk(place: Place): Promise<FilledDesk> {
  const mission = await place.openDesk();
  await setUpUnseen(mission, BISHKEK);
  await fill(mission);
  const full = await caseWithMost(mission.page, mission.page);
  await fillTheHouse(mission.page, full);
  return { mission, full };
}

/** Screens as with {@link filledDesk}. */
export async function twoDesks(place: Place): Promise<TwoDesks> {
  const [mission, headquarters] = await Promise.all([place.openDesk(), place.openDesk()]);
  await Promise.all([setUpUnseen(mission, BISHKEK), setUpUnseen(headquarters, HEADQUARTERS)]);
  await introduce(headquarters, [mission], mission.files);
  await fill(mission);
  await addUser(headquarters, ANALYST, 'hq-analyst');
  const opened = [await chosen(headquarters, 'chooseFiles', 'packages', await sealed(mission, 'HQ'))];
  await call(headquarters.page, 'exchange', 'open', { files: opened });
  const full = await caseWithMost(mission.page, headquarters.page);
  await fillTheHouse(mission.page, full);
  await beginCaseToHandOver(headquarters.page);
  return { mission, headquarters, full };
}

interface TwoMissions {
  /** Where the person is now, and the office of origin. */
  readonly here: Desk;
  readonly origin: Desk;
}

/** Two missions without cases that know each other by headquarters' directory; headquarters itself is closed again.
 * Screens as with {@link filledDesk}. */
export async function twoMissions(place: Place, here: Office, origin: Office): Promise<TwoMissions> {
  const [one, other, headquarters] = await Promise.all([place.openDesk(), place.openDesk(), place.openDesk()]);
  await Promise.all([setUpUnseen(one, here), setUpUnseen(other, origin), setUpUnseen(headquarters, HEADQUARTERS)]);
  await introduce(headquarters, [one, other], one.files);
  await headquarters.close();
  return { here: one, origin: other };
}

/** Cases, and who works there. */
async function fill(mission: Desk): Promise<void> {
  const lines = join(mission.files, 'invented.jsonl');
  writeFileSync(lines, inventedCases(60, 11, dayFromNow(0)).join('\n'));
  const file = await chosen(mission, 'chooseFiles', 'cases', lines);
  expect(await call(mission.page, 'cases', 'import', { file })).toMatchObject({ cases: 60, errors: [] });
  for (const [name, role] of Object.entries(COLLEAGUES)) await addUser(mission, name, role);
}

export function addUser(desk: Desk, name: string, role: Role) {
  return call(desk.page, 'station', 'addUser', { name, role, house: null, password: PASSWORD });
}

/** Seals for an office what it lacks, and answers where the file lies. */
export async function sealed(desk: Desk, to: string): Promise<string> {
  const folder = await chosen(desk, 'chooseFolder', 'sealed', desk.files);
  const { files } = await call(desk.page, 'exchange', 'seal', { to, folder });
  return join(desk.files, files[0]?.name ?? '');
}

/** A case of headquarters that is to go to the mission. */
async function beginCaseToHandOver(page: Page): Promise<void> {
  const { caseId } = await call(page, 'cases', 'begin', {});
  const consent = { date: '2026-05-01', keep: 'with-name', help: 'agrees', 'share-receiving': 'with-name' };
  const transfer = { act: 'hand-over', date: '2026-05-01', 'to-office': 'KG-BIS', reason: 'services' };
  await call(page, 'records', 'save', {
    caseId,
    records: [
      { kind: 'consent', body: consent },
      { kind: 'transfer', body: transfer },
    ],
  });
}

/** Of the mission's open cases that the other desk has too, the one in which the most kinds are recorded. */
async function caseWithMost(page: Page, other: Page): Promise<string> {
  const { rows } = await call(other, 'cases', 'list', { filter: {}, limit: 60 });
  let most = { caseId: '', kinds: 0 };
  for (const { caseId } of rows.filter(({ stage }) => stage !== 'closed')) {
    const { records } = await call(page, 'cases', 'open', { caseId });
    const kinds = new Set(records.map(({ kind }) => kind)).size;
    if (kinds > most.kinds) most = { caseId, kinds };
  }
  return most.caseId;
}

const HOUSES = [
  { code: 'H1', nameUsed: 'Garden', forWhom: ['women', 'children'], rooms: [1, 2, 3, 5].map(roomOfTwo) },
  { code: 'H2', nameUsed: 'Hill', forWhom: ['men'], rooms: [4, 6].map(roomOfTwo) },
] as const;

function roomOfTwo(number: number) {
  return { room: `R${number}`, beds: 2 };
}

/** Puts some of them in the house: who is here, who leaves today, who comes, who should have left. */
async function fillTheHouse(page: Page, full: string): Promise<void> {
  const { rows } = await call(page, 'cases', 'list', { filter: { kinds: ['case'] }, limit: 6 });
  const stays = [
    { from: dayFromNow(-40), 'expected-until': dayFromNow(30), 'child-list': [{ name: 'Mirlan', age: 4 }] },
    { from: dayFromNow(-12), 'expected-until': dayFromNow(0) },
    { from: dayFromNow(-30), 'expected-until': dayFromNow(-3), 'keep-apart-from': 'R2' },
    { from: dayFromNow(-5), 'expected-until': dayFromNow(60), 'safety-letter': 'b', outings: 'accompanied' },
    { from: dayFromNow(4), 'expected-until': dayFromNow(40) },
  ];
  for (const { rooms, ...house } of HOUSES) {
    await call(page, 'houses', 'put', { isNew: true, ...house, forWhom: [...house.forWhom], rooms: [...rooms] });
  }
  for (const [at, caseId] of [full, ...rows.map((row) => row.caseId).filter((id) => id !== full)].entries()) {
    const stay = stays[at];
    if (stay === undefined) break;
    const body = { kind: 'shelter', house: at === 3 ? 'H2' : 'H1', room: `R${at + 1}`, ...stay };
    await call(page, 'records', 'save', { caseId, records: [{ kind: 'stay', body }] });
  }
}

/** A day before or after today by this machine's own calendar, as the desk counts: `YYYY-MM-DD`. */
export function dayFromNow(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return day.toLocaleDateString('sv');
}
