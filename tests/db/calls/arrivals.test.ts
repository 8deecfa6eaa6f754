import { describe, expect, it } from 'vitest';
import { ofKind } from '../../../db/casework/record/answers.ts';
import { caseRecords } from '../../../db/casework/record/read.ts';
import { openDangersOn } from '../../../db/casework/rules/danger.ts';
import { isOnTheWayHome } from '../../../db/casework/rules/journeys.ts';
import { houseRows } from '../../../db/casework/views/house.ts';
import type { ARRIVED_HOW } from '../../../db/contract/many-cases.ts';
import {
  anotherOffice,
  closeToNamed,
  createCase,
  createOffice,
  type Office,
  type Person,
  recordOf,
} from '../casework/user-session.ts';
import { call } from './a-desk.ts';
import { deskAt, refusalOf } from './office-desk.ts';

const CONSENT = { kind: 'consent', body: { date: '2026-05-01', keep: 'with-name' } };
const journey = (more: object = {}) => ({
  kind: 'travel',
  body: { state: 'planned', 'to-office': 'KG-BIS', 'planned-for': '2026-05-04', 'from-country': 'MDA', ...more },
});
const travels = (office: Office, more: object = {}, name = 'Ana') =>
  createCase(office.sessionOf('caseworker'), [
    CONSENT,
    { kind: 'identity', body: { 'name-used': name } },
    journey(more),
  ]);
const announced = (office: Office, from: string) =>
  createCase(office.sessionOf('caseworker'), [CONSENT, { kind: 'stay', body: { house: 'H1', from } }]);
const expected = async (office: Office, person: Person = 'caseworker') =>
  (await call(deskAt(office, person), 'cases', 'expected', {})).map(({ caseId }) => caseId);
const notes = (office: Office, ...persons: readonly (readonly [string, (typeof ARRIVED_HOW)[number]])[]) =>
  call(deskAt(office, 'caseworker'), 'cases', 'noteArrivals', {
    persons: persons.map(([caseId, how]) => ({ caseId, how })),
  });

/** casework/RULES.md (Arrival sheet). */
describe('who is expected', () => {
  it('are those whose journey leads here today, and whose stay was announced', async () => {
    const office = createOffice();
    const ana = travels(office);
    travels(office, { 'to-office': 'MD-KIV' });
    travels(office, { 'planned-for': '2026-05-09' });
    travels(office, { state: 'not-travelled' });
    const bed = announced(office, '2026-05-05');
    expect(await expected(office)).toEqual([ana]);
    office.at('2026-05-05T09:00');
    expect(await expected(office)).toEqual([ana, bed]);
    const [first] = await call(deskAt(office, 'focal-point'), 'cases', 'expected', {});
    expect(first).toMatchObject({ day: '2026-05-04', from: 'MDA', house: null, minor: false, nameUsed: 'Ana' });
  });

  it('are those of the reader’s cases alone, and nobody who wants nothing kept', async () => {
    const office = createOffice();
    const ana = travels(office);
    closeToNamed(office, travels(office));
    expect(await expected(office, 'second-caseworker')).toEqual([]);
    expect(await expected(office, 'focal-point')).toHaveLength(2);
    await call(deskAt(office, 'caseworker'), 'records', 'save', {
      caseId: ana,
      records: [
        { kind: 'consent', id: recordOf(office, ana, 'consent').id, body: { date: '2026-05-04', keep: 'refuses' } },
      ],
    });
    expect(await expected(office, 'focal-point')).not.toContain(ana);
  });

  it('are of a case, too, that another office sent and nobody has taken on yet', async () => {
    const office = createOffice();
    const caseId = `R${'a'.repeat(21)}`;
    anotherOffice(office, 'MD-KIV').writes(caseId, [
      { kind: 'case', body: { reference: 'MD-KIV-26-AAAAAA', origin: 'live', opened: '2026-04-01' } },
      journey({ state: 'departed', departed: '2026-05-03' }),
    ]);
    office.db
      .prepare("INSERT INTO acceptance (case_id, state, at) VALUES (?, 'waiting', '2026-05-04T10:00Z')")
      .run(caseId);
    expect(await expected(office, 'focal-point')).toEqual([caseId]);
    const asked = { persons: [{ caseId, how: 'arrived' as const }] };
    await call(deskAt(office, 'focal-point'), 'cases', 'noteArrivals', asked);
    expect(await expected(office, 'focal-point')).toEqual([]);
  });
});

describe('the arrivals that are ticked', () => {
  it('are written in one act, of each the own record, and nothing of who is not', async () => {
    const office = createOffice();
    const [ana, oleg, ivan] = [travels(office), travels(office), travels(office)];
    const { persons } = await notes(office, [ana, 'arrived'], [oleg, 'did-not-appear']);
    const { open, private: near } = recordOf(office, ana, 'arrival');
    const travel = recordOf(office, ana, 'travel').id;
    expect({ ...open, ...near }).toEqual({
      state: 'arrived',
      date: '2026-05-04',
      hour: 10,
      country: 'KGZ',
      journey: { cites: [travel, 'departed'] },
    });
    expect(recordOf(office, oleg, 'arrival').open.state).toBe('did-not-appear');
    expect(() => recordOf(office, ivan, 'arrival')).toThrow();
    expect(persons.map(({ rings }) => rings.map(({ danger }) => danger))).toEqual([[], ['late']]);
    expect(await expected(office)).toEqual([ivan]);
  });

  it('are services of who came where they were met and received, and of nobody else', async () => {
    const office = createOffice();
    const [ana, oleg, bed] = [travels(office), travels(office), announced(office, '2026-05-05')];
    office.at('2026-05-05T09:00');
    const how = [
      { caseId: ana, how: 'arrived' as const },
      { caseId: oleg, how: 'did-not-appear' as const },
      { caseId: bed, how: 'arrived' as const },
    ];
    const desk = deskAt(office, 'caseworker');
    const { undo } = await call(desk, 'cases', 'noteArrivals', {
      persons: how,
      received: true,
    });
    expect(recordOf(office, ana, 'service').open).toEqual({
      service: 'reception',
      phase: 'on-arrival',
      outcome: 'given',
      date: '2026-05-05',
    });
    for (const other of [oleg, bed]) expect(() => recordOf(office, other, 'service')).toThrow();
    await call(desk, 'records', 'undo', { undo });
    expect(() => recordOf(office, ana, 'service')).toThrow();
  });

  it('put who came into the house, from today of who came late', async () => {
    const office = createOffice();
    const [ana, oleg, ivan] = ['2026-05-05', '2026-05-06', '2026-05-06'].map((from) => announced(office, from));
    office.at('2026-05-06T20:00');
    await notes(office, [ana ?? '', 'late'], [oleg ?? '', 'arrived'], [ivan ?? '', 'did-not-appear']);
    const stays = [ana, oleg, ivan].map((caseId) => recordOf(office, caseId ?? '', 'stay').open.from);
    expect(stays).toEqual(['2026-05-06', '2026-05-06', '2026-05-06']);
    const rows = houseRows(office.sessionOf('focal-point'), '2026-05-06');
    expect(rows.filter(({ expected: is }) => is).map(({ caseId }) => caseId)).toEqual([ivan]);
  });

  it('lead nobody home who came to a bed without a journey: the stay alone says that they came', async () => {
    const office = createOffice();
    const [ana, oleg, ivan] = ['2026-05-06', '2026-05-05', '2026-05-06'].map((from) => announced(office, from));
    office.at('2026-05-06T20:00');
    await notes(office, [ana ?? '', 'arrived'], [oleg ?? '', 'late'], [ivan ?? '', 'did-not-appear']);
    const kept = (caseId = '') => caseRecords(office.db, caseId);
    const arrivals = [ana, oleg, ivan].map((caseId) => ofKind(kept(caseId), 'arrival').map(({ open }) => open.state));
    expect(arrivals).toEqual([[], [], ['did-not-appear']]);
    expect([ana, oleg, ivan].map((caseId) => isOnTheWayHome(kept(caseId)))).toEqual([false, false, false]);
    expect(await expected(office)).toEqual([]);
  });

  it('are taken back together, and are not written twice', async () => {
    const office = createOffice();
    const [ana, oleg] = [travels(office), travels(office)];
    const desk = deskAt(office, 'caseworker');
    const persons = [ana, oleg].map((caseId) => ({ caseId, how: 'arrived' as const }));
    const { undo } = await call(desk, 'cases', 'noteArrivals', { persons });
    expect(await refusalOf(notes(office, [ana, 'arrived']))).toBe('not-expected-now');
    await call(desk, 'records', 'undo', { undo });
    expect(await expected(office)).toHaveLength(2);
  });

  it('were a mistake: who was expected in a house is expected again, and late the next day', async () => {
    const office = createOffice();
    const caseId = announced(office, '2026-05-06');
    office.at('2026-05-06T20:00');
    const desk = deskAt(office, 'caseworker');
    const { undo } = await call(desk, 'cases', 'noteArrivals', { persons: [{ caseId, how: 'arrived' }] });
    await call(desk, 'records', 'undo', { undo });
    expect(houseRows(office.sessionOf('focal-point'), '2026-05-06').map(({ expected: is }) => is)).toEqual([true]);
    expect(await expected(office)).toEqual([caseId]);
    expect(openDangersOn(caseRecords(office.db, caseId), '2026-05-07').map(({ danger }) => danger)).toEqual(['late']);
  });

  it('are none where one of them is expected no more', async () => {
    const office = createOffice();
    const [ana, oleg] = [travels(office), travels(office)];
    await notes(office, [oleg, 'arrived']);
    expect(await refusalOf(notes(office, [ana, 'arrived'], [oleg, 'late']))).toBe('not-expected-now');
    expect(() => recordOf(office, ana, 'arrival')).toThrow();
  });
});
