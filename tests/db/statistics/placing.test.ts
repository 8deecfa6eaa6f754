/** Which date brings somebody into the period of a table, and who is left out by it. */
import { describe, expect, test } from 'vitest';
import type { InterchangeRecord } from '../../../db/demo/invented-life.ts';
import { chapterOf, openedBy } from '../../generate/records.ts';
import { ctmProfile, factsOf } from './table-of-facts.ts';
import { at, BISHKEK, closed, determined, eligibility, help, MOSCOW, steps, UNDATED } from './told-lives.ts';

describe('the date', () => {
  const carried = factsOf([at(help('2008-11-05'), help('2009-03-05'))]);
  const year = (of: string) => ({ from: of, to: of });

  test('of first help is one, that of help in the period every one', () => {
    expect(steps(carried, year('2009'))).toEqual({ known: 1, 'outside-period': 1, counted: 0 });
    expect(steps(carried, { ...year('2009'), date: 'helped' })).toEqual({ known: 1, counted: 1 });
    expect(steps(carried, { ...year('2008'), date: 'helped' })).toEqual({ known: 1, counted: 1 });
    expect(steps(carried, { ...year('2007'), date: 'helped' })).toEqual({ known: 1, 'outside-period': 1, counted: 0 });
    expect(ctmProfile(carried, { ...year('2009'), date: 'helped' }).caveats.map(({ en }) => en)).toContain(
      'Counted is whoever was helped in the period, also where help began before it: so one may be in several periods, and periods do not add up.',
    );
  });

  test('of first help: a case helped by one office in 2008 and another in 2009 is in one year, and years add up', () => {
    const two = factsOf([
      [...openedBy('two', BISHKEK, [help('2008-11-05')]), ...chapterOf('two', MOSCOW, [help('2009-03-05')])],
    ]);
    const cases = (from: string, to: string) => ctmProfile(two, { unit: 'cases', from, to }).n;
    expect([cases('2008', '2008'), cases('2009', '2009'), cases('2008', '2009')]).toEqual([1, 0, 1]);
    expect(ctmProfile(two, { unit: 'instances', from: '2009', to: '2009' }).n).toBe(1);
  });

  test('is between the least first and the least last day: of a year and a day in it, the day', () => {
    const facts = factsOf([at(help('2009'), help('2009-01-05'))]);
    expect(ctmProfile(facts, { from: '2009-01', to: '2009-06' }).n).toBe(1);
    expect(steps(facts, { from: '2009-01-03' })).toEqual({ known: 1, 'not-placed': 1, counted: 0 });
  });

  test('that may lie on either side is a number of its own, and so is one that nobody noted', () => {
    const facts = factsOf([at(help('2009')), at(help('2009')), at(help('2009-02-01')), at(UNDATED), at(help('2008'))]);
    expect(steps(facts, { from: '2009-01', to: '2009-06' })).toEqual({
      known: 5,
      'not-dated': 1,
      'not-placed': 2,
      'outside-period': 1,
      counted: 1,
    });
  });

  test('of identification goes by whole months', () => {
    const facts = factsOf([
      at({ kind: 'screening', body: { 'identified-on': '2009-03-04' } }, help('2010-01-01')),
      at(help('2010-01-01')),
    ]);
    expect(steps(facts, { date: 'identified', from: '2009-03', to: '2009-03' })).toEqual({
      known: 2,
      'not-dated': 1,
      counted: 1,
    });
    expect(() => ctmProfile(facts, { date: 'identified', from: '2009-03-01' })).toThrow('report-whole-months');
  });

  test('of closing is that of the last office, and none while one that helped goes on', () => {
    const one = openedBy('c1', BISHKEK, [help('2008-01-01'), closed('2008-05-01')]);
    const going = [
      ...openedBy('c2', BISHKEK, [help('2008-01-01'), closed('2008-05-01')]),
      ...chapterOf('c2', MOSCOW, [help('2009-01-01')]),
    ];
    const both = [
      ...openedBy('c3', BISHKEK, [help('2008-01-01'), closed('2008-05-01')]),
      ...chapterOf('c3', MOSCOW, [help('2009-01-01'), closed('2009-06-01')]),
    ];
    // Help that nobody dated is help: who gave it and goes on keeps the case open.
    const goingUndated = [
      ...openedBy('c4', BISHKEK, [help('2008-01-01'), closed('2008-05-01')]),
      ...chapterOf('c4', MOSCOW, [UNDATED]),
    ];
    const facts = factsOf([one, going, both, goingUndated]);
    const asked = { unit: 'cases', date: 'closed' };
    expect(steps(facts, { ...asked, from: '2008', to: '2008' })).toEqual({
      known: 4,
      'not-dated': 2,
      'outside-period': 1,
      counted: 1,
    });
    expect(ctmProfile(facts, { ...asked, from: '2009', to: '2009' }).n).toBe(1);
  });

  test('closed by an office that handed it over, once another has closed it', () => {
    const hands = (date: string): InterchangeRecord => ({
      kind: 'transfer',
      date,
      body: { act: 'hand-over', 'to-office': MOSCOW.office },
    });
    const handed: InterchangeRecord = { kind: 'closure', date: '2008-05-01', body: { state: 'handed-over' } };
    const facts = factsOf([
      [
        ...openedBy('by-closing', BISHKEK, [help('2008-01-01'), handed]),
        ...chapterOf('by-closing', MOSCOW, [help('2008-06-01'), closed('2009-06-01')]),
      ],
      [
        ...openedBy('by-transfer', BISHKEK, [help('2008-01-01'), hands('2009-07-01')]),
        ...chapterOf('by-transfer', MOSCOW, [help('2008-06-01'), closed('2008-08-01')]),
      ],
      [
        ...openedBy('going-on', BISHKEK, [help('2008-01-01'), hands('2008-05-01')]),
        ...chapterOf('going-on', MOSCOW, [help('2008-06-01')]),
      ],
      openedBy('not-begun', BISHKEK, [help('2008-01-01'), hands('2008-05-01')]),
    ]);
    const year = { date: 'closed', from: '2009', to: '2009' };
    expect(steps(facts, { ...year, unit: 'cases' })).toEqual({ known: 4, 'not-dated': 2, counted: 2 });
    expect(steps(facts, { unit: 'cases', asOf: '2009-12-31' })).toEqual({ known: 4, 'outside-period': 2, counted: 2 });
    expect(ctmProfile(facts, { unit: 'cases', asOf: '2009-12-31', office: BISHKEK.office }).n, 'at Bishkek').toBe(0);
    expect(steps(facts, { ...year, unit: 'instances' })).toEqual({
      known: 7,
      'not-dated': 1,
      'outside-period': 4,
      counted: 2,
    });
  });

  test('by departure, by arrival and by the day for which the departure was last planned', () => {
    const travel = (body: InterchangeRecord['body']): InterchangeRecord => ({ kind: 'travel', body });
    const facts = factsOf([
      at(
        travel({ state: 'planned', 'planned-for': '2009-02-01' }),
        travel({ state: 'planned', 'planned-for': '2009-05-01' }),
        travel({ state: 'departed', departed: '2009-05-02' }),
        { kind: 'arrival', date: '2009-06-01', body: { state: 'arrived' } },
      ),
      at(
        travel({ state: 'planned', 'planned-for': '2009-05-20' }),
        travel({ state: 'planned', mode: 'move', 'planned-for': '2009-06-20' }),
      ),
      at(travel({ state: 'departed', departed: '2009' })),
      at(help('2009-05-01')),
    ]);
    const may = { population: 'known', unit: 'cases', from: '2009-05', to: '2009-05' };
    expect(steps(facts, { ...may, date: 'planned' })).toEqual({ known: 4, 'not-dated': 2, counted: 2 });
    expect(steps(facts, { ...may, date: 'departed' })).toEqual({
      known: 4,
      'not-dated': 2,
      'not-placed': 1,
      counted: 1,
    });
    expect(steps(facts, { ...may, date: 'arrived' })).toEqual({
      known: 4,
      'not-dated': 3,
      'outside-period': 1,
      counted: 0,
    });
  });

  test('as of a day: whoever had come in and whose file was not closed, carried over from year to year', () => {
    const facts = factsOf([
      at(help('2008-03-01'), closed('2009-02-01')),
      at(help('2008-12-31')),
      at(help('2009-01-01')),
      at(help('2008'), closed('2010-01-01')),
      at(UNDATED),
    ]);
    expect(steps(facts, { asOf: '2008-12-31' })).toEqual({ known: 5, 'not-dated': 1, 'outside-period': 1, counted: 3 });
    expect(steps(facts, { asOf: '2009-12-31' })).toEqual({ known: 5, 'not-dated': 1, 'outside-period': 1, counted: 3 });
    expect(steps(facts, { asOf: '2008-06-30' })).toEqual({
      known: 5,
      'not-dated': 1,
      'not-placed': 1,
      'outside-period': 2,
      counted: 1,
    });
    expect(steps(facts, { asOf: '2009-02-01' })).toMatchObject({ counted: 3 });
  });

  test.each([
    ['victims', determined({ status: 'possible' }, '2008-02-01'), determined({ status: 'victim' }, '2009-02-01')],
    ['exploited-migrants', determined({}, '2008-02-01'), determined({ category: 'exploited-migrant' }, '2009-02-01')],
    ['dependants', determined({}, '2008-02-01'), determined({ category: 'dependant' }, '2009-02-01')],
    ['eligible', eligibility('no', '2008-02-01'), eligibility('yes', '2009-02-01')],
  ] as const)(
    'as of a day %s are those of whom it had been said by then, not those of whom something else was',
    (population, before, said) => {
      const facts = factsOf([at(help('2008-01-01'), before, said)]);
      expect(steps(facts, { population, asOf: '2008-12-31' })).toMatchObject({ counted: 0, 'outside-period': 1 });
      expect(steps(facts, { population, asOf: '2009-12-31' })).toMatchObject({ counted: 1 });
    },
  );

  test('as of a day an office that helped a victim whom the opener determined goes by the opener’s day', () => {
    const determination = determined({ status: 'victim' }, '2008-02-01');
    const facts = factsOf([
      [
        ...openedBy('two', BISHKEK, [help('2008-01-01'), determination]),
        ...chapterOf('two', MOSCOW, [help('2008-03-01')]),
      ],
    ]);
    expect(steps(facts, { population: 'victims', asOf: '2008-12-31' })).toEqual({ known: 2, counted: 2 });
  });

  test('of several dates of one step is the first, as far as they tell it: of a year and a month in it, till the end of the month', () => {
    const departure = (departed: string): InterchangeRecord => ({
      kind: 'travel',
      body: { state: 'departed', departed },
    });
    const facts = factsOf([at(help('2008-01-01'), departure('2009'), departure('2009-03'))]);
    expect(steps(facts, { date: 'departed', from: '2009-01', to: '2009-06' })).toEqual({ known: 1, counted: 1 });
  });
});
