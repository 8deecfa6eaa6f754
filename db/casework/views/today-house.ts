/**
 * Today in a house: who comes, who leaves, who is there; to its manager by the name used in the house, and what must be given and kept today by
 * the hour. The office's own screen stands where visitors sit: it gets who comes and goes, among its other days, by reference.
 */

import { earliest, latest } from '../../codebook/date.ts';
import { hoursIn } from '../../codebook/rows.ts';
import type { SentenceCode } from '../../codebook/sentences.ts';
import type { HouseRow } from '../../contract/house-tonight.ts';
import type { Today } from '../../contract/today.ts';
import { dayOf } from '../../store/clock.ts';
import { type Place, placesOn } from '../derived/house-places.ts';
import type { UserSession } from '../people/user-session.ts';
import { rowsOf } from '../record/answers.ts';
import { medicinesOf } from '../record/medicines.ts';
import { caseRecords } from '../record/read.ts';
import { staysFrom } from '../rules/in-house.ts';
import { saidNo } from '../rules/said-no.ts';
import { type Coming, comingsOn, houseStays } from './house.ts';
import { groupByDay, horizonOf } from './today-casework.ts';
import { RANK_OF_LATER } from './today-groups.ts';
import type { Add } from './today-line.ts';

/** Places in the group of the house: who came or does not come, who leaves today, who is late to leave, who comes soon, who is here. */
const ARRIVED_TODAY = 0;
const LEAVES_TODAY = 1;
const ARRIVES_SOON = RANK_OF_LATER;
const STAYS = RANK_OF_LATER + 1;

interface HouseLine {
  readonly code: SentenceCode;
  readonly day: string | null;
  readonly rank: number;
}

/** What is said of a stay today; nothing of who comes later than Today looks. */
function saidOf(row: Coming, today: string, horizon: string): HouseLine | undefined {
  const comes = row.from !== null && earliest(row.from) <= horizon;
  if (row.presence === 'not-coming') {
    return comes ? { code: 'today-not-coming', day: row.from, rank: ARRIVED_TODAY } : undefined;
  }
  if (row.presence === 'arriving') {
    return comes ? { code: 'today-arriving', day: row.from, rank: ARRIVES_SOON } : undefined;
  }
  if (row.expected) return { code: 'today-expected', day: today, rank: ARRIVED_TODAY };
  if (row.comes) return { code: 'today-arrived', day: today, rank: ARRIVED_TODAY };
  const leaves = row.until ?? row.expectedUntil;
  if (leaves !== null && latest(leaves) <= today) {
    return { code: row.until === null ? 'today-leaving' : 'today-leaves', day: leaves, rank: LEAVES_TODAY };
  }
  return { code: 'today-in-house', day: null, rank: STAYS };
}

/** `saysLeaving`: the cases of which Today says already that a stay ends. */
export function houseLines(session: UserSession, add: Add, saysLeaving: ReadonlySet<string>): void {
  const today = dayOf(session.clock());
  const isManager = session.user.role === 'shelter-manager';
  if (isManager) managerLines(session, today, add);
  else officeLines(session, today, add, saysLeaving);
}

function managerLines(session: UserSession, today: string, add: Add): void {
  const rows = houseStays(session, today);
  for (const row of rows) {
    const said = saidOf(row, today, horizonOf(session));
    if (said !== undefined) add('house', { ...lineOf(row, said), nameUsed: row.nameUsed }, said.rank);
  }
  careLines(session, rows, today, add);
}

function officeLines(session: UserSession, today: string, add: Add, saysLeaving: ReadonlySet<string>): void {
  const horizon = horizonOf(session);
  for (const row of comingsOn(session, today)) {
    const said = saidOf(row, today, horizon);
    if (said === undefined || said.rank === STAYS) continue;
    if (said.rank === LEAVES_TODAY && saysLeaving.has(row.caseId)) continue;
    add(groupByDay(said.day, today), lineOf(row, said));
  }
}

function lineOf({ caseId, reference, from, opens }: Coming, said: HouseLine) {
  const file = opens ? { caseId, reference, opens: 'case' } : { opens: 'house' };
  return { code: said.code, since: from, until: said.day, ...file };
}

/** Medicines by the hour and the appointments of today of who is there. */
function careLines(session: UserSession, rows: readonly HouseRow[], today: string, add: Add): void {
  for (const { caseId, reference, nameUsed, presence, opens } of rows) {
    if (presence !== 'here' || !opens) continue;
    const records = caseRecords(session.db, caseId);
    const of = { caseId, reference, nameUsed, opens: 'case' };
    for (const { name = '', dose = '', hours } of medicinesOf(records).rows) {
      const each = [...new Set(hoursIn(hours))];
      const places = { name, dose };
      for (const hour of each) add('medicines', { ...of, code: 'today-medicine-at', places, hour }, rankOf(hour));
      if (each.length === 0) add('medicines', { ...of, code: 'today-medicine-at', places }, rankOf(undefined));
    }
    if (saidNo(records) !== undefined) continue;
    for (const stay of staysFrom(records, session.user.house, today)) {
      for (const { day, hour, 'house-does': does, 'fetched-by': who } of rowsOf(stay, 'appointment-list', records)) {
        if (day !== today) continue;
        const code = who === undefined ? 'today-appointment' : 'today-appointment-fetched';
        const places = { does: does ?? '', ...(who === undefined ? {} : { who }) };
        add('appointments', { ...of, code, places, hour: hour ?? null }, rankOf(hour));
      }
    }
  }
}

/** By the hour; what has none comes last. */
function rankOf(hour = '24:00'): number {
  return Number(hour.replace(':', ''));
}

/** How many are in these places tonight, whoever’s case they are, and how many of them come and go today; null where the user looks after no house. */
export function tonight({ clock }: UserSession, places: readonly Place[] | null): Today['tonight'] {
  if (places === null) return null;
  const { here, comes, leaves } = placesOn(places, dayOf(clock()));
  return { here: here.length, arrive: comes.length, leave: leaves.length };
}
