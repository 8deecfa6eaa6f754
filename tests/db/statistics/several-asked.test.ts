/** Several offices and several origins in one question: whoever is of any of them, each once. */
import { describe, expect, test } from 'vitest';
import { meaningLines } from '../../../db/contract/report-lines.ts';
import { mayLeave, reportRequest } from '../../../db/contract/statistics.ts';
import type { InterchangeRecord } from '../../../db/demo/invented-life.ts';
import { casesBehind } from '../../../db/statistics/behind.ts';
import { printedPeriodOf } from '../../../db/statistics/protection/printed-period.ts';
import { reportAsked } from '../../../db/statistics/register-report.ts';
import { registerRelease } from '../../../db/statistics/releases.ts';
import { chapterOf, openedBy } from '../../generate/records.ts';
import { asHeadquarters, ctmProfile, factsOf, withOffice } from './table-of-facts.ts';
import { BISHKEK, closed, help, MOSCOW, steps } from './told-lives.ts';

const TIRANA = { office: 'AL-TIR' };
const TODAY = '2026-11-22';
const of = (...nationalities: string[]): InterchangeRecord => ({ kind: 'profile', body: { nationalities } });
const ended = (date: string) => closed(date);

/** One at each office, one at two of them, one whose origin nobody knows. */
const LIVES = [
  openedBy('case-bishkek', BISHKEK, [of('KGZ'), help('2009-03-05')]),
  openedBy('case-moscow', MOSCOW, [of('MDA'), help('2009-03-05')]),
  openedBy('case-tirana', TIRANA, [of('ALB'), help('2009-03-05')]),
  [
    ...openedBy('case-two', BISHKEK, [of('KGZ', 'MDA'), help('2009-03-05'), ended('2009-05-01')]),
    ...chapterOf('case-two', MOSCOW, [help('2010-03-05')]),
  ],
  openedBy('case-unknown', BISHKEK, [help('2009-03-05')]),
];
const facts = factsOf(LIVES);
const n = (asked: Record<string, unknown>) => ctmProfile(facts, asked).n;

describe('several offices', () => {
  test('count what any of them did, of cases each once', () => {
    const both = ['KG-BIS', 'RU-MOS'];
    expect([n({ office: 'KG-BIS' }), n({ office: 'RU-MOS' }), n({ office: both })]).toEqual([3, 2, 5]);
    expect(n({ office: both, unit: 'cases' })).toBe(4);
    expect(n({ office: [...both, 'AL-TIR'] })).toBe(n({}));
  });

  test('one named twice is one', () => {
    expect(ctmProfile(facts, { office: ['KG-BIS', 'KG-BIS'] })).toEqual(ctmProfile(facts, { office: 'KG-BIS' }));
  });

  test('the waterfall puts all others at what is not of the selection', () => {
    expect(steps(facts, { unit: 'cases', office: ['KG-BIS', 'RU-MOS'] })).toEqual({
      ...{ known: 5, 'not-selected': 1, counted: 4 },
    });
  });

  test('a case that one of them closed and another goes on with is not closed', () => {
    const open = { unit: 'cases', asOf: '2010-12-31' };
    expect(steps(facts, { ...open, office: 'KG-BIS' })).toMatchObject({ counted: 2, 'outside-period': 1 });
    expect(steps(facts, { ...open, office: ['KG-BIS', 'RU-MOS'] })).toMatchObject({ counted: 4 });
  });

  test('are in the sentence, the coverage and the cases behind a number', () => {
    const known = factsOf(LIVES);
    for (const office of ['KG-BIS', 'RU-MOS', 'AL-TIR']) withOffice(known, office, ['2010-01-01T00:00Z']);
    const asked = { office: ['RU-MOS', 'AL-TIR'] };
    const table = ctmProfile(known, asked);
    expect(table.filters.office).toEqual(['AL-TIR', 'RU-MOS']);
    expect(table.coverage.offices.map(({ office, instances }) => [office, instances])).toEqual([
      ['AL-TIR', 1],
      ['RU-MOS', 2],
    ]);
    const words = { language: 'en', day: (date: string) => date } as const;
    expect(meaningLines(table, words)).toContainEqual(['Office of assistance', 'AL-TIR, RU-MOS']);
    const request = reportRequest.parse({ table: 'ctm-profile', ...asked });
    expect(casesBehind(known, { request, of: { step: 'counted' } }, TODAY).toSorted()).toEqual([
      ...['case-moscow', 'case-tirana', 'case-two'],
    ]);
  });

  test.each([[['KG-BIS', 'NOSUCH']], [['']], [['KG-BIS', '']]])('%j names one that there is not', (office) => {
    expect(() => ctmProfile(facts, { office })).toThrow('report-no-such-office');
  });

  test('none at all is no question', () => {
    expect(reportRequest.safeParse({ table: 'ctm-profile', office: [] }).success).toBe(false);
    expect(reportRequest.safeParse({ table: 'ctm-profile', origin: [] }).success).toBe(false);
  });

  test('of a register the lines of each', () => {
    const headquarters = factsOf([]);
    asHeadquarters(headquarters);
    for (const office of ['KG-BIS', 'RU-MOS', 'AL-TIR']) withOffice(headquarters, office, ['2010-01-01T00:00Z']);
    const lines = (office?: readonly string[]) =>
      reportAsked(headquarters, { ...reportRequest.parse({ table: 'reporting', office }), protect: null }, TODAY);
    const [all, two] = [lines(), lines(['KG-BIS', 'RU-MOS'])];
    expect(two.n).toBe((Number(all.n) * 2) / 3);
    expect(two.coverage.offices.map(({ office }) => office)).toEqual(['KG-BIS', 'RU-MOS']);
    expect(two.filters.office).toEqual(['KG-BIS', 'RU-MOS']);
  });
});

describe('several origins', () => {
  test('count whoever is of any of them, once', () => {
    expect([n({ origin: 'KGZ' }), n({ origin: 'MDA' }), n({ origin: ['KGZ', 'MDA'] })]).toEqual([3, 3, 4]);
    expect(steps(facts, { origin: ['KGZ', 'MDA'] })).toEqual({
      ...{ known: 6, 'origin-unknown': 1, 'not-selected': 1, counted: 4 },
    });
  });

  test('are in the sentence of the table', () => {
    const words = { language: 'fr', day: (date: string) => date } as const;
    const lines = meaningLines(ctmProfile(facts, { origin: ['MDA', 'KGZ'] }), words);
    expect(lines.map(([, said]) => said)).toContain('Kirghizstan, Moldavie');
  });

  test('one that is no country is refused', () => {
    for (const origin of [['KGZ', 'ZZZ'], 'ZZZ', ['ZZZ']]) {
      expect(() => ctmProfile(facts, { origin })).toThrow('report-no-such-country');
    }
  });
});

describe('the way out', () => {
  const year = { table: 'ctm-profile', unit: 'persons', from: '2009', to: '2009' };
  test.each([[{ office: ['KG-BIS', 'RU-MOS'] }], [{ origin: ['KGZ', 'MDA'] }]])('%j is printed nowhere', (several) => {
    const asked = reportRequest.parse({ ...year, ...several });
    expect(mayLeave(asked)).toBe(false);
    for (const publisher of [null, 'KG-BIS']) {
      expect(() => printedPeriodOf(asked, publisher)).toThrow('release-not-printed');
    }
  });

  test('one office is as before, however it is written', () => {
    for (const office of ['KG-BIS', ['KG-BIS']]) {
      const printed = { span: 'year', year: 2009, office: 'KG-BIS' };
      expect(printedPeriodOf(reportRequest.parse({ ...year, office }), null)).toEqual(printed);
    }
  });
});

test('the register of releases keeps several as a list, and one or none as before', () => {
  const known = factsOf(LIVES);
  const kept = (asked: Record<string, unknown>) => {
    const report = ctmProfile(known, asked);
    const at = '2026-11-22T08:00Z';
    const number = registerRelease(known, {
      ...{ report, audience: 'internal', reason: 'a test', user: 1, at, edition: null },
    });
    const filters = known.prepare<[number], string>('SELECT filters FROM release WHERE number = ?').pluck().get(number);
    const { office, origin } = JSON.parse(filters ?? '{}');
    return { office, origin };
  };
  expect(kept({})).toEqual({ office: null, origin: null });
  expect(kept({ office: 'KG-BIS', origin: ['KGZ'] })).toEqual({ office: 'KG-BIS', origin: 'KGZ' });
  expect(kept({ office: ['RU-MOS', 'KG-BIS'], origin: ['MDA', 'KGZ'] })).toEqual({
    ...{ office: ['KG-BIS', 'RU-MOS'], origin: ['KGZ', 'MDA'] },
  });
});
