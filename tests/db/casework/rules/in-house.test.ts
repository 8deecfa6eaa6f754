import { describe, expect, it, test } from 'vitest';
import { indexRow } from '../../../../db/casework/derived/index-row.ts';
import {
  comesOn,
  isExpectedOn,
  leavesOn,
  presenceOn,
  sleepsOn,
  stayOn,
  staysFrom,
} from '../../../../db/casework/rules/in-house.ts';
import type { Body } from '../../../../db/codebook/types.ts';
import { caseOf } from '../case-of.ts';

const stays = (...bodies: readonly Body[]) =>
  caseOf(...bodies.map((body) => ['stay', { house: 'H1', ...body }] as const));

/** casework/RULES.md (In the house). */
describe('in the house on a day', () => {
  test.each<[string, string | undefined, string | undefined, string, string]>([
    ['the day before arrival', '2026-05-04', undefined, '2026-05-03', 'arriving'],
    ['the day of arrival', '2026-05-04', undefined, '2026-05-04', 'here'],
    ['long after, with no end', '2026-05-04', undefined, '2027-05-04', 'here'],
    ['the day before leaving', '2026-05-04', '2026-05-10', '2026-05-09', 'here'],
    ['the day of leaving', '2026-05-04', '2026-05-10', '2026-05-10', 'here'],
    ['the day after', '2026-05-04', '2026-05-10', '2026-05-11', 'gone'],
    ['nobody noted since when', undefined, '2026-05-10', '2026-05-10', 'here'],
    ['nobody noted anything', undefined, undefined, '2026-05-10', 'here'],
    ['some day of a month that has begun', '2026-05', undefined, '2026-05-01', 'here'],
    ['until some day of a month that is not over', '2026-04-04', '2026-05', '2026-05-31', 'here'],
    ['and that is over', '2026-04-04', '2026-05', '2026-06-01', 'gone'],
    ['an end before the beginning, which is over', '2026-05-20', '2026-05-10', '2026-05-11', 'gone'],
  ])('%s', (_, from, until, day, presence) => {
    expect(presenceOn({ from, until }, day)).toBe(presence);
  });

  test.each<[string, Readonly<Record<string, string | undefined>>, string, readonly [boolean, boolean]]>([
    ['the day that was noted', { from: '2026-05-04' }, '2026-05-04', [true, false]],
    ['the day after', { from: '2026-05-04' }, '2026-05-05', [false, false]],
    ['a month, on its first day', { from: '2026-05' }, '2026-05-01', [true, false]],
    ['the last day', { until: '2026-05-10' }, '2026-05-10', [false, true]],
    ['the day on which they are expected to', { expectedUntil: '2026-05-10' }, '2026-05-10', [false, true]],
    [
      'the day that was expected before',
      { until: '2026-05-12', expectedUntil: '2026-05-10' },
      '2026-05-10',
      [false, false],
    ],
    ['a month, on its last day', { until: '2026-05' }, '2026-05-31', [false, true]],
    ['no day', {}, '2026-05-04', [false, false]],
  ])('who comes and who leaves: %s', (_, days, day, [comes, leaves]) => {
    expect([comesOn(days, day), leavesOn(days, day)]).toEqual([comes, leaves]);
  });

  test.each<[string, Readonly<Record<string, string | undefined>>, string, boolean]>([
    ['the night before they come', { from: '2026-05-04' }, '2026-05-03', false],
    ['the night of the day on which they come', { from: '2026-05-04' }, '2026-05-04', true],
    ['the last night', { from: '2026-05-04', until: '2026-05-10' }, '2026-05-09', true],
    ['the night of the day on which they leave', { from: '2026-05-04', until: '2026-05-10' }, '2026-05-10', false],
    ['of who comes and leaves on one day', { from: '2026-05-04', until: '2026-05-04' }, '2026-05-04', false],
    ['of who is only expected to leave', { from: '2026-05-04', expectedUntil: '2026-05-10' }, '2026-05-10', true],
    ['the last night of a month', { from: '2026-05-04', until: '2026-05' }, '2026-05-31', false],
  ])('who sleeps there: %s', (_, days, day, sleeps) => {
    expect(sleepsOn(days, day)).toBe(sleeps);
  });

  it('of two stays, those that are not over', () => {
    const two = stays({ from: '2026-04-01', until: '2026-05-04' }, { from: '2026-05-06', until: '2026-05-08' });
    const on = (day: string) => staysFrom(two, 'H1', day).map(({ open }) => open.from);
    expect(on('2026-05-04')).toEqual(['2026-04-01', '2026-05-06']);
    expect(on('2026-05-05')).toEqual(['2026-05-06']);
    expect(on('2026-05-09')).toEqual([]);
    expect(staysFrom(two, 'H2', '2026-05-04')).toEqual([]);
    expect(staysFrom(two, null, '2026-05-04')).toHaveLength(2);
  });

  it('the stay of a sheet is the one that is here, else the next, else the last', () => {
    const three = stays(
      { from: '2026-04-01', until: '2026-05-04', room: 'R1' },
      { from: '2026-05-06', until: '2026-05-08', room: 'R2' },
      { from: '2026-05-08', room: 'R3' },
    );
    const room = (day: string, house: string | null = 'H1') => stayOn(three, house, day)?.open.room;
    expect(room('2026-05-04')).toBe('R1');
    expect(room('2026-05-05')).toBe('R2');
    expect(room('2026-05-07')).toBe('R2');
    // Who moves is in the new room that night.
    expect(room('2026-05-08')).toBe('R3');
    expect(room('2026-05-08', 'H2')).toBeUndefined();
    const ended = stays(
      { from: '2026-03-01', until: '2026-03-04', room: 'R1' },
      { from: '2026-04-01', until: '2026-04-02', room: 'R2' },
    );
    expect(stayOn(ended, null, '2026-05-04')?.open.room).toBe('R2');
    expect(stayOn(caseOf(), null, '2026-05-04')).toBeUndefined();
  });

  it('is found by its last day, the last day of a month where only that is known', () => {
    const until = (...bodies: readonly Body[]) => indexRow(stays(...bodies))?.houseUntil;
    expect(until({ until: '2026-05' })).toBe('2026-05-31');
    expect(until({ until: '2026-05' }, { until: '2026-05-20' })).toBe('2026-05-31');
    expect(until({ until: '2026-05-20' }, {})).toBe('9999-12-31');
  });
});

describe('who is expected on the day on which a stay begins', () => {
  it.each([
    ['who has not come yet, whenever that was written', 'not-yet', '2026-05-06', true],
    ['nobody of whom it is said that they came, although it was written before', 'yes', '2026-05-05', false],
    ['where the stay says nothing, who was announced before', undefined, '2026-05-05', true],
    ['where it says nothing, nobody who was noted on the day itself', undefined, '2026-05-06', false],
  ])('is %s', (_, came, writtenOn, expected) => {
    expect(isExpectedOn({ from: '2026-05-06', came }, '2026-05-06', writtenOn)).toBe(expected);
    expect(isExpectedOn({ from: '2026-05-06', came }, '2026-05-07', writtenOn)).toBe(false);
  });
});
