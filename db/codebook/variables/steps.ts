/** Facts of an instance's own course: how it began, the dates of its steps, what was given, how it went on and ended. */
import { CTM_TABLES } from '../service-groups.ts';
import { bits, count, earliest, latest, newest, number, rule, several, type Variable } from './variable.ts';

const HELP = ['service.date', 'service.outcome', 'stay.from', 'follow-up.state', 'follow-up.date'] as const;
const REFERRAL = ['referral.act', 'referral.date', 'referral.answers', 'referral.revoked-because'] as const;
const PAYMENT = ['payment.state', 'payment.way', 'payment.date'] as const;
const ENDED = ['closure.state', 'closure.date', 'transfer.act', 'transfer.date', 'transfer.answer'] as const;
const ELIGIBLE = ['decision.matter', 'decision.result', 'decision.project'] as const;
const DONE = { question: 'state', in: ['done'] } as const;
const MISSED = { question: 'state', in: ['missed'] } as const;
const PLANNED = { question: 'state', in: ['planned'] } as const;
const VICTIM = { question: 'status', in: ['victim'] } as const;
const EXPLOITED_MIGRANT = { question: 'category', in: ['exploited-migrant'] } as const;
const DEPENDANT = { question: 'category', in: ['dependant'] } as const;
export const ELIGIBILITY = { question: 'matter', in: ['eligibility'] } as const;

/** What the row is, and whether statistics count it (statistics/RULES.md, Instance of assistance; What headquarters can have). */
export const STANDING: readonly Variable[] = [
  rule('case-kind', 'case', 'TEXT', ['case.reference', 'anonymous.month', 'intake.date']),
  rule('opener', 'case', 'TEXT', ['case.opened']),
  rule('place', 'office', 'INTEGER', [...HELP, 'case.opened']),
  rule('subject', 'case', 'TEXT', ['case.person']),
  rule('sharing', 'case', 'TEXT', ['consent.share-headquarters', 'consent.keep', 'case.origin']),
  rule('held', 'case', 'INTEGER', ['consent.share-headquarters', 'consent.keep', 'case.origin']),
  rule('instance', 'office', 'INTEGER', HELP),
  rule('partition', 'office', 'TEXT', [...HELP, 'service.service', 'service.phase', ...ELIGIBLE]),
  rule('unclassified', 'office', 'INTEGER', []),
  rule('unanswered', 'person', 'TEXT', []),
  newest('origin', 'case', 'case.origin', { list: 'case-origin' }),
];

/** When each step was reached; a past day's snapshot is drawn from them (statistics/RULES.md, Steps and periods). */
export const STEPS: readonly Variable[] = [
  earliest('opened', 'case', 'case.opened'),
  earliest('identified', 'person', 'screening.identified-on.month'),
  earliest('first-contact', 'office', 'intake.date'),
  earliest('consented', 'office', 'consent.date'),
  earliest('screened', 'office', 'screening.date'),
  earliest('determined', 'office', 'determination.date'),
  earliest('determined-victim', 'person', 'determination.date', { only: VICTIM }),
  earliest('determined-exploited-migrant', 'person', 'determination.date', { only: EXPLOITED_MIGRANT }),
  earliest('determined-dependant', 'person', 'determination.date', { only: DEPENDANT }),
  earliest('eligibility-decided', 'office', 'decision.date', { only: ELIGIBILITY }),
  rule('found-eligible', 'office', 'TEXT', [...ELIGIBLE, 'decision.date']),
  earliest('formally-identified-month', 'person', 'determination.formal-date.month'),
  rule('first-help', 'office', 'TEXT', HELP),
  rule('first-help-from', 'office', 'TEXT', HELP),
  rule('first-help-to', 'office', 'TEXT', HELP),
  rule('last-help', 'office', 'TEXT', HELP),
  // Every day of it, so that any period can ask whether help was given in it, and how often.
  rule('help-days', 'office', 'TEXT', HELP),
  rule('service-days', 'office', 'TEXT', ['service.date', 'service.outcome']),
  rule('stay-days', 'office', 'TEXT', ['stay.from']),
  rule('referral-days', 'office', 'TEXT', REFERRAL),
  rule('payment-days', 'office', 'TEXT', PAYMENT),
  rule('reintegration-started', 'office', 'TEXT', ['service.service', 'service.date', 'service.outcome']),
  earliest('first-stay', 'office', 'stay.from'),
  latest('last-stay-until', 'office', 'stay.until'),
  earliest('first-follow-up', 'office', 'follow-up.date', { only: DONE }),
  latest('last-follow-up', 'office', 'follow-up.date', { only: DONE }),
  latest('follow-up-planned-for', 'office', 'follow-up.planned-for', { only: PLANNED }),
  rule('closed', 'office', 'TEXT', ENDED),
  rule('part-ended', 'office', 'TEXT', ENDED),
];

/** How the person came, and what was agreed. */
export const ARRIVING: readonly Variable[] = [
  newest('channel', 'person', 'intake.channel', { list: 'channel' }),
  newest('contact-way', 'office', 'intake.way', { list: 'contact-way' }),
  bits('came-with', 'office', 'intake.came-with', 'came-with'),
  newest('contact-country', 'office', 'intake.country'),
  newest('contact-province', 'office', 'intake.province'),
  newest('safe-to-talk', 'office', 'intake.safe-to-talk', { list: 'safe-to-talk' }),
  bits('needs-today', 'office', 'intake.needs-today', 'needs-today'),
  newest('next-step', 'office', 'intake.next-step', { list: 'next-step' }),
  newest('consent-help', 'office', 'consent.help', { list: 'consent-yes-no' }),
  newest('consent-shelter', 'office', 'consent.shelter', { list: 'consent-yes-no' }),
  newest('consent-return', 'office', 'consent.return', { list: 'consent-yes-no' }),
  newest('consent-contact', 'office', 'consent.contact', { list: 'consent-yes-no' }),
  newest('consent-count-once', 'office', 'consent.count-once', { list: 'consent-yes-no' }),
  bits('reason-declined', 'office', 'consent.reason-declined', 'decline-reason'),
  rule('eligible', 'office', 'TEXT', ELIGIBLE, { list: 'decision-result' }),
  bits('eligibility-reason', 'office', 'decision.reason', 'decision-reason'),
  several('projects', 'office', 'decision.project', 'service.project'),
];

/** What was given: the six reported groups of iom-2011 §2.9 and the CTM's own (sida-2003 §2.8). */
export const HELP_GROUPS = [
  'help-legal',
  'help-medical',
  'help-financial',
  'help-housing',
  'help-community',
  'help-education',
] as const;
/** The CTM's tables of help, as bits; what counts in them also depends on when help was given (`countedIn`). */
export const HELP_TABLES = CTM_TABLES;

export const CARE: readonly Variable[] = [
  rule('services-given', 'office', 'INTEGER', ['service.service', 'service.date', 'service.outcome']),
  rule('help-groups', 'office', 'INTEGER', ['service.service', 'service.phase', 'service.outcome']),
  rule('service-groups', 'office', 'INTEGER', ['service.service', 'service.phase', 'service.outcome']),
  rule('help-rows', 'office', 'TEXT', ['service.service', 'service.phase', 'service.outcome']),
  rule('payments-made', 'office', 'INTEGER', PAYMENT),
  bits('provider-kinds', 'office', 'service.provider-kind', 'provider-kind'),
  count('stays', 'office', 'stay.from'),
  bits('stay-kinds', 'office', 'stay.kind', 'stay-kind'),
  newest('left-for', 'office', 'stay.left-for', { list: 'left-for' }),
  newest('felt-safe', 'office', 'stay.felt-safe', { list: 'in-part' }),
];

export const AFTER: readonly Variable[] = [
  count('follow-ups-done', 'office', 'follow-up.state', { only: DONE }),
  count('follow-ups-missed', 'office', 'follow-up.state', { only: MISSED }),
  rule('re-trafficked', 'person', 'TEXT', ['follow-up.re-trafficked'], { list: 're-trafficked' }),
  newest('safe', 'office', 'follow-up.safe', { list: 'yes-no-unsure' }),
  newest('housing', 'office', 'follow-up.housing', { list: 'housing-now' }),
  newest('activity', 'office', 'follow-up.activity', { list: 'main-activity' }),
  newest('income', 'office', 'follow-up.income', { list: 'income-enough' }),
  newest('business', 'office', 'follow-up.business', { list: 'business' }),
  number('jobs-created', 'office', 'follow-up.jobs-created'),
  number('family-employed', 'office', 'follow-up.family-employed'),
  newest('income-share', 'office', 'follow-up.income-share', { list: 'income-share' }),
  newest('school-year', 'office', 'follow-up.school-year', { list: 'school-year' }),
  newest('gone-back', 'office', 'follow-up.gone-back', { list: 'yes-no-unsure' }),
  newest('debt', 'office', 'follow-up.debt', { list: 'debt-now' }),
  newest('wants-contact', 'office', 'follow-up.wants-contact', { list: 'wants-contact' }),
  newest('closure-state', 'office', 'closure.state', { list: 'closure-state' }),
  newest('closure-reason', 'office', 'closure.reason', { list: 'closure-reason' }),
  newest('solution', 'office', 'closure.solution', { list: 'solution' }),
  bits('closure-declined', 'office', 'closure.reason-declined', 'decline-reason'),
  number('contact-tries', 'office', 'closure.tries'),
];
