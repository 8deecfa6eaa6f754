/** What would go to an office, what stays and what would change it: counted, and grouped by its true cause. */
import type { SentenceCode } from '../codebook/sentences.ts';
import type { Depth } from './exchange.ts';

/** What a case is to its recipient: `again`: nothing is new since it was sent, and no receipt has said that it arrived. */
export type SentBefore = 'new' | 'changed' | 'again';

export interface SealGroup {
  /** Of what goes: what it is to the recipient; null for what stays. */
  readonly goes: SentBefore | null;
  /** Null for what stays. */
  readonly depth: Depth | null;
  /** Why it stays, or goes at less than was asked; null where nothing is to be said. */
  readonly reason: SentenceCode | null;
  readonly records: number;
  readonly cases: readonly { readonly caseId: string; readonly reference: string; readonly records: number }[];
}

/** What somebody tired would overlook. */
export interface SealWarning {
  readonly code: SentenceCode;
  readonly n: number;
  readonly cases: SealGroup['cases'];
}

/** Which of several is the reason why nothing would go. `at`: a UTC minute, of what was sent. */
export interface NothingGoes {
  readonly code: SentenceCode;
  readonly n: number;
  readonly at: string | null;
}
