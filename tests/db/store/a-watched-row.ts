/** An invented row of each table that decides about rights and trust, by the columns that are watched; none of them is empty. */
import type { Database } from '../../../db/store/database.ts';

type Value = string | number | Buffer;
const AT = '2026-05-01T08:30Z';
const hash = Buffer.alloc(32, 7);

export const WATCHED_ROWS: Readonly<Record<string, Readonly<Record<string, Value>>>> = {
  user: { number: 9, name: 'Zaringa', role: 'caseworker', house: 'H1', active: 1, created: AT },
  slot: { id: 'slot', user: 9, kind: 'user', json: '{}' },
  setting: { key: 'idle-minutes', value: '5' },
  directory: { number: 3, hash, line: hash, entries: hash },
  known_station: {
    id: 'station',
    office: 'MD-KIV',
    office_name: 'Kishinev',
    country: 'MDA',
    age_recipient: 'age1pq1',
    headquarters: 0,
    state: 'compromised',
    last_good: '{}',
    successor_of: 'former',
    agreed_depth: 'core',
    sign_public: hash,
    card: hash,
  },
  closed_case: { case_id: 'case', by: 1, at: AT },
  assignment: { case_id: 'case', user: 9, how: 'reason', reason: 'she is at the door', since: AT, until: AT },
  cover: { number: 1, covered: 1, by: 9, first: '2026-05-01', last: '2026-05-03', named_by: 1, at: AT },
  counted_until: { case_id: 'case', seq: 4 },
  came_later: { seq: 4 },
  taking_part: { case_id: 'case', office: 'MD-KIV' },
  accepted_loosening: { case_id: 'case', record: 'record', how: 'asked-person', user: 1, at: AT, hash },
  acceptance: { case_id: 'case', state: 'not-ours', reason: 'somebody else’s', at: AT },
  erased: { at: AT, hash },
  receipt: { station: 'station', epoch: 1, number: 2, at: AT },
  receipt_held: {
    by_station: 'station',
    case_id: 'case',
    station: 'station',
    epoch: 1,
    n: 2,
    lacking: '[]',
    head: hash,
  },
  receipt_hold: {
    by_station: 'station',
    line: 'C72-CSE',
    until: '2025-09-30',
    edition: 1,
    at: AT,
    why: 'numbers-wrong',
  },
  told_left: { decision: 'record', case_id: 'case', at: AT, user: 1 },
};

export function insertWatched(db: Database, table: string): void {
  const row = WATCHED_ROWS[table] ?? {};
  const places = Object.keys(row).map((column) => `@${column}`);
  db.prepare(`INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${places.join(', ')})`).run(row);
}

/** From now on nothing notes what is done to the table, as for another tool or a page that is put back. */
export function dropWatch(db: Database, table: string): void {
  for (const what of ['insert', 'update', 'delete']) db.exec(`DROP TRIGGER watch_${table}_${what}`);
}
