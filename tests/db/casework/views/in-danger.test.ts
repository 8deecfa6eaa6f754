/** Danger is one thing: Today, the list, its filter and its figures say the same; and each figure is as many as its list. */
import { describe, expect, it } from 'vitest';
import { listCases } from '../../../../db/casework/views/list.ts';
import { today } from '../../../../db/casework/views/today.ts';
import type { RecordToSave } from '../../../../db/casework/writing/save.ts';
import type { CaseFilter } from '../../../../db/contract/cases.ts';
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

const WORK: readonly Person[] = ['focal-point', 'caseworker', 'second-caseworker', 'hq-case-manager'];

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
    for (const person of WORK) expect(today(office.sessionOf(person)).hearsOfDanger).toBe(true);
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

describe('every figure of the caseload', () => {
  it.each([...WORK, 'approver'] as const)('is as many as the list that it opens shows (%s)', (person) => {
    const office = fullOffice();
    const { snapshot } = today(office.sessionOf(person));
    for (const { stage, n } of snapshot.stages) {
      expect([stage, listed(office, person, { stages: [stage], counted: true }).total]).toEqual([stage, n]);
    }
    expect(listed(office, person, { counted: true }).total).toBe(snapshot.total);
    expect(listed(office, person, { kinds: ['intake', 'anonymous'] }).total).toBe(snapshot.others);
  });

  it('counts no case that may not be kept, and the row of who refused as no case', () => {
    const { snapshot } = today(fullOffice().sessionOf('focal-point'));
    expect([snapshot.total, snapshot.others]).toEqual([8, 1]);
  });
});
