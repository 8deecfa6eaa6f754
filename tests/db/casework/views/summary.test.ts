import { describe, expect, it } from 'vitest';
import { openCase } from '../../../../db/casework/views/case-file.ts';
import { history, withdrawnRecords } from '../../../../db/casework/views/history.ts';
import type { RecordToSave } from '../../../../db/casework/writing/save.ts';
import { withdrawRecord } from '../../../../db/casework/writing/withdraw.ts';
import { becomeStation } from '../../../../db/store/former-station.ts';
import { randomId } from '../../../../db/store/station.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { wordsIn } from '../../../words.ts';
import { anotherOffice, createCase, createOffice, fileFor, type Office, type Person, saves } from '../user-session.ts';

const summaryFor = (office: Office, person: Person, caseId: string) =>
  fileFor(office.sessionOf(person), caseId).summary;

const STAYS: RecordToSave = { kind: 'stay', body: { kind: 'shelter', house: 'H1', from: '2026-05-01' } };

/** A case with something in every block. */
const FULL: readonly RecordToSave[] = [
  {
    kind: 'consent',
    body: {
      date: '2026-05-01',
      keep: 'with-name',
      help: 'agrees',
      contact: 'agrees',
      'share-headquarters': 'without-name',
    },
  },
  {
    kind: 'intake',
    body: {
      date: '2026-05-02',
      'needs-today': ['medicine', 'self-harm'],
      'next-step': 'talk-again',
      'next-step-date': '2026-05-06',
    },
  },
  {
    kind: 'safe-contact',
    body: { date: '2026-05-01', ways: ['text-message'], 'never-say': 'who we are', 'valid-until': '2026-06-01' },
  },
  {
    kind: 'stay',
    body: { kind: 'shelter', house: 'H1', room: 'R1', from: '2026-04-30', 'child-list': [{ name: 'Ada', age: 4 }] },
  },
];

describe('the summary of a case', () => {
  it('is beside all danger, worst first, and since when', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), FULL);
    const { row, mayWrite } = fileFor(office.sessionOf('caseworker'), caseId);
    expect(row.dangers.map(({ danger, since }) => [danger, since])).toEqual([
      ['self-harm', '2026-05-02'],
      ['medicine', '2026-05-02'],
    ]);
    expect(mayWrite).toContain('danger-answer');
  });

  it('is above what was done, newest first: of one day what was written last', () => {
    const office = createOffice();
    const session = office.sessionOf('caseworker');
    const [date, earlier] = ['2026-05-02', '2026-05-01'];
    const caseId = createCase(session, [
      { kind: 'intake', body: { date } },
      { kind: 'note', body: { date: earlier, text: 'The day before.' } },
    ]);
    saves(session, caseId, { kind: 'note', body: { date, text: 'Bed found.' } });
    saves(session, caseId, { kind: 'safe-contact', body: { date, how: 'By her sister' } });
    const told = fileFor(session, caseId).timeline.map((line) => [line.date, line.kind]);
    expect(told.filter(([, kind]) => kind !== 'case')).toEqual([
      [date, 'safe-contact'],
      [date, 'note'],
      [date, 'intake'],
      [earlier, 'note'],
    ]);
  });

  it('names the agreement by which the person is reached, and says when it has run out', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), FULL);
    const { records } = fileFor(office.sessionOf('caseworker'), caseId);
    const agreed = records.find(({ kind }) => kind === 'safe-contact')?.id;
    expect(summaryFor(office, 'caseworker', caseId).reach).toMatchObject({
      holds: { record: agreed, until: '2026-06-01', hasRunOut: false, isOld: false },
      elsewhere: null,
    });
    office.at('2026-06-02T10:00');
    expect(summaryFor(office, 'caseworker', caseId).reach?.holds?.hasRunOut).toBe(true);
    expect(summaryFor(office, 'caseworker', createCase(office.sessionOf('caseworker'))).reach).toBeNull();
  });

  it('says where the person sleeps, for how many nights, and with whom, without a name', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), FULL);
    const { where } = summaryFor(office, 'caseworker', caseId);
    expect(where).toMatchObject({ presence: 'here', from: '2026-04-30', nights: 4, children: { count: 1, ages: [4] } });
    expect(wordsIn(where)).not.toContain('Ada');
  });

  it('opens the gate of the next step, and tells what has a day, the nearest first', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), FULL);
    const summary = summaryFor(office, 'caseworker', caseId);
    expect(summary).toMatchObject({ nextGates: ['contact'], nextStepSince: '2026-05-02' });
    expect(summary.dates.map(({ code, until, late }) => [code, until, late])).toEqual([
      ['today-talk-again', '2026-05-06', false],
      ['today-safe-contact-ends', '2026-06-01', false],
    ]);
    office.at('2026-05-07T10:00');
    expect(summaryFor(office, 'caseworker', caseId).dates[0]).toMatchObject({
      code: 'today-talk-again-over',
      late: true,
    });
  });

  it('to whoever looks after the house says where somebody sleeps and nothing else', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), FULL);
    const { where, reach, ...rest } = summaryFor(office, 'shelter-manager', caseId);
    expect(where).toMatchObject({ nights: 4 });
    expect(reach).toBeUndefined();
    expect(rest).toEqual({ nextStepSince: null, nextGates: [], handed: [], dates: [], readers: [], unsent: null });
  });

  it('after a no says danger and how to reach them safely, and nothing that was agreed', () => {
    const office = createOffice();
    const caseId = createCase(
      office.sessionOf('caseworker'),
      FULL.filter(({ kind }) => kind !== 'stay'),
    );
    saves(office.sessionOf('caseworker'), caseId, { kind: 'consent', body: { date: '2026-05-04', keep: 'refuses' } });
    const summary = summaryFor(office, 'caseworker', caseId);
    const { dangers } = fileFor(office.sessionOf('caseworker'), caseId).row;
    expect(dangers.map(({ danger }) => danger)).toEqual(['self-harm', 'medicine']);
    expect(summary.reach).not.toBeNull();
    expect(summary).toMatchObject({ dates: [], nextStepSince: null, nextGates: [], where: null });
  });

  it('lets whoever opened a colleague’s case with a reason say what was done about danger', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), FULL);
    expect(openCase(office.sessionOf('second-caseworker'), caseId, 'Ion is ill today').mayWrite).toContain(
      'danger-answer',
    );
  });
});

it('a case of a mission has at headquarters no gate but passing it on and one about which it is asked to decide', () => {
  const office = createOffice('HQ', 'CHE');
  office.db.exec("UPDATE own_station SET kind = 'headquarters'");
  const caseId = randomId();
  const mission = anotherOffice(office, 'MD-K');
  mission.writes(caseId, [{ kind: 'intake', body: { date: '2026-05-02', 'needs-today': ['threatened'] } }]);
  const { gates, row, mayWrite } = fileFor(office.sessionOf('hq-case-manager'), caseId);
  expect(gates.map(({ gate }) => gate)).toEqual(['sharing-receiving']);
  expect(row.dangers).toMatchObject([{ danger: 'threatened', since: '2026-05-02' }]);
  expect(mayWrite).not.toContain('danger-answer');
  const asked = { date: '2026-05-03', matter: 'override', gate: 'help', result: 'asked', 'by-role': 'headquarters' };
  mission.writes(caseId, [{ kind: 'decision', body: asked }]);
  expect(fileFor(office.sessionOf('hq-case-manager'), caseId).gates.map(({ gate }) => gate)).toEqual([
    'help',
    'sharing-receiving',
  ]);
});

describe('what of a case was sent', () => {
  it('is counted by the changes that headquarters does not have', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), FULL);
    const unsent = () => summaryFor(office, 'caseworker', caseId).unsent;
    expect(unsent()).toBeNull();
    const headquarters = anotherOffice(office, 'HQ-1', { headquarters: true });
    const written = unsent() ?? 0;
    expect(written).toBeGreaterThanOrEqual(FULL.length);
    seals(office, caseId, headquarters.station.id, written);
    expect(unsent()).toBe(0);
    expect(summaryFor(office, 'caseworker', caseId).readers).toEqual([{ office: 'HQ-1', at: '2026-05-04T09:00Z' }]);
    saves(office.sessionOf('caseworker'), caseId, { kind: 'note', body: { text: 'one more' } });
    expect(unsent()).toBe(1);
  });

  it('is nothing that waits, of who does not want it shared', () => {
    const office = createOffice();
    anotherOffice(office, 'HQ-1', { headquarters: true });
    const consent = { date: '2026-05-01', keep: 'with-name', 'share-headquarters': 'refuses' };
    const caseId = createCase(office.sessionOf('caseworker'), [{ kind: 'consent', body: consent }]);
    expect(summaryFor(office, 'caseworker', caseId).unsent).toBeNull();
  });
});

describe('the history of a record', () => {
  it('says what each version changed, and by whom', () => {
    const office = createOffice();
    const session = office.sessionOf('caseworker');
    const caseId = createCase(session);
    const { id } = saves(session, caseId, { kind: 'service', body: { service: 'food', outcome: 'planned' } });
    saves(office.sessionOf('focal-point'), caseId, {
      kind: 'service',
      id,
      body: { service: 'food', outcome: 'given', 'provider-kind': 'ngo' },
    });
    expect(history(session, caseId, id).map(({ by, changed }) => [by, [...changed].sort()])).toEqual([
      ['Vera', ['outcome', 'provider-kind']],
      ['Ion', []],
    ]);
  });

  it('of a withdrawn record is found and read: what stood, who withdrew it and when', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), [
      { kind: 'note', body: { kind: 'note', text: 'stays' } },
    ]);
    const { id } = saves(office.sessionOf('caseworker'), caseId, {
      kind: 'service',
      body: { service: 'food', outcome: 'given' },
    });
    expect(withdrawnRecords(office.sessionOf('caseworker'), caseId)).toEqual([]);
    office.at('2026-05-05T10:00Z');
    inTransaction(office.db, () => withdrawRecord(office.sessionOf('focal-point'), caseId, id, ''));
    expect(withdrawnRecords(office.sessionOf('caseworker'), caseId)).toEqual([
      { id, kind: 'service', office: 'KG-BIS', at: '2026-05-05T10:00Z', by: 'Vera' },
    ]);
    expect(history(office.sessionOf('caseworker'), caseId, id).map(({ by, body }) => [by, body?.service])).toEqual([
      ['Vera', undefined],
      ['Ion', 'food'],
    ]);
  });

  it('of a record that was withdrawn after the station got new keys is found too', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), [STAYS]);
    const { id } = saves(office.sessionOf('caseworker'), caseId, {
      kind: 'service',
      body: { service: 'food', outcome: 'given' },
    });
    const { station } = anotherOffice(office, 'KG-BIS');
    inTransaction(office.db, () => {
      office.db.exec(
        `INSERT INTO known_station (id, office, office_name, country, age_recipient, sign_public, card, headquarters, state)
         SELECT id, office, name, country, age_recipient, sign_public, card, 0, 'retired' FROM own_station`,
      );
      becomeStation(office.db, station, new Date('2026-05-05T09:00'), '2026-05-05T09:00Z');
    });
    inTransaction(office.db, () => withdrawRecord(office.sessionOf('focal-point'), caseId, id, ''));
    expect(withdrawnRecords(office.sessionOf('caseworker'), caseId)).toMatchObject([
      { id, office: 'KG-BIS', by: 'Vera' },
    ]);
    expect(history(office.sessionOf('caseworker'), caseId, id).map(({ body }) => body?.service)).toEqual([
      undefined,
      'food',
    ]);
  });

  it('of a note that is kept for the focal point is not opened by what another office writes under its id', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('focal-point'), [STAYS], { assigned: ['second-caseworker'] });
    const note = (visibility: string | null, id?: string) =>
      saves(office.sessionOf('focal-point'), caseId, {
        kind: 'note',
        ...(id === undefined ? {} : { id }),
        body: { kind: 'note', text: 'a worry', ...(visibility === null ? {} : { visibility }) },
      }).id;
    const id = note(null);
    note('focal-point', id);
    const { writes, station } = anotherOffice(office, 'MD-KIV');
    writes(caseId, [{ kind: 'note', id, body: { kind: 'note', text: 'for all' } }]);
    office.db.prepare('UPDATE record SET revision = 3 WHERE id = ? AND station = ?').run(id, station.id);
    expect(history(office.sessionOf('second-caseworker'), caseId, id)).toEqual([]);
  });

  it('of a withdrawn record stays with whom the record was for', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), [STAYS], { assigned: ['second-caseworker'] });
    const session = office.sessionOf('focal-point');
    const write = (visibility: string | undefined, id?: string) =>
      saves(session, caseId, {
        kind: 'note',
        ...(id === undefined ? {} : { id }),
        body: { kind: 'note', text: 'a worry', ...(visibility === undefined ? {} : { visibility }) },
      }).id;
    const note = write(undefined);
    write('focal-point', note);
    const { id: told } = saves(session, caseId, {
      kind: 'exploitation',
      body: { types: ['forced-begging'] },
    });
    for (const id of [note, told]) inTransaction(office.db, () => withdrawRecord(session, caseId, id, ''));
    const readBy = (person: Person) => ({
      list: withdrawnRecords(office.sessionOf(person), caseId)
        .map(({ kind }) => kind)
        .toSorted(),
      note: history(office.sessionOf(person), caseId, note).length,
    });
    expect(readBy('focal-point')).toEqual({ list: ['exploitation', 'note'], note: 3 });
    expect(readBy('second-caseworker')).toEqual({ list: ['exploitation'], note: 0 });
    expect(readBy('shelter-manager')).toEqual({ list: [], note: 0 });
  });

  it('of a note that was later kept for the focal point is read by nobody else, its first version neither', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), [], { assigned: ['second-caseworker'] });
    const { id } = saves(office.sessionOf('caseworker'), caseId, {
      kind: 'note',
      body: { kind: 'note', text: 'a worry' },
    });
    const readBy = (person: Person) => history(office.sessionOf(person), caseId, id).length;
    expect(readBy('second-caseworker')).toBe(1);
    saves(office.sessionOf('focal-point'), caseId, {
      kind: 'note',
      id,
      body: { kind: 'note', visibility: 'focal-point', text: 'a worry' },
    });
    expect([readBy('focal-point'), readBy('second-caseworker')]).toEqual([2, 0]);
  });
});

function seals(office: Office, caseId: string, to: string, n: number): void {
  office.db
    .prepare(
      `INSERT INTO package_out (id, station, epoch, number, kind, at, file, bytes, counts)
       VALUES ('p', ?, 1, 1, 'cases', '2026-05-04T09:00Z', 'abcdefgh.waymark', 1, '{}')`,
    )
    .run(to);
  office.db
    .prepare(
      `INSERT INTO sent_chapter (package, case_id, station, epoch, from_n, to_n, head, private, withheld)
       SELECT 'p', case_id, station, epoch, 1, ?, head, 0, '[]' FROM chapter WHERE case_id = ?`,
    )
    .run(n, caseId);
}
