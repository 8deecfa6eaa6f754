/**
 * What of a case file somebody outside may read, question by question: a lawyer, a partner, an authority (casework/papers/README.md, Detailed report). Who
 * the person is, what happened to them, what was found and how the proceeding stands. A form or a question that is not named here stays inside,
 * also one that comes later: where they stay and how they are reached, health, house, money that was given, danger, suspects, family, plans.
 */
import type { Kind, QuestionId } from './forms/index.ts';

/** Questions by form. */
export type QuestionsByForm = { readonly [K in Kind]?: readonly QuestionId<K>[] };

export const TOLD_OUTSIDE: QuestionsByForm = {
  screening: [
    ...(['date', 'times-interviewed', 'statement-given', 'identified-on', 'country-of-identification'] as const),
    ...(['identified-at', 'countries-of-exploitation', 'destination-intended', 'trafficking-type', 'acts'] as const),
    ...(['means', 'means-protocol', 'purposes', 'expectation', 'exploited-before', 'indicators', 'narrative'] as const),
  ],
  determination: [
    ...(['date', 'status', 'by-whom', 'ground', 'ground-note', 'category'] as const),
    ...(['formally-identified', 'formal-date', 'formal-authority', 'own-view', 'own-words'] as const),
  ],
  identity: [
    ...(['family-name', 'given-names', 'patronymic', 'names-in-script', 'other-names'] as const),
    ...(['birth-date', 'birth-date-about', 'birth-country', 'birth-place'] as const),
  ],
  profile: [
    ...([
      'sex',
      'gender',
      'age',
      'age-band',
      'age-basis',
      'age-in-papers',
      'age-estimated',
      'may-be-under-18',
    ] as const),
    ...(['nationalities', 'stateless', 'origin-country', 'origin-province', 'legal-status'] as const),
    ...(['education', 'literacy', 'work-before', 'skills'] as const),
  ],
  recruitment: [
    ...(['methods', 'online', 'tactics', 'promises', 'promised-country', 'country', 'province', 'place'] as const),
    ...(['when', 'age-then', 'costs', 'debt', 'money-currency', 'somebody-paid', 'narrative'] as const),
  ],
  'journey-leg': [
    ...(['leg', 'from-country', 'from-province', 'from-place', 'left'] as const),
    ...(['to-country', 'to-province', 'to-place', 'arrived', 'how-moved', 'transport'] as const),
    ...(['border', 'border-place', 'papers', 'visa', 'bribe', 'narrative'] as const),
  ],
  exploitation: [
    ...(['types', 'main-type', 'sexual-kind', 'sector', 'division', 'country', 'place', 'started', 'ended'] as const),
    ...(['venue-kind', 'venue', 'conditions', 'hours-a-day', 'days-a-week', 'means', 'movement'] as const),
    ...(['pay', 'pay-owed', 'pay-received', 'pay-currency', 'narrative'] as const),
  ],
  'way-out': ['how', 'helped-by', 'when', 'country', 'province', 'place', 'others-still-there', 'narrative'],
  legal: [
    ...(['date', 'proceeding', 'country', 'role', 'offence', 'article', 'stage', 'stage-since'] as const),
    ...(['result', 'result-note', 'court', 'case-number', 'power-of-attorney', 'informed'] as const),
    ...(['testimony', 'permit-kind', 'permit-state', 'permit-since', 'permit-until'] as const),
  ],
};

const TOLD: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(TOLD_OUTSIDE).map(([kind, ids]) => [kind, new Set<string>(ids)]),
);

/** Whether an answer to a question of a form may stand on a paper for somebody outside. */
export function isToldOutside(kind: string, question: string): boolean {
  return TOLD.get(kind)?.has(question) === true;
}
