import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  agesBetween,
  certainlyBefore,
  dateFault,
  daysBetween,
  earliest,
  latest,
  monthsAfter,
} from '../../../db/codebook/date.ts';

describe('a date', () => {
  it.each([
    ['2026-05-01', undefined],
    ['2026-05', undefined],
    ['2026', undefined],
    ['2024-02-29', undefined],
    ['2000-02-29', undefined],
    ['2025-09-31', 'answer-no-such-day'],
    ['2025-02-29', 'answer-no-such-day'],
    ['2100-02-29', 'answer-no-such-day'],
    ['2025-13', 'answer-no-such-day'],
    ['2025-00-10', 'answer-no-such-day'],
    ['2025-01-00', 'answer-no-such-day'],
    ['1899', 'answer-year-out-of-range'],
    ['2200-01-01', 'answer-year-out-of-range'],
    ['1.5.2026', 'answer-not-a-date'],
    ['2026-5-1', 'answer-not-a-date'],
    ['2026-05-01T10:00', 'answer-not-a-date'],
    ['', 'answer-not-a-date'],
  ])('%s: %s', (value, fault) => {
    expect(dateFault(value)).toBe(fault);
  });

  it('is right on every day that a calendar has', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const text = day.toISOString().slice(0, 10);
        expect(dateFault(text)).toBeUndefined();
        expect(earliest(text)).toBe(text);
        expect(latest(text)).toBe(text);
        expect(dateFault(latest(text.slice(0, 7)))).toBeUndefined();
        expect(earliest(text.slice(0, 4)) <= text && text <= latest(text.slice(0, 4))).toBe(true);
      }),
    );
  });

  it('is before another only where no reading of the two says otherwise', () => {
    expect(certainlyBefore('2025-12', '2026-01-01')).toBe(true);
    expect(certainlyBefore('2026-01-01', '2026')).toBe(false);
    expect(certainlyBefore('2026', '2026-12-31')).toBe(false);
    expect(certainlyBefore('2026-01-02', '2026-01-01')).toBe(false);
  });

  it.each([
    ['2026-05-04', 1, '2026-06-04'],
    ['2026-05-04', 12, '2027-05-04'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-10-31', 3, '2027-01-31'],
  ])('%s and %i months is %s', (day, months, later) => {
    expect(monthsAfter(day, months)).toBe(later);
  });

  it('lies so many days from another, whichever comes first, across the change of the clocks too', () => {
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-05-02', '2026-05-01')).toBe(-1);
  });

  it('tells an age as exactly as both days are known', () => {
    expect(agesBetween('2008-06-15', '2026-06-14')).toEqual({ least: 17, most: 17 });
    expect(agesBetween('2008-06-15', '2026-06-15')).toEqual({ least: 18, most: 18 });
    expect(agesBetween('2008', '2026-06-15')).toEqual({ least: 17, most: 18 });
    expect(agesBetween('2008-02-29', '2026')).toEqual({ least: 17, most: 18 });
  });

  it('is two years less or more where the birth is only about right', () => {
    expect(agesBetween('2002', '2026-06-15', true)).toEqual({ least: 21, most: 26 });
  });
});
