/** What was agreed at the last contact: one answer for the list, Today and whoever closes the case. Pure. */
import { ofKind, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { dayTold, inOrder } from '../record/counted-day.ts';
import { memoizeByCase } from '../record/memoize-by-case.ts';
import { stageOf } from './case-stage.ts';

interface NextStep {
  /** A code of the list `next-step`. */
  readonly step: string | undefined;
  readonly day: string | undefined;
  /** The day of the contact at which it was agreed. */
  readonly since: string | undefined;
}

const NOTHING_AGREED: NextStep = { step: undefined, day: undefined, since: undefined };

/** Nothing of a case that is closed: what was agreed then is not waited for. */
export const nextStepOf = memoizeByCase((records): NextStep => {
  const contact = inOrder(ofKind(records, 'intake'), 'date').at(-1);
  if (contact === undefined || stageOf(records) === 'closed') return NOTHING_AGREED;
  return {
    step: textOf(contact, 'next-step', records),
    day: textOf(contact, 'next-step-date', records),
    since: dayTold(contact, records),
  };
});

/** The day on which somebody talks with the person again, where that was agreed last. */
export function agreedTalk(records: readonly CaseRecord[]): string | undefined {
  const { step, day } = nextStepOf(records);
  return step === 'talk-again' ? day : undefined;
}
