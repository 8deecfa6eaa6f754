/** What is read as one with others alike counts as each of them by itself (statistics/RULES.md, One pass), whatever is asked. */
import { describe, expect, test } from 'vitest';
import { markFor } from '../../../db/casework/derived/fact-marks.ts';
import { isMarkedAlone, writeFacts } from '../../../db/casework/derived/fact-store.ts';
import { factRows } from '../../../db/casework/derived/facts.ts';
import { groupsByCase, putInGroup } from '../../../db/casework/record/groups.ts';
import { DATE_RULES, reportRequest, STEPS } from '../../../db/contract/statistics.ts';
import { chance } from '../../../db/demo/chance.ts';
import type { InterchangeRecord } from '../../../db/demo/invented-life.ts';
import { numbersByValue } from '../../../db/statistics/group.ts';
import { type Measure, measureParts, readOf } from '../../../db/statistics/measure.ts';
import type { Part, Placed } from '../../../db/statistics/part.ts';
import { readAlike, readParts } from '../../../db/statistics/parts.ts';
import { placed } from '../../../db/statistics/placing.ts';
import { preparedTable } from '../../../db/statistics/prepared-table.ts';
import { withRows } from '../../../db/statistics/rows.ts';
import { tally } from '../../../db/statistics/tally.ts';
import { chapterOf, idFor, openedBy } from '../../generate/records.ts';
import { projectsIn } from '../../second-counter/compare.ts';
import { requestsOf } from '../../second-counter/requests.ts';
import { OFFICES, storiesOf } from '../../second-counter/stories.ts';
import { asHeadquarters, type Facts, factsOf } from './table-of-facts.ts';
import { at, BISHKEK, help, MOSCOW, UNDATED } from './told-lives.ts';

const CASES = 20;
const QUESTIONS = 40;
/** Of these the first few came together. */
const TOGETHER = 6;

const aloneOf = (facts: Facts): readonly number[] =>
  facts.prepare<[], number>('SELECT alone FROM fact ORDER BY case_id, office').pluck().all();

describe('invented lives', () => {
  for (const [seed, isHeadquarters] of [
    [31, false],
    [32, true],
    [33, false],
  ] as const) {
    const told = storiesOf(seed, CASES);
    // Whoever is not named has a double: two who are alike in everything.
    const cases = [
      ...told,
      ...told.map((records) => records.map((record) => ({ ...record, caseId: `${record.caseId} again` }))),
    ];
    const facts = factsOf(cases);
    if (isHeadquarters) asHeadquarters(facts);
    for (const [at, records] of cases.slice(0, TOGETHER).entries()) {
      putInGroup(facts, records[0]?.caseId ?? '', `group ${at % 2}`);
    }
    const offices = OFFICES.filter((office) => cases.some(([first]) => first?.office === office));
    const there = isHeadquarters ? { offices: [], projects: [] } : { offices, projects: projectsIn(cases) };

    test(`of seed ${seed} count alike, read as one or each by itself`, () => {
      let fewer = 0;
      for (const asked of requestsOf(chance(seed), QUESTIONS, there)) {
        const { question, read } = preparedTable(facts, reportRequest.parse(asked), '2026-11-22');
        const all = readOf(read, question);
        const [asOne, byItself] = [readAlike(facts, question, all, true), readParts(facts, question, all)];
        fewer += asOne.length < byItself.length ? 1 : 0;
        const numbers = (measured: Measure) => {
          const dimensions = read.map((dimension, at) => withRows(dimension, at, measured.groups));
          const { groups, ...others } = measured;
          const repeated = others.repeated.map((row) => JSON.stringify(row)).sort();
          return { ...others, repeated, cells: tally(dimensions, groups, others.repeated) };
        };
        const [one, each] = [asOne, byItself].map((parts) =>
          numbers(measureParts(parts, read, question, groupsByCase(facts))),
        );
        expect(one, JSON.stringify(asked)).toEqual(each);
        expect(one?.steps.map(({ step }) => step)).toEqual(STEPS);
      }
      expect(fewer).toBeGreaterThan(QUESTIONS / 6);
    });
  }
});

/** Nobody differs in anything but the day of first help: around both ends of a year, known to the day, the month and the year, and not at all. */
describe('those alike lie in a period as each of them by itself', () => {
  const DAYS = ['2008-12-31', '2009-01-01', '2009-12-31', '2010-01-01', '2009-01', '2009-12', '2008', '2009', '2010'];
  const facts = factsOf([...DAYS.map(help), UNDATED].map((one) => at(one)));

  test.each([
    [{}, { in: 9, undated: 1 }],
    [{ from: '2009' }, { in: 7, out: 2, undated: 1 }],
    [{ to: '2009' }, { in: 7, out: 2, undated: 1 }],
    [
      { from: '2009', to: '2009' },
      { in: 5, out: 4, undated: 1 },
    ],
    [
      { from: '2009-01-01', to: '2009-01-01' },
      { in: 1, out: 6, either: 2, undated: 1 },
    ],
    [
      { from: '2009-12-31', to: '2010-01-01' },
      { in: 2, out: 4, either: 3, undated: 1 },
    ],
  ])('%j', (period, expected) => {
    const asked = reportRequest.parse({ table: 'partition', population: 'known', date: 'first-help', ...period });
    const { question, read } = preparedTable(facts, asked, '2026-11-22');
    const all = readOf(read, question);
    const numbers = (found: readonly { readonly place: Placed; readonly n: number }[]) =>
      Object.fromEntries([...Map.groupBy(found, ({ place }) => place)].map(([place, of]) => [place, sum(of)]));
    // Help that nobody dated is no instance of assistance: those who had it are alike among themselves.
    const alike = readAlike(facts, question, all, false);
    expect(alike.map((part) => part.alike?.n).toSorted()).toEqual([1, DAYS.length]);
    expect(numbers(alike.flatMap((part) => part.alike?.places ?? []))).toEqual(expected);
    const each = readParts(facts, question, all).map((part) => ({ place: placed(question, [part], []), n: 1 }));
    expect(numbers(each)).toEqual(expected);
  });
});

describe('who is alike in what decides is at its step once, whatever the cells say', () => {
  const told = (body: InterchangeRecord['body']) =>
    at(help('2009-03-01'), { kind: 'profile', date: '2009-03-01', body });
  // Another office can write anything.
  const WRITTEN = 'a "b", [null] c';
  const facts = factsOf(
    [{ sex: 'female' }, { sex: 'female' }, { sex: 'male' }, { sex: 'male', age: 31 }, {}, {}].map(told),
  );
  facts.prepare('UPDATE fact SET sex = ? WHERE rowid = (SELECT max(rowid) FROM fact)').run(WRITTEN);
  const read = (asked: object) => {
    const prepared = preparedTable(facts, reportRequest.parse({ from: '2009', to: '2009', ...asked }), '2026-11-22');
    const all = readOf(prepared.read, prepared.question);
    return { ...prepared, all, alike: readAlike(facts, prepared.question, all, false) };
  };
  const numbersIn = (parts: readonly Part[], table: Pick<ReturnType<typeof read>, 'read' | 'question'>) =>
    Object.fromEntries(numbersByValue(measureParts(parts, table.read, table.question, new Map()).groups, 0));

  test.each([
    ['the profile, whose answers stand in one value', { table: 'ctm-profile' }],
    ['any other table', { table: 'cross', rows: 'sex', columns: 'age-counted' }],
  ])('of %s', (_, asked) => {
    const found = read(asked);
    expect(found.alike.map((part) => part.alike?.n)).toEqual([6]);
    const each = readParts(facts, found.question, found.all);
    const expected = { female: 2, male: 2, [WRITTEN]: 1, null: 1 };
    expect([found.alike, each].map((parts) => numbersIn(parts, found))).toEqual([expected, expected]);
  });

  test('the columns of the profile are those of its mark, or nobody would read it', () => {
    const columns = read({ table: 'ctm-profile' }).read.map(({ column }) => column ?? '');
    expect(markFor(columns)).toEqual({ column: 'profile', holds: columns });
  });

  test('and a filter decides: those whom it takes are apart from the others', () => {
    const { alike } = read({ table: 'ctm-profile', narrowed: [{ variable: 'sex', code: ['female'] }] });
    expect(alike.map((part) => part.alike?.n).toSorted()).toEqual([1, 1, 2, 2]);
  });
});

test('those of one day are one also where a table is by year or month, of which nothing else is read', () => {
  const facts = factsOf(['2009-01-05', '2009-01-05', '2009-02-01'].map((day) => at(help(day))));
  for (const date of DATE_RULES.filter((rule) => rule !== 'as-of')) {
    const asked = { table: 'cross', population: 'known', unit: 'cases', date, rows: 'year', columns: 'month' };
    const { question, read } = preparedTable(facts, reportRequest.parse(asked), '2026-11-22');
    const alike = readAlike(facts, question, readOf(read, question), false);
    expect([date, alike.map((part) => part.alike?.n).toSorted()]).toEqual([date, [1, 2]]);
    const each = readParts(facts, question, readOf(read, question));
    const [one, another] = [alike, each].map((parts) => {
      const { groups } = measureParts(parts, read, question, new Map());
      return read.map((_, column) => Object.fromEntries(numbersByValue(groups, column)));
    });
    expect([date, one]).toEqual([date, another]);
  }
});

const sum = (of: readonly { readonly n: number }[]) => of.reduce((all, { n }) => all + n, 0);

describe('a row is marked as alone', () => {
  const person = { person: idFor('one person') };
  const first = openedBy('first', BISHKEK, [help('2009-01-01')], person);
  const second = openedBy('second', BISHKEK, [help('2010-01-01')], person);

  test('where its person has no other', () => {
    expect(aloneOf(factsOf([first]))).toEqual([1]);
    expect(aloneOf(factsOf([first, second]))).toEqual([0, 0]);
    expect(aloneOf(factsOf([[...first, ...chapterOf('first', MOSCOW, [help('2009-02-01')])]]))).toEqual([0, 0]);
  });

  test('again when the other goes, or is found to be of somebody else', () => {
    const gone = factsOf([first, second]);
    writeFacts(gone, 'second', []);
    expect(aloneOf(gone)).toEqual([1]);
    const parted = factsOf([first, second]);
    writeFacts(
      parted,
      'second',
      factRows(openedBy('second', BISHKEK, [help('2010-01-01')], { person: idFor('other') })),
    );
    expect(aloneOf(parted)).toEqual([1, 1]);
  });

  test('and verification sees a wrong mark, of which a person would be counted twice', () => {
    const facts = factsOf([first, second]);
    expect(isMarkedAlone(facts, 'first')).toBe(true);
    facts.exec(`UPDATE fact SET alone = 1 WHERE case_id = 'first'`);
    expect(isMarkedAlone(facts, 'first')).toBe(false);
    expect(isMarkedAlone(facts, 'second')).toBe(true);
  });
});
