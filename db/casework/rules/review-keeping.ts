/** When it is to be looked at whether a closed file is kept on (casework/RULES.md, Keeping on). Pure. */
import { latest, yearsAfter } from '../../codebook/date.ts';
import { ofKind, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { dayTold, writtenOn } from '../record/counted-day.ts';
import { closuresOf, stageOf } from './case-stage.ts';

/** The office's rule where whoever closed the case noted no day. */
const YEARS = 5;

/**
 * The day (`YYYY-MM-DD`) that this office noted in its last closing, else five years after it; undefined of a case that is open, and of one that was
 * taken over from older files, or that another office alone has closed, where nobody here noted a day.
 */
export function reviewKeepingOn(records: readonly CaseRecord[]): string | undefined {
  if (stageOf(records) !== 'closed') return undefined;
  const closing = closuresOf(records).findLast(
    (record) => record.counts === undefined && textOf(record, 'state', records) === 'closed',
  );
  if (closing === undefined) return undefined;
  const noted = textOf(closing, 'review-date', records);
  if (noted !== undefined) return latest(noted);
  const isLive = ofKind(records, 'case').some((record) => textOf(record, 'origin', records) === 'live');
  return isLive ? yearsAfter(latest(dayTold(closing, records) ?? writtenOn(closing)), YEARS) : undefined;
}
