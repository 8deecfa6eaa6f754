import type { PostColleague } from '../../../../preload/contract.ts';
import { worksOnCases } from '../../../components/frame/destinations.ts';

/** Whom work can be given to: who works on cases here, but for whose work it is. */
export function mayTakeOver(
  colleagues: readonly PostColleague[],
  from: Pick<PostColleague, 'number'> | undefined,
): readonly PostColleague[] {
  return colleagues.filter(({ number, role }) => number !== from?.number && worksOnCases(role));
}
