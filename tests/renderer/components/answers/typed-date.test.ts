import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMS, questionsOf } from '../../../../db/codebook/forms/index.ts';
import { type DayOf, LANGUAGES } from '../../../../db/codebook/types.ts';
import {
  parseDayInFull,
  parseTypedDate,
  parseTypedDay,
  sideOf,
} from '../../../../renderer/components/answers/typed-date.ts';
import { monthNamed } from '../../../../renderer/components/answers/typed-months.ts';
import { sayIn } from '../../../../renderer/locales/words.ts';

const today = '2026-11-22';
const read = (typed: string, on = today, of?: DayOf) => {
  const result = parseTypedDate(typed, on, of);
  return 'value' in result ? result.value : result.fault;
};

describe('what the grey hint of a date offers', () => {
  it.each([
    ['a life', 'dateHintOfLife', 'life'],
    ['what is to come', 'dateHintToCome', 'planned'],
    ['anything else', 'dateHint', undefined],
  ] as const)('is read as a date of %s, in every language', (_what, hint, of) => {
    const examples = LANGUAGES.flatMap((language) =>
      sayIn(language, 'answers', hint)
        .replace(/^(?:e\.g\.|p\. ex\.|p\. ej\.,) /, '')
        .split(', '),
    );
    expect(examples).toHaveLength(9);
    expect(examples.filter((typed) => !('value' in parseTypedDate(typed, today, of)))).toEqual([]);
  });
});

describe('a date is understood as people write it', () => {
  it.each([
    ['3.11', '2026-11-03'],
    ['3/11', '2026-11-03'],
    ['03-11', '2026-11-03'],
    ['3.11.', '2026-11-03'],
    ['3.11.25', '2025-11-03'],
    ['3/11/2025', '2025-11-03'],
    ['3 11 2025', '2025-11-03'],
    ['2009-05-03', '2009-05-03'],
    ['2009-05', '2009-05'],
    ['2009/5', '2009-05'],
    ['05/2009', '2009-05'],
    ['2019', '2019'],
    ['Nov 2025', '2025-11'],
    ['november 2025', '2025-11'],
    ['Nov 25', '2026-11-25'],
    ['May 3, 2009', '2009-05-03'],
    ['3rd of May 2009', '2009-05-03'],
    ['1er mai 2009', '2009-05-01'],
    ['le 3 août 2009', '2009-08-03'],
    ['févr. 2020', '2020-02'],
    ['3 de mayo de 2009', '2009-05-03'],
    ['setiembre 2011', '2011-09'],
    ['3-sept-2011', '2011-09-03'],
    ['12 Jun 61', '1961-06-12'],
    ['12.6.61', '1961-06-12'],
  ])('%s is %s', (typed, value) => expect(read(typed)).toBe(value));

  it.each([
    ['today', '2026-11-22'],
    ['hier', '2026-11-21'],
    ['mañana', '2026-11-23'],
    ['aujourd’hui', '2026-11-22'],
    ['+14', '2026-12-06'],
    ['-22', '2026-10-31'],
    ['in a week', '2026-11-29'],
    ['in two weeks', '2026-12-06'],
    ['Dans une semaine', '2026-11-29'],
    ['dans deux semaines', '2026-12-06'],
    ['dentro de una semana', '2026-11-29'],
    ['en dos semanas', '2026-12-06'],
    ['last month', '2026-10'],
    ['el mes pasado', '2026-10'],
    ["l'an dernier", '2025'],
  ])('%s counts from today: %s', (typed, value) => expect(read(typed)).toBe(value));

  it.each([
    ['about 2019', '2019'],
    ['about 2002', '2002'],
    ['c. 2002', '2002'],
    ['2002?', '2002'],
    ['vers 2002', '2002'],
    ['hacia 2002', '2002'],
    ['~2019', '2019'],
    ['vers mai 2019', '2019-05'],
    ['about 3 May 2019', '2019-05'],
  ])('%s stays about, and is never written more exactly than it was said', (typed, value) => {
    expect(parseTypedDate(typed, today, 'life')).toEqual({ value, about: true });
    expect(parseTypedDate(value, today, 'life')).toEqual({ value });
  });

  it('a day without a year is the nearest one, before or after', () => {
    expect(read('20.12', '2026-01-05')).toBe('2025-12-20');
    expect(read('5.1', '2026-12-20')).toBe('2027-01-05');
    expect(read('December', '2026-01-05')).toBe('2025-12');
    expect(read('29.2', '2027-02-01')).toBe('2028-02-29');
  });

  it.each(['3.11', '3/11', '03-11', '3 Nov', 'Nov 25', 'November', '29.2', 'about 3.11'])(
    '%s of a life asks for its year, and none is guessed',
    (typed) => expect(read(typed, today, 'life')).toBe('no-year'),
  );

  it.each([
    ['3.11.2002', '2002-11-03'],
    ['3.11.27', '1927-11-03'],
    ['yesterday', '2026-11-21'],
    ['31.9', 'no-such-day'],
  ])('%s of a life is %s', (typed, value) => expect(read(typed, today, 'life')).toBe(value));

  it.each<[string, string, string, string]>([
    ['3/11', '2026-05-04', '2025-11-03', '2026-11-03'],
    ['5.1', '2026-12-20', '2026-01-05', '2027-01-05'],
    ['20.12', '2026-01-05', '2025-12-20', '2026-12-20'],
    ['4.5', '2026-05-04', '2026-05-04', '2026-05-04'],
    ['29.2', '2027-02-01', '2024-02-29', '2028-02-29'],
    ['December', '2026-12-01', '2026-12', '2026-12'],
    ['May', '2026-06-01', '2026-05', '2027-05'],
  ])('%s on %s was done on %s, and is planned for %s', (typed, on, done, planned) => {
    expect([read(typed, on, 'done'), read(typed, on, 'planned')]).toEqual([done, planned]);
  });

  it('what may be planned still, though it is of what was done, lies on either side', () => {
    const sides = [...FORMS.values()]
      .flatMap(questionsOf)
      .filter(({ type }) => type === 'date')
      .map((asked) => [asked, sideOf(asked)] as const);
    for (const [asked, side] of sides)
      expect(side, asked.id).toBe(asked.plannedWhile === undefined ? asked.of : undefined);
    expect(sides.filter(([, side]) => side === undefined)).not.toEqual([]);
  });

  it.each([
    '31.9',
    '31 September 2026',
    '2026-02-30',
    '29.2.2025',
    '3/13/2026',
    '0.5.2020',
    '1789',
    '2009-13',
    '2567',
    '1385-03-01',
  ])('%s is a day that the calendar does not have', (typed) => expect(read(typed)).toBe('no-such-day'));

  it.each(['', '   ', 'soon', '12', 'May June 2009', 'mayday 2009', '3 foo 2009', '+99999', 'ma 2009', '1.2.3.4'])(
    '%s is no date',
    (typed) => expect(read(typed)).toBe('not-a-date'),
  );

  it('whatever it writes, it reads back as the same', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2199 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (year, month, day) => {
          const two = (n: number) => String(n).padStart(2, '0');
          for (const value of [`${year}`, `${year}-${two(month)}`, `${year}-${two(month)}-${two(day)}`]) {
            expect(read(value)).toBe(value);
          }
          expect(read(`${day}.${month}.${year}`)).toBe(`${year}-${two(month)}-${two(day)}`);
        },
      ),
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string(), (typed) => ['string'].includes(typeof read(typed))));
  });
});

describe('a day by which somebody’s rights begin or end', () => {
  it.each([
    ['3.2.2026', '2026-02-03'],
    ['03/02/2026', '2026-02-03'],
    ['3 février 2026', '2026-02-03'],
    ['3.2', '2027-02-03'],
    ['tomorrow', '2026-11-23'],
    ['Nov 2026', 'not-a-day'],
    ['2026', 'not-a-day'],
    ['some time', 'not-a-day'],
    ['31.2.2026', 'no-such-day'],
  ])('%s is %s: the day before the month, and never less than a day', (typed, expected) => {
    const result = parseTypedDay(typed, today);
    expect('value' in result ? result.value : result.fault).toBe(expected);
  });
});

describe('the day typed where the clock is in doubt', () => {
  it.each([
    ['3.2.2026', '2026-02-03'],
    ['2026-02-03', '2026-02-03'],
    ['3 feb 2026', '2026-02-03'],
    ['3.2.26', 'not-in-full'],
    ['3.2', 'not-in-full'],
    ['today', 'not-in-full'],
    ['+14', 'not-in-full'],
    ['Feb 2026', 'not-a-day'],
    ['31.2.2026', 'no-such-day'],
  ])('%s is %s: nothing of it comes from the clock', (typed, expected) => {
    const result = parseDayInFull(typed);
    expect('value' in result ? result.value : result.fault).toBe(expected);
  });
});

describe('months and digits of the languages that people dictate in', () => {
  it.each([
    ['3 мая 2009', '2009-05-03'],
    ['12 сент. 2011', '2011-09-12'],
    ['3 травня 2009 р.', '2009-05-03'],
    ['лист 2025', '2025-11'],
    ['15 noiembrie 2024', '2024-11-15'],
    ['3 мај 2009', '2009-05-03'],
    ['3. jul 2010', '2010-07-03'],
    ['7 nëntor 2023', '2023-11-07'],
    ['7 dhjetor 2023', '2023-12-07'],
    ['٣ أيار ٢٠٠٩', '2009-05-03'],
    ['٣ مايو ٢٠٠٩', '2009-05-03'],
    ['1 تشرين الثاني 2020', '2020-11-01'],
    ['كانون الأول 2020', '2020-12'],
    ['5 آب 2019', '2019-08-05'],
    ['٣/١١/٢٠٢٥', '2025-11-03'],
    ['۳/۱۱/۲۰۲۵', '2025-11-03'],
    ['३.११.२०२५', '2025-11-03'],
    ['৩.১১.২০২৫', '2025-11-03'],
    ['၃.၁၁.၂၀၂၅', '2025-11-03'],
    ['๓/๑๑/๒๐๒๕', '2025-11-03'],
    ['៣/១១/២០២៥', '2025-11-03'],
    ['໓/໑໑/໒໐໒໕', '2025-11-03'],
    ['около 2002', '2002'],
    // More than one month begins so: none is guessed.
    ['jui 2020', 'several-months'],
    ['3 تشرين 2020', 'several-months'],
    ['كانون 2020', 'several-months'],
    ['juin 2020', '2020-06'],
    ['listopad 2020', 'not-a-date'],
  ])('%s', (typed, expected) => expect(read(typed)).toBe(expected));

  it('has no name that two months share', () => {
    const twice = [...'january mart mai مارس листопада јули اب'.split(' ')].map(monthNamed);
    expect(twice).toEqual([1, 3, 5, 3, 11, 7, 8]);
  });
});
