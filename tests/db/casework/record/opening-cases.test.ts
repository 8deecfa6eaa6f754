import { describe, expect, it } from 'vitest';
import { openCase } from '../../../../db/casework/views/case-file.ts';
import {
  createCase,
  createOffice,
  type Office,
  PEOPLE,
  type Person,
  refusalCode,
  saves,
  trail,
} from '../user-session.ts';

const opens = (office: Office, person: Person, caseId: string, reason?: string): string =>
  refusalCode(() => openCase(office.sessionOf(person), caseId, reason));

function closeToNamed(office: Office, caseId: string): void {
  office.db.prepare("INSERT INTO closed_case (case_id, by, at) VALUES (?, 1, '2026-05-04T10:00Z')").run(caseId);
}

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

  it('of another caseworker opens with a reason, which stands in the audit trail and is then theirs too', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'));
    expect(opens(office, 'second-caseworker', caseId, '   ')).toBe('case-of-another');
    expect(opens(office, 'second-caseworker', caseId, 'covers for Ion this week')).toBe('done');
    expect(opens(office, 'second-caseworker', caseId)).toBe('done');
    const { number } = PEOPLE['second-caseworker'];
    expect(trail(office).filter((line) => line.startsWith(`${number} `))).toEqual([
      `${number} open-case-of-another allowed`,
      `${number} open-case`,
      `${number} open-case`,
    ]);
    const why = office.db
      .prepare<[number, string], string>('SELECT why FROM assignment WHERE user = ? AND case_id = ?')
      .pluck()
      .get(number, caseId);
    expect(why).toBe('reason: covers for Ion this week');
  });

  it('that is closed to named people opens for them and the focal point only, whatever the reason', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'));
    closeToNamed(office, caseId);
    expect(opens(office, 'second-caseworker', caseId, 'curious')).toBe('case-closed-to-named');
    expect(opens(office, 'caseworker', caseId)).toBe('done');
    expect(opens(office, 'focal-point', caseId)).toBe('done');
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
      body: { date: '2026-05-05', matter: 'clearance', result: 'yes', answers: [id, 'result'] },
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
