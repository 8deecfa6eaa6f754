/** Whether the risk that stays is high, by the newest assessments (casework/RULES.md, Flags; sida-2003 §2.5 L1910-1919). Pure. */
import { latest } from '../../codebook/date.ts';
import { ofKind, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { unsettled } from '../record/counted-day.ts';
import { memoizeByCase } from '../record/memoize-by-case.ts';
import { closing, mayOpen, opening } from './child-answers.ts';
import { ownCode } from './told-here.ts';

interface HighRisk {
  /** The first day on which it was found so. */
  readonly since: string | undefined;
  /** The last day (`YYYY-MM-DD`) for which it was found so; undefined where nobody said when to look again. */
  readonly ends: string | undefined;
}

/**
 * Of each step its newest assessments, of one day the graver. Another office's alone can raise the risk and lowers none; one of a day to come
 * counts from its writing, and lowers none. It ends with the day on which somebody was to look again.
 */
export const highRisk = memoizeByCase((records): HighRisk | undefined => {
  const steps = Map.groupBy(ofKind(records, 'risk-assessment'), (record) => textOf(record, 'step', records));
  const high = [...steps.values()].flatMap((assessed) => highOf(assessed, records));
  if (high.length === 0) return undefined;
  const since = high.flatMap(({ day }) => day ?? []).sort()[0];
  const ends = high.map(({ record }) => ownCode(record, 'review-date'));
  if (ends.includes(undefined)) return { since, ends: undefined };
  return {
    since,
    ends: ends
      .map((day = '') => latest(day))
      .sort()
      .at(-1),
  };
});

function highOf(assessed: readonly CaseRecord[], records: readonly CaseRecord[]) {
  const told = assessed.flatMap((record) => {
    const level = ownCode(record, 'level');
    if (level === 'high') return [closing(level, record, records)];
    return level !== undefined && mayOpen(record) ? [opening(level, record, records)] : [];
  });
  return unsettled(
    told.filter(({ answer }) => answer === 'high'),
    told.filter(({ answer }) => answer !== 'high'),
  );
}

/** Whether it is so on a day. */
export function isHighRiskOn(records: readonly CaseRecord[], day: string): boolean {
  const found = highRisk(records);
  return found !== undefined && (found.ends === undefined || day <= found.ends);
}
