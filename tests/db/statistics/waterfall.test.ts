/** A table is population × unit × date × dimensions, and says where everybody known went who is not in it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COUNTABLE } from '../../../db/codebook/countable.ts';
import {
  DATE_RULES,
  DATED_UNITS,
  isDatedUnit,
  POPULATIONS,
  reportRequest,
  unitsOf,
} from '../../../db/contract/statistics.ts';
import { inventedCases } from '../../../db/demo/invented.ts';
import type { InterchangeRecord } from '../../../db/demo/invented-life.ts';
import { UNCLASSIFIED } from '../../../db/statistics/dimension.ts';
import type { Narrowing } from '../../../db/statistics/filter.ts';
import { measure } from '../../../db/statistics/measure.ts';
import { questionOf } from '../../../db/statistics/question.ts';
import { withRows } from '../../../db/statistics/rows.ts';
import { CTM_PROFILE } from '../../../db/statistics/tables/ctm-profile.ts';
import { tally } from '../../../db/statistics/tally.ts';
import { dimensionOf } from '../../../db/statistics/variable-dimension.ts';
import { chapterOf, idFor, openedBy } from '../../generate/records.ts';
import { asHeadquarters, ctmProfile, factsOf } from './table-of-facts.ts';
import { at, BISHKEK, determined, eligibility, help, MOSCOW, openedOn, steps, UNDATED } from './told-lives.ts';

/** Of so many lives one is of a person with several cases. */
const ONE_IN = 3;
/** Enough for every variable that occurs, where each of its codes is counted again. */
const LIVES_FOR_EVERY_CODE = 40;

const profile = (body: InterchangeRecord['body']): InterchangeRecord => ({ kind: 'profile', body });
const consent = (body: InterchangeRecord['body']): InterchangeRecord => ({ kind: 'consent', date: '2009-01-02', body });
const row = (report: ReturnType<typeof ctmProfile>, dimension: string, code: string) =>
  report.dimensions.find(({ id }) => id === dimension)?.rows.find((entry) => entry.code === code)?.n;

/** Of what a table of cases can be: not beds, calls or months, which registers alone have. */
const PROFILE_UNITS = unitsOf('ctm-profile');

describe('the population', () => {
  const facts = factsOf([
    at(determined({ status: 'victim', 'by-whom': 'police' }), help('2009-03-05')),
    at(determined({ status: 'not-victim', category: 'witness' }), help('2009-03-05')),
    at(determined({ category: 'dependant' }), help('2009-03-05'), profile({ age: 3 })),
    at(determined({ category: 'exploited-migrant' }), help('2009-03-05')),
    at(eligibility('no'), help('2009-03-05')),
    at(eligibility('yes'), { kind: 'screening', date: '2009-01-02', body: {} }),
  ]);

  test.each([
    ['assisted', 5],
    ['victims', 1],
    ['exploited-migrants', 1],
    ['dependants', 1],
  ])('%s: who has only got food is no victim', (population, n) => {
    expect(steps(facts, { population })).toEqual(
      n === 5 ? { known: 6, 'outside-population': 1, counted: 5 } : { known: 6, 'outside-population': 5, counted: 1 },
    );
  });

  test('known, screened and eligible are those of cases, helped or not', () => {
    const day = factsOf([
      openedOn('2009-01-02', { kind: 'screening', date: '2009-01-02', body: {} }, eligibility('partly')),
      openedOn('2009-01-02', eligibility('no')),
      openedOn('2009-01-02', help('2009-03-05')),
    ]);
    const counted = (population: string) => ctmProfile(day, { unit: 'cases', population }).n;
    expect(POPULATIONS.map((population) => [population, counted(population)])).toEqual([
      ['known', 3],
      ['screened', 1],
      ['eligible', 1],
      ['assisted', 1],
      ['victims', 0],
      ['exploited-migrants', 0],
      ['dependants', 0],
      ['followed-up', 0],
    ]);
  });

  test('an office that did not help has no instance of assistance, of whatever population', () => {
    expect(steps(facts, { population: 'eligible', date: 'first-help' })).toEqual({
      known: 6,
      'outside-population': 6,
      counted: 0,
    });
  });

  test('of victims those whom the police determined', () => {
    const by = (code: string) => ({ population: 'victims', narrowed: [{ variable: 'determined-by', code }] });
    expect(ctmProfile(facts, by('police')).n).toBe(1);
    expect(steps(facts, by('our-office'))).toEqual({
      known: 6,
      'outside-population': 5,
      'not-selected': 1,
      counted: 0,
    });
    expect(ctmProfile(facts, by('police')).narrowed[0]?.label.en).toBe('Police');
  });

  test('of a case it is enough that one office determined it and another helped', () => {
    const both = factsOf([
      [
        ...openedBy('both', BISHKEK, [help('2009-03-05')]),
        ...chapterOf('both', MOSCOW, [determined({ status: 'victim' })]),
      ],
    ]);
    expect(ctmProfile(both, { population: 'victims', unit: 'cases' }).n).toBe(1);
  });
});

describe('the unit', () => {
  const facts = factsOf([
    at(
      help('2008-11-05'),
      help('2009-03-05'),
      help('2009-03-05'),
      UNDATED,
      { kind: 'stay', date: '2009-04-01', body: {} },
      { kind: 'service', date: '2009-01-01', body: { service: 'food', outcome: 'refused' } },
    ),
    at(help('2009')),
    at(profile({ sex: 'female' })),
  ]);

  test('services are each time that something was given, on its own day', () => {
    expect(steps(facts, { unit: 'services', from: '2009-02', to: '2009-12' })).toEqual({
      known: 5,
      'not-dated': 1,
      'not-placed': 1,
      'outside-period': 1,
      counted: 2,
    });
    expect(ctmProfile(facts, { unit: 'services' }).n).toBe(4);
  });

  test('stays are each time that somebody came to stay', () => {
    expect(ctmProfile(facts, { unit: 'stays' }).n).toBe(1);
    expect(steps(facts, { unit: 'stays', to: '2008' })).toEqual({ known: 1, 'outside-period': 1, counted: 0 });
  });

  test('referrals are each request that was made, payments each that went out, of whoever is asked for', () => {
    const asked = (date?: string): InterchangeRecord => ({
      kind: 'referral',
      ...(date ? { date } : {}),
      body: { act: 'ask' },
    });
    const paid = (date: string, body: InterchangeRecord['body'] = { state: 'paid' }): InterchangeRecord => ({
      kind: 'payment',
      date,
      body,
    });
    const some = factsOf([
      at(asked('2009-01-05'), asked('2009-03-05'), asked(), paid('2009-03-06'), profile({ sex: 'female' })),
      at(
        { kind: 'referral', date: '2009-01-06', body: { act: 'answer', answer: 'accepted' } },
        paid('2009-03-01', { state: 'planned' }),
        paid('2009-03-02', { state: 'paid', way: 'repaid' }),
        paid('2009-03-03', { state: 'paid', way: 'loan' }),
        // What nobody said is planned or called off went out.
        paid('2009-03-04', { for: 'medical' }),
        paid('2009-03-07', { state: 'cancelled' }),
        help('2009-03-05'),
      ),
    ]);
    const march = { population: 'known', from: '2009-03', to: '2009-03' };
    expect(steps(some, { unit: 'referrals', ...march })).toEqual({
      known: 3,
      'not-dated': 1,
      'outside-period': 1,
      counted: 1,
    });
    expect(row(ctmProfile(some, { unit: 'referrals', population: 'known' }), 'gender', 'female')).toBe(2);
    expect(steps(some, { unit: 'payments', ...march })).toEqual({ known: 3, counted: 3 });
    expect(steps(some, { unit: 'payments' }), 'of those who were helped').toEqual({
      known: 3,
      'outside-population': 1,
      counted: 2,
    });
  });

  test.each(DATED_UNITS)('%s go by no other date than their own', (unit) => {
    for (const asked of [{ date: 'closed' }, { asOf: '2009-01-01' }]) {
      expect(() => ctmProfile(facts, { unit, ...asked })).toThrow('report-date-of-unit');
    }
  });

  test('persons are a range at every step', () => {
    const far = ['x', 'y'].map((id) =>
      openedBy(id, MOSCOW, [help('2005-01-01')], { person: idFor(`of-moscow-${id}`) }),
    );
    const near = openedBy('near', BISHKEK, [help('2005-01-01')], { person: idFor('of-bishkek') });
    const early = openedBy('early', BISHKEK, [help('1999-01-01')]);
    const { waterfall } = ctmProfile(factsOf([...far, near, early]), { unit: 'persons', from: '2000' });
    expect(waterfall).toEqual({
      known: { n: 4, least: 2 },
      steps: [
        { step: 'outside-period', n: 1, least: 1 },
        { step: 'counted', n: 3, least: 2 },
      ],
    });
  });
});

describe('the selection', () => {
  test('of an origin leaves out whose nationality nobody knows, with their number, and holds who has two', () => {
    const facts = factsOf([
      at(profile({ nationalities: ['KGZ'] }), help('2009-01-01')),
      at(profile({ nationalities: ['KGZ', 'RUS'] }), help('2009-01-01')),
      at(profile({ nationalities: ['UZB'] }), help('2009-01-01')),
      at(profile({ nationalities: { missing: 'declined' } }), help('2009-01-01')),
      at(profile({ stateless: true, 'origin-country': 'KGZ' }), help('2009-01-01')),
    ]);
    expect(steps(facts, { origin: 'KGZ' })).toEqual({
      known: 5,
      'origin-unknown': 2,
      'not-selected': 1,
      counted: 2,
    });
    expect(ctmProfile(facts, { origin: 'RUS' }).n).toBe(1);
  });

  test.each([
    [{ from: '2009-13' }, 'report-no-such-day'],
    [{ to: '2009-00' }, 'report-no-such-day'],
    [{ asOf: '2009-02-30' }, 'report-no-such-day'],
    [{ asOf: '2009', from: '2008' }, 'report-as-of-alone'],
    [{ office: 'NOSUCH' }, 'report-no-such-office'],
    [{ narrowed: [{ variable: 'sex', code: 'womn' }] }, 'report-no-such-filter'],
    [{ narrowed: [{ variable: 'nothing', code: 'female' }] }, 'report-no-such-filter'],
    [{ narrowed: [{ variable: 'subject', code: 'x' }] }, 'report-no-such-filter'],
  ])('that names nothing is refused: %o', (asked, code) => {
    expect(() => ctmProfile(factsOf([at(help('2009-01-01'))]), asked)).toThrow(code);
  });

  test('by a variable of several answers takes whoever has one of them', () => {
    const needs = (...codes: string[]): InterchangeRecord => ({
      kind: 'intake',
      date: '2009-01-01',
      body: { 'needs-today': codes },
    });
    const facts = factsOf([
      at(needs('food-clothes', 'threatened'), help('2009-01-01')),
      at(needs('threatened'), help('2009-01-01')),
    ]);
    const narrowed = (code: string) => [{ variable: 'needs-today', code }];
    expect(ctmProfile(facts, { narrowed: narrowed('food-clothes') }).n).toBe(1);
    expect(ctmProfile(facts, { narrowed: narrowed('threatened') }).n).toBe(2);
  });
});

describe('whose answers', () => {
  const shared = (opener: readonly InterchangeRecord[], second: readonly InterchangeRecord[], id = 'shared') => [
    ...openedBy(id, BISHKEK, [...opener, help('2009-01-01')]),
    ...chapterOf(id, MOSCOW, second),
  ];

  test('what the opener did not record counts from the second office, of cases and persons', () => {
    const facts = factsOf([shared([], [profile({ sex: 'female' })])]);
    for (const unit of ['cases', 'persons']) expect(row(ctmProfile(facts, { unit }), 'gender', 'female')).toBe(1);
    expect(row(ctmProfile(facts, { unit: 'instances' }), 'gender', 'female')).toBe(0);
  });

  test('what a person’s first case does not say counts from the second', () => {
    const person = { person: idFor('one-person') };
    const facts = factsOf([
      openedBy('first', BISHKEK, [help('2008-01-01')], person),
      openedBy('second', BISHKEK, [help('2009-01-01'), profile({ sex: 'male' })], person),
    ]);
    expect(row(ctmProfile(facts, { unit: 'persons' }), 'gender', 'male')).toBe(1);
    expect(ctmProfile(facts, { unit: 'persons' }).n).toBe(1);
  });

  test('an authority’s age counts whichever office recorded it', () => {
    const decision: InterchangeRecord = {
      kind: 'decision',
      date: '2009-02-01',
      body: { matter: 'age', 'age-years': 16 },
    };
    const facts = factsOf([shared([profile({ age: 19 })], [decision])]);
    for (const unit of ['instances', 'cases', 'persons']) {
      expect(row(ctmProfile(facts, { unit }), 'age', '15-17')).toBe(1);
    }
  });

  test('what differs is a number under the table', () => {
    const facts = factsOf([
      shared([profile({ sex: 'female' })], [profile({ sex: 'male' })], 'differs'),
      shared([profile({ sex: 'female' })], [profile({ sex: 'female' })], 'agrees'),
      shared([profile({ sex: 'female' })], [profile({ sex: { missing: 'unknown' } })], 'unknown'),
    ]);
    const said = (asked: object, protect: number | null = null) =>
      ctmProfile(facts, { ...asked }, protect).caveats.filter(({ en }) => en.includes('answered differently'));
    expect(said({ unit: 'cases' }).map(({ en }) => en)).toEqual([
      'Of those counted, offices answered differently about 1; the first answer in the order above counts.',
    ]);
    expect(said({ unit: 'cases' }, 2)).toEqual([]);
  });
});

describe('who is held back or counted only', () => {
  const agreed = consent({ keep: 'with-name', 'share-headquarters': 'with-name', 'given-by': 'person' });
  const facts = factsOf([
    at(help('2009-01-01'), agreed),
    at(help('2009-01-01'), consent({ keep: 'with-name', 'share-headquarters': 'counted-only', 'given-by': 'person' })),
    at(help('2009-01-01'), consent({ keep: 'with-name', 'share-headquarters': 'refuses', 'given-by': 'person' })),
    at(help('2009-01-01'), consent({ keep: 'refuses', 'given-by': 'person' })),
    chapterOf('row', BISHKEK, [{ kind: 'anonymous', body: { month: '2009-01' } }]),
  ]);

  test('is one number each, and in no cell of what headquarters can have', () => {
    expect(steps(facts, { shared: true })).toEqual({ known: 5, 'counted-only': 2, 'held-back': 2, counted: 1 });
    expect(steps(facts)).toEqual({ known: 5, 'counted-only': 1, 'held-back': 1, counted: 3 });
  });

  test('is the same number whatever else is asked: nothing splits those who refuse', () => {
    const women = profile({ sex: 'female', nationalities: ['KGZ'] });
    const men = profile({ sex: 'male', nationalities: ['UZB'] });
    const refuses = { keep: 'with-name', 'given-by': 'person', 'share-headquarters': 'refuses' } as const;
    const only = { ...refuses, 'share-headquarters': 'counted-only' } as const;
    const mixed = factsOf([
      at(women, help('2009-01-01'), agreed),
      at(women, help('2009-01-01'), consent(refuses)),
      at(men, help('2010-01-01'), consent(refuses)),
      at(women, consent(refuses)),
      at(women, help('2009-01-01'), consent(only)),
      at(men, UNDATED, consent(only)),
      at(men, determined({ status: 'victim' }), consent({ keep: 'refuses', 'given-by': 'person' })),
      chapterOf('row-2', BISHKEK, [{ kind: 'anonymous', body: { month: '2009-01' } }]),
    ]);
    const questions = [
      {},
      { narrowed: [{ variable: 'sex', code: 'female' }] },
      { narrowed: [{ variable: 'sex', code: 'male' }] },
      { origin: 'KGZ' },
      { from: '2009', to: '2009' },
      { office: 'KG-BIS', asOf: '2009' },
      ...POPULATIONS.map((population) => ({ population })),
    ];
    for (const asked of questions) {
      expect(steps(mixed, { ...asked, shared: true }), JSON.stringify(asked)).toMatchObject({
        known: 8,
        'counted-only': 3,
        'held-back': 4,
      });
      expect(steps(mixed, asked), JSON.stringify(asked)).toMatchObject({ known: 8, 'counted-only': 1, 'held-back': 1 });
      for (const shared of [true, false]) expect(ctmProfile(mixed, { ...asked, shared }).coverage.heldBack).toBe(6);
    }
  });

  test('a person whose other case is held back counts with the one that is not', () => {
    const person = { person: idFor('two-cases') };
    const refuses = consent({ keep: 'with-name', 'share-headquarters': 'refuses', 'given-by': 'person' });
    const two = factsOf([
      openedBy('open', BISHKEK, [help('2009-01-01'), agreed], person),
      openedBy('held', BISHKEK, [help('2008-01-01'), refuses, profile({ sex: 'female' })], person),
    ]);
    const report = ctmProfile(two, { unit: 'persons', shared: true, from: '2009' });
    expect([report.n, row(report, 'gender', 'female')]).toEqual([1, 0]);
  });
});

describe('the waterfall of invented lives', () => {
  const lives = inventedCases(120, 5).map((line, life) => {
    const { records }: { records: InterchangeRecord[] } = JSON.parse(line);
    const id = `life-${life}`;
    const person = life % ONE_IN === 0 ? { person: idFor(`person-${life % 20}`) } : {};
    const own = openedBy(id, BISHKEK, records, { opened: '2026-01', ...person });
    return life % 4 === 0 ? [...own, ...chapterOf(id, MOSCOW, [help('2026-03'), profile({ sex: 'female' })])] : own;
  });
  const facts = factsOf(lives);

  test('adds up to everybody known, whatever is asked, and ends in what the table counts', () => {
    const question = fc.record(
      {
        population: fc.constantFrom(...POPULATIONS),
        unit: fc.constantFrom(...PROFILE_UNITS.filter((unit) => !isDatedUnit(unit))),
        date: fc.constantFrom(...DATE_RULES.filter((rule) => rule !== 'as-of')),
        from: fc.constantFrom('2025', '2026-02'),
        to: fc.constantFrom('2026', '2026-04'),
        origin: fc.constantFrom('MDA', 'UKR', 'KGZ'),
        office: fc.constantFrom('KG-BIS', 'RU-MOS'),
        shared: fc.boolean(),
        narrowed: fc.constant([{ variable: 'sex', code: 'female' }]),
      },
      { requiredKeys: [] },
    );
    const known = new Map(PROFILE_UNITS.map((unit) => [unit, ctmProfile(facts, { unit }).waterfall?.known.n]));
    fc.assert(
      fc.property(question, (asked) => {
        const { waterfall, n } = ctmProfile(facts, asked);
        expect(waterfall?.steps.reduce((sum, step) => sum + step.n, 0)).toBe(waterfall?.known.n);
        expect(waterfall?.known.n).toBe(known.get(asked.unit ?? 'instances'));
        expect(waterfall?.steps.at(-1)).toMatchObject({ step: 'counted', n });
      }),
      { numRuns: 80 },
    );
  });

  test('a filter takes whom the row of its code counts, for every variable and code', () => {
    const some = factsOf(lives.slice(0, LIVES_FOR_EVERY_CODE));
    for (const unit of PROFILE_UNITS) {
      const counted = new Map<string, number>();
      for (const { id } of COUNTABLE) {
        const dimension = dimensionOf(id);
        const asked = reportRequest.parse({ table: 'ctm-profile', unit, population: 'known' });
        const cellsOf = (narrowed: readonly Narrowing[]) => {
          const {
            measured: { groups },
          } = measure(some, [dimension], {
            ...questionOf(some, CTM_PROFILE, asked, false, '2026-11-22'),
            narrowed,
          });
          const { total, dimensions } = tally([withRows(dimension, 0, groups)], groups);
          return { n: total.n, cells: dimensions[0]?.cells ?? [] };
        };
        for (const { code, n } of cellsOf([]).cells) {
          if (n === 0 || code === UNCLASSIFIED) continue;
          counted.set(id, n);
          expect(cellsOf([{ dimension, codes: [code] }]).n, `${unit}: ${id}=${code}`).toBe(n);
        }
      }
      // Invented lives hold neither referrals nor payments.
      if (unit !== 'referrals' && unit !== 'payments') expect(counted.size).toBeGreaterThan(30);
    }
  });

  test('stands under a title and a sentence that are true of whom it is of', () => {
    const said = (asked: Record<string, unknown>) => {
      const { title, caveats } = ctmProfile(facts, asked);
      return [title.en, caveats.flatMap(({ en }) => /^Only people [^.]+\./.exec(en)?.[0] ?? [])];
    };
    expect(said({})).toEqual([
      'Profile of assisted persons (CTM)',
      ['Only people assisted by these offices are shown.'],
    ]);
    expect(said({ population: 'known' })).toEqual([
      'Profile (CTM)',
      ['Only people whom these offices know are shown.'],
    ]);
  });

  test('is not in a protected table, where its steps could be subtracted', () => {
    expect(ctmProfile(facts, {}, 5).waterfall).toBeNull();
  });

  test('at headquarters leaves out what it may not have, as a mission that asks for what is shared', () => {
    const theirs = factsOf(lives);
    const mine = steps(facts, { shared: true });
    asHeadquarters(theirs);
    expect(steps(theirs)).toEqual(mine);
  });
});
