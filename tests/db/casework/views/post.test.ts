import { describe, expect, it } from 'vitest';
import { writeAudit } from '../../../../db/casework/people/access.ts';
import { putDraft } from '../../../../db/casework/people/drafts.ts';
import { addTask } from '../../../../db/casework/people/tasks.ts';
import { retireUser } from '../../../../db/casework/people/users.ts';
import { noteOutgoing } from '../../../../db/casework/record/outgoing-list.ts';
import { listCases } from '../../../../db/casework/views/list.ts';
import { postFor } from '../../../../db/casework/views/post.ts';
import { today } from '../../../../db/casework/views/today.ts';
import { putBreach, putRequest } from '../../../../db/casework/writing/enter-register.ts';
import type { CaseFilter } from '../../../../db/contract/case-list.ts';
import { minuteOf } from '../../../../db/store/clock.ts';
import { inTransaction } from '../../../../db/store/transaction.ts';
import { createCase, createOffice, type Office, PEOPLE, type Person, refusalCode } from '../user-session.ts';

const post = (office: Office, person: Person = 'focal-point') => postFor(office.sessionOf(person));
const colleague = (office: Office, person: Person) =>
  post(office).colleagues.find(({ number }) => number === PEOPLE[person].number);
const listed = (office: Office, filter: CaseFilter, person: Person = 'focal-point') =>
  listCases(office.sessionOf(person), { filter, sort: 'reference', descending: false, offset: 0, limit: 100 })
    .rows.map(({ caseId }) => caseId)
    .toSorted();
const acts = (office: Office, act: string, person: Person = 'focal-point', outcome: string | null = null) =>
  inTransaction(office.db, () => writeAudit(office.sessionOf(person), act, null, outcome));
const printsCode = (office: Office) =>
  inTransaction(office.db, () =>
    noteOutgoing(office.db, {
      at: minuteOf(office.sessionOf('focal-point').clock()),
      user: 1,
      what: 'recovery-code',
      caseId: null,
      recipient: null,
      copies: 1,
      depth: null,
      reason: null,
      destroyBy: null,
    }),
  );

/** casework/RULES.md (The post). */
describe('the post that is handed over', () => {
  it('says who has which cases, as many as the list that the number opens', () => {
    const office = createOffice();
    const own = createCase(office.sessionOf('caseworker'));
    const shared = createCase(office.sessionOf('second-caseworker'), [], { assigned: ['caseworker'] });
    const [ion, doina] = [colleague(office, 'caseworker'), colleague(office, 'second-caseworker')];
    expect([...(ion?.cases ?? [])].toSorted()).toEqual([own, shared].toSorted());
    expect(doina?.cases).toEqual([shared]);
    expect(listed(office, { workedOnBy: PEOPLE.caseworker.number })).toEqual([own, shared].toSorted());
    expect(listed(office, { workedOnBy: PEOPLE['second-caseworker'].number })).toEqual([shared]);
  });

  it('says which open cases nobody has: those of who left too, and no closed one', () => {
    const office = createOffice();
    const left = createCase(office.sessionOf('second-caseworker'));
    createCase(office.sessionOf('second-caseworker'), [
      { kind: 'closure', body: { date: '2026-05-04', state: 'closed', reason: 'moved' } },
    ]);
    createCase(office.sessionOf('caseworker'));
    expect(post(office).nobodys).toEqual([]);
    inTransaction(office.db, () => retireUser(office.db, PEOPLE['second-caseworker'].number));
    expect(post(office).nobodys).toEqual([left]);
    expect(listed(office, { nobodys: true })).toEqual([left]);
    expect(colleague(office, 'second-caseworker')).toBeUndefined();
  });

  it('whose work a case is, is asked by nobody who does not assign it', () => {
    const office = createOffice();
    const own = createCase(office.sessionOf('caseworker'));
    const shared = createCase(office.sessionOf('caseworker'), [], { assigned: ['second-caseworker'] });
    const all = [own, shared].toSorted();
    expect(listed(office, { workedOnBy: PEOPLE['second-caseworker'].number }, 'caseworker')).toEqual(all);
    expect(listed(office, { nobodys: true }, 'caseworker')).toEqual(all);
  });

  it('names tasks and drafts of everybody, and no word of a draft', () => {
    const office = createOffice();
    const caseId = createCase(office.sessionOf('caseworker'));
    inTransaction(office.db, () => {
      const wanted = { caseId, what: 'call the clinic', day: '2026-06-04', hour: null, forUser: 2 };
      addTask(office.sessionOf('caseworker'), wanted);
      const body = { text: 'about the Dunmarrow road' };
      putDraft(office.sessionOf('caseworker'), { id: 'x', caseId, kind: 'note', record: null, body });
    });
    const ion = colleague(office, 'caseworker');
    expect(ion?.tasks.map(({ what, day }) => [what, day])).toEqual([['call the clinic', '2026-06-04']]);
    expect(ion?.drafts.map((draft) => [draft.kind, draft.caseId])).toEqual([['note', caseId]]);
    expect(JSON.stringify(post(office))).not.toContain('Dunmarrow');
  });

  it('has every line of danger that Today has, and of what waits', () => {
    const office = createOffice();
    for (let n = 0; n < 9; n += 1) {
      createCase(office.sessionOf('caseworker'), [
        { kind: 'intake', body: { date: '2026-05-04', 'needs-today': ['threatened'] } },
      ]);
    }
    const [danger] = post(office).groups;
    expect(danger?.group).toBe('danger');
    expect(danger?.lines).toEqual(today(office.sessionOf('focal-point'), 'danger').groups[0]?.lines);
    expect(danger?.lines.length).toBe(9);
    expect(post(office).groups.map(({ group }) => group)).not.toContain('ask');
  });

  it('has what is open in the registers, and no day of a case', () => {
    const office = createOffice();
    createCase(office.sessionOf('caseworker'), [
      { kind: 'stay', body: { house: 'H1', from: '2026-05-01', 'expected-until': '2026-05-04' } },
    ]);
    inTransaction(office.db, () => {
      const session = office.sessionOf('focal-point');
      putBreach(session, {
        ...{ what: 'lost-sheet', happened: null, noticed: '2026-05-04', told: 'the day sheet', atRisk: '', cases: [] },
        ...{ warned: '', warnedOn: null, done: '', closed: null },
      });
      putRequest(session, {
        ...{
          asker: 'court',
          what: 'answers',
          told: 'a letter',
          about: null,
          came: '2026-05-04',
          answerBy: '2026-05-04',
        },
        ...{ answer: null, ground: '', answeredBy: '', answeredOn: null },
      });
    });
    const due = today(office.sessionOf('focal-point'), 'due').groups[0]?.lines ?? [];
    expect(due.length).toBe(2);
    expect(post(office).groups.map(({ group, lines }) => [group, lines.map(({ code }) => code)])).toEqual([
      ['due', ['today-request-authority']],
      ['safety', ['today-breach']],
    ]);
  });

  it('says when somebody last logged in, where that is known', () => {
    const office = createOffice();
    expect(colleague(office, 'caseworker')?.lastLogIn).toBe(null);
    office.at('2026-05-04T12:00Z');
    acts(office, 'log-in', 'caseworker');
    office.at('2026-05-05T12:00Z');
    expect(colleague(office, 'caseworker')?.lastLogIn).toBe('2026-05-04T12:00Z');
  });

  it('says when the recovery code was made and printed, and nothing where a desk was brought back since', () => {
    const office = createOffice();
    expect(post(office).recoveryCode).toEqual({ made: null, printed: null });
    office.at('2026-05-01T08:00Z');
    acts(office, 'log-in');
    printsCode(office);
    expect(post(office).recoveryCode).toEqual({ made: '2026-05-01T08:00Z', printed: '2026-05-01T08:00Z' });
    office.at('2026-05-02T08:00Z');
    acts(office, 'renew-recovery-code', 'focal-point', 'role-may-not');
    expect(post(office).recoveryCode.made).toBe('2026-05-01T08:00Z');
    acts(office, 'renew-recovery-code', 'focal-point', 'done');
    expect(post(office).recoveryCode).toEqual({ made: '2026-05-02T08:00Z', printed: null });
    acts(office, 'restore', 'focal-point', 'done');
    expect(post(office).recoveryCode).toEqual({ made: null, printed: null });
  });

  it('is for whoever leads, and says nothing of a root key at a mission', () => {
    const office = createOffice();
    expect(post(office).rootKey).toBe(null);
    for (const person of ['caseworker', 'shelter-manager', 'approver', 'hq-analyst'] as const) {
      expect(
        refusalCode(() => post(office, person)),
        person,
      ).toBe('role-may-not');
    }
  });
});
