/** Whether a partner may be told anything (casework/RULES.md, Sharing with partners; sida-2003 §1.1 L2852-2853): by the consent in force. Pure. */
import type { SentenceCode } from '../../codebook/sentences.ts';
import type { SharingWith } from '../../codebook/sharing.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { sharingWith } from './consent.ts';

type PartnersGap = Extract<SentenceCode, `partners-${string}`>;

/** Answers by which nothing goes to a partner, not even without the name. */
const STAYS: Partial<Readonly<Record<SharingWith, PartnersGap>>> = {
  refuses: 'partners-refused',
  later: 'partners-not-agreed',
  'not-asked': 'partners-not-agreed',
  'not-recorded': 'partners-not-agreed',
  emergency: 'partners-emergency',
  'counted-only': 'partners-counted-only',
};

export function partnersGaps(records: readonly CaseRecord[]): readonly PartnersGap[] {
  const gap = STAYS[sharingWith(records, 'partners')];
  return gap === undefined ? [] : [gap];
}
