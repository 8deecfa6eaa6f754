/** An office for tests: a station in memory with a log-in for every role, a clock that is set by hand, and other offices' chapters. */
import { onTestFinished } from 'vitest';
import { deriveCase } from '../../../db/casework/derived/derive.ts';
import { assign } from '../../../db/casework/people/assignment.ts';
import { closeCase } from '../../../db/casework/people/closed-case.ts';
import type { User, UserSession } from '../../../db/casework/people/user-session.ts';
import { insertUser } from '../../../db/casework/people/users.ts';
import { caseRecords } from '../../../db/casework/record/read.ts';
import { caseFile } from '../../../db/casework/views/case-file.ts';
import { writeAnonymousRows } from '../../../db/casework/writing/anonymous-rows.ts';
import { asLine, checkOrThrow, type Saved, write } from '../../../db/casework/writing/append.ts';
import { opening } from '../../../db/casework/writing/begin.ts';
import { saveFirstContact } from '../../../db/casework/writing/first-contact.ts';
import { type RecordToSave, saveRecords } from '../../../db/casework/writing/save.ts';
import { form } from '../../../db/codebook/forms/index.ts';
import type { CaseFile } from '../../../db/contract/case-file.ts';
import type { Role } from '../../../db/contract/station.ts';
import { newSigningKey } from '../../../db/exchange/trust/root-key.ts';
import { toText } from '../../../db/store/bytes.ts';
import { dayOf, minuteOf } from '../../../db/store/clock.ts';
import type { Database } from '../../../db/store/database.ts';
import { WaymarkError } from '../../../db/store/errors.ts';
import { appendLines, type NewLine } from '../../../db/store/records.ts';
import { beginEpoch, insertStation, type OwnStation, randomId, stationDigest } from '../../../db/store/station.ts';
import { inTransaction } from '../../../db/store/transaction.ts';
import { databaseWithFacts } from '../store/memory-database.ts';

/** The people of the office by what they are; `second-caseworker` has cases of their own. */
export const PEOPLE = {
  'focal-point': { number: 1, name: 'Vera', role: 'focal-point', house: null },
  caseworker: { number: 2, name: 'Ion', role: 'caseworker', house: null },
  'second-caseworker': { number: 3, name: 'Doina', role: 'caseworker', house: null },
  'shelter-manager': { number: 4, name: 'Rodica', role: 'shelter-manager', house: 'H1' },
  approver: { number: 5, name: 'Matei', role: 'approver', house: null },
  'hq-case-manager': { number: 6, name: 'Ines', role: 'hq-case-manager', house: null },
  'hq-analyst': { number: 7, name: 'Paul', role: 'hq-analyst', house: null },
} as const satisfies Readonly<Record<string, User>>;
export type Person = keyof typeof PEOPLE;

export const ROLES_HERE: readonly Role[] = [
  'focal-point',
  'caseworker',
  'shelter-manager',
  'approver',
  'hq-case-manager',
  'hq-analyst',
];

export interface Office {
  readonly db: Database;
  readonly sessionOf: (person: Person) => UserSession;
  /** Sets the clock: local time, `2026-05-04T10:00`. */
  readonly at: (moment: string) => void;
  readonly today: () => string;
}

/** The station of one office, KG-BIS in Kyrgyzstan unless another is named, on Monday 4 May 2026 at ten. */
export function createOffice(code = 'KG-BIS', country = 'KGZ'): Office {
  let now = new Date('2026-05-04T10:00');
  const db = databaseWithFacts();
  onTestFinished(() => void db.close());
  const { ageIdentity, ageRecipient, card, id, office, signPublic, signSeed } = newStation(code);
  inTransaction(db, () => {
    insertStation(
      db,
      {
        id,
        office,
        name: code,
        country,
        kind: 'mission',
        demo: false,
        ageIdentity,
        ageRecipient,
        signSeed,
        signPublic,
        card,
      },
      minuteOf(now),
    );
    beginEpoch(db, 'set-up', now);
    for (const person of Object.values(PEOPLE)) insertUser(db, person, minuteOf(now));
  });
  const clock = (): Date => now;
  return {
    db,
    sessionOf: (person) => ({ db, user: PEOPLE[person], clock }),
    at: (moment) => {
      now = new Date(moment);
    },
    today: () => dayOf(now),
  };
}

function newStation(office: string): OwnStation {
  const { key, public: signPublic, seed: signSeed } = newSigningKey();
  const ageRecipient = `age1pq1${office.toLowerCase()}`;
  return {
    id: toText(stationDigest({ age: ageRecipient, office, sign: signPublic }).subarray(0, 16)),
    office,
    name: office,
    country: 'MDA',
    kind: 'mission',
    demo: false,
    ageIdentity: 'AGE-SECRET-KEY-PQ-1TESTS',
    ageRecipient,
    signSeed,
    signPublic,
    signKey: key,
    card: Buffer.from(`card of ${office}`),
    epoch: 1,
  };
}

/** Another office whose station the directory names; what it writes here is as if its package had been taken in. */
export function anotherOffice(at: Office, code: string, more: { readonly headquarters?: boolean } = {}) {
  const station = newStation(code);
  at.db
    .prepare(
      `INSERT INTO known_station (id, office, office_name, country, age_recipient, sign_public, card, headquarters, state)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'active')`,
    )
    .run(
      station.id,
      code,
      code,
      'MDA',
      station.ageRecipient,
      station.signPublic,
      station.card,
      more.headquarters ? 1 : 0,
    );
  return {
    station,
    /** Adds records to a case (or makes one) and answers their ids. */
    writes: (caseId: string, records: readonly RecordToSave[]): readonly string[] =>
      inTransaction(at.db, () => {
        const lines = records.map((record): NewLine => {
          const found = form(record.kind);
          if (found === undefined) throw new Error(`no form ${record.kind}`);
          return { ...asLine(found, checkOrThrow(found, record.body), undefined), id: record.id ?? randomId() };
        });
        appendLines(at.db, station, caseId, { at: `${at.today()}T09:00Z`, by: 1, codebook: '1.0' }, lines);
        deriveCase(at.db, caseId);
        return lines.map((line) => line.id);
      }),
  };
}

/** A case of the office with these records, written by the person who then works on it; answers its id. */
export function createCase(
  session: UserSession,
  records: readonly RecordToSave[] = [],
  more: {
    readonly origin?: 'live' | 'imported';
    readonly assigned?: readonly Person[];
    /** Whose case it is, where they have another one. */
    readonly person?: string;
  } = {},
): string {
  return inTransaction(session.db, () => {
    const { origin = 'live', person } = more;
    const opened = opening(session, { origin, opened: dayOf(session.clock()), person });
    write(session, opened.caseId, [opened.line]);
    for (const number of [session.user.number, ...(more.assigned ?? []).map((person) => PEOPLE[person].number)]) {
      assign(session.db, opened.caseId, number, 'opened', minuteOf(session.clock()));
    }
    if (records.length > 0) saveRecords(session, opened.caseId, records);
    return opened.caseId;
  });
}

/** Closes a case to the people named, as the focal point does. */
export function closeToNamed(at: Office, caseId: string): void {
  closeCase(at.db, caseId, PEOPLE['focal-point'].number, minuteOf(at.sessionOf('focal-point').clock()));
}

/** One record saved, and its id. */
export function saves(
  session: UserSession,
  caseId: string,
  record: RecordToSave,
): { readonly id: string; readonly saved: Saved } {
  const saved = inTransaction(session.db, () => saveRecords(session, caseId, [record]));
  return { id: saved.records[0]?.id ?? '', saved };
}

/** The one record of a kind in force, as it lies in the database. */
export function recordOf(at: Office, caseId: string, kind: string) {
  const found = caseRecords(at.db, caseId).filter((record) => record.kind === kind);
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${found.length} records of ${kind}`);
  return only;
}

/** Every question that a file shows, as `kind.question`. */
export function shownIn(file: CaseFile): readonly string[] {
  return file.records
    .flatMap((record) => Object.keys(record.body).map((question) => `${record.kind}.${question}`))
    .sort();
}

export function fileFor(session: UserSession, caseId: string): CaseFile {
  return caseFile(session, caseId);
}

/** The code of what refuses, or `done`. */
export function refusalCode(work: () => unknown): string {
  try {
    work();
    return 'done';
  } catch (error) {
    if (error instanceof WaymarkError) return error.code;
    throw error;
  }
}

/** The audit trail as `act outcome`, oldest first. */
export function trail(at: Office): readonly string[] {
  return at.db
    .prepare<[], { act: string; outcome: string | null; user: number | null }>(
      'SELECT act, outcome, user FROM audit ORDER BY n',
    )
    .all()
    .map(({ act, outcome, user }) => [user, act, outcome].filter((part) => part !== null).join(' '));
}

/** The file of who refused in a month that is over, by this person. */
export function anonymousRow(at: Office, person: Person, answers: Readonly<Record<string, unknown>> = {}): string {
  const now = at.sessionOf(person).clock().toISOString();
  at.at('2026-04-20T10:00Z');
  const given = { answers: { ...answers, 'consent.keep': 'refuses' }, next: 'not-now' };
  const { saved } = inTransaction(at.db, () => saveFirstContact(at.sessionOf(person), given));
  at.at(now);
  inTransaction(at.db, () => writeAnonymousRows(at.sessionOf(person)));
  return saved.caseId;
}

/** How many lines have been written in all. */
export function linesIn(at: Office): number {
  return at.db.prepare<[], { n: number }>('SELECT count(*) AS n FROM record').get()?.n ?? 0;
}

/** Every table and column in which a text stands, whatever its type. */
export function whereIs(at: Office, text: string): readonly string[] {
  const tables = at.db
    .prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .all();
  return tables.flatMap(({ name }) =>
    at.db
      .prepare<[], Record<string, unknown>>(`SELECT * FROM "${name}"`)
      .all()
      .flatMap((row) =>
        Object.entries(row)
          .filter(([, value]) =>
            (Buffer.isBuffer(value) ? value.toString('utf8') : String(value))
              .toLowerCase()
              .includes(text.toLowerCase()),
          )
          .map(([column]) => `${name}.${column}`),
      ),
  );
}
