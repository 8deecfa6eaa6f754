import { describe, expect, test } from 'vitest';
import { fill, formatPlace, formatsIn } from '../../renderer/formats.ts';

describe('a day is written at the precision somebody knew', () => {
  test.each([
    ['2026-11-03', '3 Nov 2026', '3 nov. 2026', '3 nov 2026'],
    ['2026-11', 'November 2026', 'novembre 2026', 'noviembre de 2026'],
    ['2026', '2026', '2026', '2026'],
  ])('%s', (date, en, fr, es) => {
    expect([formatsIn('en').day(date), formatsIn('fr').day(date), formatsIn('es').day(date)]).toEqual([en, fr, es]);
  });
});

test('no time zone moves a day that somebody wrote down', () => {
  expect(formatsIn('en').day('2026-01-01')).toBe('1 Jan 2026');
});

test('how long ago is said in whole units, never rounded up', () => {
  const now = new Date('2026-11-22T12:00:00Z');
  const { ago } = formatsIn('en');
  expect(ago('2026-11-20T12:00Z', now)).toBe('2 days ago');
  expect(ago('2026-11-20T13:00Z', now)).toBe('yesterday');
  expect(ago('2026-11-22T11:01Z', now)).toBe('59 minutes ago');
  expect(ago('2026-11-22T15:30Z', now)).toBe('in 3 hours');
});

test('sizes are in the units of mail programs', () => {
  expect(formatsIn('en').bytes(48_213)).toBe('48 kB');
  expect(formatsIn('fr').bytes(1_250_000)).toBe('1,3 MB');
});

describe('a place of a sentence', () => {
  test.each([
    [12_000, '12,000'],
    ['2026-05-12', '12 May 2026'],
    ['KG-BIS', 'KG-BIS'],
    ['2026', '2026'],
  ])('%s', (value, shown) => expect(formatPlace(value, 'en')).toBe(shown));

  test.each([
    ['en', 'on 1 November 2026'],
    ['fr', 'le 1er novembre 2026'],
    ['es', 'el 1 de noviembre de 2026'],
  ] as const)('that says that it is a day is written as sentences write days (%s)', (language, words) => {
    const text = { en: 'on {day:day}', fr: 'le {day:day}', es: 'el {day:day}' }[language];
    expect(fill(text, { day: '2026-11-01' }, language)).toBe(words);
    expect(fill(text, { day: '2026-02-30' }, language)).toContain('2026-02-30');
  });

  test('that nobody filled stays visible', () => {
    expect(fill('{n} of {total}', { n: 2 }, 'en')).toBe('2 of {total}');
  });

  test('is filled with what an object has itself, not with what it inherits', () => {
    expect(fill('{toString}', {}, 'en')).toBe('{toString}');
  });
});
