import { describe, expect, it, test } from 'vitest';
import { reviewKeepingOn } from '../../../../db/casework/rules/review-keeping.ts';
import { today } from '../../../../db/casework/views/today.ts';
import { caseOf, from, importedCaseOf, type Told } from '../case-of.ts';
import { createCase, createOffice } from '../user-session.ts';

const closed = (date: string, more = {}): Told => [
  'closure',
  { date, state: 'closed', reason: 'goals-reached', ...more },
];

/** casework/RULES.md (Keeping on). */
describe('whether a closed file is kept on is asked', () => {
  test.each<[string, readonly Told[], string | undefined]>([
    ['on the day that was noted', [closed('2026-06-01', { 'review-date': '2027-03-01' })], '2027-03-01'],
    ['at the end of the month that was noted', [closed('2026-06-01', { 'review-date': '2027-03' })], '2027-03-31'],
    ['five years after, where none was noted', [closed('2026-06-01')], '2031-06-01'],
    [
      'by the last closing',
      [closed('2026-06-01', { 'review-date': '2027-03-01' }), closed('2026-07-01', { 'review-date': '2030-03-01' })],
      '2030-03-01',
    ],
    ['of no case that is open', [['service', { date: '2026-05-06', service: 'food' }]], undefined],
    [
      'of none that was reopened',
      [closed('2026-06-01'), ['closure', { date: '2026-07-01', state: 'reopened' }]],
      undefined,
    ],
  ])('%s', (_, told, day) => {
    expect(reviewKeepingOn(caseOf(...told))).toBe(day);
  });

  it('of older files only where a day was noted, and never for another office', () => {
    expect(reviewKeepingOn(importedCaseOf(closed('2004-06-01')))).toBeUndefined();
    expect(reviewKeepingOn(importedCaseOf(closed('2004-06-01', { 'review-date': '2027-03-01' })))).toBe('2027-03-01');
    const theirs = from('MD-K', closed('2026-06-01', { 'review-date': '2027-03-01' })).map((one) => ({
      ...one,
      counts: 'whole' as const,
    }));
    const ours = caseOf(['closure', { date: '2026-05-20', state: 'handed-over' }]);
    expect(reviewKeepingOn([...ours, ...theirs])).toBeUndefined();
  });

  it('on Today, from that day and not before', () => {
    const office = createOffice();
    const session = office.sessionOf('focal-point');
    createCase(session, [
      {
        kind: 'closure',
        body: { date: '2026-05-04', state: 'closed', reason: 'goals-reached', 'review-date': '2026-06-10' },
      },
    ]);
    const asked = () => today(session).groups.flatMap(({ lines }) => lines.map(({ code, opens }) => [code, opens]));
    office.at('2026-06-09T10:00');
    expect(asked()).not.toContainEqual(['today-review-keeping', 'form:closure']);
    office.at('2026-06-10T10:00');
    expect(asked()).toContainEqual(['today-review-keeping', 'form:closure']);
  });
});
