/**
 * Who is known here and not in a protected table, and why: the steps of its waterfall that can be said, which an exact table shows whole
 * (statistics/RULES.md, Who is not in it). For the screen: it stands in nothing that leaves. Pure.
 */
import type { Report } from '../contract/report.ts';
import type { Measure } from './measure.ts';
import type { Question } from './question.ts';
import { small } from './suppression.ts';

type NotCounted = Report['notCounted'][number];

/**
 * `n`: how many the table counts; `k`: the fewest that a number may stand for. A reason of which there is nobody is left out; a number is null
 * that would show fewer persons, itself or by what it leaves of another.
 */
export function notCounted(
  { population }: Question,
  { outside, outsidePopulation }: Measure,
  n: number,
  k: number,
): readonly NotCounted[] {
  const isSmall = (count: number) => small({ n: count, subjects: count }, k);
  const withoutHelp = population === 'assisted' ? outsidePopulation : 0;
  return [
    { why: 'no-help' as const, n: isSmall(withoutHelp) ? null : withoutHelp },
    { why: 'outside-period' as const, n: isSmall(outside) || (outside > 0 && isSmall(n)) ? null : outside },
  ].filter((reason) => reason.n !== 0);
}
