/** Facts of the plan, of what threatens, of proceedings, and of the way: what the tables of return and reintegration count. */
import { bits, newest, rule, type Variable } from './variable.ts';

export const PLANS: readonly Variable[] = [
  rule('risk-level', 'office', 'TEXT', ['risk-assessment.level', 'risk-assessment.step'], { list: 'risk-degree' }),
  rule('risk-mitigated', 'office', 'TEXT', ['risk-assessment.mitigated', 'risk-assessment.step'], { list: 'in-part' }),
  bits('plan-domains', 'office', 'plan.domains', 'domain'),
  newest('plan-outcome', 'office', 'plan.outcome', { list: 'plan-outcome' }),
  bits('plan-obstacles', 'office', 'plan.obstacles', 'plan-obstacle'),
  bits('proceedings', 'office', 'legal.proceeding', 'proceeding'),
  newest('testimony', 'office', 'legal.testimony', { list: 'testimony' }),
  rule('referrals-asked', 'office', 'INTEGER', ['referral.act', 'referral.answers', 'referral.revoked-because']),
  rule(
    'referred-to',
    'office',
    'INTEGER',
    ['referral.to-kind', 'referral.act', 'referral.answers', 'referral.revoked-because'],
    { list: 'provider-kind' },
  ),
  rule('referrals-told', 'office', 'TEXT', [
    ...['referral.date', 'referral.act', 'referral.answers', 'referral.revoked-because', 'referral.answer'],
    ...['referral.to-kind', 'referral.to-office', 'referral.for', 'referral.service'],
  ] as const),
];

export const MOVEMENT: readonly Variable[] = [
  rule('departure-planned', 'office', 'TEXT', ['travel.planned-for', 'travel.mode']),
  rule('departed', 'office', 'TEXT', ['travel.departed', 'travel.state', 'travel.mode']),
  newest('travel-mode', 'office', 'travel.mode', { list: 'travel-mode' }),
  newest('travel-to', 'office', 'travel.to-country'),
  bits('not-travelled', 'office', 'travel.not-travelled', 'not-travelled'),
  rule('arrived', 'office', 'TEXT', ['arrival.date', 'arrival.state', 'arrival.journey', 'travel.mode']),
  newest('arrival-state', 'office', 'arrival.state', { list: 'arrival-state' }),
];
