import { describe, expect, it } from 'vitest';
import { openForReason, partInCase, workersOf } from '../../../../db/casework/people/assignment.ts';
import { type Given, giveOn, takeBackGiven } from '../../../../db/casework/people/give-on.ts';
import { addTask, openTasks } from '../../../../db/casework/people/tasks.ts';
import { retireUser } from '../../../../db/casework/people/users.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import {
  closeToNamed,
  createCase,
  createOffice,
  type Office,
  PEOPLE,
  type Person,
  refusalCode,
  saves,
  trail,
} from '../user-session.ts';

const { number: LEAVES } = PEOPLE.caseworker;
const { number: COMES } = PEOPLE['second-caseworker'];

const gives = (office: Office, given: Parameters<typeof giveOn>[1], by: Person = 'focal-point') =>
  inTransaction(office.db, () => giveOn(office.sessionOf(by), given));
const takesBack = (office: Office, given: Given) =>
  inTransaction(office.db, () => takeBackGiven(office.sessionOf('focal-point'), given));
const moved = (caseId: string) => [
  { caseId, user: COMES, assigned: true },
  { caseId, user: LEAVES, assigned: false },
];
const writesTask = (office: Office, caseId: string | null) =>
  inTransaction(office.db, () =>
    addTask(office.sessionOf('caseworker'), {
      caseId,
      what: 'call the clinic',
      day: '2026-05-04',
      hour: null,
      forUser: LEAVES,
    }),
  );

/** casework/RULES.md (The post). */
describe('the work of a colleague who leaves', () => {
  it('goes to another in one act: cases and tasks', () => {
    const office = createOffice();
    const cases = [createCase(office.sessionOf('caseworker')), createCase(office.sessionOf('caseworker'))];
    const tasks = [writesTask(office, cases[0] ?? null), writesTask(office, null)];
    const { stays } = gives(office, {
      assignments: cases.flatMap(moved),
      tasks: tasks.map((id) => ({ id, forUser: COMES })),
    });
    expect(stays).toBe(0);
    expect(cases.map((caseId) => workersOf(office.db, caseId))).toEqual([[COMES], [COMES]]);
    expect(
      openTasks(office.sessionOf('second-caseworker'))
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(tasks.toSorted());
    expect(openTasks(office.sessionOf('caseworker'))).toEqual([]);
    expect(trail(office).filter((line) => line.startsWith('1 '))).toEqual([
      ...['1 assign-case', '1 unassign-case', '1 assign-case', '1 unassign-case'],
      ...['1 give-task', '1 give-task'],
    ]);
  });

  it('comes back: whoever had a part in a case before keeps it', () => {
    const office = createOffice();
    const alone = createCase(office.sessionOf('caseworker'));
    const shared = createCase(office.sessionOf('caseworker'), [], { assigned: ['second-caseworker'] });
    const task = writesTask(office, alone);
    const given = gives(office, {
      assignments: [alone, shared].flatMap(moved),
      tasks: [{ id: task, forUser: COMES }],
    });
    expect([alone, shared].map((caseId) => workersOf(office.db, caseId))).toEqual([[COMES], [COMES]]);
    takesBack(office, given);
    expect(workersOf(office.db, alone)).toEqual([LEAVES]);
    expect([...workersOf(office.db, shared)].toSorted()).toEqual([LEAVES, COMES]);
    expect(openTasks(office.sessionOf('caseworker')).map(({ id }) => id)).toEqual([task]);
  });

  it('comes back as it was: a part since the first contact, and a reason of the own', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'));
    openForReason(office.db, caseId, COMES, 'covers for Ion tonight', new Date('2026-05-04T09:00Z'));
    const parts = () => [LEAVES, COMES].map((user) => partInCase(office.db, caseId, user));
    const before = parts();
    expect(before).toMatchObject([{ how: 'opened' }, { how: 'reason', reason: 'covers for Ion tonight' }]);
    const given = gives(office, { assignments: moved(caseId), tasks: [] });
    expect(parts()).toMatchObject([undefined, { how: 'assigned', reason: null }]);
    takesBack(office, given);
    expect(parts()).toEqual(before);
  });

  it('does not come back to who no longer logs in', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'));
    const given = gives(office, { assignments: moved(caseId), tasks: [] });
    inTransaction(office.db, () => retireUser(office.db, LEAVES));
    expect(refusalCode(() => takesBack(office, given))).toBe('no-such-user');
    expect(workersOf(office.db, caseId)).toEqual([COMES]);
  });

  it('opens no case that is closed to named people to anybody else, at once or when it comes back', () => {
    const office = createOffice();
    const [open, closed, both] = [
      createCase(office.sessionOf('caseworker')),
      createCase(office.sessionOf('caseworker')),
      createCase(office.sessionOf('caseworker'), [], { assigned: ['second-caseworker'] }),
    ];
    const task = writesTask(office, closed);
    for (const caseId of [closed, both]) closeToNamed(office, caseId);
    const given = gives(office, {
      assignments: [open, closed, both].flatMap(moved),
      tasks: [{ id: task, forUser: COMES }],
    });
    expect([given.closed, given.stays]).toEqual([[closed], 1]);
    const workers = () => [open, closed, both].map((caseId) => [...workersOf(office.db, caseId)].toSorted());
    expect(workers()).toEqual([[COMES], [LEAVES], [COMES]]);
    // Named since are those who had it then.
    closeToNamed(office, open);
    takesBack(office, given);
    expect(workers()).toEqual([[COMES], [LEAVES], [LEAVES, COMES]]);
  });

  it('goes to who works on cases, and to nobody else', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'));
    for (const person of ['shelter-manager', 'approver'] as const) {
      const assignments = [{ caseId, user: PEOPLE[person].number, assigned: true }];
      expect(refusalCode(() => gives(office, { assignments, tasks: [] }))).toBe('no-such-user');
    }
    expect(workersOf(office.db, caseId)).toEqual([LEAVES]);
  });

  it('goes all or not at all', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'));
    const given = {
      assignments: [...moved(caseId), { caseId: 'A'.repeat(22), user: COMES, assigned: true }],
      tasks: [],
    };
    expect(refusalCode(() => gives(office, given))).toBe('no-such-case');
    expect(workersOf(office.db, caseId)).toEqual([LEAVES]);
  });

  it('goes to nobody who no longer logs in', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'));
    inTransaction(office.db, () => retireUser(office.db, COMES));
    expect(refusalCode(() => gives(office, { assignments: moved(caseId), tasks: [] }))).toBe('no-such-user');
  });

  it('keeps a task whose case the other may not know of', () => {
    const office = createOffice();
    const closed = createCase(office.sessionOf('caseworker'));
    const no = createCase(office.sessionOf('caseworker'));
    const tasks = [writesTask(office, closed), writesTask(office, no)];
    closeToNamed(office, closed);
    saves(office.sessionOf('caseworker'), no, { kind: 'consent', body: { date: '2026-05-04', keep: 'refuses' } });
    const { stays, tasks: given } = gives(office, {
      assignments: moved(no),
      tasks: tasks.map((id) => ({ id, forUser: COMES })),
    });
    expect(stays).toBe(2);
    expect(given).toEqual([]);
    expect(openTasks(office.sessionOf('second-caseworker'))).toEqual([]);
  });

  it('is given on by whoever assigns, and by nobody else', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'));
    for (const person of ['caseworker', 'shelter-manager', 'approver', 'hq-analyst'] as const) {
      expect(
        refusalCode(() => gives(office, { assignments: moved(caseId), tasks: [] }, person)),
        person,
      ).toBe('role-may-not');
    }
    expect(refusalCode(() => gives(office, { assignments: moved(caseId), tasks: [] }, 'hq-case-manager'))).toBe('done');
  });
});
