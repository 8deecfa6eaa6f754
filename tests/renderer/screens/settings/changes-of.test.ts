import { describe, expect, it } from 'vitest';
import type { PostColleague, Role } from '../../../../preload/contract.ts';
import { changesOf, mayTakeOver } from '../../../../renderer/screens/settings/post/changes-of.ts';

const colleague = (number: number, role: Role): PostColleague => ({
  ...{ number, role, name: `${role} ${number}`, house: null, lastLogIn: null, cases: [], tasks: [], drafts: [] },
});
const task = {
  ...{ id: 'T', caseId: null, what: 'call', day: '2026-05-04', hour: null, forUser: 1, byUser: 1 },
  ...{ who: 'Ana', by: 'Ana', done: false },
};

describe('giving work on', () => {
  it('is offered to who works on cases, never to whose work it is', () => {
    const people = [
      colleague(1, 'focal-point'),
      colleague(2, 'caseworker'),
      colleague(3, 'shelter-manager'),
      colleague(4, 'approver'),
      colleague(5, 'hq-case-manager'),
      colleague(6, 'hq-analyst'),
    ];
    expect(mayTakeOver(people, people[0]).map(({ number }) => number)).toEqual([2, 5]);
    expect(mayTakeOver(people, undefined).map(({ number }) => number)).toEqual([1, 2, 5]);
  });

  it('moves each case and task from the one to the other; of cases that nobody has nothing ends', () => {
    const from = { number: 1, tasks: [task] };
    expect(changesOf(from, ['A'], 2)).toEqual({
      assignments: [
        { caseId: 'A', user: 2, assigned: true },
        { caseId: 'A', user: 1, assigned: false },
      ],
      tasks: [{ id: 'T', forUser: 2 }],
    });
    expect(changesOf(undefined, ['A'], 2)).toEqual({
      assignments: [{ caseId: 'A', user: 2, assigned: true }],
      tasks: [],
    });
  });
});
