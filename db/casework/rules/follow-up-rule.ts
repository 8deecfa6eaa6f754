/**
 * What the project that pays for somebody asks of their follow-up, as the register said it when a plan or a payment came to name it; else the
 * intervals of this project's own choice (casework/RULES.md, Follow-up). Pure.
 */
import { addDays, monthsAfter } from '../../codebook/date.ts';
import type { CodeOf } from '../../codebook/lists/index.ts';
import { ofKind, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { inOrder } from '../record/counted-day.ts';
import { memoizeByCase } from '../record/memoize-by-case.ts';
import { mayOpen } from './child-answers.ts';
import { ownCodes } from './told-here.ts';

type Asked = CodeOf<'follow-up-rule'>;
type Interval = Exclude<Asked, 'income'>;

const WITHOUT_RULE: readonly Interval[] = ['days-7', 'months-1', 'months-3', 'months-6', 'months-12'];
/** Whoever may be under 18 is asked on these, whatever a project says. */
const OF_CHILD: readonly Interval[] = ['days-7', 'days-14'];

/**
 * What the newest plan or payment that keeps a rule says, of this office or of another whose word counts whole here; empty where none does. What
 * was called off says nothing.
 */
const ruleOfProject = memoizeByCase((records): readonly string[] => {
  const paid = ofKind(records, 'payment').filter((record) => textOf(record, 'state', records) !== 'cancelled');
  const rules = inOrder<CaseRecord>([...ofKind(records, 'plan'), ...paid], 'date')
    .filter(mayOpen)
    .map((record) => ownCodes(record, 'follow-up-rule'));
  return rules.findLast((rule) => rule.length > 0) ?? [];
});

/** Whether the project asks of work and income at each follow-up. */
export function projectAsksIncome(records: readonly CaseRecord[]): boolean {
  return ruleOfProject(records).includes('income' satisfies Asked);
}

/** The days (`YYYY-MM-DD`, the first one first) on which somebody is to be asked who came home on `start`. */
export function followUpDays(start: string, isChild: boolean, records: readonly CaseRecord[]): readonly string[] {
  const rule = ruleOfProject(records).flatMap((code) => intervalDay(start, code) ?? []);
  const usual = (codes: readonly Interval[]) => codes.flatMap((code) => intervalDay(start, code) ?? []);
  const days = [...(isChild ? usual(OF_CHILD) : []), ...(rule.length > 0 ? rule : usual(WITHOUT_RULE))];
  return [...new Set(days)].toSorted();
}

/** The day so long after another, as a code of the list says it; undefined for a code that is no interval. */
function intervalDay(start: string, code: string): string | undefined {
  const [, unit, count] = /^(days|months)-(\d{1,3})$/.exec(code) ?? [];
  if (unit === undefined) return undefined;
  return unit === 'days' ? addDays(start, Number(count)) : monthsAfter(start, Number(count));
}
