import { describe, expect, it } from 'vitest';
import type { PostColleague, Role } from '../../../../preload/contract.ts';
import { mayTakeOver } from '../../../../renderer/screens/settings/post/may-take-over.ts';

const colleague = (number: number, role: Role): PostColleague => ({
  ...{ number, role, name: `${role} ${number}`, house: null, lastLogIn: null, cases: [], tasks: [], drafts: [] },
});
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
});
