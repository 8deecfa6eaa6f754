/** Danger is one thing: Today, the list, its filter and its figures say the same; and each figure is as many as its list. */
import { describe, expect, it } from 'vitest';
import { listCases } from '../../../../db/casework/views/list.ts';
import { today } from '../../../../db/casework/views/today.ts';
import { DANGER_SHOWN } from '../../../../db/casework/views/today-groups.ts';
import type { RecordToSave } from '../../../../db/casework/writing/save.ts';
import type { CaseFilter } from '../../../../db/contract/case-list.ts';
import {
  anonymousRow,
  anotherOffice,
  closeToNamed,
  createCase,
  createOffice,
  type Office,
  type Person,
  saves,
} from '../user-session.ts';

const contact = (needs: readonly string[], date = '2026-05-03'): RecordToSave => ({
  kind: 'intake',
  body: { date, 'needs-today': needs },
});
const CLOSED: RecordToSave = { kind: 'closure', body: { date: '2026-05-04', state: 'closed', reason: 'moved' } };
const NO: RecordToSave = { kind: 'consent', body: { date: '2026-05-04', keep: 'refuses' } };
const EMERGENCY: RecordToSave = { kind: 'consent', body: { date: '2026-05-04', keep: 'emergency' } };

function listed(office: Office, person: Person, filter: CaseFilter) {
  return listCases(office.sessionOf(person), { filter, sort: 'reference', descending: false, offset: 0, limit: 100 });
}

/** An office with every kind of file. */
function fullOffice(): Office {
  const office = createOffice();
  const ion = office.sessionOf('caseworker');
  createCase(ion, [contact(['self-harm', 'doctor-now'])]);
  createCase(ion, [contact(['doctor-now']), CLOSED]);
  createCase(ion, [EMERGENCY, contact(['nothing'])]);
  createCase(ion, [EMERGENCY, CLOSED]);
  createCase(ion, [contact(['threatened']), NO]);
  createCase(ion, [{ kind: 'service', body: { date: '2026-05-03', service: 'food' } }]);
  createCase(office.sessionOf('second-caseworker'), [contact(['detained'])]);
  closeToNamed(office, createCase(office.sessionOf('second-caseworker'), [contact(['injury'])]));
  anonymousRow(office, 'caseworker');
  anotherOffice(office, 'MD-K').writes('c'.repeat(22), [
    { kind: 'case', body: { reference: 'MD-K-26-AAAAAA', opened: '2026-05-01' } },
    contact(['self-harm']),
  ]);
  return office;
}

const WORK: readonly Person[] = ['focal-point', 'caseworker', 'second-caseworker'];

describe('who is in danger', () => {
  it.each(WORK)('is the same on Today and in the list that its number opens (%s)', (person) => {
    const office = fullOffice();
    const danger = today(office.sessionOf(person)).groups.find(({ group }) => group === 'danger');
    const rows = listed(office, person, { danger: true }).rows;
    expect(rows.map(({ caseId }) => caseId).toSorted()).toEqual(
      danger?.lines.map(({ caseId }) => caseId ?? '').toSorted() ?? [],
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      const line = danger?.lines.find(({ caseId }) => caseId === row.caseId);
      const said = [line?.code, ...(line?.also ?? [])].filter((code) => code !== 'today-case-closed');
      // Hours that are over say so on Today.
      expect(row.dangers.map(({ says }) => says)).toEqual(said);
    }
  });

  it('is nobody’s to an approver, who is told of no danger', () => {
    const office = createOffice();
    createCase(office.sessionOf('caseworker'), [
      contact(['self-harm']),
      { kind: 'decision', body: { date: '2026-05-02', matter: 'clearance', result: 'asked' } },
    ]);
    expect(listed(office, 'approver', {}).rows.map(({ dangers }) => dangers)).toEqual([[]]);
    expect(listed(office, 'approver', { danger: true }).rows).toEqual([]);
    expect(today(office.sessionOf('approver')).hearsOfDanger).toBe(false);
    expect(today(office.sessionOf('shelter-manager')).hearsOfDanger).toBe(false);
    for (const person of [...WORK, 'hq-case-manager'] as const) {
      expect(today(office.sessionOf(person)).hearsOfDanger).toBe(true);
    }
  });

  it('stands first as told to nobody until somebody notes whom they told', () => {
    const office = createOffice();
    const session = office.sessionOf('caseworker');
    const worse = createCase(session, [contact(['self-harm'])]);
    createCase(session, [contact(['doctor-now'])]);
    const lines = () => today(session).groups.find(({ group }) => group === 'danger')?.lines ?? [];
    expect(lines().map(({ code, nobodyTold }) => [code, nobodyTold])).toEqual([
      ['today-self-harm', true],
      ['today-doctor-now', true],
    ]);
    const told = { date: '2026-05-04', hour: 22, dangers: ['self-harm'], answer: 'told', 'told-to': 'duty' };
    saves(session, worse, { kind: 'danger-answer', body: told });
    expect(lines().map(({ code, nobodyTold }) => [code, nobodyTold])).toEqual([
      ['today-doctor-now', true],
      ['today-self-harm', false],
    ]);
    const row = listed(office, 'caseworker', { danger: true }).rows.find(({ caseId }) => caseId === worse);
    expect(row?.dangers).toMatchObject([{ danger: 'self-harm', nobodyTold: false }]);
  });

  it('says on which day somebody looks again, and what the answer is about', () => {
    const office = createOffice();
    const session = office.sessionOf('caseworker');
    const caseId = createCase(session, [contact(['self-harm', 'doctor-now'])]);
    const still = { date: '2026-05-04', dangers: ['self-harm', 'doctor-now'], answer: 'still' };
    saves(session, caseId, { kind: 'danger-answer', body: still });
    expect(today(session).groups[0]?.lines).toMatchObject([
      { lookAgain: '2026-05-05', nobodyTold: false, dangers: ['self-harm', 'doctor-now'] },
    ]);
  });
});

describe('more people in danger than Today shows', () => {
  const told = (danger: string): RecordToSave => ({
    kind: 'danger-answer',
    body: { date: '2026-05-04', dangers: [danger], answer: 'told', 'told-to': 'duty' },
  });
  /** Of the worst nobody was told; the first, which is the oldest file, has something else that is late besides. */
  function manyInDanger() {
    const office = createOffice();
    const ion = office.sessionOf('caseworker');
    const clearance = { date: '2026-05-02', matter: 'clearance', result: 'yes', 'valid-until': '2026-05-04' };
    const first = createCase(ion, [
      ...[contact(['safe-place'], '2026-04-01'), told('safe-place')],
      { kind: 'decision', body: clearance },
    ]);
    for (let n = 1; n < DANGER_SHOWN; n++) {
      // The newest day is that of no first or last file.
      createCase(ion, [contact(['safe-place'], `2026-04-${10 + ((n * 7) % 20)}`), told('safe-place')]);
    }
    const worst = [
      createCase(ion, [contact(['self-harm', 'doctor-now']), CLOSED]),
      createCase(ion, [contact(['pregnancy'])]),
      // Late from the day after the bed was booked for.
      createCase(ion, [{ kind: 'stay', body: { house: 'H1', from: '2026-05-06' } }]),
    ];
    createCase(ion, [EMERGENCY]);
    anotherOffice(office, 'MD-K').writes('c'.repeat(22), [
      { kind: 'case', body: { reference: 'MD-K-26-AAAAAA', opened: '2026-05-01' } },
      contact(['self-harm']),
    ]);
    office.at('2026-05-08T10:00');
    return { office, first, worst };
  }
  const dangerOf = (office: Office, person: Person, whole = false) =>
    today(office.sessionOf(person), whole ? 'danger' : undefined).groups.find(({ group }) => group === 'danger');

  // Who reaches everything has them by an index, a caseworker by reading what is within reach.
  it.each([
    ['focal-point', 4],
    ['caseworker', 3],
  ] as const)('are the worst of them, and how many more the list holds (%s)', (person, untold) => {
    const { office, first, worst } = manyInDanger();
    const danger = dangerOf(office, person);
    const whole = dangerOf(office, person, true);
    const all = listed(office, person, { danger: true }).rows.map(({ caseId }) => caseId);
    expect(all).toHaveLength(DANGER_SHOWN + untold + 1);
    expect([danger?.lines.length, danger?.more]).toEqual([DANGER_SHOWN, untold + 1]);
    expect([whole?.lines.map(({ caseId }) => caseId).toSorted(), whole?.more]).toEqual([all.toSorted(), 0]);
    expect(danger?.lines).toEqual(whole?.lines.slice(0, DANGER_SHOWN));
    expect(danger?.lines.slice(0, untold).map(({ caseId }) => caseId)).toEqual(expect.arrayContaining(worst));
    // Whoever is not shown in danger is not left out where something else is late.
    const due = today(office.sessionOf(person)).groups.find(({ group }) => group === 'due');
    expect(due?.lines.map(({ caseId }) => caseId)).toContain(first);
  });

  it('are read no further than they are shown by whoever reaches everything', () => {
    const office = createOffice();
    const ion = office.sessionOf('caseworker');
    for (let n = 0; n < DANGER_SHOWN + 5; n++) createCase(ion, [contact(['safe-place'])]);
    const before = today(office.sessionOf('focal-point'));
    const shown = before.groups.flatMap(({ lines }) => lines.flatMap(({ caseId }) => caseId ?? []));
    const { changes } = office.db
      .prepare("UPDATE case_index SET today = 'unreadable' WHERE case_id NOT IN (SELECT value FROM json_each(?))")
      .run(JSON.stringify(shown));
    expect(changes).toBe(5);
    expect(today(office.sessionOf('focal-point'))).toEqual(before);
  });

  it('are all of them where there are as many as it shows', () => {
    const office = createOffice();
    const ion = office.sessionOf('caseworker');
    for (let n = 0; n < DANGER_SHOWN; n++) createCase(ion, [contact(['safe-place'])]);
    for (const person of ['focal-point', 'caseworker'] as const) {
      const danger = dangerOf(office, person);
      expect([danger?.lines.length, danger?.more]).toEqual([DANGER_SHOWN, 0]);
    }
  });
});

describe('who is in danger, read at headquarters', () => {
  const THEIRS = 'c'.repeat(22);
  const readHere = (office: Office) => {
    const { groups, dangerTold } = today(office.sessionOf('hq-case-manager'));
    return {
      dangerTold,
      acts: groups.filter(({ group }) => group === 'danger').flatMap(({ lines }) => lines.map(({ caseId }) => caseId)),
      listed: listed(office, 'hq-case-manager', { danger: true }).rows.map(({ caseId }) => caseId),
    };
  };

  it('is whom missions tell of, as many as the list holds and the filter finds, and nobody’s to act on', () => {
    const office = createOffice('HQ');
    const mission = anotherOffice(office, 'MD-K');
    expect(readHere(office).dangerTold).toBeNull();
    mission.writes(THEIRS, [
      { kind: 'case', body: { reference: 'MD-K-26-AAAAAA', opened: '2026-05-01' } },
      contact(['self-harm']),
    ]);
    mission.writes(`${'d'.repeat(21)}A`, [
      { kind: 'case', body: { reference: 'MD-K-26-BBBBBB', opened: '2026-05-01' } },
      contact(['nothing']),
    ]);
    const by = (came: string | null) => ({ persons: 1, by: [{ office: 'MD-K', came }] });
    expect(readHere(office)).toEqual({ dangerTold: by(null), acts: [], listed: [THEIRS] });
    office.db
      .prepare(
        `INSERT INTO package_in (id, station, epoch, number, kind, at, outcome, counts)
         VALUES ('p', ?, 1, 1, 'cases', '2026-05-03T08:00Z', 'accepted', '{}')`,
      )
      .run(mission.station.id);
    expect(readHere(office).dangerTold).toEqual(by('2026-05-03T08:00Z'));
    expect(today(office.sessionOf('focal-point')).dangerTold).toBeNull();
  });

  it('has a line for whom headquarters met itself, and counts them in the list', () => {
    const office = createOffice('HQ');
    const met = createCase(office.sessionOf('hq-case-manager'), [contact(['doctor-now'])]);
    expect(readHere(office)).toEqual({ dangerTold: null, acts: [met], listed: [met] });
    anotherOffice(office, 'MD-K').writes(THEIRS, [
      { kind: 'case', body: { reference: 'MD-K-26-AAAAAA', opened: '2026-05-01' } },
      contact(['self-harm']),
    ]);
    const both = readHere(office);
    expect([both.acts, both.listed.toSorted()]).toEqual([[met], [met, THEIRS].toSorted()]);
    expect(both.dangerTold).toMatchObject({ persons: 2, by: [{ office: 'HQ' }, { office: 'MD-K' }] });
  });
});

describe('every figure of the caseload', () => {
  it.each([...WORK, 'hq-case-manager', 'approver'] as const)(
    'is as many as the list that it opens shows (%s)',
    (person) => {
      const office = fullOffice();
      const { snapshot } = today(office.sessionOf(person));
      for (const { stage, n } of snapshot.stages) {
        expect([stage, listed(office, person, { stages: [stage], counted: true }).total]).toEqual([stage, n]);
      }
      expect(listed(office, person, { counted: true }).total).toBe(snapshot.total);
      expect(listed(office, person, { kinds: ['intake', 'anonymous'] }).total).toBe(snapshot.others);
    },
  );

  it('counts no case that may not be kept, and the row of who refused as no case', () => {
    const { snapshot } = today(fullOffice().sessionOf('focal-point'));
    expect([snapshot.total, snapshot.others]).toEqual([8, 1]);
  });
});
