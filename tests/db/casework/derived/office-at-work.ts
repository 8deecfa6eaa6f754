/** An office of a few cases at work: whatever it does, receives and sends, in any order. For properties of what is derived of its cases. */
import fc from 'fast-check';
import { deriveAll } from '../../../../db/casework/derived/derive.ts';
import { nameCover } from '../../../../db/casework/people/cover.ts';
import { IN_REACH, reachParameters } from '../../../../db/casework/people/reach.ts';
import { rightsTime } from '../../../../db/casework/people/rights-clock.ts';
import type { UserSession } from '../../../../db/casework/people/user-session.ts';
import { setKeepingYears } from '../../../../db/casework/record/keeping-rule.ts';
import { caseRecords } from '../../../../db/casework/record/read.ts';
import { COUNTED_CASE } from '../../../../db/casework/views/today-snapshot.ts';
import { answerHandover } from '../../../../db/casework/writing/accept-case.ts';
import type { Saved } from '../../../../db/casework/writing/append.ts';
import { saveFirstContact } from '../../../../db/casework/writing/first-contact.ts';
import { prepareErasure } from '../../../../db/casework/writing/keep-file.ts';
import { undoSave, withdrawRecord } from '../../../../db/casework/writing/withdraw.ts';
import { minuteOf } from '../../../../db/store/clock.ts';
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

const WRITERS: readonly Person[] = ['focal-point', 'caseworker', 'second-caseworker'];
export const READERS: readonly Person[] = [
  'focal-point',
  'caseworker',
  'second-caseworker',
  'approver',
  'hq-case-manager',
];

const NAMES: readonly (readonly [given: string, family: string])[] = [
  ['Olena', 'Kovalenko'],
  ['Олена', 'Лук’янова'],
  ['Ştefania', "D'Angelo"],
  ['Мария-Анна', 'Popescu'],
  ['Jelena', 'Ğjon'],
];
export const REFERENCES = ['MD-2011-0412', 'ABC', '7', 'KG-BIS-19-AB', 'OLD-77K2MQX9', 'X-20', 'MD-2011-2009'];
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
export const DAYS = ['2026-05-20', '2028-02-28', '2028-02-29', '2029-03-01', '2031-05-02', '2031-05-03', '2032-01-01'];
/** Closings after which it is asked again whether the file is kept: by the office's rule, of a day that few years have, and by a day that was noted. */
const CLOSINGS = [{ date: '2026-05-03' }, { date: '2024-02-29' }, { date: '2026-05-03', 'review-date': '2028-02-29' }];

/** An office at work. */
export interface Work {
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

export const ACTS: Readonly<Record<string, Act>> = {
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

export const acts = fc.array(
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

export function done(given: readonly { readonly act: string; readonly n: number; readonly m: number }[]): Work {
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

export interface Reached {
  readonly case_id: string;
  readonly reference: string;
  readonly kind: string;
  readonly names: string;
  readonly hidden: 0 | 1;
  readonly counted: 0 | 1;
}

/** Files within reach of a user, as they are found when every one is looked at. */
export function inReach(session: UserSession): readonly Reached[] {
  return session.db
    .prepare<[Record<string, unknown>], Reached>(
      `SELECT i.case_id, i.reference, i.kind, i.names, ${COUNTED_CASE} AS counted,
         (i.closed_by_no = 1 OR coalesce(i.emergency_until < @minute, 0)) AS hidden
       FROM case_index AS i WHERE ${IN_REACH}`,
    )
    .all({ ...reachParameters(session), minute: minuteOf(rightsTime(session)) });
}
