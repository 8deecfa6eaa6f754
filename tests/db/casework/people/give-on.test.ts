import { describe, expect, it } from 'vitest';
import { openForReason, partInCase, workersOf } from '../../../../db/casework/people/assignment.ts';
import { coveredBy, nameCover } from '../../../../db/casework/people/cover.ts';
import { giveOn, takeBackGiven } from '../../../../db/casework/people/give-on.ts';
import { addTask, openTasks } from '../../../../db/casework/people/tasks.ts';
import { retireUser } from '../../../../db/casework/people/users.ts';
import { caseFile } from '../../../../db/casework/views/case-file.ts';
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

/** All that the one has, to the other, in their place. */
const gives = (office: Office, cases: readonly string[], tasks: readonly string[] = [], by: Person = 'focal-point') =>
  inTransaction(office.db, () => giveOn(office.sessionOf(by), { cases, tasks, from: LEAVES, to: COMES }));
const takesBack = (office: Office, { before }: ReturnType<typeof gives>) =>
  inTransaction(office.db, () => takeBackGiven(office.sessionOf('focal-point'), before));
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
    expect(gives(office, cases, tasks)).toMatchObject({ cases, left: [], tasksStay: 0 });
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

  it('comes back whole: whoever had a part in a case before keeps it, a reason of their own too', () => {
    const office = createOffice();
    const alone = createCase(office.sessionOf('caseworker'));
    const shared = createCase(office.sessionOf('caseworker'), [], { assigned: ['second-caseworker'] });
    const task = writesTask(office, alone);
    openForReason(office.db, alone, COMES, 'covers tonight', new Date('2026-05-04T09:00Z'));
    const before = partInCase(office.db, alone, COMES);
    const given = gives(office, [alone, shared], [task]);
    expect([alone, shared].map((caseId) => workersOf(office.db, caseId))).toEqual([[COMES], [COMES]]);
    takesBack(office, given);
    expect(workersOf(office.db, alone)).toEqual([LEAVES]);
    expect(before).toMatchObject({ how: 'reason', reason: 'covers tonight' });
    expect(partInCase(office.db, alone, COMES)).toEqual(before);
    expect([...workersOf(office.db, shared)].toSorted()).toEqual([LEAVES, COMES]);
    expect(openTasks(office.sessionOf('caseworker')).map(({ id }) => id)).toEqual([task]);
  });

  it('goes all or not at all', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'));
    expect(refusalCode(() => gives(office, [caseId], ['A'.repeat(22)]))).toBe('no-such-task');
    expect(workersOf(office.db, caseId)).toEqual([LEAVES]);
  });

  it('opens no case that is closed to named people to anybody else, at once or when it comes back', () => {
    const office = createOffice();
    const [open, closed, both, saidNo] = [
      createCase(office.sessionOf('caseworker')),
      createCase(office.sessionOf('caseworker')),
      createCase(office.sessionOf('caseworker'), [], { assigned: ['second-caseworker'] }),
      createCase(office.sessionOf('caseworker')),
    ];
    const task = writesTask(office, closed);
    for (const caseId of [closed, both]) closeToNamed(office, caseId);
    saves(office.sessionOf('caseworker'), saidNo, { kind: 'consent', body: { date: '2026-05-04', keep: 'refuses' } });
    const given = gives(office, [open, closed, both, saidNo], [task]);
    expect(given).toMatchObject({ cases: [open, both, saidNo], tasksStay: 1 });
    expect(given.left).toMatchObject([{ caseId: closed, why: [{ code: 'left-closed-to-named' }] }]);
    const workers = () => [open, closed, both, saidNo].map((caseId) => [...workersOf(office.db, caseId)].toSorted());
    expect(workers()).toEqual([[COMES], [LEAVES], [COMES], [COMES]]);
    // Named since are those who had it then.
    closeToNamed(office, open);
    takesBack(office, given);
    expect(workers()).toEqual([[COMES], [LEAVES], [LEAVES, COMES], [LEAVES]]);
  });

  it('goes to who leads the office also where it is closed to named people, which is closed to nobody who leads; and comes back', () => {
    const office = createOffice();
    const closed = createCase(office.sessionOf('caseworker'));
    const { number: LEADS } = PEOPLE['focal-point'];
    const task = writesTask(office, closed);
    closeToNamed(office, closed);
    const given = inTransaction(office.db, () =>
      giveOn(office.sessionOf('focal-point'), { cases: [closed], tasks: [task], from: LEAVES, to: LEADS }),
    );
    expect(given).toMatchObject({ cases: [closed], left: [], tasksStay: 0 });
    expect(workersOf(office.db, closed)).toEqual([LEADS]);
    const reads = () => refusalCode(() => caseFile(office.sessionOf('second-caseworker'), closed));
    expect(reads()).toBe('case-closed-to-named');
    // Nor does who covers for whoever has it now.
    const week = { first: '2026-05-01', last: '2026-05-14', namedBy: LEADS, at: '2026-05-04T07:00Z' };
    inTransaction(office.db, () => nameCover(office.db, { covered: LEADS, by: COMES, ...week }));
    expect(coveredBy(office.db, COMES, '2026-05-04')).toEqual([{ number: LEADS, all: true }]);
    expect(reads()).toBe('case-closed-to-named');
    takesBack(office, given);
    expect(workersOf(office.db, closed)).toEqual([LEAVES]);
  });

  it('does not come back to who no longer logs in', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'));
    const given = gives(office, [caseId]);
    inTransaction(office.db, () => retireUser(office.db, LEAVES));
    expect(refusalCode(() => takesBack(office, given))).toBe('no-such-user');
    expect(workersOf(office.db, caseId)).toEqual([COMES]);
  });

  it('goes to who works on cases, and to nobody else', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'));
    for (const person of ['shelter-manager', 'approver'] as const) {
      const giving = { cases: [caseId], tasks: [], from: LEAVES, to: PEOPLE[person].number };
      expect(refusalCode(() => inTransaction(office.db, () => giveOn(office.sessionOf('focal-point'), giving)))).toBe(
        'no-such-user',
      );
    }
    expect(workersOf(office.db, caseId)).toEqual([LEAVES]);
  });

  it('goes, of cases that nobody has, to nobody new where named people or a no close them, and says which stay', () => {
    const office = createOffice();
    const [plain, named] = [createCase(office.sessionOf('caseworker')), createCase(office.sessionOf('caseworker'))];
    closeToNamed(office, named);
    inTransaction(office.db, () => retireUser(office.db, LEAVES));
    const nobodys = { cases: [plain, named], tasks: [], from: null, to: COMES };
    const { cases, left } = inTransaction(office.db, () => giveOn(office.sessionOf('focal-point'), nobodys));
    expect(cases).toEqual([plain]);
    expect(left).toMatchObject([{ caseId: named, why: [{ code: 'left-closed-to-named' }] }]);
    expect(workersOf(office.db, named)).toEqual([LEAVES]);
  });

  it('names a case that is not there any more', () => {
    const office = createOffice();
    const gone = 'A'.repeat(22);
    expect(gives(office, [gone]).left).toMatchObject([{ caseId: gone, why: [{ code: 'no-such-case' }] }]);
  });

  it('goes to nobody who no longer logs in', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'));
    inTransaction(office.db, () => retireUser(office.db, COMES));
    expect(refusalCode(() => gives(office, [caseId]))).toBe('no-such-user');
  });

  it('keeps a task whose case the other may not know of', () => {
    const office = createOffice();
    const closed = createCase(office.sessionOf('caseworker'));
    const no = createCase(office.sessionOf('caseworker'));
    const tasks = [writesTask(office, closed), writesTask(office, no)];
    closeToNamed(office, closed);
    saves(office.sessionOf('caseworker'), no, { kind: 'consent', body: { date: '2026-05-04', keep: 'refuses' } });
    const { tasksStay, before } = gives(office, [no], tasks);
    expect(tasksStay).toBe(2);
    expect(before.tasks).toEqual([]);
    expect(openTasks(office.sessionOf('second-caseworker'))).toEqual([]);
  });

  it('is given on by whoever assigns, and by nobody else', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'));
    for (const person of ['caseworker', 'shelter-manager', 'approver', 'hq-analyst'] as const) {
      expect(
        refusalCode(() => gives(office, [caseId], [], person)),
        person,
      ).toBe('role-may-not');
    }
    expect(refusalCode(() => gives(office, [caseId], [], 'hq-case-manager'))).toBe('done');
  });
});
