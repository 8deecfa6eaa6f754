import { describe, expect, it, test } from 'vitest';
import { caseLines } from '../../../../db/casework/derived/today-lines.ts';
import { openDangersOn } from '../../../../db/casework/rules/danger.ts';
import { caseOf, type Told } from '../case-of.ts';

const BOOKED = '2026-05-04T09:00Z';
const bed = (day: string): Told => ['stay', { from: day, house: 'H1' }];
const answer = (said: string, date: string, danger = 'late'): Told => [
  'danger-answer',
  { dangers: [danger], answer: said, date },
];
/** Beds are booked on 4 May; what else is told stands at its own day. */
const booked = (...told: readonly Told[]) =>
  caseOf(...told).map((record) => (record.kind === 'stay' ? { ...record, at: BOOKED } : record));
const on = (day: string, ...told: readonly Told[]) =>
  openDangersOn(booked(...told), day).map(({ danger, since }) => [danger, since]);
const LATE = [['late', '2026-05-10']];

/** casework/RULES.md (Late). */
describe('who was expected in a house', () => {
  test.each<[string, string, readonly Told[], unknown]>([
    ['is not late on the day itself', '2026-05-10', [bed('2026-05-10')], []],
    ['is late the day after', '2026-05-11', [bed('2026-05-10')], LATE],
    ['for thirty days', '2026-06-09', [bed('2026-05-10')], LATE],
    ['and no longer while nobody says anything', '2026-06-10', [bed('2026-05-10')], []],
    ['but on once somebody did', '2026-06-18', [bed('2026-05-10'), answer('told', '2026-05-11')], LATE],
    [
      'may be under 18: is late until somebody says something',
      '2026-09-01',
      [['profile', { age: 15 }], bed('2026-05-10')],
      [['child-late', '2026-05-10']],
    ],
    ['is late after a month that was noted', '2026-07-01', [bed('2026-06')], [['late', '2026-06']]],
    ['is not late where it began the next day', '2026-05-11', [bed('2026-05-05')], []],
    ['nor once somebody said what was done', '2026-05-12', [bed('2026-05-10'), answer('done', '2026-05-11')], []],
    [
      'nor once they were seen on a later day',
      '2026-05-12',
      [bed('2026-05-10'), ['follow-up', { state: 'done', date: '2026-05-11' }]],
      [],
    ],
    [
      'but still where that was on the day itself',
      '2026-05-12',
      [bed('2026-05-10'), ['follow-up', { state: 'done', date: '2026-05-10' }]],
      LATE,
    ],
    [
      'may be under 18: one answer does not end it',
      '2026-05-12',
      [['profile', { age: 15 }], bed('2026-05-10'), answer('not-so', '2026-05-11', 'child-late')],
      [['child-late', '2026-05-10']],
    ],
  ])('%s', (_, day, told, expected) => expect(on(day, ...told)).toEqual(expected));

  it('has come once the stay is saved on its day or after', () => {
    expect(openDangersOn(caseOf(bed('2026-05-10')), '2026-05-11')).toEqual([]);
  });
});

const arrival = (state: string, date: string): Told => ['arrival', { state, date }];
const absent = arrival('did-not-appear', '2026-05-10');
const lost: Told = ['closure', { state: 'closed', reason: 'lost-contact', date: '2026-05-12' }];
const child: Told = ['profile', { age: 15 }];
const no: Told = ['consent', { keep: 'refuses', 'given-by': 'both', date: '2026-05-11' }];

/** casework/RULES.md (Late); sida-2003 §2.7 L3109-3110. */
describe('who did not appear on arrival', () => {
  test.each<[string, string, readonly Told[], unknown]>([
    ['is late at once', '2026-05-10', [absent], LATE],
    ['for as long as nobody says anything', '2026-09-01', [absent], LATE],
    ['is late once, where a bed was booked too', '2026-05-12', [bed('2026-05-10'), absent], LATE],
    ['may be under 18: is a child who is late', '2026-05-10', [child, absent], [['child-late', '2026-05-10']]],
    ['is not late once they arrived on a later day', '2026-05-12', [absent, arrival('late', '2026-05-11')], []],
    ['nor once they were held at the border', '2026-05-12', [absent, arrival('held-at-border', '2026-05-11')], []],
    ['but still where they were sent back', '2026-05-12', [absent, arrival('entry-refused', '2026-05-11')], LATE],
    ['and where that was on the day itself', '2026-05-12', [absent, arrival('arrived', '2026-05-10')], LATE],
    ['is not late once somebody said what was done', '2026-05-12', [absent, answer('done', '2026-05-11')], []],
    ['nor once contact was given up', '2026-05-13', [absent, lost], []],
    ['nor where they want nothing kept: they are not coming', '2026-05-12', [absent, no], []],
    ['may be under 18: nor then', '2026-05-12', [child, absent, no], []],
    ['may be under 18: contact is never given up', '2026-05-13', [child, absent, lost], [['child-late', '2026-05-10']]],
  ])('%s', (_, day, told, expected) => expect(on(day, ...told)).toEqual(expected));

  it('has one line on Today, where a bed was booked too', () => {
    const late = caseLines(booked(bed('2026-05-10'), absent), undefined).filter(({ code }) => code === 'today-late');
    expect(late.map(({ since, begins }) => [since, begins])).toEqual([['2026-05-10', undefined]]);
  });

  it('is not late where they arrived on the day after', () => {
    expect(on('2026-05-12', bed('2026-05-10'), arrival('arrived', '2026-05-11'))).toEqual([]);
  });
});
