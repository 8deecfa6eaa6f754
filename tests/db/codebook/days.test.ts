import { describe, expect, it, test } from 'vitest';
import { byDay, byLastDay } from '../../../db/codebook/date.ts';
import { liesAfterWriting, mayLieAhead } from '../../../db/codebook/days.ts';
import { FORMS, question, questionsOf } from '../../../db/codebook/forms/index.ts';
import { DAYS_OF } from '../../../db/codebook/types.ts';
import { WARNING_RULES } from '../../../db/codebook/warnings.ts';

const asked = [...FORMS.values()].flatMap((form) => questionsOf(form).map((entry) => ({ form, entry })));
const dates = asked.filter(({ entry }) => entry.type === 'date');
const named = (of: string) =>
  dates.filter(({ entry }) => entry.of === of).map(({ form, entry }) => `${form.kind}.${entry.id}`);

describe('every date of the codebook', () => {
  it('says what it is the day of; nothing else has one', () => {
    expect(dates.length).toBeGreaterThan(30);
    expect(dates.filter(({ entry }) => !DAYS_OF.some((of) => of === entry.of))).toEqual([]);
    expect(asked.filter(({ entry }) => entry.type !== 'date' && entry.of !== undefined)).toEqual([]);
  });

  // A new date must be placed in the codebook, and is then named here.
  it('is of what is planned, or of a life; all others are of what was done', () => {
    expect(named('life')).toEqual([
      'identity.birth-date',
      'recruitment.when',
      'journey-leg.left',
      'journey-leg.arrived',
      'exploitation.started',
      'exploitation.ended',
      'way-out.when',
    ]);
    expect(named('planned')).toEqual([
      'intake.next-step-date',
      'safe-contact.valid-until',
      'danger-answer.look-again',
      'decision.valid-until',
      'health.birth-expected',
      'health.next-examination',
      'risk-assessment.review-date',
      'needs.review-date',
      'plan.review-date',
      'stay.from',
      'stay.expected-until',
      'stay.until',
      'stay.review-date',
      'legal.permit-since',
      'legal.permit-until',
      'referral.needed-by',
      'travel.planned-for',
      'travel.document-until',
      'follow-up.planned-for',
      'closure.review-date',
    ]);
  });

  it('that cannot lie ahead is asked about when it does; no other is', () => {
    const asksAbout = WARNING_RULES.filter(({ needsReason }) => needsReason).map(
      ({ kind, question: id }) => `${kind}.${id}`,
    );
    const ahead = dates
      .filter(({ form, entry }) => form.system !== true && entry.of !== 'planned')
      .map(({ form, entry }) => `${form.kind}.${entry.id}`);
    // A birth that has not come is false: it is not asked about, it is refused.
    expect(asksAbout.toSorted()).toEqual(ahead.filter((id) => id !== 'identity.birth-date').toSorted());
    const blocked = WARNING_RULES.filter(({ blocks, code }) => blocks && code === 'warning-birth-not-come');
    expect(blocked.map(({ kind, question: id }) => `${kind}.${id}`)).toEqual(['identity.birth-date']);
  });

  it('may be planned while the help is, or came to nothing', () => {
    const day = question('service', 'date');
    if (day === undefined) throw new Error('a service has a day');
    const may = (outcome: string | undefined) => mayLieAhead(day, outcome === undefined ? {} : { outcome });
    expect([undefined, 'given', 'under-way', 'given-in-part', 'refused'].map(may)).toEqual(Array(5).fill(false));
    expect(['planned', 'cancelled', 'not-available'].map(may)).toEqual(Array(3).fill(true));
  });
});

describe('a day and the day of its writing', () => {
  test.each<[string, boolean]>([
    ['2026-05-04', false],
    ['2026-05-05', false],
    ['2026-05-06', true],
    ['2026-05', false],
    ['2026-06', true],
    ['2026', false],
    ['2027', true],
  ])('%s written on 4 May 2026: after it %s', (date, after) => {
    expect(liesAfterWriting(date, '2026-05-04')).toBe(after);
  });

  it('days, months and years are put in order by what they can mean', () => {
    const mixed = ['2026-05-04', '2027', '2026', '2026-05', '2025-12-31', '2026-05-01'];
    expect(mixed.toSorted(byDay)).toEqual(['2025-12-31', '2026', '2026-05', '2026-05-01', '2026-05-04', '2027']);
    expect(mixed.toSorted(byLastDay)).toEqual(['2025-12-31', '2026-05-01', '2026-05-04', '2026-05', '2026', '2027']);
  });
});
