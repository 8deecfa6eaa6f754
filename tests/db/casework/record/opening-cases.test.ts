import { describe, expect, it } from 'vitest';
import { assign } from '../../../../db/casework/people/assignment.ts';
import { openCase } from '../../../../db/casework/views/case-file.ts';
import { houseRows } from '../../../../db/casework/views/house.ts';
import { today } from '../../../../db/casework/views/today.ts';
import {
  closeToNamed,
  createCase,
  createOffice,
  type Office,
  PEOPLE,
  type Person,
  refusalCode,
  saves,
} from '../user-session.ts';

const opens = (office: Office, person: Person, caseId: string, reason?: string): string =>
  refusalCode(() => openCase(office.sessionOf(person), caseId, reason));

describe('a case', () => {
  it('is opened by who works on it, by the focal point, and by no other role without a part in it', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'));
    expect(opens(office, 'caseworker', caseId)).toBe('done');
    expect(opens(office, 'focal-point', caseId)).toBe('done');
    expect(opens(office, 'second-caseworker', caseId)).toBe('case-of-another');
    expect(opens(office, 'shelter-manager', caseId)).toBe('not-in-your-house');
    expect(opens(office, 'approver', caseId)).toBe('nothing-to-decide');
    expect(opens(office, 'hq-analyst', caseId)).toBe('role-may-not');
    expect(opens(office, 'focal-point', 'AAAAAAAAAAAAAAAAAAAAAA')).toBe('no-such-case');
  });

  it('that is closed to named people opens for them and the focal point only, whatever the reason and the role', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), [
      { kind: 'stay', body: { house: 'H1', from: '2026-05-01' } },
      { kind: 'decision', body: { date: '2026-05-04', matter: 'clearance', result: 'asked' } },
    ]);
    for (const person of ['shelter-manager', 'approver'] as const) expect(opens(office, person, caseId)).toBe('done');
    closeToNamed(office, caseId);
    expect(opens(office, 'second-caseworker', caseId, 'covers for Ion this week')).toBe('case-closed-to-named');
    expect(opens(office, 'shelter-manager', caseId, 'covers for Ion this week')).toBe('not-in-your-house');
    expect(opens(office, 'approver', caseId, 'covers for Ion this week')).toBe('nothing-to-decide');
    expect(opens(office, 'caseworker', caseId)).toBe('done');
    expect(opens(office, 'focal-point', caseId)).toBe('done');
    assign(office.db, caseId, PEOPLE['shelter-manager'].number, 'assigned', '2026-05-04');
    expect(opens(office, 'shelter-manager', caseId)).toBe('done');
  });

  it('that is closed to named people is on nobody else’s Today; its house knows that somebody is there, and not whose file', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), [
      { kind: 'stay', body: { house: 'H1', from: '2026-05-01' } },
      { kind: 'decision', body: { date: '2026-05-04', matter: 'clearance', result: 'asked' } },
    ]);
    const seenBy = (person: Person) => [
      person === 'approver' ? 0 : houseRows(office.sessionOf(person), '2026-05-04').length,
      today(office.sessionOf(person)).groups.flatMap(({ lines }) => lines.filter((line) => line.caseId === caseId))
        .length > 0,
    ];
    expect([seenBy('shelter-manager'), seenBy('approver')]).toEqual([
      [1, true],
      [0, true],
    ]);
    closeToNamed(office, caseId);
    expect([seenBy('shelter-manager'), seenBy('approver')]).toEqual([
      [1, false],
      [0, false],
    ]);
    const inHouse = houseRows(office.sessionOf('shelter-manager'), '2026-05-04');
    expect(inHouse).toMatchObject([{ opens: false, reference: '', stay: null, dangers: [] }]);
    expect(opens(office, 'shelter-manager', caseId)).toBe('not-in-your-house');
    expect(seenBy('focal-point')).toEqual([1, true]);
  });

  it('opens for the approver while a decision is asked, and no longer once another record answers it', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'));
    const { id } = saves(office.sessionOf('caseworker'), caseId, {
      kind: 'decision',
      body: { date: '2026-05-04', matter: 'clearance', result: 'asked' },
    });
    expect(opens(office, 'approver', caseId)).toBe('done');
    saves(office.sessionOf('approver'), caseId, {
      kind: 'decision',
      body: { date: '2026-05-04', matter: 'clearance', result: 'yes', answers: [id, 'result'] },
    });
    expect(opens(office, 'approver', caseId)).toBe('nothing-to-decide');
  });

  it('opens for the manager of the house where the person stays, while they stay', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'));
    const elsewhere = saves(office.sessionOf('caseworker'), caseId, {
      kind: 'stay',
      body: { house: 'H2', from: '2026-05-01' },
    });
    expect(opens(office, 'shelter-manager', caseId)).toBe('not-in-your-house');
    saves(office.sessionOf('caseworker'), caseId, {
      kind: 'stay',
      id: elsewhere.id,
      body: { house: 'H1', from: '2026-05-01' },
    });
    expect(opens(office, 'shelter-manager', caseId)).toBe('done');
  });
});
