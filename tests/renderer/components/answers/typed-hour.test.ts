import { describe, expect, it, test } from 'vitest';
import { parseTypedHour, parseTypedHours } from '../../../../renderer/components/answers/typed-hour.ts';

describe('an hour as people type it', () => {
  test.each<readonly [string, string]>([
    ...(
      ['8', '08', '8:00', '8.00', '08:00', '8h', '8 h', '8h00', '8 h 00', '0800', '8 am', '8am', '8 a.m.'] as const
    ).map((typed) => [typed, '08:00'] as const),
    ...(['20:30', '20.30', '20h30', '20 h 30', '2030', '8:30 pm', '8.30pm', 'à 20 h 30', 'at 20:30'] as const).map(
      (typed) => [typed, '20:30'] as const,
    ),
    ['٠٨:٠٠', '08:00'],
    ['۲۰:۳۰', '20:30'],
    ['๘', '08:00'],
    ['0', '00:00'],
    ['12 am', '00:00'],
    ['12 pm', '12:00'],
    ['23:59', '23:59'],
  ])('%s is %s', (typed, value) => {
    expect(parseTypedHour(typed)).toEqual({ value });
    expect(parseTypedHours(typed)).toEqual({ value });
  });

  test.each([
    '24:00',
    '25',
    '8:60',
    '13 pm',
    '0 am',
    'morning',
    '8 tablets',
    '12345',
    '-8',
    '8:0',
    'at',
    '8-20',
    '8:00:00',
  ])('%s is none', (typed) => {
    expect(parseTypedHour(typed)).toEqual({ fault: 'not-an-hour' });
    expect(parseTypedHours(typed)).toEqual({ fault: 'not-an-hour' });
  });

  it('is one, where one is asked', () => {
    expect(parseTypedHour('8, 20')).toEqual({ fault: 'not-one-hour' });
  });
});

describe('hours as people type them', () => {
  test.each([
    '8 20',
    '20, 8',
    '8:00 and 20:00',
    '8 et 20',
    '8 y 20',
    '8h 20h',
    '8 h 20 h',
    '8 h, 20 h',
    '8 h et 20 h',
    '8am 8pm',
    '0800/2000',
    '8:00;20:00, 8',
  ])('%s are each once, in the order of the day', (typed) => {
    expect(parseTypedHours(typed)).toEqual({ value: '08:00 20:00' });
  });

  it('read the minutes that a French hour has after it', () => {
    expect(parseTypedHours('8 h 30, 20 h')).toEqual({ value: '08:30 20:00' });
  });
});
