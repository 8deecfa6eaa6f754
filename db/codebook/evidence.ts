/**
 * Answers by which somebody may have taken part in what happened to the person, or threatens them: whoever wrote them, on whatever day, they can only
 * close a gate (casework/RULES.md, Family; Authorities of origin). A code that says such a thing stands here, or in the test with why it does not.
 */
import type { Kind, QuestionId } from './forms/index.ts';

interface Evidence<K extends Kind = Kind> {
  readonly kind: K;
  readonly question: QuestionId<K>;
  /** Of a table: its column. */
  readonly column?: string;
  readonly codes: readonly string[];
}

const said = <K extends Kind>(kind: K, question: QuestionId<K>, codes: readonly string[], column?: string): Evidence =>
  ({ kind, question, codes, ...(column === undefined ? {} : { column }) }) as Evidence;

const FAMILY = ['parent', 'other-family', 'partner'];

/** Somebody of the family: who did it, who sold or led the person there, who threatens them. */
export const FAMILY_TOOK_PART: readonly Evidence[] = [
  said('recruitment', 'recruiter', FAMILY),
  said('recruitment', 'methods', ['family']),
  said('recruitment', 'tactics', ['sold', 'for-debt']),
  said('exploitation', 'exploiter', FAMILY),
  said('perpetrator', 'relation', FAMILY),
  said('risk-assessment', 'threat-from', FAMILY),
  said('profile', 'vulnerabilities-household', ['family-involved']),
];

/** An official, or somebody in authorities, of a State that these answers do not name. */
export const OFFICIAL_TOOK_PART: readonly Evidence[] = [
  said('recruitment', 'recruiter', ['official']),
  said('exploitation', 'exploiter', ['official']),
  said('risk-assessment', 'threat-from', ['official']),
  said('risk-assessment', 'reach', ['officials']),
  said('risk-assessment', 'threats', ['authorities'], 'threat'),
];

/** A suspect who is an official: their State is asked beside it. */
export const OFFICIAL_SUSPECT: readonly Evidence[] = [
  said('perpetrator', 'relation', ['official']),
  said('perpetrator', 'roles', ['official']),
  said('perpetrator', 'suspect-kind', ['officials', 'diplomats']),
];

/** The household of a diplomat: of which State, the suspect says. */
export const DIPLOMATS_HOUSEHOLD: readonly Evidence[] = [said('exploitation', 'venue-kind', ['diplomats-household'])];

/** An official was paid on a part of the way: of one of the two countries that it joins. That nobody is sure is a doubt. */
export const OFFICIAL_PAID: readonly Evidence[] = [said('journey-leg', 'bribe', ['yes', 'unsure'])];

export type { Evidence };
