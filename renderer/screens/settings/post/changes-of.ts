import type { InputOf, PostColleague, postArea } from '../../../../preload/contract.ts';
import { worksOnCases } from '../../../components/frame/destinations.ts';

type Changes = InputOf<(typeof postArea)['giveOn']>;

/** Whom work can be given to: who works on cases here, but for whose work it is. */
export function mayTakeOver(
  colleagues: readonly PostColleague[],
  from: Pick<PostColleague, 'number'> | undefined,
): readonly PostColleague[] {
  return colleagues.filter(({ number, role }) => number !== from?.number && worksOnCases(role));
}

/** All of somebody's cases and tasks, or cases that nobody works on, to one colleague. */
export function changesOf(
  from: Pick<PostColleague, 'number' | 'tasks'> | undefined,
  cases: readonly string[],
  to: number,
): Changes {
  return {
    assignments: cases.flatMap((caseId) => [
      { caseId, user: to, assigned: true },
      ...(from === undefined ? [] : [{ caseId, user: from.number, assigned: false }]),
    ]),
    tasks: (from?.tasks ?? []).map(({ id }) => ({ id, forUser: to })),
  };
}
