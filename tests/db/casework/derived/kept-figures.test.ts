/**
 * What is kept so that nobody counts, and the indexes by which screens find their cases, answer as all cases do when each of them is looked at:
 * after whatever an office does, receives and sends, on whatever day.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveAll, derivedFaults } from '../../../../db/casework/derived/derive.ts';
import { fileCounts } from '../../../../db/casework/derived/file-counts.ts';
import type { KeptName } from '../../../../db/casework/derived/index-row.ts';
import { keptKeys, soughtWords } from '../../../../db/casework/derived/name-keys/index.ts';
import { nameCover } from '../../../../db/casework/people/cover.ts';
import { IN_REACH, reachParameters } from '../../../../db/casework/people/reach.ts';
import { rightsTime } from '../../../../db/casework/people/rights-clock.ts';
import { readsWhatIsClosed, sees } from '../../../../db/casework/people/roles.ts';
import type { UserSession } from '../../../../db/casework/people/user-session.ts';
import { setKeepingYears } from '../../../../db/casework/record/keeping-rule.ts';
import { caseRecords } from '../../../../db/casework/record/read.ts';
import { mayBeReference } from '../../../../db/casework/record/reference.ts';
import { linesNamed } from '../../../../db/casework/rules/fund.ts';
import { expectedPersons } from '../../../../db/casework/views/expected.ts';
import { listCases } from '../../../../db/casework/views/list.ts';
import { orderBy } from '../../../../db/casework/views/list-order.ts';
import { caseworkLines } from '../../../../db/casework/views/today-casework.ts';
import { COUNTED_CASE, snapshot } from '../../../../db/casework/views/today-snapshot.ts';
import { unsentToHeadquarters } from '../../../../db/casework/views/unsent.ts';
import { answerHandover } from '../../../../db/casework/writing/accept-case.ts';
import type { Saved } from '../../../../db/casework/writing/append.ts';
import { saveFirstContact } from '../../../../db/casework/writing/first-contact.ts';
import { prepareErasure } from '../../../../db/casework/writing/keep-file.ts';
import { undoSave, withdrawRecord } from '../../../../db/casework/writing/withdraw.ts';
import { CASE_SORTS, type CaseFilter } from '../../../../db/contract/case-list.ts';
import { casesToLookAt } from '../../../../db/exchange/sending/cases-of.ts';
import { officeRows } from '../../../../db/exchange/sending/offices.ts';
import { knownStations } from '../../../../db/exchange/trust/known-stations.ts';
import { dayOf, minuteOf } from '../../../../db/store/clock.ts';
import { becomeStation } from '../../../../db/store/former-station.ts';
import { beginEpoch, type OwnStation, ownStation, randomId } from '../../../../db/store/station.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import {
  anonymousRow,
  anotherOffice,
  closeToNamed,
  createCase,
  createOffice,
  type Office,
  type Person,
  refusalCode,
  saves,
} from '../user-session.ts';

const READERS: readonly Person[] = ['focal-point', 'caseworker', 'second-caseworker', 'approver', 'hq-case-manager'];
const WRITERS: readonly Person[] = ['focal-point', 'caseworker', 'second-caseworker'];

const NAMES: readonly (readonly [given: string, family: string])[] = [
  ['Olena', 'Kovalenko'],
  ['Олена', 'Лук’янова'],
  ['Ştefania', "D'Angelo"],
  ['Мария-Анна', 'Popescu'],
  ['Jelena', 'Ğjon'],
];
const REFERENCES = ['MD-2011-0412', 'ABC', '7', 'KG-BIS-19-AB', 'OLD-77K2MQX9', 'X-20', 'MD-2011-2009'];
const TYPED = [
  ...['ol', 'olen', 'Олен', 'kov ol', 'lukian', 'Лук’ян', "d'ang", 'D’Angelo', 'angelo', 'мари', 'maria anna', 'pop'],
  ...[
    '412',
    '0412',
    'md-2011-0412',
    'MD 2011 0412',
    '2011',
    'abc',
    'AB',
    '77k',
    'k2mqx9',
    'OLD77K2MQX9',
    '2009',
    'x-20',
  ],
];

const CONSENT = { date: '2026-05-01', help: 'agrees', contact: 'agrees' };
/** What is recorded of a case, one at a time. */
const RECORDS: readonly { readonly kind: string; readonly body: Readonly<Record<string, unknown>> }[] = [
  { kind: 'note', body: { kind: 'note', text: 'seen again' } },
  { kind: 'profile', body: { sex: 'female', nationalities: ['MDA'], age: 16 } },
  { kind: 'identity', body: { 'birth-date': '2008-06-01', 'given-names': 'Olena' } },
  { kind: 'consent', body: { ...CONSENT, keep: 'with-name', 'share-headquarters': 'with-name' } },
  { kind: 'consent', body: { ...CONSENT, keep: 'with-name', 'share-headquarters': 'refuses' } },
  { kind: 'consent', body: { ...CONSENT, keep: 'with-name', 'share-headquarters': 'counted-only' } },
  { kind: 'consent', body: { ...CONSENT, keep: 'refuses', 'no-means': 'everything' } },
  { kind: 'consent', body: { ...CONSENT, keep: 'emergency' } },
  { kind: 'intake', body: { date: '2026-05-02', 'needs-today': ['threatened'] } },
  { kind: 'decision', body: { date: '2026-05-02', matter: 'clearance', result: 'asked', 'by-role': 'approver' } },
  { kind: 'closure', body: { date: '2026-05-03', state: 'closed', reason: 'moved' } },
  { kind: 'closure', body: { date: '2026-05-03', state: 'closed', reason: 'moved', 'review-date': '2028-02-29' } },
  { kind: 'closure', body: { date: '2026-05-04', state: 'reopened' } },
  { kind: 'follow-up', body: { state: 'planned', 'planned-for': '2026-06' } },
  { kind: 'payment', body: { project: 'NO-7', date: '2026-05-02', amount: 500, currency: 'USD', state: 'paid' } },
  {
    kind: 'payment',
    body: { project: 'P-2', date: '2026-05-02', amount: 500, currency: 'USD', state: 'cancelled' },
  },
  { kind: 'plan', body: { date: '2026-05-02', project: 'P-2', ceiling: 900, currency: 'EUR' } },
  { kind: 'decision', body: { date: '2026-05-02', matter: 'fund', result: 'yes', project: 'NO-7' } },
  { kind: 'travel', body: { state: 'planned', 'planned-for': '2026-05-19', 'to-office': 'KG-BIS' } },
  { kind: 'travel', body: { state: 'planned', 'to-office': 'KG-BIS' } },
  { kind: 'travel', body: { state: 'departed', departed: '2026-05-03', 'to-office': 'MD-K' } },
  { kind: 'arrival', body: { date: '2026-05-03' } },
  { kind: 'transfer', body: { act: 'hand-over', date: '2026-05-02', 'to-office': 'MD-K' } },
  { kind: 'transfer', body: { act: 'hand-over', date: '2026-05-03', 'to-office': 'KG-BIS' } },
  { kind: 'transfer', body: { act: 'take-back', date: '2026-05-03' } },
  // On Today six weeks before.
  {
    kind: 'legal',
    body: { date: '2026-05-02', proceeding: 'criminal', due: [{ day: '2026-06-20', what: 'hearing' }] },
  },
];
/** After these Today has nothing more to ask of a case. */
const NOTHING_TO_ASK = [
  { kind: 'consent', body: { ...CONSENT, keep: 'with-name', 'share-headquarters': 'with-name' } },
  { kind: 'profile', body: { sex: 'female', nationalities: ['MDA'], age: 24 } },
];
const DAYS = ['2026-05-20', '2028-02-28', '2028-02-29', '2029-03-01', '2031-05-02', '2031-05-03', '2032-01-01'];
/** Closings after which it is asked again whether the file is kept: by the office's rule, of a day that few years have, and by a day that was noted. */
const CLOSINGS = [{ date: '2026-05-03' }, { date: '2024-02-29' }, { date: '2026-05-03', 'review-date': '2028-02-29' }];

/** An office at work. */
interface Work {
  readonly office: Office;
  readonly cases: string[];
  readonly saved: Saved[];
  readonly other: ReturnType<typeof anotherOffice>;
  readonly headquarters: readonly [string, string];
  /** What this station becomes when it gets new keys. */
  readonly next: OwnStation;
  packages: number;
}

function begin(): Work {
  const office = createOffice();
  // The directory names this station as well.
  office.db.exec(`INSERT INTO known_station (id, office, office_name, country, age_recipient, sign_public, card, headquarters, state)
    SELECT id, office, name, country, age_recipient, sign_public, card, 0, 'active' FROM own_station`);
  const headquarters = [
    anotherOffice(office, 'HQ', { headquarters: true }).station.id,
    anotherOffice(office, 'HQ-NEW').station.id,
  ] as const;
  return {
    office,
    cases: [],
    saved: [],
    other: anotherOffice(office, 'MD-K'),
    headquarters,
    next: anotherOffice(office, 'KG-BIS').station,
    packages: 0,
  };
}

/** Which of them: any number answers one. */
function nth<T>(of: readonly T[], at: number): T {
  const found = of[at % of.length];
  if (found === undefined) throw new Error('there is one at least');
  return found;
}

/** All that stands here now leaves for a station. */
function send({ office: { db } }: Work, to: string, number: number, which: string | null): void {
  const name = `package-${number}`;
  db.prepare(
    `INSERT INTO package_out (id, station, epoch, number, kind, depth, at, user, file, bytes, counts)
     VALUES (?, ?, 1, ?, 'cases', 'full', '2026-05-03T10:00Z', 1, 'x', 1, '{}')`,
  ).run(name, to, number);
  db.prepare(
    `INSERT INTO sent_chapter (package, case_id, station, epoch, from_n, to_n, head, private, withheld)
     SELECT @name, case_id, station, epoch, 1, n, head, 1, '[]' FROM chapter WHERE @which IS NULL OR case_id = @which`,
  ).run({ name, which });
}

type Act = (work: Work, n: number, m: number) => void;

const ACTS: Readonly<Record<string, Act>> = {
  opens: ({ office, cases }, n, m) => {
    const [given, family] = nth(NAMES, n);
    const identity = { kind: 'identity', body: { 'given-names': given, 'family-name': family } };
    cases.push(createCase(office.sessionOf(nth(WRITERS, m)), [identity, ...(n % 3 === 0 ? [] : NOTHING_TO_ASK)]));
  },
  'meets somebody': ({ office, saved }, n, m) => {
    const keep = nth(['with-name', 'without-name', 'refuses', 'emergency'], n);
    const next = nth(['advice-only', 'talk-again', 'not-now'], m);
    const answers = { 'consent.keep': keep, 'profile.sex': 'female', 'identity.given-names': nth(NAMES, m)[0] };
    saved.push(saveFirstContact(office.sessionOf('caseworker'), { answers, next }).saved);
  },
  'keeps a row of who refused': ({ office }) => void anonymousRow(office, 'focal-point'),
  records: ({ office, cases, saved }, n, m) => {
    saved.push(saves(office.sessionOf(nth(WRITERS, n)), nth(cases, m), nth(RECORDS, n)).saved);
  },
  revises: ({ office, cases, saved }, n, m) => {
    const caseId = nth(cases, n);
    const { id, kind } = nth(caseRecords(office.db, caseId), m);
    const told = RECORDS.filter((one) => one.kind === kind);
    if (told.length === 0) return;
    const record = nth(told, m);
    saved.push(saves(office.sessionOf('focal-point'), caseId, { ...record, id }).saved);
  },
  withdraws: ({ office, cases, saved }, n, m) => {
    const caseId = nth(cases, n);
    const { id } = nth(caseRecords(office.db, caseId), m);
    saved.push(withdrawRecord(office.sessionOf('focal-point'), caseId, id, 'a mistake'));
  },
  undoes: ({ office, saved }, n) => undoSave(office.sessionOf('focal-point'), nth(saved, n)),
  'takes a case in': ({ cases, other }, n, m) => {
    const caseId = randomId();
    const opened = { reference: nth(REFERENCES, n), opened: '2026-03-01', person: randomId(), origin: 'live' };
    other.writes(caseId, [
      { kind: 'case', body: opened },
      { kind: 'identity', body: { 'given-names': nth(NAMES, m)[0] } },
    ]);
    cases.push(caseId);
  },
  'takes more of a case in': ({ cases, other }, n, m) => void other.writes(nth(cases, n), [nth(RECORDS, m)]),
  sends: (work, n, m) =>
    send(
      work,
      nth([...work.headquarters, work.other.station.id], n),
      ++work.packages,
      m % 3 === 0 ? nth(work.cases, n) : null,
    ),
  'answers a hand-over': ({ office, cases }, n, m) => {
    const caseId = nth(cases, n);
    office.db
      .prepare(
        "INSERT INTO acceptance (case_id, state, at) VALUES (?, 'waiting', '2026-05-03T10:00Z') ON CONFLICT DO NOTHING",
      )
      .run(caseId);
    answerHandover(office.sessionOf('focal-point'), caseId, m % 2 === 0, undefined);
  },
  'hears of another desk': ({ office }, n) => void anotherOffice(office, nth(['MD-K', 'HQ', 'RO-B'], n)),
  'hears that headquarters moved': ({ office, headquarters }, n) => {
    const put = office.db.prepare('UPDATE known_station SET headquarters = ? WHERE id = ?');
    for (const [at, id] of headquarters.entries()) put.run((n >> at) % 2, id);
  },
  'begins an epoch': ({ office: { db, sessionOf } }) =>
    void beginEpoch(db, 'restore', sessionOf('focal-point').clock()),
  'gets new keys': ({ office: { db, sessionOf }, next }) => {
    const now = sessionOf('focal-point').clock();
    if (ownStation(db).id !== next.id) becomeStation(db, next, now, minuteOf(now));
  },
  'closes to named people': ({ office, cases }, n) => closeToNamed(office, nth(cases, n)),
  'prepares an erasure': ({ office, cases }, n) => prepareErasure(office.sessionOf('focal-point'), nth(cases, n)),
  'sets its rule': ({ office }, n) => setKeepingYears(office.db, 1 + (n % 5)),
  covers: ({ office }, n) =>
    nameCover(office.db, {
      covered: nth([1, 3], n),
      by: 2,
      first: '2026-05-04',
      last: nth(DAYS, n),
      namedBy: 1,
      at: '2026-05-04T10:00Z',
    }),
  'derives all': ({ office }) => deriveAll(office.db),
};
const KINDS_OF_ACT = Object.keys(ACTS);

const acts = fc.array(
  fc.record({
    act: fc.constantFrom(
      ...KINDS_OF_ACT,
      'opens',
      'records',
      'records',
      'records',
      'sends',
      'sends',
      'hears that headquarters moved',
    ),
    n: fc.nat(99),
    m: fc.nat(99),
  }),
  { minLength: 4, maxLength: 14 },
);

function done(given: readonly { readonly act: string; readonly n: number; readonly m: number }[]): Work {
  const work = begin();
  ACTS.opens?.(work, 1, 1);
  for (const closing of CLOSINGS) {
    const body = { ...closing, state: 'closed', reason: 'moved' };
    work.cases.push(createCase(work.office.sessionOf('focal-point'), [{ kind: 'closure', body }]));
  }
  for (const { act, n, m } of given) {
    if (act === 'undoes' && work.saved.length === 0) continue;
    refusalCode(() => inTransaction(work.office.db, () => ACTS[act]?.(work, n, m)));
  }
  return work;
}

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

interface Reached {
  readonly case_id: string;
  readonly reference: string;
  readonly kind: string;
  readonly names: string;
  readonly hidden: 0 | 1;
  readonly counted: 0 | 1;
}

function inReach(session: UserSession): readonly Reached[] {
  return session.db
    .prepare<[Record<string, unknown>], Reached>(
      `SELECT i.case_id, i.reference, i.kind, i.names, ${COUNTED_CASE} AS counted,
         (i.closed_by_no = 1 OR coalesce(i.emergency_until < @minute, 0)) AS hidden
       FROM case_index AS i WHERE ${IN_REACH}`,
    )
    .all({ ...reachParameters(session), minute: minuteOf(rightsTime(session)) });
}

/** Whether a text that is typed means a case: by its reference, or by its names to whoever may know them. */
function isMeant({ user: { role } }: UserSession, typed: string, row: Reached): boolean {
  if (isItsReference(typed, row.reference)) return true;
  if (!sees(role, 'identity') || (row.hidden === 1 && !readsWhatIsClosed(role))) return false;
  const kept = (JSON.parse(row.names) as readonly KeptName[]).flatMap(({ text }) => keptKeys(text));
  const words = soughtWords(typed);
  const holds = (key: string, whole: boolean) => kept.some((one) => (whole ? one === key : one.startsWith(key)));
  return words.length > 0 && words.every(({ keys, whole }) => keys.some((key) => holds(key, whole)));
}

function isItsReference(typed: string, reference: string): boolean {
  const whole = typed.toUpperCase().replace(/[\s-]+/g, '-');
  if (!mayBeReference(whole)) return false;
  if (whole === reference) return true;
  const own = (whole.split('-').at(-1) ?? '').slice(-6);
  const isOfMany = own.length < 3 || /^(19|20)\d\d$/.test(own);
  const itsOwn = reference.toUpperCase().split('-').at(-1) ?? '';
  return (
    !isOfMany && itsOwn.includes(own) && reference.toUpperCase().replaceAll('-', '').includes(whole.replaceAll('-', ''))
  );
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
  expect(db.prepare('SELECT flag, place FROM case_flag ORDER BY 1, 2').all()).toEqual(
    db
      .prepare(
        "SELECT DISTINCT json_extract(f.value, '$.flag') AS flag, i.rowid AS place FROM case_index AS i, json_each(i.flags) AS f ORDER BY 1, 2",
      )
      .all(),
  );
  checkUnsent(work);
  for (const id of headquarters) {
    const all =
      'INSERT OR IGNORE INTO unsent_chapter (case_id, station, epoch) SELECT case_id, station, epoch FROM chapter';
    expect(unsentToHeadquarters(db, id)).toBe(otherwise(work, all, () => unsentToHeadquarters(db, id)));
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
  ...[{ waiting: true }, { waiting: false }, { mine: true }, { workedOnBy: 2 }, { nobodys: true }, { danger: true }],
] as readonly CaseFilter[];

/** Whether a row is what a filter asks for, by what it shows to who sees all. */
function fits(
  { minor, office, stages, kinds, flags, waiting }: CaseFilter,
  row: ReturnType<typeof listCases>['rows'][number],
): boolean {
  return (
    (minor === undefined || row.minor === minor) &&
    (office === undefined || row.offices.includes(office)) &&
    (stages === undefined || stages.includes(row.stage)) &&
    (kinds === undefined || kinds.includes(row.kind)) &&
    (flags === undefined || row.flags.some(({ flag }) => flags.includes(flag))) &&
    (waiting === undefined || row.waiting === waiting)
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

const SHOWN: ReadonlySet<string> = new Set(['minor', 'office', 'stages', 'kinds', 'flags', 'waiting']);
const idsOf = (rows: readonly { readonly caseId: string }[]) => rows.map(({ caseId }) => caseId);

function checkShown(work: Work, day: string): void {
  const { office } = work;
  office.at(`${day}T12:00`);
  for (const person of READERS) {
    const session = office.sessionOf(person);
    const ofAll = otherwise(work, "UPDATE case_index SET asks_from = ''", () => linesOf(session));
    expect([day, person, linesOf(session)]).toEqual([day, person, ofAll]);
    if (person !== 'approver') {
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

function checkFound({ office }: Work, typed: string): void {
  for (const person of READERS) {
    const session = office.sessionOf(person);
    const meant = inReach(session).filter((row) => isMeant(session, typed, row));
    const found = listCases(session, { ...LIST, filter: { search: typed } });
    expect([person, typed, found.rows.map(({ reference }) => reference).toSorted(), found.total]).toEqual([
      ...[person, typed],
      meant.map(({ reference }) => reference).toSorted(),
      meant.length,
    ]);
  }
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

  it('a search finds whom it finds when every case is looked at', () => {
    const partOfReference = fc
      .tuple(fc.constantFrom(...REFERENCES), fc.nat(9), fc.nat(12))
      .map(([of, from, to]) => of.slice(from, to));
    const typed = fc
      .oneof(fc.constantFrom(...TYPED), partOfReference, fc.string({ unit: 'grapheme', maxLength: 6 }))
      .map((text) => text.trim())
      .filter((text) => text !== '');
    fc.assert(
      fc.property(
        acts,
        fc.array(typed, { minLength: 5, maxLength: 9 }),
        fc.constantFrom(...DAYS),
        (given, texts, day) => {
          const work = done(given);
          for (const n of [2, 3]) ACTS.opens?.(work, n, n);
          for (const n of REFERENCES.keys()) ACTS['takes a case in']?.(work, n, n + 1);
          work.office.at(`${day}T12:00`);
          for (const { reference } of inReach(work.office.sessionOf('focal-point'))
            .filter(({ reference }) => reference !== '')
            .slice(0, 2))
            checkFound(work, reference.toLowerCase().replaceAll('-', ' ').slice(-8).trim());
          for (const text of texts) checkFound(work, text);
        },
      ),
      { numRuns: 8 },
    );
  });
});
