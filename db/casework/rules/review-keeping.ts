/** Until when a closed file is kept before it is looked at again (casework/RULES.md, Keeping on). Pure. */
import { latest, yearsAfter } from '../../codebook/date.ts';
import { ofKind, type RecordOf, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { dayTold, writtenOn } from '../record/counted-day.ts';
import { closuresOf, stageOf } from './case-stage.ts';

/** How this office closed a case, and what it noted of keeping it. Days are `YYYY-MM-DD`. */
export interface ClosedFile {
  readonly closing: RecordOf<'closure'>;
  /** The day of the closing, else the one on which it was written. */
  readonly closed: string;
  /** The day that was noted for looking at it again; undefined: the office's rule says it. */
  readonly noted: string | undefined;
  /** False of a file that was taken over from older ones. */
  readonly isLive: boolean;
}

/** By this office's last closing; undefined of a case that is open, and of one that another office alone has closed. */
export function closedFile(records: readonly CaseRecord[]): ClosedFile | undefined {
  if (stageOf(records) !== 'closed') return undefined;
  const closing = closuresOf(records).findLast(
    (record) => record.counts === undefined && textOf(record, 'state', records) === 'closed',
  );
  if (closing === undefined) return undefined;
  const noted = textOf(closing, 'review-date', records);
  return {
    closing,
    closed: latest(dayTold(closing, records) ?? writtenOn(closing)),
    noted: noted === undefined ? undefined : latest(noted),
    isLive: ofKind(records, 'case').some((record) => textOf(record, 'origin', records) === 'live'),
  };
}

/** The day that was noted, else the office's rule: so many years after the closing. */
export function keptUntil({ closed, noted }: ClosedFile, years: number): string {
  return noted ?? yearsAfter(closed, years);
}
