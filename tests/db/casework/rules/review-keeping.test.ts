import { describe, expect, it, test } from 'vitest';
import type { CaseRecord } from '../../../../db/casework/record/case-record.ts';
import { setKeepingYears } from '../../../../db/casework/record/keeping-rule.ts';
import { closedFile, keptUntil } from '../../../../db/casework/rules/review-keeping.ts';
import { today } from '../../../../db/casework/views/today.ts';
import { caseOf, from, type Told } from '../case-of.ts';
import { createCase, createOffice } from '../user-session.ts';

const closed = (date: string, more = {}): Told => [
  'closure',
  { date, state: 'closed', reason: 'goals-reached', ...more },
];

function until(records: readonly CaseRecord[], years = 5): string | undefined {
  const file = closedFile(records);
  return file === undefined ? undefined : keptUntil(file, years);
}

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
    expect(until(caseOf(...told))).toBe(day);
  });

  it('never for another office, and by the years of the office’s rule', () => {
    expect(until(caseOf(closed('2026-06-01')), 7)).toBe('2033-06-01');
    const theirs = from('MD-K', closed('2026-06-01', { 'review-date': '2027-03-01' })).map((one) => ({
      ...one,
      counts: 'whole' as const,
    }));
    const ours = caseOf(['closure', { date: '2026-05-20', state: 'handed-over' }]);
    expect(until([...ours, ...theirs])).toBeUndefined();
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
    expect(asked()).not.toContainEqual(['today-review-keeping', 'case']);
    office.at('2026-06-10T10:00');
    expect(asked()).toContainEqual(['today-review-keeping', 'case']);
  });

  it('on Today by the office’s rule as it is now; of older files only where a day was noted', () => {
    const office = createOffice();
    const session = office.sessionOf('focal-point');
    const closing = { kind: 'closure', body: { date: '2026-05-04', state: 'closed', reason: 'moved' } };
    const live = createCase(session, [closing]);
    const noted = { ...closing, body: { ...closing.body, 'review-date': '2027-01-01' } };
    const [, older] = [
      createCase(session, [closing], { origin: 'imported' }),
      createCase(session, [noted], { origin: 'imported' }),
    ];
    const asked = () =>
      today(session).groups.flatMap(({ lines }) =>
        lines.filter(({ code }) => code === 'today-review-keeping').map(({ caseId }) => caseId),
      );
    office.at('2028-05-03T10:00');
    expect(asked()).toEqual([older]);
    setKeepingYears(office.db, 2);
    expect(asked()).toEqual([older]);
    office.at('2028-05-04T10:00');
    expect(asked().sort()).toEqual([live, older].sort());
  });
});
