/**
 * What a case asks of the office, derived with its index row: pure, without today's date, which Today adds when it is drawn.
 * No names, no exploitation types.
 */
import {
  answerOf,
  askedDecisions,
  codesOf,
  identificationPending,
  inOrder,
  ofKind,
  textOf,
} from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { lostSince } from '../rules/case-stage.ts';
import { consentInForce, sharingWith } from '../rules/consent.ts';
import { childGaps } from '../rules/gates.ts';
import { isNarrowedElsewhere, looseningsElsewhere } from '../rules/loosening.ts';
import { turned18 } from '../rules/minor.ts';

export interface CaseLine {
  readonly group: 'safety' | 'dates' | 'waiting' | 'follow-up' | 'ask';
  /** Sentence code. */
  readonly code: string;
  readonly since: string | null;
  readonly until: string | null;
  /** Where Enter goes: `form:<kind>` or `case`. */
  readonly opens: string;
}

const URGENT: Readonly<Record<string, string>> = {
  threatened: 'today-threatened',
  watched: 'today-watched',
  'self-harm': 'today-self-harm',
  'children-in-danger': 'today-children-in-danger',
  'safe-place': 'today-safe-place',
};

export function caseLines(records: readonly CaseRecord[], emergencyUntil: string | undefined): readonly CaseLine[] {
  const lines: CaseLine[] = [];
  const add = (
    group: CaseLine['group'],
    code: string,
    opens: string,
    since?: string | null,
    until?: string | null,
  ): void => {
    lines.push({ group, code, opens, since: since ?? null, until: until ?? null });
  };
  const text = (record: CaseRecord, question: string): string | undefined => textOf(record, question, records);
  const consent = consentInForce(records);

  const intake = inOrder(ofKind(records, 'intake'), 'date').at(-1);
  if (intake !== undefined) {
    for (const need of codesOf(intake, 'needs-today', records)) {
      const code = URGENT[need];
      if (code === undefined || (need === 'safe-place' && hasPlaceSince(records, text(intake, 'date')))) continue;
      add('safety', code, 'case', text(intake, 'date'));
    }
    const next = text(intake, 'next-step-date');
    if (text(intake, 'next-step') === 'talk-again' && next !== undefined)
      add('dates', 'today-talk-again', 'case', null, next);
  }
  if (emergencyUntil !== undefined) add('safety', 'today-emergency', 'form:consent', null, emergencyUntil);
  for (const gap of childGaps(records)) add('safety', `today-${gap}`, 'form:decision');

  for (const stay of ofKind(records, 'stay')) {
    if (answerOf(stay, 'until', records) !== undefined) continue;
    const leaving = text(stay, 'expected-until');
    const review = text(stay, 'review-date');
    if (leaving !== undefined) add('dates', 'today-stay-ends', 'form:stay', null, leaving);
    if (review !== undefined) add('dates', 'today-stay-review', 'form:stay', null, review);
  }
  for (const decision of askedDecisions(records)) {
    add('waiting', 'today-decision-asked', 'form:decision', text(decision, 'date'));
  }
  for (const decision of ofKind(records, 'decision')) {
    const ends = text(decision, 'valid-until');
    if (ends !== undefined) add('dates', 'today-decision-ends', 'form:decision', null, ends);
  }
  const pending = identificationPending(records);
  if (pending !== undefined) {
    add('waiting', 'today-identification-pending', 'form:determination', text(pending, 'date'));
  }
  // Without consent to be contacted there is no schedule and no "overdue" (case-file.md, Gates: Contact).
  const contact = consent.get('contact')?.answer;
  const planned = ofKind(records, 'follow-up').filter((followUp) => text(followUp, 'state') === 'planned');
  if (contact === 'agrees') {
    for (const followUp of planned) {
      const day = text(followUp, 'planned-for');
      if (day !== undefined) add('follow-up', 'today-follow-up', 'form:follow-up', null, day);
    }
    const card = inOrder(ofKind(records, 'safe-contact'), 'date').at(-1);
    const until = card === undefined ? undefined : text(card, 'valid-until');
    if (until !== undefined) add('dates', 'today-safe-contact-ends', 'form:safe-contact', null, until);
  } else if (contact !== 'refuses' && planned.length > 0) {
    add('ask', 'today-ask-contact', 'form:consent');
  }
  const lost = lostSince(records);
  if (lost !== undefined) add('follow-up', 'today-lost-contact', 'form:closure', text(lost, 'date'));
  // A hand-over between others is shown in the case; it asks nothing of this office.
  const loosening = looseningsElsewhere(records).find(({ kind }) => kind !== 'transfer');
  if (loosening !== undefined) add('waiting', 'today-loosening-elsewhere', 'case', loosening.date);
  if (isNarrowedElsewhere(records)) add('ask', 'today-tightening-elsewhere', 'form:consent');
  if (consent.size === 0) add('ask', 'today-ask-consent', 'form:consent');
  else if (askedAsChildOnly(records)) add('ask', 'today-ask-consent-18', 'form:consent');
  else if (sharingWith(records, 'headquarters') === 'not-asked') add('ask', 'today-ask-sharing', 'form:consent');
  if (ofKind(records, 'profile').every((profile) => codesOf(profile, 'nationalities', records).length === 0)) {
    add('ask', 'today-ask-nationality', 'form:profile');
  }
  return lines;
}

/** Services that are a place to sleep. */
const PLACES: ReadonlySet<string> = new Set(['accommodation', 'shelter']);

/** Whether a safe place, asked for on a day, was found: somebody stays somewhere since, or was given a place. */
function hasPlaceSince(records: readonly CaseRecord[], asked: string | undefined): boolean {
  const since = (day: string | undefined): boolean => asked === undefined || day === undefined || day >= asked;
  return (
    ofKind(records, 'stay').some(
      (stay) => answerOf(stay, 'until', records) === undefined || since(textOf(stay, 'from', records)),
    ) ||
    ofKind(records, 'service').some(
      (service) => PLACES.has(textOf(service, 'service', records) ?? '') && since(textOf(service, 'date', records)),
    )
  );
}

/** Whether who has turned 18 was asked nothing since (lives.md 2: consent is asked anew). */
function askedAsChildOnly(records: readonly CaseRecord[]): boolean {
  const review = turned18(records);
  if (review === undefined) return false;
  const since = textOf(review, 'date', records) ?? '';
  return ofKind(records, 'consent').every((record) => (textOf(record, 'date', records) ?? '') < since);
}
