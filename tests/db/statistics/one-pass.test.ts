/** What is read as one with others alike counts as each of them by itself (statistics/RULES.md, One pass), whatever is asked. */
import { describe, expect, test } from 'vitest';
import { isMarkedAlone, writeFacts } from '../../../db/casework/derived/fact-store.ts';
import { factRows } from '../../../db/casework/derived/facts.ts';
import { groupsByCase, putInGroup } from '../../../db/casework/record/groups.ts';
import { reportRequest, STEPS } from '../../../db/contract/statistics.ts';
import { chance } from '../../../db/demo/chance.ts';
import { type Measure, measureParts, readOf } from '../../../db/statistics/measure.ts';
import { readAlike, readParts } from '../../../db/statistics/parts.ts';
import { preparedTable } from '../../../db/statistics/prepared-table.ts';
import { withRows } from '../../../db/statistics/rows.ts';
import { tally } from '../../../db/statistics/tally.ts';
import { chapterOf, idFor, openedBy } from '../../generate/records.ts';
import { requestsOf } from '../../second-counter/requests.ts';
import { OFFICES, storiesOf } from '../../second-counter/stories.ts';
import { asHeadquarters, type Facts, factsOf } from './table-of-facts.ts';
import { BISHKEK, help, MOSCOW } from './told-lives.ts';

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

    test(`of seed ${seed} count alike, read as one or each by itself`, () => {
      let fewer = 0;
      for (const asked of requestsOf(chance(seed), QUESTIONS, isHeadquarters ? [] : offices)) {
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
