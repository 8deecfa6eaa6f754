/**
 * Attackers who read every contract report beside what partners and the public have: exact totals of projects, exact splits, and the rounded years
 * of the office and of all offices. First that exact splits lose where each is judged by itself.
 */
import { describe, expect, test } from 'vitest';
import { contractNumbers, type PersonOfProject } from '../../../../db/statistics/protection/contract-numbers.ts';
import { maySplitExactly } from '../../../../db/statistics/protection/contract-split.ts';
import { contractWorld, type PartAsked, somebody } from './contract-world.ts';
import { valuesLeft } from './exact-solver.ts';
import { added, K, NONE, narrowedBy, targetsOf } from './world.ts';

const exactly = (n: number, ...of: readonly number[]) => ({ of, least: n, most: n });
const between = (least: number, most: number, ...of: readonly number[]) => ({ of, least, most });

/** Persons of an office by name, all of one year; `f` and `m` say of what sex. */
const known = (women: readonly string[], men: readonly string[]) =>
  new Map(
    [...women.map((mark) => [mark, 'female'] as const), ...men.map((mark) => [mark, 'male'] as const)].map(
      ([mark, part]) => [mark, { part, year: 2005 }],
    ),
  );
const names = (of: string, n: number, from = 0) => Array.from({ length: n }, (_, at) => `${of}${from + at}`);

describe('the attacker who subtracts one exact split from another', () => {
  const office = known(names('f', 30), names('m', 30));
  const whole = { line: 'A', people: new Set([...names('f', 20), ...names('m', 15)]), parts: { female: 20, male: 15 } };

  test('finds the women whom a project has beside a smaller one within it', () => {
    // Women: in both 18, in the larger alone 2; outside 10, of whom the year tells within ten.
    const sums = [exactly(20, 0, 1), exactly(18, 0), between(21, 39, 0, 1, 2)];
    expect(valuesLeft(3, sums, [1], [18, 2, 10], K).possible).toEqual([2]);
  });

  test('and so the smaller one goes without its split', () => {
    const within = new Set([...names('f', 18), ...names('m', 15)]);
    const asked = { line: 'B', inside: within, office, earlier: [] };
    expect(maySplitExactly(asked, K)).toBe(true);
    expect(maySplitExactly({ ...asked, earlier: [whole] }, K)).toBe(false);
  });

  test('is left nothing where what they have beside each other is many, or where they share nobody', () => {
    const half = new Set([...names('f', 10), ...names('m', 10)]);
    expect(maySplitExactly({ line: 'B', inside: half, office, earlier: [whole] }, K)).toBe(true);
    const others = new Set([...names('f', 10, 20), ...names('m', 5, 15)]);
    expect(maySplitExactly({ line: 'B', inside: others, office, earlier: [whole] }, K)).toBe(true);
  });

  test('finds who is in neither of two projects within a third, which then goes without its split', () => {
    const first = { line: 'A', people: new Set(names('f', 10)), parts: { female: 10 } };
    const second = { line: 'B', people: new Set(names('f', 10, 10)), parts: { female: 10 } };
    const third = new Set(names('f', 22));
    const sums = [exactly(10, 0), exactly(10, 1), exactly(22, 0, 1, 2)];
    expect(valuesLeft(3, sums, [2], [10, 10, 2], K).possible).toEqual([2]);
    expect(maySplitExactly({ line: 'C', inside: third, office, earlier: [first, second] }, K)).toBe(false);
    // The third having left, the first and the second do not both.
    const whole3 = { line: 'C', people: third, parts: { female: 22 } };
    expect(maySplitExactly({ line: 'A', inside: first.people, office, earlier: [whole3] }, K)).toBe(true);
    expect(maySplitExactly({ line: 'B', inside: second.people, office, earlier: [whole3, first] }, K)).toBe(false);
  });

  test('finds who came since the quarter before', () => {
    const more = new Set([...whole.people, 'f20']);
    expect(maySplitExactly({ line: 'A', inside: more, office, earlier: [whole] }, K)).toBe(false);
    const five = new Set([...whole.people, ...names('f', 5, 20)]);
    expect(maySplitExactly({ line: 'A', inside: five, office, earlier: [whole] }, K)).toBe(true);
    const fewer = new Set([...names('f', 14), ...names('m', 15)]);
    expect(maySplitExactly({ line: 'A', inside: fewer, office, earlier: [whole] }, K)).toBe(false);
    expect(maySplitExactly({ line: 'A', inside: whole.people, office, earlier: [whole] }, K)).toBe(true);
  });

  test('finds what the office has beside all its projects, so that it is nobody or ten', () => {
    const others = new Set([...names('f', 5, 20), ...names('m', 9, 15)]);
    // Beside both five women and six men are left: eleven.
    expect(maySplitExactly({ line: 'B', inside: others, office, earlier: [whole] }, K)).toBe(true);
    const more = new Set([...others, 'f25', 'm24']);
    expect(maySplitExactly({ line: 'B', inside: more, office, earlier: [whole] }, K)).toBe(false);
    expect(maySplitExactly({ line: 'B', inside: more, office, earlier: [] }, K)).toBe(true);
  });
});

describe('the attacker who subtracts what a project gave', () => {
  const given = (services: number, paid: number) => ({ services, 'paid EUR': paid });
  const office = (of: readonly (readonly [number, number])[]): readonly PersonOfProject[] =>
    of.map(([services, paid], at) => ({
      person: somebody(`case ${at}`, at % 2 === 0 ? 'female' : 'male'),
      year: 2005,
      given: given(services, paid),
    }));
  const report = (people: readonly PersonOfProject[], earlier: readonly ReturnType<typeof contractNumbers>[] = []) =>
    contractNumbers(
      {
        line: 'A',
        until: '2005-03-31',
        day: '2005-04-02',
        office: people,
        splits: [],
        earlier,
        isPrintedFiner: () => false,
      },
      K,
    );
  const told = ({ amounts }: ReturnType<typeof contractNumbers>) => amounts.map(({ id, n }) => [id, n]);
  const six: readonly (readonly [number, number])[] = Array.from({ length: 6 }, () => [2, 100_00]);

  test('of a project of four persons has how many they are, and nothing else: not that nobody of them was paid, or slept there', () => {
    const told4 = { persons: 4, amounts: [], splits: [], leftOut: ['services', 'nights', 'paid'] };
    expect(report(office(six.slice(0, 4)))).toMatchObject(told4);
    expect(report(office(six.slice(0, 4).map(([services]) => [services, 0] as const)))).toMatchObject(told4);
  });

  test('is not told what one person was paid, at once or since the report before', () => {
    expect(told(report(office(six)))).toEqual([
      ['services', 12],
      ['paid EUR', 600_00],
    ]);
    expect(told(report(office([...six.map(([services]) => [services, 0] as const), [2, 900_00]])))).toEqual([
      ['services', 14],
    ]);
    const first = report(office(six));
    const second = report(office([[2, 900_00], ...six.slice(1)]), [first]);
    expect(told(second)).toEqual([['services', 12]]);
    expect(second.leftOut).toEqual(['paid EUR']);
    // Left out once, it is measured by the last that was told.
    const third = report(
      office([
        [2, 900_00],
        [2, 200_00],
        [2, 200_00],
        [2, 200_00],
        [2, 200_00],
        [3, 100_00],
      ]),
      [first, second],
    );
    expect(told(third)).toEqual([['paid EUR', 1800_00]]);
  });
});

describe('the attacker who subtracts nights', () => {
  const office = (nights: readonly number[]): readonly PersonOfProject[] =>
    nights.map((n, at) => ({
      person: somebody(`case ${at}`, 'female'),
      year: 2005,
      given: { services: 1, ...(n === 0 ? {} : { nights: n }) },
    }));
  const asked = { line: 'A', until: '2005-03-31', day: '2005-04-02', splits: [], isPrintedFiner: () => false };
  const nightsOf = (
    people: readonly PersonOfProject[],
    earlier: readonly ReturnType<typeof contractNumbers>[] = [],
  ) => {
    const report = contractNumbers({ ...asked, office: people, earlier }, K);
    return { report, nights: report.amounts.find(({ id }) => id === 'nights')?.n };
  };

  test('is told those of nobody, or of five', () => {
    expect(nightsOf(office([3, 3, 3, 3, 0, 0, 0]))).toMatchObject({
      nights: undefined,
      report: { leftOut: ['nights'] },
    });
    expect(nightsOf(office([3, 3, 3, 3, 3, 0, 0])).nights).toBe(15);
    expect(nightsOf(office([0, 0, 0, 0, 0])).report.leftOut).toEqual([]);
  });

  test('is not told how long one person, who stayed on, has been in the house since', () => {
    const first = nightsOf(office([3, 3, 3, 3, 3])).report;
    expect(nightsOf(office([90, 3, 3, 3, 3]), [first]).nights).toBeUndefined();
    expect(nightsOf(office([4, 5, 6, 7, 8]), [first]).nights).toBe(30);
  });
});

describe('the attacker who subtracts what targets count', () => {
  /** A person by name: of what sex, and what of the targets they are. */
  type Who = readonly [name: string, sex: 'female' | 'male', ...of: readonly string[]];
  const asked = { day: '2005-04-02', splits: [], isPrintedFiner: () => false };
  const told = (
    who: readonly Who[],
    reached: readonly string[],
    more: { readonly line?: string; readonly earlier?: readonly ReturnType<typeof contractNumbers>[] } = {},
    outside: readonly Who[] = [],
  ) => {
    const known =
      (given: PersonOfProject['given']) =>
      ([name, sex, ...of]: Who) => ({
        ...{ person: somebody(name, sex), year: 2005, given, reached: new Set(of) },
      });
    const people = [...who.map(known({ services: 1 })), ...outside.map(known(null))];
    const splits = [
      {
        id: 'sex',
        variable: 'sex',
        partOf: ({ answers }: { answers: Readonly<Record<string, string>> }) => answers.sex ?? '',
      },
    ];
    return contractNumbers(
      { ...asked, line: 'A', until: '2005-03-31', earlier: [], ...more, office: people, reached, splits },
      K,
    );
  };
  const numbers = ({ reached = [] }: ReturnType<typeof contractNumbers>) =>
    Object.fromEntries(reached.map(({ id, n }) => [id, n]));
  const some = (from: number, n: number, ...of: readonly string[]): readonly Who[] =>
    Array.from({ length: n }, (_, at): Who => [`p${from + at}`, 'female', ...of]);

  test('is told how many returned where nobody or five did, and nobody or five did not', () => {
    expect(numbers(told([...some(0, 8, 'returned'), ...some(8, 5)], ['returned']))).toEqual({ returned: 8 });
    expect(numbers(told(some(0, 8, 'returned'), ['returned']))).toEqual({ returned: 8 });
    expect(numbers(told(some(0, 8), ['returned']))).toEqual({ returned: 0 });
    expect(told([...some(0, 8, 'returned'), ...some(8, 4)], ['returned']).leftOut).toEqual(['returned']);
    expect(told([...some(0, 4, 'returned'), ...some(4, 8)], ['returned']).leftOut).toEqual(['returned']);
  });

  test('finds one kind of help within another, or two that make up a third, so that the later target goes', () => {
    // All who were given `b` were given help in reintegration: two of these were not.
    const within = [...some(0, 8, 'reintegration', 'service b'), ...some(8, 2, 'reintegration'), ...some(10, 6)];
    expect(valuesLeft(2, [exactly(10, 0, 1), exactly(8, 0)], [1], [8, 2], K).possible).toEqual([2]);
    expect(numbers(told(within, ['reintegration', 'service b']))).toEqual({ reintegration: 10 });
    expect(numbers(told(within, ['service b', 'reintegration']))).toEqual({ 'service b': 8 });
    // Reintegration is `b` or `c`, and three were given both.
    const both = [
      ...some(0, 6, 'reintegration', 'service b'),
      ...some(6, 3, 'reintegration', 'service b', 'service c'),
      ...some(9, 6, 'reintegration', 'service c'),
      ...some(15, 6),
    ];
    const sums = [exactly(15, 0, 1, 2), exactly(9, 0, 1), exactly(9, 1, 2)];
    expect(valuesLeft(3, sums, [1], [6, 3, 6], K).possible).toEqual([3]);
    expect(numbers(told(both, ['reintegration', 'service b', 'service c']))).toEqual({
      reintegration: 15,
      'service b': 9,
    });
  });

  test('finds those of one sex who were not given what only they are given', () => {
    const women = [...some(0, 6, 'service reproductive'), ...some(6, 3)];
    const men = Array.from({ length: 10 }, (_, at): Who => [`m${at}`, 'male']);
    const report = told([...women, ...men], ['service reproductive']);
    expect(report.splits).toHaveLength(1);
    expect(report.leftOut).toEqual(['service reproductive']);
  });

  test('finds the same where the number left before the split, which then goes', () => {
    const women = (n: number) => [...some(0, 6, 'service reproductive'), ...some(6, n)];
    const men = (n: number) => Array.from({ length: n }, (_, at): Who => [`m${at}`, 'male']);
    // Three men: no split yet.
    const first = told([...women(2), ...men(3)], ['service reproductive']);
    expect([numbers(first), first.splits]).toEqual([{ 'service reproductive': 6 }, []]);
    const next = { earlier: [first] };
    expect(told([...women(2), ...men(10)], [], next)).toMatchObject({ splits: [], leftOut: ['sex'] });
    expect(told([...women(7), ...men(10)], [], next).splits).toHaveLength(1);
  });

  test('finds who returned since the quarter before, and that none of a few who came did', () => {
    const first = told([...some(0, 8, 'returned'), ...some(8, 12)], ['returned']);
    const next = { earlier: [first] };
    const since = (n: number, came = 0) =>
      numbers(told([...some(0, 8 + n, 'returned'), ...some(8 + n, 12 - n + came)], ['returned'], next));
    expect(since(0)).toEqual({ returned: 8 });
    expect(since(1)).toEqual({});
    expect(since(5)).toEqual({ returned: 13 });
    expect(since(0, 2)).toEqual({});
    expect(since(5, 2)).toEqual({});
    expect(since(5, 5)).toEqual({ returned: 13 });
    // As many as before, and others.
    const others = told([...some(0, 7, 'returned'), ...some(7, 12), ...some(19, 1, 'returned')], ['returned'], next);
    expect(numbers(others)).toEqual({});
  });

  test('finds who of the persons of one project is not of another that pays for them too', () => {
    const first = told([...some(0, 8, 'returned'), ...some(8, 8)], ['returned'], { line: 'B' });
    const within = [...some(0, 6, 'returned'), ...some(8, 8)];
    expect(numbers(told(within, ['returned']))).toEqual({ returned: 6 });
    expect(numbers(told(within, ['returned'], { earlier: [first] }))).toEqual({});
    // Help under one line is none under another.
    const help = told([...some(0, 8, 'service b'), ...some(8, 8)], ['service b'], { line: 'B' });
    expect(numbers(told([...some(0, 6, 'service b'), ...some(8, 8)], ['service b'], { earlier: [help] }))).toEqual({
      'service b': 6,
    });
  });
});

describe('the attacker who has public numbers, partners’ and all contract reports', () => {
  const WORLDS: readonly (readonly [string, readonly PartAsked[]])[] = [
    [
      'two projects apart',
      [
        { projects: ['P'], n: 26 },
        { projects: ['Q'], n: 22 },
        { projects: [], n: 12 },
      ],
    ],
    [
      'a project within another',
      [
        { projects: ['P', 'Q'], n: 30 },
        { projects: ['P'], n: 24 },
        { projects: [], n: 14 },
      ],
    ],
    [
      'projects that overlap, and nobody outside',
      [
        { projects: ['P'], n: 20 },
        { projects: ['P', 'Q'], n: 18 },
        { projects: ['Q'], n: 24 },
      ],
    ],
  ];

  test.each(WORLDS)('is left as many values as without them: %s', (name, parts) => {
    let found = NONE;
    let splits = 0;
    for (let seed = 0; seed < 1; seed++) {
      const world = contractWorld(`${name} ${seed}`, { parts, years: [30], offices: [40] });
      splits += world.told.flatMap((one) => one.splits).length;
      const targets = [targetsOf(world.ofYear), ...world.ofYear.map((at) => targetsOf([at]))].flat();
      found = added(found, narrowedBy([...world.printed, ...world.contract], world.truth, targets));
    }
    expect(splits).toBeGreaterThan(0);
    expect(found.small).toBeGreaterThan(15);
    expect(found.one).toBe(0);
    expect(found.fewerThanThree / found.small).toBeLessThan(0.002);
    expect(found.fewerThanK / found.small).toBeLessThan(0.03);
  });
});
