/**
 * Who may record what for whom (casework/RULES.md, Who records what). What a person agreed to, who they are and
 * what they told comes from an office that met them: the one that opened the case, or one that has taken the case on. Headquarters
 * writes what it does itself. Data only; `db/casework/people/writing-rights.ts` reads it.
 */
import type { Role } from './roles.ts';

/**
 * What a case is to the office that would write: `own`: opened here; `taken-on`: received and accepted here; `received`: not accepted
 * (yet); `headquarters`: another office's, at headquarters.
 */
export const CASE_PLACES = ['own', 'taken-on', 'received', 'headquarters'] as const;
export type CasePlace = (typeof CASE_PLACES)[number];

export interface WhoRecords extends Readonly<Record<CasePlace, readonly Role[]>> {
  /**
   * What whoever opened a colleague's case with a reason may always add, never change: every question of the form, or these alone. Left out:
   * nothing.
   */
  readonly addedForReason?: 'whole' | readonly string[];
  /** Who covers for somebody does not close a case or hand it over. */
  readonly notByCover?: true;
}

const NOBODY: readonly Role[] = [];
const OFFICE: readonly Role[] = ['focal-point', 'caseworker', 'hq-case-manager'];
const ANSWERS_FOR: readonly Role[] = ['focal-point', 'hq-case-manager'];
const HOUSE: readonly Role[] = [...OFFICE, 'shelter-manager'];
const DECIDES: readonly Role[] = [...OFFICE, 'approver'];
const HEADQUARTERS: readonly Role[] = ['hq-case-manager'];

/** From the person, or about them: by an office that met them. */
const MET = { own: OFFICE, 'taken-on': OFFICE, received: NOBODY, headquarters: NOBODY } as const;
/** Of those who exploited: by whoever answers for the office that met the person. */
const SUSPECTS = { ...MET, own: ANSWERS_FOR, 'taken-on': ANSWERS_FOR } as const;
/** Of the house where the person stays. */
const STAYS = { own: HOUSE, 'taken-on': HOUSE, received: NOBODY, headquarters: NOBODY } as const;
/** What every office that has the case does itself. */
const ANY_OFFICE = { own: OFFICE, 'taken-on': OFFICE, received: OFFICE, headquarters: HEADQUARTERS } as const;
/** Made by the application alone. */
const NEVER = { own: NOBODY, 'taken-on': NOBODY, received: NOBODY, headquarters: NOBODY } as const;

export const WHO_RECORDS = {
  intake: { ...MET, addedForReason: ['date', 'hour', 'needs-today', 'needs-note'] },
  'safe-contact': { ...MET, addedForReason: 'whole' },
  // Each office answers the danger that it knows of; whoever opened a colleague's case with a reason too.
  'danger-answer': { ...ANY_OFFICE, headquarters: NOBODY, addedForReason: 'whole' },
  consent: MET,
  screening: MET,
  determination: MET,
  decision: { own: DECIDES, 'taken-on': DECIDES, received: DECIDES, headquarters: HEADQUARTERS },
  anonymous: NEVER,
  identity: MET,
  profile: MET,
  family: MET,
  health: STAYS,
  recruitment: MET,
  'journey-leg': MET,
  exploitation: MET,
  'way-out': MET,
  perpetrator: SUSPECTS,
  // The office in the country of return assesses before it takes the case on (norad-2010 §4.1 L3503-3504).
  'risk-assessment': { ...MET, received: OFFICE },
  needs: MET,
  plan: MET,
  // At headquarters: what it paid.
  service: { ...MET, headquarters: HEADQUARTERS, addedForReason: 'whole' },
  stay: STAYS,
  legal: MET,
  // Whoever was asked answers.
  referral: ANY_OFFICE,
  payment: { ...MET, headquarters: HEADQUARTERS },
  travel: MET,
  // Whoever meets them writes it, taken on or not.
  arrival: { ...MET, received: OFFICE },
  'follow-up': MET,
  closure: { ...MET, notByCover: true },
  note: { ...ANY_OFFICE, addedForReason: 'whole' },
  attachment: ANY_OFFICE,
  transfer: { ...ANY_OFFICE, notByCover: true },
  case: NEVER,
} as const satisfies Readonly<Record<string, WhoRecords>>;

/**
 * Matters of a decision that only these decide; whoever else may record decisions asks for them. Nobody goes on past a closed gate by their own
 * word; what is told without the person's consent is decided by who answers for the office.
 */
export const DECIDED_BY: ReadonlyMap<string, readonly Role[]> = new Map<string, readonly Role[]>([
  ['override', ['approver', 'hq-case-manager']],
  ['child-return', ['approver', 'hq-case-manager']],
  ['tell-without-consent', ['focal-point', 'approver', 'hq-case-manager']],
]);

const TABLE: ReadonlyMap<string, WhoRecords> = new Map(Object.entries(WHO_RECORDS));

/** The row of a record kind; undefined for a kind that has none, which nobody may write. */
export function whoRecords(kind: string): WhoRecords | undefined {
  return TABLE.get(kind);
}
