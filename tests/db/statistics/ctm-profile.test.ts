import { describe, expect, test } from 'vitest';
import { factRows } from '../../../db/casework/derived/facts.ts';
import type { CaseRecord } from '../../../db/casework/record/case-record.ts';
import { putInGroup } from '../../../db/casework/record/groups.ts';
import { form } from '../../../db/codebook/forms/index.ts';
import { leastOf } from '../../../db/contract/report.ts';
import { inventedCases } from '../../../db/demo/invented.ts';
import type { InterchangeRecord } from '../../../db/demo/invented-life.ts';
import { CTM_TABLE, ctm278 } from '../../generate/ctm-278.ts';
import { chapterOf, idFor, openedBy } from '../../generate/records.ts';
import { asHeadquarters, ctmProfile, factsOf, numbersOf } from './table-of-facts.ts';

const BISHKEK = { office: 'KG-BIS' };
const MOSCOW = { office: 'RU-MOS' };
const { origin, from, to, ...expected } = CTM_TABLE;

const published = ctm278().lines.map((line, at) => {
  const { records }: { records: InterchangeRecord[] } = JSON.parse(line);
  return openedBy(`case-${at}`, BISHKEK, records, { person: idFor(`person-of-case-${at}`) });
});

const help = (date: string): InterchangeRecord => ({ kind: 'service', date, body: { service: 'food' } });
const from_ = (country: string, sex = 'female'): InterchangeRecord => ({
  kind: 'profile',
  body: { sex, nationalities: [country] },
});
const row = (report: ReturnType<typeof ctmProfile>, dimension: string, code: string) =>
  report.dimensions.find(({ id }) => id === dimension)?.rows.find((entry) => entry.code === code);

describe('the CTM table for Kyrgyzstan, 1999–2009 (norad-2010 §3.1)', () => {
  test('comes out to the last decimal, with the missing counts that were not printed', () => {
    expect(numbersOf(ctmProfile(factsOf(published), { origin, from, to }))).toEqual(expected);
  });

  test('does not count other origins, other years, other shares of help, nor who was not helped', () => {
    const strangers = [
      openedBy('other-origin', BISHKEK, [from_('UZB'), help('2004-05-06')]),
      openedBy('before', BISHKEK, [from_('KGZ'), help('1998-12-31')]),
      openedBy('after', BISHKEK, [from_('KGZ'), help('2010-01-01')]),
      openedBy('first-help-before', BISHKEK, [from_('KGZ'), help('1998-12-31'), help('2004-05-06')]),
      openedBy('only-planned', BISHKEK, [
        from_('KGZ'),
        { kind: 'service', date: '2004-05-06', body: { outcome: 'planned' } },
      ]),
      openedBy('never-helped', BISHKEK, [from_('KGZ')]),
    ];
    const facts = factsOf([...published, ...strangers]);
    expect(numbersOf(ctmProfile(facts, { origin, from: '1999', to: '2009' }))).toEqual(expected);
  });

  test('protected, it shows nothing below five and nothing that adds up to it', () => {
    const report = ctmProfile(factsOf(published), { origin, from, to }, 5);
    expect(report.n).toBe(278);
    const destination = report.dimensions.find(({ id }) => id === 'destination-region');
    expect(destination).toMatchObject({ missing: null, denominator: null });
    expect(destination?.rows.map(({ code, n }) => [code, n])).toEqual([
      ['americas', 0],
      ['eu-turkey', 69],
      ['gulf-middle-east', null],
      ['russia-caucasus-central-asia', 190],
      ['southeastern-europe', 11],
      ['africa', null],
      ['south-southeast-asia', null],
      ['east-asia', 0],
    ]);
    // A percentage of the valid answers would give away how many are missing.
    expect(destination?.rows.every(({ percent }) => percent === null)).toBe(true);
    expect(report.dimensions.find(({ id }) => id === 'age')?.missing).toBe(6);
  });

  test('protected, who came together counts as one: each of them knows the others', () => {
    const people = ['a', 'b', 'c', 'd', 'e', 'f'];
    const [boat, others] = ['boat', 'other'].map((from) => people.map((one) => `${from}-${one}`));
    const facts = factsOf([
      ...(boat ?? []).map((id) => openedBy(id, BISHKEK, [from_('KGZ', 'male'), help('2005-02-01')])),
      ...(others ?? []).map((id) => openedBy(id, BISHKEK, [from_('KGZ'), help('2005-02-01')])),
    ]);
    const sexes = () =>
      ctmProfile(facts, {}, 5)
        .dimensions.find(({ id }) => id === 'gender')
        ?.rows.map(({ n }) => n);
    expect(sexes()).toEqual([6, 6]);
    for (const caseId of boat ?? []) putInGroup(facts, caseId, 'the boat');
    expect(sexes()).toEqual([null, null]);
    expect(
      ctmProfile(facts, {})
        .dimensions.find(({ id }) => id === 'gender')
        ?.rows.map(({ n }) => n),
    ).toEqual([6, 6]);
  });
});

describe('what is counted', () => {
  const two = [
    ...openedBy('shared', BISHKEK, [from_('KGZ'), help('2005-02-01')], { person: idFor('a-person') }),
    ...chapterOf('shared', MOSCOW, [help('2005-01-01')]),
  ];
  const again = openedBy('again', BISHKEK, [from_('KGZ'), help('2006-01-01')], { person: idFor('a-person') });
  const alone = openedBy('alone', BISHKEK, [from_('KGZ', 'male'), help('2005-01-01')], { person: idFor('another') });
  const facts = factsOf([two, again, alone]);

  test('two offices in one case are two instances and one case', () => {
    expect(ctmProfile(facts, { unit: 'instances', to: '2005' }).n).toBe(3);
    expect(ctmProfile(facts, { unit: 'cases', to: '2005' }).n).toBe(2);
  });

  test('an office counts its own instances, never half of one', () => {
    expect(ctmProfile(facts, { office: 'RU-MOS' }).n).toBe(1);
    expect(ctmProfile(facts, { office: 'KG-BIS' }).n).toBe(3);
  });

  test('a person with two cases is one person', () => {
    const report = ctmProfile(facts, { unit: 'persons' });
    expect(report.n).toBe(2);
    expect(report.coverage.persons).toEqual({ least: 2, most: 2, notCompared: 0 });
    expect(row(report, 'gender', 'female')?.n).toBe(1);
  });

  test('persons of offices that share no case could be the same: a range, and how many could not be compared', () => {
    const far = ['x', 'y', 'z'].map((id) =>
      openedBy(id, MOSCOW, [from_('KGZ'), help('2005-01-01')], { person: idFor(`of-moscow-${id}`) }),
    );
    const nameless = openedBy('nameless', BISHKEK, [from_('KGZ'), help('2005-01-01')]);
    const report = ctmProfile(factsOf([two, alone, nameless, ...far]), { unit: 'persons' });
    expect(report.n).toBe(6);
    expect(report.coverage.persons).toEqual({ least: 3, most: 6, notCompared: 3 });
    const women = row(report, 'gender', 'female');
    expect([leastOf(report, 6), leastOf(report, women?.n ?? 0), women?.percent]).toEqual([3, 2, null]);
    expect(leastOf(ctmProfile(facts, { unit: 'cases' }), 4)).toBe(4);
  });

  test('a case counts with the answers of the office that opened it', () => {
    const known = [
      ...openedBy('k', BISHKEK, [from_('KGZ', 'female'), help('2005-02-01')]),
      ...chapterOf('k', MOSCOW, [from_('KGZ', 'male'), help('2005-01-01')]),
    ];
    expect(row(ctmProfile(factsOf([known]), { unit: 'cases' }), 'gender', 'female')?.n).toBe(1);
    const gone = [
      ...openedBy('k', BISHKEK, [from_('KGZ', 'female')]),
      ...chapterOf('k', MOSCOW, [from_('KGZ', 'male'), help('2005-01-01')]),
    ];
    expect(row(ctmProfile(factsOf([gone]), { unit: 'cases' }), 'gender', 'male')?.n).toBe(1);
  });

  test('first help known only to the year counts in that year, and not in half of it', () => {
    const vague = factsOf([openedBy('v', BISHKEK, [from_('KGZ'), help('2005')])]);
    expect(ctmProfile(vague, { from: '2005', to: '2005' }).n).toBe(1);
    const half = ctmProfile(vague, { from: '2005-01', to: '2005-06' });
    expect(half.n).toBe(0);
    expect(half.caveats.some(({ en }) => en.includes('only to the month or the year'))).toBe(true);
  });
});

describe('what the lists do not know has a row of its own', () => {
  test.each<[string, InterchangeRecord, string, string]>([
    [
      'a country in no region',
      { kind: 'screening', body: { 'country-of-identification': 'PAK' } },
      'destination-region',
      'unmapped',
    ],
    ['both types of trafficking', { kind: 'screening', body: { 'trafficking-type': 'both' } }, 'type', 'both'],
    ['another sex', { kind: 'profile', body: { sex: 'other' } }, 'gender', 'other'],
    ['begging', { kind: 'screening', body: { purposes: ['begging'] } }, 'exploitation', 'other'],
  ])('%s', (_, record, dimension, code) => {
    const report = ctmProfile(factsOf([openedBy('c', BISHKEK, [record, help('2005-01-01')])]));
    expect(row(report, dimension, code)).toMatchObject({ n: 1, percent: 100 });
    expect(report.dimensions.find(({ id }) => id === dimension)?.missing).toBe(0);
    expect(row(ctmProfile(factsOf(published)), dimension, code)).toBeUndefined();
  });

  test('a code of a newer version', () => {
    const records = openedBy('c', BISHKEK, [from_('KGZ'), help('2005-01-01')]).map((record) =>
      record.kind === 'profile' ? { ...record, open: { sex: 'later-code' } } : record,
    );
    const report = ctmProfile(factsOf([records]));
    expect(row(report, 'gender', 'unclassified')?.n).toBe(1);
    expect(report.coverage.unclassified).toBe(1);
  });

  test('recruited and not yet used is no exploitation', () => {
    const report = ctmProfile(
      factsOf([
        openedBy('c', BISHKEK, [{ kind: 'screening', body: { purposes: ['not-yet-used'] } }, help('2005-01-01')]),
      ]),
    );
    expect(report.dimensions.at(-1)).toMatchObject({ missing: 1, denominator: 1 });
  });
});

describe('percentages', () => {
  test('are of valid answers, or of all where that is asked', () => {
    const facts = factsOf(published);
    expect(row(ctmProfile(facts, { origin }), 'type', 'in-country')?.percent).toBe(41.4);
    expect(row(ctmProfile(facts, { origin, countMissing: true }), 'type', 'in-country')?.percent).toBe(37.4);
    expect(row(ctmProfile(facts, { origin, decimals: 0 }), 'type', 'in-country')?.percent).toBe(41);
  });

  test('of nobody are none', () => {
    const report = ctmProfile(factsOf([]));
    expect(report.n).toBe(0);
    expect(row(report, 'gender', 'female')).toEqual(
      expect.objectContaining({ n: 0, percent: null, suppressed: false }),
    );
  });
});

describe('what is not an answer', () => {
  test.each([
    [{ from: '2006', to: '2005' }, 'report-period-reversed'],
    [{ origin: 'XXX' }, 'report-no-such-country'],
  ])('%o is refused', (asked, code) => {
    expect(() => ctmProfile(factsOf([]), asked)).toThrow(code);
  });
});

describe('a mission and headquarters (statistics/RULES.md, What headquarters can have)', () => {
  const atMission = inventedCases(150, 12).map((line, at) => {
    const { records }: { records: InterchangeRecord[] } = JSON.parse(line);
    return openedBy(`invented-${at}`, BISHKEK, records);
  });
  // What headquarters can have of them: open halves, none of the forms that never travel without identity.
  const atHeadquarters = atMission
    .filter((records) => factRows(records)[0]?.values.held === 0)
    .map((records) =>
      records
        .filter(({ kind }) => form(kind)?.withheldWithoutIdentity !== true)
        .map((record) => ({ ...record, private: {}, privateLacking: true })),
    );
  const mission = factsOf(atMission);
  const headquarters = factsOf(atHeadquarters);

  test('agree cell by cell over the cases that were not held back', () => {
    const theirs = ctmProfile(headquarters);
    expect(numbersOf(ctmProfile(mission, { shared: true }))).toEqual(numbersOf(theirs));
    expect(theirs.n).toBeGreaterThan(20);
  });

  test('cases held back are one number, whether they are in the table or not, and whatever is asked', () => {
    const all = ctmProfile(mission);
    const shared = ctmProfile(mission, { shared: true });
    expect(all.coverage.heldBack).toBeGreaterThan(10);
    expect(shared.coverage.heldBack).toBe(all.coverage.heldBack);
    expect(all.coverage.heldBack).toBe(atMission.length - atHeadquarters.length);
    expect(ctmProfile(mission, { from: '2026-06', origin: 'MDA' }).coverage.heldBack).toBe(all.coverage.heldBack);
    const inTable = (all.n ?? 0) - (shared.n ?? 0);
    expect(inTable).toBeGreaterThan(10);
    expect(inTable).toBeLessThanOrEqual(all.coverage.heldBack ?? 0);
    expect(ctmProfile(headquarters).coverage.heldBack).toBe(0);
  });

  test('who does not want anything kept is in no table, and one of those that are held back', () => {
    const refusing = atMission.map((records, at): readonly CaseRecord[] => {
      const no = { kind: 'consent', body: { date: '2026-06-01', keep: 'refuses', 'given-by': 'both' } };
      return at % 2 === 0 ? records : [...records, ...chapterOf(`invented-${at}`, BISHKEK, [no], records.length + 1)];
    });
    const mine = factsOf(refusing);
    const kept = factsOf(atMission.filter((_, at) => at % 2 === 0));
    for (const shared of [true, false]) {
      const asked = { shared };
      expect(numbersOf(ctmProfile(mine, asked))).toEqual(numbersOf(ctmProfile(kept, asked)));
      expect(ctmProfile(mine, asked).coverage.heldBack).toBeGreaterThan(ctmProfile(kept, asked).coverage.heldBack ?? 0);
    }
  });

  test('headquarters does not count who withdrew after their case had come', () => {
    const withdrawn = factsOf(atMission);
    asHeadquarters(withdrawn);
    const theirs = ctmProfile(withdrawn);
    expect(theirs.filters.shared).toBe(true);
    expect(numbersOf(theirs)).toEqual(numbersOf(ctmProfile(mission, { shared: true })));
    expect(theirs.coverage.heldBack).toBe(ctmProfile(mission).coverage.heldBack);
  });
});
