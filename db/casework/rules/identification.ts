/** What the authority has decided on the identification, by the newest word of it. Pure. */
import type { CaseRecord } from '../record/case-record.ts';
import { newest } from '../record/counted-day.ts';

/** The newest word on whether the authority identified the person, while it is that nothing was decided yet: since when. */
export function identificationPending(records: readonly CaseRecord[]): CaseRecord | undefined {
  const told = newest(records, 'determination', 'formally-identified', 'date');
  return told?.value === 'pending' ? told.record : undefined;
}
