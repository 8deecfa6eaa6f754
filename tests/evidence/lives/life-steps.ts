/**
 * What the people of a life do: they sit down at a station of their office, one after the other, and write, seal and open as the window
 * and the command would have them do. The stations are real and encrypted; the clock is the life's own. All people are invented.
 */
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { type Desk, newDesk } from '../../../db/calls/desk.ts';
import { answerCall } from '../../../db/calls/dispatch.ts';
import { endSession } from '../../../db/calls/log-in.ts';
import { earliest } from '../../../db/codebook/date.ts';
import type { Body } from '../../../db/codebook/types.ts';
import { needingReason } from '../../../db/codebook/warnings.ts';
import type { AnswerOf, CaseFile, Contract, InputOf, Session } from '../../../db/contract/index.ts';
import { dayOf } from '../../../db/store/clock.ts';
import { isWaymarkError } from '../../../db/store/errors.ts';
import { closeStore } from '../../../db/store/store.ts';
import { Refused, type Station } from '../../../main/command/connection.ts';
import { CHEAP } from '../../db/store/a-store.ts';
import { introduce, PASSWORD, ROOT_PASSWORD, tempDir } from '../desks.ts';

type SetUp = InputOf<Contract['station']['setUp']>;
type Role = InputOf<Contract['station']['addUser']>['role'];
/** A form and what is answered in it; `id` where a record of the office is revised. */
export type Written = readonly [kind: string, body: Readonly<Record<string, unknown>>, id?: string | undefined];

/** One office's station, and the session there now. */
export interface Office {
  readonly office: string;
  readonly folder: string;
  readonly session: Session;
  readonly ask: Station['ask'];
  /** Somebody else logs in; the session before is closed. */
  readonly sits: (user: string, password?: string) => Promise<Session>;
  readonly joins: (user: string, role: Role, house?: string) => Promise<void>;
  readonly firstContact: (
    answers: Readonly<Record<string, unknown>>,
    next?: string,
    more?: { readonly into?: string; readonly draft?: string },
  ) => Promise<AnswerOf<Contract['cases']['saveFirstContact']>>;
  /** Writes records in one save; answers their ids. */
  readonly writes: (caseId: string, ...records: readonly Written[]) => Promise<readonly string[]>;
  readonly file: (caseId: string) => Promise<CaseFile>;
  /** The power goes: nothing is closed, and what lies on the disk at this moment is what there is. */
  readonly losesPower: () => void;
  /** The PC is gone with its disk; `from` is the copy that the next one begins with. */
  readonly losesDisk: (from: string) => Promise<void>;
  readonly closes: () => Promise<void>;
}

export interface Life {
  readonly path: string;
  readonly mail: string;
  /** The moment at which everything happens from now on, by the calendar of the place. */
  readonly at: (moment: string) => void;
  readonly opens: (office: string, wanted?: Partial<SetUp>) => Promise<Office>;
  /** Headquarters and the missions know each other. */
  readonly introduces: (headquarters: Office, ...missions: readonly Office[]) => Promise<void>;
}

/** A life begins on a day, with folders of its own that are gone when its tests are over. */
export function startLife(name: string, begins: string): Life {
  const place = tempDir(name);
  const desks: { desk: Desk }[] = [];
  let now = new Date(begins);
  const clock = (): Date => now;
  /** Nobody writes down what is not done yet: a life has come to the day of what is written in it. */
  const goesOnTo = (day: string): void => {
    if (day > dayOf(now)) now = new Date(`${day}T08:00`);
  };
  afterAll(() => {
    for (const { desk } of desks) if (desk.store?.db.open === true) closeStore(desk.store);
    place.remove();
  });
  const mail = join(place.path, 'mail');
  mkdirSync(mail);
  return {
    path: place.path,
    mail,
    at: (moment) => {
      now = new Date(moment);
    },
    opens: async (office, wanted = {}) => {
      const folder = join(place.path, office);
      const running = { desk: newDesk(folder, clock, () => {}, CHEAP) };
      desks.push(running);
      const kind = wanted.kind ?? 'mission';
      const ask: Station['ask'] = (area, verb, input) => asked(running.desk, area, verb, input);
      const { session } = await ask('station', 'setUp', {
        kind,
        office,
        name: `Office ${office}`,
        country: 'MDA',
        user: 'Vera',
        password: PASSWORD,
        copies: null,
        ...(kind === 'headquarters' ? { rootPassword: ROOT_PASSWORD } : {}),
        ...wanted,
      });
      return officeOf(running, ask, session, { clock, goesOnTo });
    },
    introduces: (headquarters, ...missions) => introduce(headquarters, missions, join(place.path, 'directory')),
  };
}

function officeOf(
  running: { desk: Desk },
  ask: Station['ask'],
  session: Session,
  { clock, goesOnTo }: { readonly clock: () => Date; readonly goesOnTo: (day: string) => void },
): Office {
  const { folder } = running.desk;
  const anew = (): void => {
    running.desk = newDesk(folder, clock, () => {}, CHEAP);
  };
  const cases: Pick<Office, 'firstContact' | 'writes' | 'file'> = {
    firstContact: (answers, next = 'help-today', more = {}) =>
      ask('cases', 'saveFirstContact', { answers, next, ...more }),
    writes: async (caseId, ...written) => {
      const records = written.map(([kind, body, id]) => ({ kind, body, ...(id === undefined ? {} : { id }) }));
      for (const { kind, body } of written.map(([kind, body]) => ({ kind, body: body as Body }))) {
        for (const { question } of needingReason({ kind, body }, dayOf(clock())))
          goesOnTo(earliest(String(body[question])));
      }
      return (await ask('records', 'save', { caseId, records })).ids;
    },
    file: (caseId) => ask('cases', 'open', { caseId }),
  };
  return {
    office: session.station.office,
    folder,
    session,
    ask,
    ...cases,
    sits: async (user, password = PASSWORD) => {
      if (running.desk.store !== null) await ask('station', 'close', {});
      anew();
      return (await ask('station', 'logIn', { user, password })).session;
    },
    joins: async (name, role, house) => {
      await ask('station', 'addUser', { name, role, house: house ?? null, password: PASSWORD });
    },
    losesPower: () => {
      const asItLies = `${folder}.as-it-lies`;
      cpSync(folder, asItLies, { recursive: true });
      loses(running.desk);
      rmSync(folder, { recursive: true });
      cpSync(asItLies, folder, { recursive: true });
      rmSync(asItLies, { recursive: true });
    },
    losesDisk: async (from) => {
      loses(running.desk);
      rmSync(folder, { recursive: true });
      anew();
      await ask('station', 'restore', { file: from, user: session.user.name, password: PASSWORD });
    },
    closes: async () => {
      await ask('station', 'close', {});
    },
  };
}

function loses(desk: Desk): void {
  if (desk.store?.db.open === true) closeStore(desk.store);
  endSession(desk);
}

/** A call as the database's process answers it. */
async function asked<A extends keyof Contract, V extends keyof Contract[A] & string>(
  desk: Desk,
  area: A,
  verb: V,
  input: unknown,
): Promise<AnswerOf<Contract[A][V]>> {
  try {
    return (await answerCall(desk, area, verb, input)) as AnswerOf<Contract[A][V]>;
  } catch (error) {
    if (!isWaymarkError(error)) throw error;
    const refused = new Refused({ code: error.code, places: error.places });
    refused.message = `${error.code} ${JSON.stringify(error.places)}`;
    throw refused;
  }
}

/** What is missing at a gate; empty where it is open. */
export function missingAt(file: CaseFile, gate: CaseFile['gates'][number]['gate']): readonly string[] {
  return file.gates.find((one) => one.gate === gate)?.missing.map(({ code }) => code) ?? ['no-such-gate'];
}

/** What the case of this user stands under, without since when. */
export function flagsOf(file: CaseFile): readonly string[] {
  return file.row.flags.map(({ flag }) => flag);
}

/** The answer in force to a matter of consent. */
export function agreed(file: CaseFile, matter: string): string | undefined {
  return file.consent.find((one) => one.matter === matter)?.answer;
}

/** Every `kind.question` that this user is shown of a case. */
export function seenIn(file: CaseFile): readonly string[] {
  return file.records.flatMap(({ kind, body }) => Object.keys(body).map((question) => `${kind}.${question}`)).sort();
}

/** What the list of Today says, as sentence codes with their last day. */
export async function todayOf(
  office: Office,
): Promise<readonly (readonly [code: string, until: string | null, opens: string])[]> {
  const { groups } = await office.ask('cases', 'today', {});
  return groups.flatMap(({ lines }) =>
    lines.flatMap(({ code, also, until, opens }) => [code, ...also].map((said) => [said, until, opens] as const)),
  );
}

/** The CTM profile as the screen shows it inside the database. */
export async function profileOf(
  office: Office,
  more: Partial<InputOf<Contract['statistics']['report']>> = {},
): Promise<AnswerOf<Contract['statistics']['report']>> {
  return office.ask('statistics', 'report', { table: 'ctm-profile', protect: null, ...more });
}

/** The rows of one dimension that are not zero. */
export function rowsOf(
  report: AnswerOf<Contract['statistics']['report']>,
  dimension: string,
): Readonly<Record<string, number | null>> {
  const found = report.dimensions.find(({ id }) => id === dimension);
  return Object.fromEntries(found?.rows.filter(({ n }) => n !== 0).map(({ code, n }) => [code, n]) ?? []);
}
