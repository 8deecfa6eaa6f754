/**
 * Figures that cannot be are found, and what can be is left alone. `published/iom-2011-figures.csv` holds what IOM's annual report of 2011 states
 * (iom-2011 §3.1, §3.2), with the lines of the report; `whole` is ours: where the report gives every category of a dimension.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CASE_TABLES, reportRequest } from '../../../db/contract/statistics.ts';
import { inventedCases } from '../../../db/demo/invented.ts';
import { type FigureSet, faultsIn } from '../../../db/statistics/impossible.ts';
import { impossibleIn } from '../../../db/statistics/impossible-report.ts';
import { outsideFigures } from '../../../db/statistics/outside-figures.ts';
import { report } from '../../../db/statistics/report.ts';
import { openedBy } from '../../generate/records.ts';
import { factsOf } from './table-of-facts.ts';

const PUBLISHED = readFileSync(join(import.meta.dirname, 'published/iom-2011-figures.csv'), 'utf8');

describe('the published figures of 2011', () => {
  const sets = outsideFigures(PUBLISHED);

  test('that cannot be are named, each with why, and no others', () => {
    const found = sets
      .flatMap(faultsIn)
      .map(({ code, set, part }) => [set.split(' · ').slice(0, 2).join(' '), set.split(' · ')[3], part, code]);
    expect(found).toEqual([
      // 53 % of 5,498 are 2,914, and 3,014 were counted; likewise 27 % and 1,540.
      ['global 2011', 'exploitation type', 'labour', 'share-of-nothing'],
      ['global 2011', 'exploitation type', 'sexual', 'share-of-nothing'],
      // 3,515 women and 2,040 men are 5,555.
      ['global 2011', 'sex', null, 'parts-above-total'],
      // From 1,656 to 2,040 men is 23 %, not 27; from 1,565 to 2,040 children 30 %, and 2,040 of 5,498 are 37 %, not 36.
      ['global 2011', 'sex', 'male', 'change-not-so'],
      ['global 2011', 'age group', 'child (<18)', 'share-of-nothing'],
      ['global 2011', 'age group', 'child (<18)', 'change-not-so'],
      // 1,381 of 1,395; 48, 30, 10, 2 and 5 are 95.
      ['Asia & Pacific 2011', 'exploitation type', null, 'parts-not-total'],
      ['Asia & Pacific 2011', 'exploitation type', null, 'shares-not-whole'],
    ]);
  });

  test('are read with commas or semicolons, and a file without them is refused', () => {
    const semicolons = 'dimension;category;value;kind\r\nsex;"women; girls";3;count\r\nsex;"women; girls";4;count\r\n';
    expect(outsideFigures(semicolons).flatMap(faultsIn)).toEqual([
      { code: 'two-values', set: ' ·  ·  · sex', part: 'women; girls' },
    ]);
    expect(() => outsideFigures('name,value\na,1\n')).toThrow('figures-unreadable');
    expect(() => outsideFigures('')).toThrow('figures-unreadable');
  });
});

const set = (parts: FigureSet['parts'], more: Partial<FigureSet> = {}): FigureSet => ({
  name: 'a set',
  isExclusive: true,
  isWhole: true,
  isWholeOfShares: more.isWhole ?? true,
  parts,
  ...more,
});
const share = (value: number, step = 1) => ({ value, step });

test.each<[string, FigureSet, readonly string[]]>([
  [
    'a part above its total',
    set([{ name: 'a', n: 11 }], { total: 10, isExclusive: false, isWhole: false }),
    ['part-above-total'],
  ],
  [
    'parts that miss their total',
    set(
      [
        { name: 'a', n: 4 },
        { name: 'b', n: 5 },
      ],
      { total: 10 },
    ),
    ['parts-not-total'],
  ],
  [
    'the same with one missing',
    set(
      [
        { name: 'a', n: 4 },
        { name: 'b', n: 5 },
      ],
      { total: 10, missing: 1 },
    ),
    [],
  ],
  [
    'several answers above their total',
    set(
      [
        { name: 'a', n: 8 },
        { name: 'b', n: 9 },
      ],
      { total: 10, isExclusive: false, isWhole: false },
    ),
    [],
  ],
  ['less than nobody', set([{ name: 'a', n: -1 }]), ['no-count']],
  ['half a person', set([{ name: 'a', n: 1.5 }]), ['no-count']],
  ['a share above all', set([{ name: 'a', share: share(101) }], { isWhole: false }), ['no-count', 'shares-not-whole']],
  ['three thirds, rounded', set(['a', 'b', 'c'].map((name) => ({ name, share: share(33) }))), []],
  [
    'eight shares that rounding takes two from',
    set([35, 23, 16, 13, 4, 4, 2, 1].map((n) => ({ name: String(n + Math.random()), share: share(n) }))),
    [],
  ],
  [
    'a share of all that are known, not of the total',
    set(
      [
        { name: 'a', n: 3531, share: share(65) },
        { name: 'b', n: 1708 },
      ],
      { total: 5498, isWhole: false },
    ),
    [],
  ],
  [
    'a share too great for any of these',
    set(
      [
        { name: 'a', n: 3531, share: share(68) },
        { name: 'b', n: 1708 },
      ],
      { total: 5498, isWhole: false },
    ),
    ['share-of-nothing'],
  ],
  ['a change that follows', set([{ name: 'a', n: 1708, before: 713, change: share(140) }]), []],
  ['a change that does not', set([{ name: 'a', n: 1708, before: 713, change: share(139) }]), ['change-not-so']],
])('%s', (_, figures, codes) => {
  expect(faultsIn(figures).map(({ code }) => code)).toEqual(codes);
});

describe('figures that others wrote', () => {
  const found = (...lines: readonly string[]) =>
    outsideFigures(`dimension;category;value;kind;year\n${lines.join('\n')}\n`)
      .flatMap(faultsIn)
      .map(({ code, part }) => [code, part]);

  test('with a decimal comma are numbers', () => {
    expect(found('sex;female;60,5;percent;2011', 'sex;male;39,5;percent;2011')).toEqual([]);
    expect(found('sex;female;60,5;percent;2011', 'sex;male;49,5;percent;2011')).toEqual([['shares-not-whole', null]]);
  });

  test.each(['', ' ', 'n/a', '12 %', '1,234'])(
    'that are none, as %o, are said to be none and not passed over',
    (value) => {
      expect(found(`sex;female;${value};count;2011`)).toEqual([['no-count', 'female']]);
      if (value !== '1,234') expect(found(`sex;female;${value};percent;2011`)).toEqual([['no-count', 'female']]);
    },
  );

  test('whose total is none are not taken to fit it', () => {
    expect(found('total;all;about 50;count;2011', 'sex;male;60;count;2011')).toEqual([['no-count', null]]);
  });

  test('of which the change is unreadable are no change that follows', () => {
    const [before, now] = ['sex;male;10;count;2010', 'sex;male;12;count;2011'];
    expect(found(before, now, 'sex change;male;20;percent_change;2011')).toEqual([]);
    expect(found(before, now, 'sex change;male;about 20;percent_change;2011')).toEqual([['change-not-so', 'male']]);
  });

  test('are compared with the year before them, not with the first in the file', () => {
    const years = ['sex;male;10;count;2009', 'sex;male;20;count;2010', 'sex;male;30;count;2011'];
    expect(found(...years, 'sex change;male;50;percent_change;2011')).toEqual([]);
  });
});

describe('a table of our own', () => {
  const facts = factsOf(
    inventedCases(40, 9).map((line, life) =>
      openedBy(`life-${life}`, { office: 'KG-BIS' }, JSON.parse(line).records, { opened: '2026-01' }),
    ),
  );
  const countMissing = { countMissing: false, decimals: 1 } as const;
  const ask = (asked: object) => report(facts, { ...reportRequest.parse(asked), protect: null }, '2026-11-22');

  test('holds nothing that cannot be, whatever is asked', () => {
    const asked = fc.record(
      {
        table: fc.constantFrom(...CASE_TABLES.filter((table) => table !== 'snapshot')),
        unit: fc.constantFrom('cases', 'persons'),
        columns: fc.constantFrom('sex', 'nationalities', 'year'),
        countMissing: fc.boolean(),
        decimals: fc.constantFrom(0, 1),
        compared: fc.constant({ from: '2025', to: '2026-02' }),
      },
      { requiredKeys: ['table'] },
    );
    fc.assert(
      fc.property(asked, (question) => {
        expect(ask(question).caveats.map(({ en }) => en)).not.toContainEqual(
          expect.stringContaining('cannot be right'),
        );
      }),
      { numRuns: 25 },
    );
  });

  test('that did is told before all else', () => {
    const made = ask({ table: 'cross' });
    const worse = made.dimensions.map((dimension) => ({
      ...dimension,
      rows: dimension.rows.map((row, at) => (at === 2 && row.n !== null ? { ...row, n: row.n + 1 } : row)),
    }));
    expect(impossibleIn(made, countMissing)).toEqual([]);
    expect(impossibleIn({ ...made, dimensions: worse }, countMissing).map(({ id }) => id)).toContain('age-counted');
    expect(impossibleIn({ ...made, n: (made.n ?? 0) - 1 }, countMissing).map(({ id }) => id)).toEqual(['age-counted']);
  });
});
