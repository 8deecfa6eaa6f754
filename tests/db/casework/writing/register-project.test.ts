import { describe, expect, it } from 'vitest';
import { everyProject } from '../../../../db/casework/record/projects.ts';
import {
  offeredProjects,
  projectsFor,
  registerProject,
  takeProjectOut,
} from '../../../../db/casework/writing/register-project.ts';
import { nameAt } from '../../../../db/contract/former-names.ts';
import { NO_FUND_RULES } from '../../../../db/contract/fund-rules.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { PROJECT } from '../a-project.ts';
import { createOffice, type Office, type Person, refusalCode, trail } from '../user-session.ts';

type ProjectToRegister = Parameters<typeof registerProject>[1];

const enters = (office: Office, more: Partial<ProjectToRegister> = {}, by: Person = 'focal-point') =>
  inTransaction(office.db, () => registerProject(office.sessionOf(by), { ...PROJECT, isNew: true, ...more }));
const changes = (office: Office, more: Partial<ProjectToRegister>) => enters(office, { ...more, isNew: false });
const takesOut = (office: Office, line: string, out = true) =>
  inTransaction(office.db, () => takeProjectOut(office.sessionOf('focal-point'), line, out));
const projects = (office: Office) => projectsFor(office.sessionOf('focal-point'));
const offered = (office: Office) => offeredProjects(office.sessionOf('caseworker'));

/** casework/RULES.md (Projects). */
describe('the register of projects', () => {
  it('names a line by mission, code and phase, since one code is used by several (oig-2004 §2.12)', () => {
    const office = createOffice();
    expect([
      enters(office, { mission: 'kg', phase: '2' }),
      enters(office, { mission: 'KG', phase: '3' }),
      enters(office),
    ]).toEqual(['KG-C72-CSE-2', 'KG-C72-CSE-3', 'C72-CSE']);
    expect(refusalCode(() => enters(office, { mission: 'KG', phase: '2' }))).toBe('project-line-taken');
    expect(refusalCode(() => enters(office, { code: 'Équipe' }))).toBe('project-not-a-line');
    expect(refusalCode(() => enters(office, { mission: 'A'.repeat(20) }))).toBe('project-not-a-line');
    expect(projects(office).map(({ line }) => line)).toEqual(['C72-CSE', 'KG-C72-CSE-2', 'KG-C72-CSE-3']);
  });

  it('holds who answers for it, its days, budget, donors with shares, targets and fund rules, and is changed as a whole', () => {
    const office = createOffice();
    const whole: Partial<ProjectToRegister> = {
      ...{ mission: 'NG', phase: '1', managedBy: 'IT-ROM', from: '2026-01-01', until: '2026-12-31' },
      ...{ extendedTo: '2027-06-30', budget: 40_745_000, advance: 300_000, currency: 'USD' },
      state: 'suspended',
      covers: 'reintegration',
      donors: [
        { name: 'G/TIP', share: 600 },
        { name: 'own means', share: null },
        { name: 'SIDA', share: 400 },
      ],
      targets: [
        { what: 'people helped to return', count: 120, counts: 'returned', service: null, by: '2026-12-31', why: null },
        { what: '', count: 30, counts: 'service', service: 'food', by: null, why: null },
        { what: 'a network of lawyers', count: 1, counts: null, service: null, by: null, why: null },
      ],
      rules: {
        who: { ...NO_FUND_RULES.who, crossBorder: true, categories: ['trafficked'] },
        grants: [
          {
            purposes: ['business'],
            per: 'person',
            form: 'in-kind',
            amount: 5,
            every: 'once',
            months: null,
            instalments: 3,
          },
        ],
        total: null,
        followUp: ['months-1', 'income'],
      },
    };
    const line = enters(office, whole);
    expect(projects(office)).toEqual([{ ...PROJECT, ...whole, line }]);
    changes(office, { mission: 'NG', phase: '1' });
    expect(projects(office)).toEqual([{ ...PROJECT, mission: 'NG', phase: '1', line }]);
  });

  it('refuses shares above a hundred per cent, a donor twice, days out of order, an amount without currency, no name', () => {
    const office = createOffice();
    const refused = (more: Partial<ProjectToRegister>) => refusalCode(() => enters(office, more));
    const donor = (name: string, share: number | null) => ({ name, share });
    expect(refused({ donors: [donor('A', 600), donor('B', 401)] })).toBe('project-shares');
    expect(refused({ donors: [donor('A', 100), donor('A', null)] })).toBe('project-shares');
    expect(refused({ from: '2026-02-01', until: '2026-01-31' })).toBe('project-days');
    expect(refused({ from: '2026-02-01', extendedTo: '2026-01-31' })).toBe('project-days');
    expect(refused({ until: '2026-02-30' })).toBe('project-days');
    expect(refused({ budget: 1 })).toBe('project-currency');
    expect(refused({ advance: 1 })).toBe('project-currency');
    expect(refused({ rules: { ...NO_FUND_RULES, total: 1 } })).toBe('project-currency');
    expect(refused({ currency: 'XXQ' })).toBe('project-currency');
    expect(refused({ name: ' \u200b ' })).toBe('project-without-name');
    const target = { what: 'x', count: 1, counts: null, service: null, by: null, why: null };
    expect(refused({ targets: [{ ...target, what: ' ' }] })).toBe('project-target');
    expect(refused({ targets: [{ ...target, counts: 'service' }] })).toBe('project-target');
    expect(refused({ targets: [{ ...target, counts: 'service', service: 'no-such-help' }] })).toBe('project-target');
    expect(refused({ targets: [{ ...target, counts: 'persons', service: 'food' }] })).toBe('project-target');
    expect(refused({ targets: [{ ...target, by: '2026-02-30' }] })).toBe('project-days');
    expect(projects(office)).toEqual([]);
    expect(refused({ donors: [donor('A', 600), donor('B', 400)], from: '2026-02-01', until: '2026-02-01' })).toBe(
      'done',
    );
  });

  it('keeps what a line was called, so that what was written then says what it was called then', () => {
    const office = createOffice();
    enters(office, { name: 'First name' });
    office.at('2026-05-06T09:30');
    changes(office, { name: 'Second name' });
    const [project] = offered(office);
    expect(project).toMatchObject({ line: 'C72-CSE', name: 'Second name' });
    expect(project?.formerNames.map(({ name, until }) => [name, until.slice(0, 10)])).toEqual([
      ['First name', '2026-05-06'],
    ]);
    const names = project ?? { name: '', formerNames: [] };
    expect(['2026-05-04T10:00Z', '2026-05-07T10:00Z'].map((minute) => nameAt(names, minute))).toEqual([
      'First name',
      'Second name',
    ]);
    changes(office, { name: 'First name' });
    expect(offered(office)).toMatchObject([{ name: 'First name', formerNames: [] }]);
  });

  it('offers no more what was taken out, keeps its row, and takes it back in', () => {
    const office = createOffice();
    enters(office);
    takesOut(office, 'c72-cse');
    expect(projects(office)).toEqual([]);
    expect(offered(office)).toMatchObject([{ line: 'C72-CSE', takenOut: true }]);
    expect(everyProject(office.db)).toMatchObject([{ line: 'C72-CSE', takenOut: true }]);
    expect(refusalCode(() => changes(office, {}))).toBe('no-such-project');
    expect(refusalCode(() => takesOut(office, 'C72-CSE'))).toBe('no-such-project');
    expect(refusalCode(() => takesOut(office, 'OTHER'))).toBe('no-such-project');
    takesOut(office, 'C72-CSE', false);
    expect(projects(office)).toHaveLength(1);
    takesOut(office, 'C72-CSE');
    enters(office, { name: 'Begun anew' });
    expect(offered(office)).toMatchObject([
      { name: 'Begun anew', formerNames: [{ name: 'Return and reintegration' }] },
    ]);
  });

  it('is written by whoever answers for the office, each act with a line in the trail', () => {
    const office = createOffice();
    enters(office, {}, 'hq-case-manager');
    changes(office, { state: 'completed' });
    takesOut(office, 'C72-CSE');
    expect(trail(office)).toEqual(['6 enter-project done', '1 change-project done', '1 take-project-out done']);
    expect(refusalCode(() => enters(office, {}, 'caseworker'))).toBe('role-may-not');
    expect(refusalCode(() => projectsFor(office.sessionOf('caseworker')))).toBe('role-may-not');
    for (const person of ['shelter-manager', 'approver', 'hq-analyst'] as const) {
      expect(refusalCode(() => offeredProjects(office.sessionOf(person)))).toBe('role-may-not');
    }
  });
});
