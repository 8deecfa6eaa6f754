/** Whether the risk that stays is high, by the newest assessments (casework/RULES.md, Flags; sida-2003 §2.5 L1910-1919). Pure. */
import { byLastDay } from '../../codebook/date.ts';
import { ofKind, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { unsettled } from '../record/counted-day.ts';
import { memoizeByCase } from '../record/memoize-by-case.ts';
import { type Answered, closing, mayOpen, newestOf, opening } from './child-answers.ts';
import { ownCode } from './told-here.ts';

interface HighRisk {
  /** The first day on which it was found so. */
  readonly since: string | undefined;
}

/**
 * Of each step its newest assessments, of one day the graver. Another office's alone can raise the risk and lowers none; one of a day to come
 * counts from its writing, and lowers none. It stands until a lower one is written: that a day to look again has passed ends nothing.
 */
export const highRisk = memoizeByCase((records): HighRisk | undefined => {
  const high = byStep(records).flatMap((assessed) => highOf(assessed, records));
  if (high.length === 0) return undefined;
  return { since: high.flatMap(({ day }) => day ?? []).sort()[0] };
});

/** The nearest day (day, month or year) on which somebody is to look again, by the newest assessments of each step, whoever wrote them. */
export const riskReviewOn = memoizeByCase((records): string | undefined =>
  byStep(records)
    .map((assessed) => assessed.map((record) => closing('assessed', record, records)))
    .flatMap(newestOf)
    .flatMap(({ record }) => ownCode(record, 'review-date') ?? [])
    .sort(byLastDay)
    .at(0),
);

function byStep(records: readonly CaseRecord[]): readonly (readonly CaseRecord[])[] {
  return [...Map.groupBy(ofKind(records, 'risk-assessment'), (record) => textOf(record, 'step', records)).values()];
}

function highOf(assessed: readonly CaseRecord[], records: readonly CaseRecord[]): readonly Answered[] {
  const told = assessed.flatMap((record): readonly Answered[] => {
    const level = ownCode(record, 'level');
    if (level === 'high') return [closing(level, record, records)];
    return level !== undefined && mayOpen(record) ? [opening(level, record, records)] : [];
  });
  return unsettled(
    told.filter(({ answer }) => answer === 'high'),
    told.filter(({ answer }) => answer !== 'high'),
  );
}
