import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, test } from 'vitest';
import { currentSession, type Desk, openStoreOf } from '../../../db/calls/desk.ts';
import { answerCall } from '../../../db/calls/dispatch.ts';
import { answering } from '../../../db/calls/handlers.ts';
import { verifyDatabase } from '../../../db/casework/derived/verify.ts';
import { saveRecords } from '../../../db/casework/writing/save.ts';
import { SENTENCES } from '../../../db/codebook/sentences.ts';
import { contract } from '../../../db/contract/index.ts';
import type { Verb } from '../../../db/contract/verb.ts';
import { minuteOf } from '../../../db/store/clock.ts';
import { openConnection } from '../../../db/store/connection.ts';
import { stationFiles } from '../../../db/store/folder.ts';
import { inTransaction } from '../../../db/store/transaction.ts';
import { CALL } from '../casework/a-call.ts';
import { createOffice } from '../casework/user-session.ts';
import { keyOf, tempFolder } from '../store/a-store.ts';
import { call, emptyDesk } from './a-desk.ts';
import { createStation, deskAt, logIn, refusalOf, type Station, VERA } from './office-desk.ts';

const ION = { name: 'Ion', role: 'caseworker', house: null, password: 'korálky pod mostem' };
const NOTE = { kind: 'note', body: { text: 'x' } };

describe('before anyone has logged in', () => {
  const CLOSED = Object.entries(contract).flatMap(([area, verbs]) =>
    Object.entries(verbs as { readonly [name: string]: Verb })
      .filter(([name, verb]) => verb.open !== true && name !== 'firstContactMeaning')
      .map(([name]): [keyof typeof answering, string] => [area as keyof typeof answering, name]),
  );

  test.each(CLOSED)('%s.%s is refused', async (area, name) => {
    const desk = emptyDesk();
    const handlers: Readonly<Record<string, (at: Desk, input: never) => unknown>> = answering[area];
    const asked = (async () => handlers[name]?.(desk, {} as never))();
    expect(await refusalOf(asked)).toBe('not-logged-in');
  });
});

describe('log-ins that failed', () => {
  it('are told once to whoever logs in next, with the first and the last, and stand in the trail', async () => {
    const station = await createStation();
    const desk = station.desk();
    for (const moment of ['2026-05-04T21:00', '2026-05-04T21:02', '2026-05-05T06:30']) {
      station.at(moment);
      expect(await refusalOf(call(desk, 'station', 'logIn', { ...VERA, password: 'not-the-password' }))).toBe(
        'wrong-password',
      );
    }
    const minute = (moment: string) => minuteOf(new Date(moment));
    expect((await call(desk, 'station', 'logIn', VERA)).failed).toEqual({
      count: 3,
      first: minute('2026-05-04T21:00'),
      last: minute('2026-05-05T06:30'),
    });
    const told = desk.store?.db.prepare("SELECT subject FROM audit WHERE act = 'log-ins-failed'").pluck().all();
    expect(told).toEqual(['3']);
    await call(desk, 'station', 'close', {});
    expect((await call(desk, 'station', 'logIn', VERA)).failed).toBeNull();
  });

  /** Wrong passwords at a desk whose program ends afterwards. */
  async function failing(station: Station, times: number): Promise<void> {
    const desk = station.desk();
    for (let time = 0; time < times; time++) {
      const wrong = call(desk, 'station', 'logIn', { ...VERA, password: 'not-the-password' });
      expect(await refusalOf(wrong)).toBe('wrong-password');
    }
  }

  it('are told once also where the program ended in between, of each time that it ran', async () => {
    const station = await createStation();
    const first = minuteOf(new Date('2026-05-04T10:00'));
    await failing(station, 2);
    station.at('2026-05-05T06:30');
    await failing(station, 1);
    const last = minuteOf(new Date('2026-05-05T06:30'));
    const desk = station.desk();
    expect((await call(desk, 'station', 'logIn', VERA)).failed).toEqual({ count: 3, first, last });
    await call(desk, 'station', 'close', {});
    const next = station.desk();
    expect((await call(next, 'station', 'logIn', VERA)).failed).toBeNull();
    const told = next.store?.db.prepare("SELECT subject FROM audit WHERE act = 'log-ins-failed'").pluck().all();
    expect(told).toEqual(['3']);
  });

  it('wait for somebody who hears of them, whatever runs unattended before', async () => {
    const station = await createStation();
    await failing(station, 1);
    const command = station.desk();
    expect((await call(command, 'station', 'logIn', { ...VERA, unattended: true })).failed).toBeNull();
    await call(command, 'station', 'close', {});
    expect((await call(station.desk(), 'station', 'logIn', VERA)).failed).toMatchObject({ count: 1 });
  });

  it('are kept as a number and two minutes, and nothing that was typed', async () => {
    const station = await createStation();
    await failing(station, 2);
    const at = minuteOf(new Date('2026-05-04T10:00'));
    const kept = readFileSync(join(station.folder, 'failed-log-ins.json'), 'utf8');
    expect(JSON.parse(kept)).toEqual({ count: 2, first: at, last: at });
  });

  it.each([
    'not JSON',
    '{"count":"2"}',
    '{"count":2,"first":"2026-05-04T10:00Z","last":"<b>now</b>"}',
    `{"count":1${' '.repeat(300)}}`,
  ])('are none where the file is not as it was written: %s', async (text) => {
    const station = await createStation();
    writeFileSync(join(station.folder, 'failed-log-ins.json'), text);
    expect((await call(station.desk(), 'station', 'logIn', VERA)).failed).toBeNull();
  });

  it('are counted while the program runs where the disk keeps no file, and nobody is kept from their work', async () => {
    const station = await createStation();
    mkdirSync(join(station.folder, 'failed-log-ins.json', 'in the way'), { recursive: true });
    const desk = station.desk();
    const wrong = call(desk, 'station', 'logIn', { ...VERA, password: 'not-the-password' });
    expect(await refusalOf(wrong)).toBe('wrong-password');
    expect((await call(desk, 'station', 'logIn', VERA)).failed).toMatchObject({ count: 1 });
  });

  it('are none where nothing failed', async () => {
    const station = await createStation();
    const desk = station.desk();
    expect((await call(desk, 'station', 'logIn', VERA)).failed).toBeNull();
  });
});

describe('the clock', () => {
  test.each<[string, string, boolean]>([
    ['as it was', '2026-05-04T10:00', false],
    ['a month on', '2026-06-04T10:00', false],
    ['before the newest record', '2009-01-01T10:00', true],
    ['more than a year past it', '2027-08-01T10:00', true],
  ])('%s: is asked about %s: %s', async (_, moment, doubtful) => {
    const station = await createStation();
    station.at(moment);
    const desk = station.desk();
    const { session } = await call(desk, 'station', 'logIn', VERA);
    expect(session.clockDoubtful).toBe(doubtful);
    expect(await refusalOf(call(desk, 'cases', 'begin', {}))).toBe(doubtful ? 'clock-doubtful' : 'done');
  });

  it('that a person has looked at is believed, and what is written is dated by it', async () => {
    const station = await createStation();
    station.at('2027-08-01T10:00');
    const desk = await logIn(station);
    const lines = () => desk.store?.db.prepare('SELECT count(*) FROM record').pluck().get();
    expect(await refusalOf(call(desk, 'cases', 'saveFirstContact', { answers: {}, next: 'help-today' }))).toBe(
      'clock-doubtful',
    );
    expect(lines()).toBe(0);
    expect((await call(desk, 'station', 'confirmClock', {})).clockDoubtful).toBe(false);
    expect(await refusalOf(call(desk, 'cases', 'saveFirstContact', { answers: {}, next: 'help-today' }))).toBe('done');
  });

  it('before the newest record writes nothing by itself: the trail goes on where it was, and what was hidden stays so', async () => {
    const station = await createStation();
    const focal = await logIn(station);
    await call(focal, 'station', 'addUser', ION);
    const answers = { 'consent.keep': 'emergency', 'identity.name-used': 'Lia' };
    const { caseId } = await call(focal, 'cases', 'saveFirstContact', { answers, next: 'help-today' });
    const ion = { caseId, user: 2, assigned: true };
    await call(focal, 'cases', 'assign', ion);
    station.at('2026-05-09T10:00');
    await call(focal, 'station', 'close', {});
    station.at('2009-01-01T10:00');
    const desk = await logIn(station, { user: ION.name, password: ION.password });
    expect((await call(desk, 'cases', 'open', { caseId })).row.name).toBeNull();
    await call(desk, 'station', 'close', {});
    const back = await logIn(station);
    const out = join(tempFolder(), 'copy');
    await call(back, 'station', 'backup', { out });
    const trail = await call(back, 'station', 'audit', { limit: 100 });
    expect(trail.filter(({ at }) => at < '2026')).toEqual([]);
    expect(await call(back, 'station', 'state', {})).toMatchObject({
      session: { copy: { at: expect.stringMatching(/^2026-05-09/) } },
    });
  });

  it('gives nobody back what had ended: only a focal point confirms it, and others go on with the day they type', async () => {
    const station = await createStation();
    const focal = await logIn(station);
    await call(focal, 'station', 'addUser', ION);
    const answers = { 'consent.keep': 'emergency', 'identity.name-used': 'Lia' };
    const { caseId } = await call(focal, 'cases', 'saveFirstContact', { answers, next: 'help-today' });
    await call(focal, 'cases', 'assign', { caseId, user: 2, assigned: true });
    await call(focal, 'station', 'close', {});
    station.at('2026-05-08T10:00');
    const late = await logIn(station, { user: ION.name, password: ION.password });
    expect((await call(late, 'cases', 'open', { caseId })).row.name).toBeNull();
    await call(late, 'station', 'close', {});
    station.at('2026-05-05T10:00');
    const ion = await logIn(station, { user: ION.name, password: ION.password });
    const name = async () => (await call(ion, 'cases', 'open', { caseId })).row.name;
    expect(await refusalOf(call(ion, 'station', 'confirmClock', {}))).toBe('role-may-not');
    expect(await call(ion, 'station', 'typeDay', { day: '2026-05-05' })).toMatchObject({
      clockDoubtful: true,
      dayTyped: '2026-05-05',
    });
    expect(await name()).toBeNull();
    await call(ion, 'records', 'save', { caseId, records: [NOTE] });
    expect(await name()).toBeNull();
    const written = ion.store?.db.prepare('SELECT at FROM record ORDER BY seq DESC LIMIT 1').pluck().get();
    expect(String(written).slice(0, 10)).toBe('2026-05-05');
    const trail = ion.store?.db.prepare<[], string>('SELECT at FROM audit ORDER BY n').pluck().all() ?? [];
    expect(trail).toEqual(trail.toSorted());
    await call(ion, 'station', 'close', {});
    const back = await logIn(station);
    await call(back, 'station', 'confirmClock', {});
    await call(back, 'station', 'close', {});
    expect((await call(station.desk(), 'station', 'logIn', VERA)).session.clockDoubtful).toBe(false);
  });

  it('of 2031 that was confirmed and then set right is asked about once, not at each log-in', async () => {
    const station = await createStation();
    const doubtful = async (moment: string, who: typeof VERA | { user: string; password: string } = VERA) => {
      station.at(moment);
      const desk = station.desk();
      const { session } = await call(desk, 'station', 'logIn', who);
      return { desk, asked: session.clockDoubtful };
    };
    const first = await doubtful('2026-05-04T11:00');
    await call(first.desk, 'station', 'addUser', ION);
    await call(first.desk, 'station', 'close', {});
    const wrong = await doubtful('2031-05-04T10:00');
    expect(wrong.asked).toBe(true);
    await call(wrong.desk, 'station', 'confirmClock', {});
    await call(wrong.desk, 'station', 'close', {});
    const right = await doubtful('2026-05-05T10:00');
    expect(right.asked).toBe(true);
    expect((await call(right.desk, 'station', 'confirmClock', {})).clockDoubtful).toBe(false);
    await call(right.desk, 'cases', 'saveFirstContact', { answers: {}, next: 'help-today' });
    await call(right.desk, 'station', 'close', {});
    const ion = { user: ION.name, password: ION.password };
    for (const [moment, who] of [
      ['2026-05-05T10:01', VERA],
      ['2026-05-06T10:00', ion],
      ['2026-05-07T10:00', VERA],
    ] as const) {
      const { desk, asked } = await doubtful(moment, who);
      expect([moment, asked]).toEqual([moment, false]);
      await call(desk, 'station', 'close', {});
    }
  });

  it('of a log-in deletes the numbers of calls of 30 days ago, where it is not doubtful', async () => {
    const station = await createStation();
    const numbersAt = async (moment: string, then: (desk: Desk) => Promise<unknown> = () => Promise.resolve()) => {
      station.at(moment);
      const desk = await logIn(station);
      const numbers = desk.store?.db.prepare('SELECT number FROM call_back').pluck().all();
      await then(desk);
      await call(desk, 'station', 'close', {});
      return numbers;
    };
    const back = { number: '0555 010 203', day: '2026-05-05', hour: null, whoMayAnswer: '', whatToSay: '' };
    const note = (desk: Desk) => call(desk, 'hotline', 'note', { ...CALL, callBack: back });
    const confirm = (desk: Desk) => call(desk, 'station', 'confirmClock', {});
    expect(await numbersAt('2026-05-04T11:00', note)).toEqual([]);
    expect(await numbersAt('2031-05-04T10:00')).toEqual([back.number]);
    expect(await numbersAt('2026-06-02T10:00', confirm)).toEqual([back.number]);
    expect(await numbersAt('2026-06-03T10:00')).toEqual([]);
  });

  it('that is doubtful makes no files of a month that may go on, and ends no stay without a case', async () => {
    const station = await createStation();
    const rowsAt = async (moment: string, then: (desk: Desk) => Promise<unknown>) => {
      station.at(moment);
      const desk = await logIn(station);
      const { total } = await call(desk, 'cases', 'list', { filter: {} });
      const stays = desk.store?.db.prepare('SELECT count(*) FROM stay_without_case').pluck().get();
      await then(desk);
      await call(desk, 'station', 'close', {});
      return [total, stays];
    };
    const answers = { 'consent.keep': 'refuses' };
    const refuse = async (desk: Desk) => {
      await call(desk, 'cases', 'saveFirstContact', { answers, next: 'not-now' });
      await call(desk, 'cases', 'noteStay', { house: 'H1', until: '2026-05-05' });
    };
    const confirm = (desk: Desk) => call(desk, 'station', 'confirmClock', {});
    expect(await rowsAt('2026-05-04T11:00', refuse)).toEqual([0, 0]);
    expect(await rowsAt('2031-05-04T10:00', () => Promise.resolve())).toEqual([0, 1]);
    expect(await rowsAt('2026-06-02T10:00', confirm)).toEqual([0, 1]);
    expect(await rowsAt('2026-06-02T11:00', () => Promise.resolve())).toEqual([1, 0]);
  });

  it.each(['1999-12-31T10:00', '+012026-05-04T10:00:00Z', '+275760-09-13T00:00:00Z'])(
    'of %s is never believed, and writes no moment that cannot be read',
    async (moment) => {
      const station = await createStation();
      station.at(moment);
      const desk = await logIn(station);
      expect(await refusalOf(call(desk, 'station', 'confirmClock', {}))).toBe('clock-impossible');
      expect(await refusalOf(call(desk, 'cases', 'begin', {}))).toBe('clock-doubtful');
      await call(desk, 'station', 'typeDay', { day: '2026-05-06' });
      expect(await refusalOf(call(desk, 'cases', 'begin', {}))).toBe('done');
      const told = desk.store?.db.prepare<[], string>('SELECT at FROM audit UNION SELECT at FROM record').pluck().all();
      expect(told?.filter((at) => !/^2026-05-0\dT\d\d:\d\dZ$/.test(at))).toEqual([]);
    },
  );

  it.each(['2026-02-30', '0026-05-04', '2019-12-31', '9999-12-31'])('takes no day that cannot be: %s', async (day) => {
    const station = await createStation();
    station.at('2009-01-01T10:00');
    expect(await refusalOf(call(await logIn(station), 'station', 'typeDay', { day }))).toBe('bad-input');
  });

  it('that runs backwards while somebody works is asked about as well', async () => {
    const office = createOffice();
    const desk = deskAt(office, 'caseworker');
    const { caseId } = await call(desk, 'cases', 'begin', {});
    office.at('2009-01-01T10:00');
    expect(await refusalOf(call(desk, 'records', 'save', { caseId, records: [NOTE] }))).toBe('clock-doubtful');
  });
});

describe('an update that reads the same records otherwise', () => {
  it('derives lists, search and facts anew at log-in, so that verification finds nothing', async () => {
    const station = await createStation();
    const desk = await logIn(station);
    await call(desk, 'cases', 'saveFirstContact', {
      answers: { 'consent.keep': 'with-name', 'identity.name-used': 'Lia' },
      next: 'help-today',
    });
    desk.store?.db.exec(
      "UPDATE case_index SET name = 'as before', flags = '[]'; UPDATE fact SET minor = 1; UPDATE setting SET value = 'older' WHERE key = 'facts-version'",
    );
    await call(desk, 'station', 'close', {});
    expect(await call(await logIn(station), 'station', 'verify', {})).toMatchObject({ clean: true });
  });
});

describe('a failing disk', () => {
  it('is told by verification, whichever page it took, as long as the database opens at all', async () => {
    const station = await createStation();
    const desk = await logIn(station);
    await call(desk, 'cases', 'saveFirstContact', { answers: { 'consent.keep': 'with-name' }, next: 'help-today' });
    const key = Buffer.from(keyOf(openStoreOf(desk)));
    // A page that is free holds nothing, and nobody reads it.
    const free = Number(openStoreOf(desk).db.pragma('freelist_count', { simple: true }));
    await call(desk, 'station', 'close', {});
    const path = stationFiles(station.folder).database;
    const whole = readFileSync(path);
    let looked = 0;
    const untold: number[] = [];
    for (let page = 4096; page < whole.length; page += 4096) {
      const damaged = Buffer.from(whole);
      damaged[page + 100] = (damaged[page + 100] ?? 0) ^ 1;
      const copy = join(tempFolder(), 'station.db');
      writeFileSync(copy, damaged);
      const db = opened(copy, key);
      if (db === undefined) continue;
      const { clean, faults } = verifyDatabase(db);
      db.close();
      looked += 1;
      if (clean) untold.push(page);
      expect([page, faults.every(({ check }) => SENTENCES.has(check))]).toEqual([page, true]);
    }
    expect(untold.length).toBeLessThanOrEqual(free);
    expect(looked).toBeGreaterThan(20);
  });

  /** Undefined where the damage is in what a database is opened by. */
  function opened(path: string, key: Buffer): ReturnType<typeof openConnection> | undefined {
    try {
      return openConnection(path, key);
    } catch {
      return undefined;
    }
  }
});

describe('people who log in', () => {
  it('with the name of somebody who left are somebody else: number and cases of the former stay theirs, and drafts are gone', async () => {
    const station = await createStation();
    const desk = await logIn(station);
    const numberOf = (rows: readonly { readonly name: string; readonly number: number; readonly active: boolean }[]) =>
      rows.find(({ name, active }) => active && name.toLowerCase() === 'ion')?.number;
    const first = numberOf(await call(desk, 'station', 'addUser', ION));
    await call(desk, 'station', 'close', {});
    const former = await logIn(station, { user: 'Ion', password: ION.password });
    const { caseId } = await call(former, 'cases', 'begin', {});
    const draft = { id: 'd', caseId, kind: 'note', record: null, body: { text: 'half a sentence' } };
    await call(former, 'records', 'putDraft', draft);
    await call(former, 'station', 'close', {});
    const again = await logIn(station);
    await call(again, 'station', 'removeUser', { name: 'ion' });
    const rows = await call(again, 'station', 'addUser', { ...ION, name: 'ION', password: 'another long one' });
    expect([first, numberOf(rows)]).toEqual([2, 3]);
    expect(rows.map(({ number, active }) => [number, active])).toEqual([
      [1, true],
      [3, true],
      [2, false],
    ]);
    await call(again, 'station', 'close', {});
    expect(await refusalOf(logIn(station, { user: 'Ion', password: ION.password }))).toBe('wrong-password');
    const namesake = await logIn(station, { user: 'Ion', password: 'another long one' });
    expect(await call(namesake, 'records', 'drafts', {})).toEqual([]);
    expect(await refusalOf(call(namesake, 'cases', 'open', { caseId }))).toBe('case-of-another');
  });

  it('are not half removed while longer work has the database: the log-in goes on until it can end whole', async () => {
    const station = await createStation();
    const desk = await logIn(station);
    await call(desk, 'station', 'addUser', ION);
    const lines = () => desk.store?.db.prepare('SELECT count(*) FROM audit').pluck().get();
    const before = lines();
    const working = openConnection(stationFiles(station.folder).database, keyOf(openStoreOf(desk)));
    expect(await refusalOf(call(desk, 'station', 'removeUser', { name: 'Ion' }))).toBe('database-in-use');
    working.close();
    expect([lines(), (await call(desk, 'station', 'users', {})).filter(({ active }) => active).length]).toEqual([
      before,
      2,
    ]);
    await call(desk, 'station', 'close', {});
    const theirs = await logIn(station, { user: 'Ion', password: ION.password });
    await call(theirs, 'station', 'close', {});
    const again = await logIn(station);
    await call(again, 'station', 'removeUser', { name: 'Ion' });
    expect(again.store?.db.prepare('SELECT act FROM audit ORDER BY n DESC').pluck().get()).toBe('remove-user');
  });

  test.each<[string, object, string]>([
    ['a second of the same name', { ...ION, name: 'vera' }, 'user-exists'],
    ['a role of headquarters at a mission', { ...ION, role: 'hq-analyst' }, 'role-of-other-desk'],
  ])('are not %s', async (_, wanted, code) => {
    const desk = await logIn(await createStation());
    expect(await refusalOf(call(desk, 'station', 'addUser', wanted))).toBe(code);
    expect(await call(desk, 'station', 'users', {})).toHaveLength(1);
  });

  it('do not remove themselves, and nobody removes who is not there', async () => {
    const desk = await logIn(await createStation());
    expect(await refusalOf(call(desk, 'station', 'removeUser', { name: 'Vera' }))).toBe('cannot-remove-oneself');
    expect(await refusalOf(call(desk, 'station', 'removeUser', { name: 'Nobody' }))).toBe('no-such-user');
  });

  it('log in once at a window', async () => {
    const desk = await logIn(await createStation());
    expect(await refusalOf(call(desk, 'station', 'logIn', VERA))).toBe('already-logged-in');
  });
});

describe('while a package is being taken in by another process', () => {
  /** Asks while the other process writes, which it has done before any of it is answered. */
  async function meanwhile(station: Station, desk: Desk, ask: () => readonly Promise<unknown>[]): Promise<unknown[]> {
    const other = openConnection(stationFiles(station.folder).database, keyOf(openStoreOf(desk)));
    other.exec('BEGIN IMMEDIATE');
    const waiting = ask();
    await new Promise((resolve) => setImmediate(resolve));
    other.exec('COMMIT');
    other.close();
    return Promise.all(waiting);
  }

  it('what is typed and what is opened waits and is done, and is not refused', async () => {
    const station = await createStation();
    const desk = await logIn(station);
    const { caseId } = await call(desk, 'cases', 'begin', {});
    const done = await meanwhile(station, desk, () => [
      call(desk, 'records', 'putDraft', { id: 'd', caseId, kind: 'note', record: null, body: { text: 'half' } }),
      call(desk, 'cases', 'open', { caseId }),
      call(desk, 'records', 'save', { caseId, records: [NOTE] }),
    ]);
    expect(done).toHaveLength(3);
    expect(await call(desk, 'records', 'drafts', {})).toHaveLength(1);
  });

  test.each<[keyof typeof contract, string, object, string]>([
    ['station', 'verify', {}, 'verify'],
    ['station', 'confirmClock', {}, 'clock-confirmed'],
    ['station', 'setIdle', { minutes: 5 }, 'set-idle'],
    ['station', 'setDuty', { telephone: '+996 555 0100' }, 'set-duty'],
    ['station', 'setCopies', { folder: null }, 'set-copies'],
    [
      'station',
      'addUser',
      { name: 'Ion', role: 'caseworker', house: null, password: 'eight other rivers' },
      'add-user',
    ],
    ['exchange', 'card', { folder: tmpdir() }, 'write-card'],
    [
      'statistics',
      'release',
      { table: 'ctm-profile', protect: 5, audience: 'internal', how: 'command' },
      'release-command',
    ],
  ])('%s.%s waits for it too, and so does its line in the trail', async (area, verb, input, act) => {
    const station = await createStation();
    const desk = await logIn(station);
    const folder = 'folder' in input && input.folder !== null ? { folder: tempFolder() } : {};
    await meanwhile(station, desk, () => [answerCall(desk, area, verb, { ...input, ...folder })]);
    expect(desk.store?.db.prepare('SELECT act FROM audit ORDER BY n DESC').pluck().get()).toBe(act);
  });

  it('who may not is refused as ever, and that waits as well', async () => {
    const station = await createStation();
    const desk = await logIn(station);
    await call(desk, 'station', 'addUser', ION);
    await call(desk, 'station', 'close', {});
    const theirs = await logIn(station, { user: 'Ion', password: ION.password });
    const [code] = await meanwhile(station, theirs, () => [refusalOf(call(theirs, 'station', 'users', {}))]);
    expect(code).toBe('role-may-not');
    expect(theirs.store?.db.prepare('SELECT outcome FROM audit ORDER BY n DESC').pluck().get()).toBe('role-may-not');
  });

  it('verification reads one moment: what is saved between two of its steps is no fault', async () => {
    const station = await createStation();
    const desk = await logIn(station);
    const cases = [await call(desk, 'cases', 'begin', {}), await call(desk, 'cases', 'begin', {})];
    const later = cases.map(({ caseId }) => caseId).toSorted()[1] ?? '';
    const db = openConnection(stationFiles(station.folder).database, keyOf(openStoreOf(desk)));
    onTestFinished(() => void db.close());
    const session = currentSession(desk);
    // Told after the first chapter: the ends of all chapters have been read then, the lines of the second not yet.
    const result = verifyDatabase(db, (done) => {
      if (done === 0)
        inTransaction(session.db, () => saveRecords(session, later, [{ kind: 'profile', body: { age: 30 } }]));
    });
    expect(result).toMatchObject({ clean: true, checked: { records: 2 } });
    expect(verifyDatabase(db)).toMatchObject({ clean: true, checked: { records: 3 } });
  });
});

describe('closing', () => {
  it('says why no copy was made, in a sentence', async () => {
    const station = await createStation();
    const answered = await call(await logIn(station), 'station', 'close', {});
    expect(answered).toEqual({ copied: false, reason: 'copies-no-place' });
    const desk = await logIn(station);
    await call(desk, 'station', 'setCopies', { folder: join(tempFolder(), 'a stick that is not there') });
    expect(await call(desk, 'station', 'close', {})).toEqual({ copied: false, reason: 'copies-place-missing' });
    for (const code of ['copies-no-place', 'copies-place-missing']) expect(SENTENCES.has(code)).toBe(true);
  });

  it('writes the copy where there is a place, checked', async () => {
    const station = await createStation();
    const desk = await logIn(station);
    await call(desk, 'cases', 'saveFirstContact', { answers: { 'consent.keep': 'with-name' }, next: 'help-today' });
    await call(desk, 'station', 'setCopies', { folder: tempFolder() });
    expect(await call(desk, 'station', 'close', {})).toEqual({ copied: true, reason: null });
  });
});

describe('taking over cases from a file', () => {
  it('is the focal point’s, and takes all lines or none', async () => {
    const office = createOffice();
    const file = join(tempFolder(), 'cases.jsonl');
    const line = JSON.stringify({ records: [{ kind: 'profile', body: { sex: 'female' } }] });
    writeFileSync(file, `${line}\n${line}\n`);
    const focal = deskAt(office, 'focal-point');
    expect(await refusalOf(call(deskAt(office, 'caseworker'), 'cases', 'import', { file }))).toBe('role-may-not');
    expect(await call(focal, 'cases', 'import', { file })).toMatchObject({ cases: 2, records: 2, errors: [] });
    expect((await call(focal, 'cases', 'list', { filter: {} })).total).toBe(2);
    writeFileSync(file, `${line}\nnot a line\n`);
    expect((await call(focal, 'cases', 'import', { file })).errors).toMatchObject([
      { line: 2, code: 'import-not-json' },
    ]);
    expect((await call(focal, 'cases', 'list', { filter: {} })).total).toBe(2);
  });
});
