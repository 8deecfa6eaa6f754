import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../../db/contract/report.ts';
import type { InterchangeRecord } from '../../../db/demo/invented-life.ts';
import { chapterOf, idFor, openedBy } from '../../generate/records.ts';
import { ctmProfile, factsOf } from './table-of-facts.ts';

const offices = ['KG-BIS', 'RU-MOS', 'TR-ANK'] as const;

interface Someone {
  readonly sex: string | undefined;
  readonly band: string | undefined;
  readonly type: string | undefined;
  readonly country: string | undefined;
  readonly purposes: readonly string[];
  readonly office: number;
  readonly also: number | undefined;
  readonly person: number | undefined;
  readonly refuses: boolean;
}

const rare = <T>(value: T): fc.WeightedArbitrary<T> => ({ arbitrary: fc.constant(value), weight: 1 });
const usual = <T>(value: T): fc.WeightedArbitrary<T> => ({ arbitrary: fc.constant(value), weight: 9 });

const someone: fc.Arbitrary<Someone> = fc.record({
  sex: fc.oneof(usual('female'), usual('male'), rare('other'), rare(undefined)),
  band: fc.oneof(usual('18-24'), usual('31-over'), rare('15-17'), rare(undefined)),
  type: fc.oneof(usual('cross-border'), rare('in-country'), rare('both'), rare(undefined)),
  country: fc.oneof(usual('RUS'), usual('TUR'), rare('ARE'), rare('PAK'), rare(undefined)),
  purposes: fc.oneof(usual(['work']), usual(['sexual']), rare(['work', 'sexual']), rare(['begging']), rare([])),
  office: fc.nat(offices.length - 1),
  also: fc.option(fc.nat(offices.length - 1), { nil: undefined, freq: 6 }),
  person: fc.option(fc.nat(12), { nil: undefined, freq: 3 }),
  refuses: fc.oneof(usual(false), rare(true)),
});

function cases(people: readonly Someone[]) {
  return people.map((one, at) => {
    const help: InterchangeRecord = { kind: 'service', date: '2005-01-02', body: { service: 'food' } };
    const records: InterchangeRecord[] = [
      {
        kind: 'profile',
        body: {
          ...(one.sex === undefined ? {} : { sex: one.sex }),
          ...(one.band === undefined ? {} : { 'age-band': one.band }),
        },
      },
      {
        kind: 'screening',
        body: {
          ...(one.type === undefined ? {} : { 'trafficking-type': one.type }),
          ...(one.country === undefined ? {} : { 'countries-of-exploitation': [one.country] }),
          purposes: one.purposes,
        },
      },
      ...(one.refuses
        ? [
            {
              kind: 'consent',
              date: '2005-01-01',
              body: { 'share-headquarters': 'refuses' },
            } satisfies InterchangeRecord,
          ]
        : []),
      help,
    ];
    const own = offices[one.office] ?? 'KG-BIS';
    const other = one.also === undefined ? undefined : offices[one.also];
    return [
      ...openedBy(
        `case-${at}`,
        { office: own },
        records,
        one.person === undefined ? {} : { person: idFor(`person-${one.person}`) },
      ),
      ...(other === undefined || other === own ? [] : chapterOf(`case-${at}`, { office: other }, [help])),
    ];
  });
}

/** Every number a reader can print or work out from one table, each with where it comes from. */
function* readable(report: Report): Generator<readonly [string, number]> {
  const { n } = report;
  if (n === null) {
    for (const { rows, missing, denominator } of report.dimensions) {
      for (const number of [missing, denominator, ...rows.flatMap((row) => [row.n, row.percent])]) {
        if (number !== null) yield ['of a table that shows nothing', number === 0 ? 1 : number];
      }
    }
    return;
  }
  yield ['total', n];
  for (const { id, multi, rows, missing, denominator } of report.dimensions) {
    const shown = rows.flatMap((row) => (row.n === null ? [] : [row.n]));
    for (const row of shown) {
      yield [`${id} row`, row];
      if (multi) yield [`${id} not in row`, n - row];
    }
    if (denominator !== null) {
      yield [`${id} denominator`, denominator];
      yield [`${id} without an answer`, n - denominator];
    }
    if (missing !== null) yield [`${id} missing`, missing];
    const all = shown.reduce((sum, row) => sum + row, missing ?? 0);
    if (!multi) yield [`${id} rest`, n - all];
    if (multi && missing !== null) {
      for (const row of shown) yield [`${id} only in other rows`, n - missing - row];
      if (shown.length === rows.length) yield [`${id} in several rows`, all - n];
    }
  }
  for (const { office, instances } of report.coverage.offices) if (instances !== null) yield [office, instances];
  const { heldBack, erased, unclassified, persons } = report.coverage;
  for (const number of [heldBack, erased, unclassified, persons?.most, persons?.notCompared]) {
    if (number !== null && number !== undefined) yield ['coverage', number];
  }
  if (heldBack !== null && heldBack > 0) yield ['not held back', n - heldBack];
  // That there is at least one person says nothing of anyone; a higher least number says how many were compared.
  if (persons?.most && persons.least > 1) yield ['persons not compared', persons.most - persons.least];
}

describe('a protected table', () => {
  test('gives no number, and none by subtraction inside it, that stands for one to k−1', () => {
    fc.assert(
      fc.property(
        fc.array(someone, { maxLength: 60 }),
        fc.constantFrom('instances', 'cases', 'persons'),
        fc.integer({ min: 2, max: 8 }),
        (people, unit, k) => {
          const report = ctmProfile(factsOf(cases(people)), { unit }, k);
          for (const [where, number] of readable(report)) {
            expect(number === 0 || Math.abs(number) >= k, `${where}: ${number} (k = ${k})`).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('shows percentages only where their denominator is shown', () => {
    fc.assert(
      fc.property(fc.array(someone, { minLength: 10, maxLength: 60 }), (people) => {
        for (const { denominator, rows } of ctmProfile(factsOf(cases(people)), {}, 5).dimensions) {
          if (denominator === null) expect(rows.every(({ percent }) => percent === null)).toBe(true);
          for (const row of rows) if (row.suppressed) expect(row).toMatchObject({ n: null, percent: null });
        }
      }),
      { numRuns: 30 },
    );
  });

  test('counts a person who is in it several times once', () => {
    // Six instances of one woman, and ten of ten men.
    const her = { sex: 'female', band: '18-24', type: 'cross-border', country: 'RUS', purposes: ['work'] } as const;
    const people = [
      ...Array.from({ length: 6 }, () => ({ ...her, office: 0, also: undefined, person: 1, refuses: false })),
      ...Array.from({ length: 20 }, () => ({
        ...her,
        sex: 'male',
        office: 0,
        also: undefined,
        person: undefined,
        refuses: false,
      })),
    ];
    const gender = ctmProfile(factsOf(cases(people)), {}, 5).dimensions.find(({ id }) => id === 'gender');
    expect(gender?.rows.find(({ code }) => code === 'female')).toMatchObject({ n: null, suppressed: true });
  });

  test('the same table is always protected the same way', () => {
    const facts = factsOf(cases(fc.sample(someone, { numRuns: 60, seed: 4 })));
    expect(ctmProfile(facts, {}, 5)).toEqual(ctmProfile(facts, {}, 5));
  });
});

describe('what stands under a table', () => {
  const facts = factsOf(cases(fc.sample(someone, { numRuns: 60, seed: 4 })));
  const words = (report: Report) => report.caveats.map(({ en }) => en).join(' ');

  test('says what is counted, that it shows assisted people only, which regions, and how it is protected', () => {
    const said = words(ctmProfile(facts, {}, 5));
    for (const part of ['Instances of assistance', 'Only people assisted', 'norad-2010', 'fewer than 5 persons']) {
      expect(said).toContain(part);
    }
    expect(words(ctmProfile(facts))).toContain('Not protected');
    expect(words(ctmProfile(facts, { unit: 'persons' }))).toContain('Persons are counted');
  });

  test('is complete in every language', () => {
    for (const caveat of ctmProfile(facts, { unit: 'persons', from: '2004' }).caveats) {
      for (const said of Object.values(caveat)) {
        expect(said.length).toBeGreaterThan(10);
        expect(said).not.toMatch(/[{}]/);
      }
    }
  });
});
