/**
 * What is kept so that nobody counts, and the indexes by which screens find their cases, answer as all cases do when each of them is looked at:
 * after whatever an office does, receives and sends, on whatever day.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derivedFaults } from '../../../../db/casework/derived/derive.ts';
import { fileCounts } from '../../../../db/casework/derived/file-counts.ts';
import { placesFrom } from '../../../../db/casework/derived/house-places.ts';
import { KEPT_TABLES } from '../../../../db/casework/derived/kept-tables.ts';
import { IN_REACH, reachParameters } from '../../../../db/casework/people/reach.ts';
import { rightsTime } from '../../../../db/casework/people/rights-clock.ts';
import { readsWhatIsClosed } from '../../../../db/casework/people/roles.ts';
import type { UserSession } from '../../../../db/casework/people/user-session.ts';
import { textOf } from '../../../../db/casework/record/answers.ts';
import { caseRecords } from '../../../../db/casework/record/read.ts';
import { linesNamed } from '../../../../db/casework/rules/fund.ts';
import { daysOf, presenceOn, staysFrom } from '../../../../db/casework/rules/in-house.ts';
import { saidNo } from '../../../../db/casework/rules/said-no.ts';
import { STAYING } from '../../../../db/casework/rules/sharing.ts';
import { expectedPersons } from '../../../../db/casework/views/expected.ts';
import { comingsOn, houseStays } from '../../../../db/casework/views/house.ts';
import { listCases } from '../../../../db/casework/views/list.ts';
import { orderBy } from '../../../../db/casework/views/list-order.ts';
import { today } from '../../../../db/casework/views/today.ts';
import { caseworkLines } from '../../../../db/casework/views/today-casework.ts';
import { snapshot } from '../../../../db/casework/views/today-snapshot.ts';
import { unsentToHeadquarters } from '../../../../db/casework/views/unsent.ts';
import { CASE_SORTS, type CaseFilter } from '../../../../db/contract/case-list.ts';
import { TODAY_GROUPS } from '../../../../db/contract/today.ts';
import { casesToLookAt } from '../../../../db/exchange/sending/cases-of.ts';
import { officeRows } from '../../../../db/exchange/sending/offices.ts';
import { knownStations } from '../../../../db/exchange/trust/known-stations.ts';
import { dayOf, minuteOf } from '../../../../db/store/clock.ts';
import type { Database } from '../../../../db/store/database.ts';
import { ownStation } from '../../../../db/store/station.ts';
import { acts, DAYS, done, inReach, READERS, type Work } from './office-at-work.ts';

/** What is asked while something is otherwise than it is kept. */
function otherwise<T>({ office: { db } }: Work, sql: string, ask: () => T): T {
  db.exec(`SAVEPOINT otherwise; ${sql}`);
  try {
    return ask();
  } finally {
    db.exec('ROLLBACK TO otherwise; RELEASE otherwise');
  }
}

const byText = (lines: readonly unknown[]) => lines.map((line) => JSON.stringify(line)).toSorted();

function linesOf(session: UserSession): readonly string[] {
  const lines: unknown[] = [];
  caseworkLines(session, (...line) => void lines.push(line));
  return byText(lines);
}

const LIST = { sort: 'changed', descending: true, offset: 0, limit: 1000 } as const;

function checkKept(work: Work): void {
  const { office, headquarters } = work;
  const { db } = office;
  expect(fileCounts(db).map((count) => ({ ...count }))).toEqual(
    db
      .prepare(
        'SELECT stage, kind, closed_by_no, minor, offices, count(*) AS n FROM case_index GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5',
      )
      .all(),
  );
  expect(db.prepare('SELECT flag, place, minor FROM case_flag ORDER BY 1, 2').all()).toEqual(
    db
      .prepare(
        "SELECT DISTINCT json_extract(f.value, '$.flag') AS flag, i.rowid AS place, i.minor FROM case_index AS i, json_each(i.flags) AS f ORDER BY 1, 2",
      )
      .all(),
  );
  for (const table of ['nationality_count', 'flag_count', 'case_sent'])
    expect(keptIn(db, table)).toEqual(keptIn(db, NOW[table] ?? ''));
  expect(db.prepare('SELECT kind, place, from_day, n FROM case_gap ORDER BY 1, 2, 3').all()).toEqual(
    db
      .prepare(
        `SELECT json_extract(g.value, '$[0]') AS kind, i.rowid AS place, json_extract(g.value, '$[1]') AS from_day, json_extract(g.value, '$[2]') AS n
         FROM case_index AS i, json_each(i.gaps) AS g WHERE i.gaps IS NOT NULL ORDER BY 1, 2, 3`,
      )
      .all(),
  );
  checkUnsent(work);
  for (const id of headquarters) {
    expect(unsentToHeadquarters(db, id)).toBe(lackedBy(db, id));
  }
  const cases = db.prepare<[], string>('SELECT DISTINCT case_id FROM chapter').pluck().all();
  for (const line of ['NO-7', 'P-2']) {
    const naming = db
      .prepare<[string], string>('SELECT case_id FROM line_case WHERE line = ? ORDER BY 1')
      .pluck()
      .all(line);
    expect(naming).toEqual(cases.filter((caseId) => linesNamed(caseRecords(db, caseId)).includes(line)).toSorted());
  }
  expect(cases.flatMap((caseId) => derivedFaults(db, caseId).faults)).toEqual([]);
  expect([...KEPT_TABLES].filter(([, isAsDerived]) => !isAsDerived(db)).map(([table]) => table)).toEqual([]);
}

const NOW: Readonly<Record<string, string>> = {
  nationality_count: 'nationality_count_now',
  flag_count: 'flag_count_now',
  case_sent: 'case_sent_now',
};

function keptIn(db: Database, rows: string): readonly unknown[] {
  const isCount = rows.includes('count');
  return db
    .prepare(`SELECT * FROM ${rows} ${isCount ? 'WHERE n > 0' : ''}`)
    .all()
    .map((row) => JSON.stringify(row))
    .toSorted();
}

/** Our chapters of which a station was not sent all, of cases that do not stay here or of which it was sent something, each looked at. */
function lackedBy(db: Database, station: string): number | undefined {
  return db
    .prepare<[{ station: string; staying: string }], number>(
      `SELECT count(*) FROM chapter AS h JOIN case_index AS i USING (case_id) WHERE h.station IN our_station
         AND NOT EXISTS (SELECT 1 FROM sent_chapter AS s JOIN package_out AS p ON p.id = s.package
           WHERE p.station = @station AND s.case_id = h.case_id AND s.station = h.station AND s.epoch = h.epoch AND s.to_n >= h.n)
         AND (i.sharing NOT IN (SELECT value FROM json_each(@staying)) OR EXISTS (SELECT 1 FROM sent_chapter AS s
           JOIN package_out AS p ON p.id = s.package WHERE p.station = @station AND s.case_id = h.case_id))`,
    )
    .pluck()
    .get({ station, staying: STAYING });
}

/** What the screen of offices says of each mission is what its cases say when each of our chapters in them is looked at. */
function checkUnsent({ office: { db } }: Work): void {
  const lacking = db
    .prepare<[{ station: string; cases: string }], number>(
      `SELECT count(*) FROM chapter AS h JOIN case_index USING (case_id)
       WHERE h.station IN our_station AND h.case_id IN (SELECT value FROM json_each(@cases))
         AND NOT EXISTS (SELECT 1 FROM sent_chapter AS s JOIN package_out AS p ON p.id = s.package
           WHERE p.station = @station AND s.case_id = h.case_id AND s.station = h.station AND s.epoch = h.epoch AND s.to_n >= h.n)`,
    )
    .pluck();
  const stations = [...knownStations(db).values()].filter(
    ({ id, state }) => id !== ownStation(db).id && state === 'active',
  );
  for (const { office, headquarters, changed } of officeRows(db)) {
    if (headquarters || stations.some((one) => one.office === office && one.headquarters)) continue;
    const of = stations.filter((one) => one.office === office);
    const each = of.map((to) => lacking.get({ station: to.id, cases: JSON.stringify(casesToLookAt(db, to)) }) ?? 0);
    expect([office, changed]).toEqual([office, Math.max(0, ...each)]);
  }
}

const FILTERS: readonly CaseFilter[] = [
  ...[{ minor: true }, { minor: false }, { office: 'KG-BIS' }, { office: 'MD-K' }, { counted: true }],
  ...[{ stages: ['closed'] }, { stages: ['contact', 'assisted'], kinds: ['case'] }, { kinds: ['intake', 'anonymous'] }],
  ...[{ flags: ['waiting-for'] }, { flags: ['no-consent-yet', 'may-be-under-18'], minor: true }],
  ...[{ nationality: 'MDA' }, { nationality: 'KGZ', minor: true }, { nationality: 'MDA', flags: ['no-consent-yet'] }],
  ...[{ waiting: true }, { waiting: false }, { mine: true }, { workedOnBy: 2 }, { nobodys: true }, { danger: true }],
] as readonly CaseFilter[];

/** Whether a row is what a filter asks for, by what it shows to who sees all. */
function fits(
  { minor, office, stages, kinds, flags, waiting, nationality }: CaseFilter,
  row: ReturnType<typeof listCases>['rows'][number],
): boolean {
  return (
    (minor === undefined || row.minor === minor) &&
    (office === undefined || row.offices.includes(office)) &&
    (stages === undefined || stages.includes(row.stage)) &&
    (kinds === undefined || kinds.includes(row.kind)) &&
    (flags === undefined || row.flags.some(({ flag }) => flags.includes(flag))) &&
    (waiting === undefined || row.waiting === waiting) &&
    (nationality === undefined || row.nationality.includes(nationality))
  );
}

/** Lists in every order and with every filter, by pages: what is found by indexes and counted by what is kept is what all rows say. */
function checkLists(session: UserSession): void {
  const all = listCases(session, { ...LIST, filter: {} }).rows;
  for (const filter of FILTERS) {
    const found = listCases(session, { ...LIST, filter });
    expect([filter, found.total]).toEqual([filter, found.rows.length]);
    expect([filter, found.others]).toEqual([filter, found.rows.filter(({ kind }) => kind !== 'case').length]);
    const isShown = Object.keys(filter).every((name) => SHOWN.has(name));
    if (session.user.role !== 'focal-point' || !isShown) continue;
    expect([filter, idsOf(found.rows)]).toEqual([filter, idsOf(all.filter((row) => fits(filter, row)))]);
  }
  for (const sort of CASE_SORTS) {
    for (const descending of [false, true]) {
      const inOrder = session.db
        .prepare<[Record<string, unknown>], string>(
          `SELECT i.case_id FROM case_index AS i WHERE ${IN_REACH} ${orderBy(sort, descending)}`,
        )
        .pluck()
        .all({
          ...reachParameters(session),
          ...{
            day: dayOf(session.clock()),
            now: minuteOf(rightsTime(session)),
            others: readsWhatIsClosed(session.user.role) ? 0 : 1,
          },
        });
      const pages = Array.from({ length: Math.ceil(all.length / 5) + 1 }, (_, page) =>
        listCases(session, { filter: {}, sort, descending, offset: page * 5, limit: 5 }),
      );
      expect([sort, descending, pages.flatMap(({ rows }) => idsOf(rows))]).toEqual([sort, descending, inOrder]);
    }
  }
}

const SHOWN: ReadonlySet<string> = new Set(['minor', 'office', 'stages', 'kinds', 'flags', 'waiting', 'nationality']);
const idsOf = (rows: readonly { readonly caseId: string }[]) => rows.map(({ caseId }) => caseId);

function checkShown(work: Work, day: string): void {
  const { office } = work;
  office.at(`${day}T12:00`);
  for (const person of READERS) {
    const session = office.sessionOf(person);
    const ofAll = otherwise(work, "UPDATE case_index SET asks_from = '', asks_until = '9999-12-31'", () =>
      linesOf(session),
    );
    expect([day, person, linesOf(session)]).toEqual([day, person, ofAll]);
    checkCutOff(session);
    if (person !== 'approver') {
      checkComings(session, day);
      const expected = otherwise(work, "UPDATE case_index SET awaited_until = '9999-12-31'", () =>
        expectedPersons(session),
      );
      expect([day, person, expectedPersons(session)]).toEqual([day, person, expected]);
    }
    const reached = inReach(session);
    const listed = listCases(session, { ...LIST, filter: {} });
    expect(listed.rows.map(({ caseId }) => caseId).toSorted()).toEqual(reached.map((one) => one.case_id).toSorted());
    const others = reached.filter(({ kind }) => kind !== 'case').length;
    expect(listed).toMatchObject({ total: reached.length, others });
    const total = reached.filter(({ counted }) => counted === 1).length;
    expect(snapshot(session)).toMatchObject({ total, others });
  }
}

/** What Today shows of a group is the beginning of all of it, and what it says is left out is the rest. */
function checkCutOff(session: UserSession): void {
  for (const { group, lines, more } of today(session).groups) {
    const [whole] = today(session, group).groups;
    expect([group, lines]).toEqual([group, whole?.lines.slice(0, lines.length)]);
    expect([group, lines.length + more]).toEqual([group, whole?.lines.length]);
  }
  const groups = TODAY_GROUPS.filter((group) => today(session, group).groups.length > 0);
  expect(today(session).groups.map(({ group }) => group)).toEqual(groups);
}

/** Who comes and goes, and who has which room, is what the files of all stays say. */
function checkComings(session: UserSession, day: string): void {
  const { db } = session;
  expect(comingsOn(session, day)).toMatchObject(
    houseStays(session, day).map(
      ({ caseId, reference, from, until, expectedUntil, presence, expected, comes, opens }) => ({
        ...{ caseId, reference, from, until, expectedUntil, presence, expected, comes, opens },
      }),
    ),
  );
  const rooms = db
    .prepare<[], string>('SELECT case_id FROM case_index')
    .pluck()
    .all()
    .flatMap((caseId) => {
      const records = caseRecords(db, caseId);
      return staysFrom(records, null, day).flatMap((stay) =>
        saidNo(records) !== undefined && presenceOn(daysOf(stay, records), day) === 'arriving'
          ? []
          : [[stay.id, textOf(stay, 'house', records) ?? null, textOf(stay, 'room', records) ?? null]],
      );
    });
  const kept = placesFrom(db, null, day).flatMap(({ caseId, stay, house, room }) =>
    caseId === null ? [] : [[stay, house, room]],
  );
  expect(kept.toSorted()).toEqual(rooms.toSorted());
}

describe('whatever an office does, receives and sends', () => {
  it('what is kept is what is counted, and Today and the list hold what all cases say', () => {
    fc.assert(
      fc.property(acts, fc.uniqueArray(fc.constantFrom(...DAYS), { minLength: 1, maxLength: 3 }), (given, days) => {
        const work = done(given);
        checkKept(work);
        for (const day of days.toSorted()) checkShown(work, day);
        checkLists(work.office.sessionOf(days.length === 1 ? 'focal-point' : 'hq-case-manager'));
      }),
      { numRuns: 16 },
    );
  });
});
