/** With which partners something may be shared, and what never: in the words of each consent that says so (casework/RULES.md, Sharing with partners). Pure. */
import { ofKind, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { inOrder } from '../record/counted-day.ts';

/** The newest first, each once; an older one is not taken away by one that says nothing of it. `isRead`: whether whoever asks reads it. */
export function shareLimits(
  records: readonly CaseRecord[],
  isRead: (consent: CaseRecord) => boolean,
): readonly string[] {
  const told = inOrder(ofKind(records, 'consent').filter(isRead), 'date').toReversed();
  return [...new Set(told.flatMap((consent) => textOf(consent, 'share-limits', records)?.trim() || []))];
}
