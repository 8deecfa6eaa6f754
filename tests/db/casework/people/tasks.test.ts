import { describe, expect, it } from 'vitest';
import { addTask, finishTask, openTasks, tasksFor } from '../../../../db/casework/people/tasks.ts';
import { today } from '../../../../db/casework/views/today.ts';
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
  whereIs,
} from '../user-session.ts';

const WORDS = 'call the clinic';

const writes = (office: Office, by: Person, to: Person, more: { caseId?: string; day?: string; hour?: string } = {}) =>
  inTransaction(office.db, () =>
    addTask(office.sessionOf(by), {
      caseId: more.caseId ?? null,
      what: WORDS,
      day: more.day ?? '2026-05-04',
      hour: more.hour ?? null,
      forUser: PEOPLE[to].number,
    }),
  );
const seenBy = (office: Office, person: Person) => openTasks(office.sessionOf(person)).map(({ what }) => what);
const lines = (office: Office, person: Person) =>
  today(office.sessionOf(person)).groups.flatMap(({ group, lines: of }) =>
    of
      .filter(({ task }) => task !== null)
      .map(({ code, until, hour, reference }) => [group, code, until, hour, reference]),
  );

/** casework/RULES.md (Tasks). */
describe('a task that somebody writes', () => {
  it('stands on the Today of whoever is to do it, by its day, the late ones first', () => {
    const office = createOffice();
    writes(office, 'caseworker', 'caseworker', { day: '2026-05-06' });
    writes(office, 'focal-point', 'caseworker', { hour: '14:30' });
    writes(office, 'caseworker', 'caseworker', { day: '2026-05-01' });
    writes(office, 'caseworker', 'caseworker', { day: '2026-08-01' });
    expect(lines(office, 'caseworker')).toEqual([
      ['due', 'today-task', '2026-05-01', null, null],
      ['due', 'today-task-by', '2026-05-04', '14:30', null],
      ['soon', 'today-task', '2026-05-06', null, null],
    ]);
    expect(lines(office, 'focal-point')).toEqual([]);
  });

  it('is done by one act, and that can be taken back', () => {
    const office = createOffice();
    const id = writes(office, 'caseworker', 'caseworker');
    finishTask(office.sessionOf('caseworker'), id, true);
    expect(seenBy(office, 'caseworker')).toEqual([]);
    finishTask(office.sessionOf('caseworker'), id, false);
    expect(seenBy(office, 'caseworker')).toEqual([WORDS]);
  });

  it('leaves a line in the trail, and none of its words', () => {
    const office = createOffice();
    const before = trail(office).length;
    const id = writes(office, 'caseworker', 'focal-point');
    finishTask(office.sessionOf('focal-point'), id, true);
    expect(trail(office).slice(before)).toEqual(['2 add-task', '1 task-done']);
    expect(whereIs(office, WORDS)).toEqual(['task.what']);
  });

  it('of a case is seen by who sees the case, and is nobody else’s', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'));
    writes(office, 'caseworker', 'focal-point', { caseId });
    const seen = (person: Person) => tasksFor(office.sessionOf(person), caseId).tasks.length;
    expect([seen('caseworker'), seen('focal-point')]).toEqual([1, 1]);
    expect(refusalCode(() => seen('second-caseworker'))).toBe('case-of-another');
    expect(refusalCode(() => writes(office, 'caseworker', 'second-caseworker', { caseId }))).toBe('task-not-theirs');
    expect(refusalCode(() => writes(office, 'second-caseworker', 'focal-point', { caseId }))).toBe('case-of-another');
    const able = tasksFor(office.sessionOf('caseworker'), caseId).colleagues.map(({ name }) => name);
    expect(able).toEqual(['Vera', 'Ion', 'Ines']);
  });

  it('of a resident is seen by the manager of the house where it is for her, without the reference', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'), [
      { kind: 'stay', body: { house: 'H1', from: '2026-05-01' } },
    ]);
    writes(office, 'caseworker', 'caseworker', { caseId });
    writes(office, 'caseworker', 'shelter-manager', { caseId });
    expect(tasksFor(office.sessionOf('shelter-manager'), caseId).tasks).toHaveLength(1);
    expect(lines(office, 'shelter-manager')).toEqual([['due', 'today-task-by', '2026-05-04', null, null]]);
  });

  it('of a case that a no, or its closing to named people, closes is closed with it', () => {
    const office = createOffice();
    const session = office.sessionOf('caseworker');
    const refused = createCase(session);
    writes(office, 'focal-point', 'caseworker', { caseId: refused });
    const named = createCase(office.sessionOf('second-caseworker'), [], { assigned: ['caseworker'] });
    const id = writes(office, 'second-caseworker', 'hq-case-manager', { caseId: named });
    saves(office.sessionOf('focal-point'), refused, { kind: 'consent', body: { date: '2026-05-04', keep: 'refuses' } });
    closeToNamed(office, named);
    expect(seenBy(office, 'caseworker')).toEqual([]);
    expect(tasksFor(office.sessionOf('focal-point'), refused).tasks).toHaveLength(1);
    expect(refusalCode(() => finishTask(office.sessionOf('approver'), id, true))).toBe('no-such-task');
  });

  it('is somebody else’s to finish only where they wrote it, cover or lead', () => {
    const office = createOffice();
    const id = writes(office, 'caseworker', 'caseworker');
    expect(refusalCode(() => finishTask(office.sessionOf('second-caseworker'), id, true))).toBe('no-such-task');
    expect(refusalCode(() => finishTask(office.sessionOf('focal-point'), id, true))).toBe('done');
  });

  it('says something, and is not an analyst’s', () => {
    const office = createOffice();
    const empty = () =>
      addTask(office.sessionOf('caseworker'), {
        caseId: null,
        what: ' \u200b',
        day: '2026-05-04',
        hour: null,
        forUser: 2,
      });
    expect(refusalCode(empty)).toBe('task-without-words');
    expect(refusalCode(() => writes(office, 'hq-analyst', 'caseworker'))).toBe('role-may-not');
    expect(refusalCode(() => writes(office, 'caseworker', 'hq-analyst'))).toBe('no-such-user');
  });
});
