/**
 * What somebody said became of a danger: something was done, it is still so and somebody looks again on a day, it was not so; or only that a
 * person was told. Some dangers are never ended by one such answer: somebody looks again on a later day, at the latest the next (FORMS.md,
 * danger-answer). Pure, without today's date.
 */
import { addDays, latest } from '../../codebook/date.ts';
import type { CodeOf } from '../../codebook/lists/index.ts';
import { SECOND_LOOK } from '../../codebook/second-look.ts';
import { codesOf, ofKind, type RecordOf, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { dayDone, inOrder, isBefore, isMisdated, writtenOn } from '../record/counted-day.ts';
import { memoizeByCase } from '../record/memoize-by-case.ts';

interface ToldDanger {
  readonly danger: CodeOf<'danger'>;
  readonly since: string | undefined;
  /** The record that tells of it. */
  readonly by: CaseRecord;
  /** Whether its office has left the case: then another answers for it. */
  readonly hasLeft: boolean;
}

interface AnswerToDanger {
  readonly ended: boolean;
  readonly lookAgain: string | undefined;
  readonly told: boolean;
}

const answersInOrder = memoizeByCase((records) => inOrder(ofKind(records, 'danger-answer'), 'date'));

/** What all that was said since of one danger comes to. */
export function answerTo(danger: ToldDanger, records: readonly CaseRecord[]): AnswerToDanger {
  const said = answersInOrder(records).filter((answer) => isOf(answer, danger, records));
  const acts = said.filter((answer) => textOf(answer, 'answer', records) !== 'told');
  const last = acts.at(-1);
  if (last === undefined) return { ended: false, lookAgain: undefined, told: said.length > 0 };
  const needsLook = SECOND_LOOK.some((one) => one === danger.danger);
  const isStill = textOf(last, 'answer', records) === 'still';
  const looked = acts.some((before) => isBefore(dayOf(before, records), dayOf(last, records)));
  if (!isStill && (!needsLook || looked)) return { ended: true, lookAgain: undefined, told: true };
  return { ended: false, lookAgain: lookAgain(last, needsLook, records), told: true };
}

/** The day that was named; of what needs a second look at the latest the day after. */
function lookAgain(
  answer: RecordOf<'danger-answer'>,
  needsLook: boolean,
  records: readonly CaseRecord[],
): string | undefined {
  const named = textOf(answer, 'look-again', records);
  if (!needsLook) return named;
  const next = addDays(latest(dayOf(answer, records)), 1);
  return named === undefined || latest(named) > next ? next : named;
}

/**
 * Said of this danger, by the office that told of it or by our own, and after it was told: in one chapter by its place, else by its day. A record
 * that was changed stands at the place of the change, which says nothing of when it was written.
 */
function isOf(
  answer: RecordOf<'danger-answer'>,
  { danger, since, by, hasLeft }: ToldDanger,
  records: readonly CaseRecord[],
): boolean {
  if (isMisdated(answer) || textOf(answer, 'answer', records) === undefined) return false;
  if (!codesOf(answer, 'dangers', records).includes(danger)) return false;
  // Nothing told of it before: what was said then is said of the danger that it noted itself.
  if (answer === by) return true;
  // What is told elsewhere rings here too, and each office answers for its own Today.
  if (answer.office !== by.office && !hasLeft && answer.counts !== undefined) return false;
  const isInPlace = answer.station === by.station && answer.revision === 1 && by.revision === 1;
  const isAfter = isInPlace
    ? answer.epoch > by.epoch || (answer.epoch === by.epoch && answer.n > by.n)
    : dayDone(answer, records) !== undefined;
  return isAfter && !isBefore(dayOf(answer, records), since);
}

function dayOf(answer: RecordOf<'danger-answer'>, records: readonly CaseRecord[]): string {
  return dayDone(answer, records) ?? writtenOn(answer);
}
