/**
 * The gate of whoever may be under 18: which of what it asks (`child-conditions.ts`) is missing, what an override leaves open of that, and what
 * another office's word would open (casework/RULES.md, Child). Pure.
 */
import type { CaseRecord } from '../record/case-record.ts';
import type { Answered } from './child-answers.ts';
import { AGAINST, type Condition, conditionsOf, OPENED_BY } from './child-conditions.ts';
import { childSituation } from './child-situation.ts';
import { mayBeUnder18 } from './minor.ts';
import { type ChildGap, knownFrom, overridesOf } from './override.ts';
import { isCounted } from './said-situation.ts';
import { ownCode, ownCodes } from './told-here.ts';

/** The gaps as codes; none where the person is not, or no longer thought to be, under 18. */
export function childGaps(records: readonly CaseRecord[]): readonly ChildGap[] {
  if (!mayBeUnder18(records)) return [];
  return conditionsOf(records).flatMap(({ read, gaps }) => gaps(read(records)).slice(0, 1));
}

/** What the gate asks in the situation that holds and finds there; none where the person is not, or no longer thought to be, under 18. */
export function childConditionsThere(records: readonly CaseRecord[]): readonly Condition['asks'][] {
  if (!mayBeUnder18(records)) return [];
  const conditions = conditionsOf(records);
  const missing = new Set(
    conditions.filter(({ read, gaps }) => gaps(read(records)).length > 0).map(({ asks }) => asks),
  );
  return [...new Set(conditions.map(({ asks }) => asks))].filter((asks) => !missing.has(asks));
}

/**
 * The gaps that overrides in force on a day leave open: an override covers those that it names and that were asked and missing when it was
 * given, and none since.
 */
export function gapsBeyondOverride(records: readonly CaseRecord[], today: string): readonly ChildGap[] {
  if (!mayBeUnder18(records)) return [];
  const overrides = overridesOf(records, 'child', today);
  const asked = new Map<string, readonly Condition[]>();
  /** What was asked by all that could be known on a day. */
  const askedOn = (day: string): readonly Condition[] => {
    const there = asked.get(day) ?? conditionsOf(knownOn(day, records));
    asked.set(day, there);
    return there;
  };
  return conditionsOf(records).flatMap((condition) => {
    const { yes, read, gaps } = condition;
    const answers = read(records);
    const covered =
      (code: ChildGap) =>
      (given: string): boolean =>
        askedOn(given).includes(condition) &&
        gaps(answers.filter(({ known }) => known <= given)).includes(code) &&
        answers.every(({ answer, known }) => yes.includes(answer) || known <= given);
    const open = gaps(answers).filter((code) => {
      const given = overrides(code);
      return given.length === 0 || !given.every(covered(code));
    });
    return open.slice(0, 1);
  });
}

/** The records that could be known of on a day, and of those that bind although they are no longer in force the same. */
function knownOn(day: string, records: readonly CaseRecord[]): readonly CaseRecord[] {
  const isKnown = (record: CaseRecord): boolean => knownFrom(record, records) <= day;
  const earlier = records[0]?.earlier?.filter(isKnown);
  return records.filter(isKnown).map((record) => (earlier === undefined ? record : { ...record, earlier }));
}

/** An answer by which a record opens something at the gate. */
export interface OpeningAnswer {
  readonly record: CaseRecord;
  readonly question: string;
  readonly answer: string;
}

/**
 * What opens something at the gate, in whatever situation the child is: what another office wrote is a loosening where, read as if it counted
 * whole, it stands here. That the child agrees to return, to the family or to a decision opens only what somebody said no to.
 */
export function openingAnswers(records: readonly CaseRecord[]): readonly OpeningAnswer[] {
  const situations = childSituation(records).statements.filter(
    ({ answer, record }) => answer !== 'not-said' && isCounted(record),
  );
  return [
    ...situations.map(({ record }) => ({ record, question: 'matter', answer: ownCode(record, 'matter') ?? '' })),
    ...OPENED_BY.flatMap(([question, conditions]) =>
      conditions.flatMap((condition) => {
        const { yes, read } = condition;
        const answers = read(records);
        const isAsked = !AGAINST.includes(condition) || answers.some(({ answer }) => answer === 'refuses');
        return isAsked ? answers.filter(({ answer }) => yes.includes(answer)).flatMap(shown(question)) : [];
      }),
    ),
  ];
}

/** The answer as the record holds it. */
function shown(question: string): (answered: Answered) => readonly OpeningAnswer[] {
  return ({ answer, record }) => {
    if (answer === 'too-young') return [{ record, question: 'no-answer', answer }];
    if (answer === 'wants-else') {
      return ownCodes(record, 'wants-instead').map((code) => ({ record, question: 'wants-instead', answer: code }));
    }
    return [{ record, question, answer: question === 'matter' ? (ownCode(record, 'matter') ?? '') : answer }];
  };
}
