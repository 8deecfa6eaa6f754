/** A case as a row, and what stands on it: stage, flags, dangers. */
import type { CodeOf } from '../codebook/lists/index.ts';
import type { SentenceCode } from '../codebook/sentences.ts';

export const STAGES = ['contact', 'screened', 'assisted', 'returning', 'reintegrating', 'follow-up', 'closed'] as const;
export type Stage = (typeof STAGES)[number];

export const FLAGS = [
  'no-consent-yet',
  'emergency-consent',
  'declined-all',
  'declined-part',
  'deferred',
  'waiting-for',
  'whereabouts-unknown',
  'may-be-under-18',
  'high-risk',
  'handed-over',
  'reopened',
  're-trafficked',
  'not-eligible',
] as const;
export type Flag = (typeof FLAGS)[number];

export const URGENCIES = ['danger', 'attention', 'quiet'] as const;
type Urgency = (typeof URGENCIES)[number];
/** How urgent each flag is; the list puts the most urgent first. */
export const FLAG_URGENCY: Readonly<Record<Flag, Urgency>> = {
  'no-consent-yet': 'attention',
  'emergency-consent': 'danger',
  'declined-all': 'quiet',
  'declined-part': 'quiet',
  deferred: 'quiet',
  'waiting-for': 'quiet',
  'whereabouts-unknown': 'danger',
  'may-be-under-18': 'attention',
  'high-risk': 'attention',
  'handed-over': 'quiet',
  reopened: 'quiet',
  're-trafficked': 'attention',
  'not-eligible': 'quiet',
};
export interface FlagSince {
  readonly flag: Flag;
  /** A day, month or year; null where nobody dated it. */
  readonly since: string | null;
  /** The UTC minute at which what it says ends by itself, of what does. */
  readonly until?: string;
}

/** A row of the case list. `name` only for roles that may see it; the screen shows it while a key is held. */
export interface CaseRow {
  readonly caseId: string;
  readonly reference: string;
  readonly initials: string | null;
  readonly name: string | null;
  readonly kind: 'case' | 'intake' | 'anonymous';
  readonly ageGroup: string | null;
  readonly minor: boolean;
  readonly nationality: readonly string[];
  readonly stage: Stage;
  readonly flags: readonly FlagSince[];
  readonly nextStep: string | null;
  readonly nextStepOn: string | null;
  readonly changedAt: string;
  readonly offices: readonly string[];
  readonly draft: boolean;
  /** UTC minute of the last package to headquarters that held this case, and whether a receipt covers what is here. */
  readonly sealedAt: string | null;
  readonly acknowledged: boolean;
  /** UTC minute at which headquarters' receipt of the newest package that held this case came; null where none did. */
  readonly receivedAt: string | null;
  /** Entries of this office that headquarters was not sent. */
  readonly unsent: number;
  readonly waiting: boolean;
  /** What puts the person in danger, worst first; empty for a role that is told nothing of it. */
  readonly dangers: readonly ShownDanger[];
  /** The offices that the case was handed over to and no file with it left for, by code. */
  readonly notSentTo: readonly string[];
}

export interface ShownDanger {
  /** A code of the list `danger`; `emergency`: the hours in which something may be kept without consent end. */
  readonly danger: CodeOf<'danger'> | 'emergency';
  /** Sentence code, as Today says it. */
  readonly says: SentenceCode;
  readonly since: string | null;
  /** The day on which somebody looks again, or the minute at which the hours end. */
  readonly until: string | null;
  /** Nobody has noted yet that a person was told. */
  readonly nobodyTold: boolean;
}
