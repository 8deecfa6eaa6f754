/**
 * Every table is counted twice over invented lives that are hard to count: by the application, and by a second counter in another language, written
 * from the words of statistics/RULES.md and casework/RULES.md alone (`tests/second-counter`). Every cell, step and number of a note must be the same.
 */
import { describe, expect, test } from 'vitest';
import type { CaseRecord } from '../../../db/casework/record/case-record.ts';
import type { InterchangeRecord } from '../../../db/demo/invented-life.ts';
import { CTM_TABLE, ctm278 } from '../../generate/ctm-278.ts';
import { chapterOf, idFor, openedBy } from '../../generate/records.ts';
import { countAgain, differences, explained, python } from '../../second-counter/compare.ts';
import { desksOf } from '../../second-counter/desks.ts';

function recordsIn(line: string): readonly InterchangeRecord[] {
  const { records }: { records: InterchangeRecord[] } = JSON.parse(line);
  return records;
}

/** So many cases of which the same is told. */
function alike(n: number, told: readonly InterchangeRecord[]): readonly (readonly CaseRecord[])[] {
  const records = openedBy('case', { office: 'AL-TIR' }, told, { opened: '2003-01-02' });
  return Array.from({ length: n }, (_, at) => records.map((record) => ({ ...record, caseId: `case-${at}` })));
}

const SEEDS = [7, 10, 18, 22];
const noPython = python() === undefined ? ' (skipped: there is no python3 here)' : '';

describe.skipIf(noPython !== '')(`a second counter${noPython}`, () => {
  test('finds the same numbers in every table, at a mission and at headquarters', () => {
    const desks = SEEDS.flatMap(desksOf);
    const [first] = differences(desks);
    expect(first === undefined ? 'no difference' : explained(desks, first)).toBe('no difference');
  });

  test('counts the published table of Kyrgyzstan, 1999 to 2009', () => {
    const cases = ctm278().lines.map((line, at) =>
      openedBy(`case-${at}`, { office: 'KG-BIS' }, recordsIn(line), { person: idFor(`person-${at}`) }),
    );
    const { origin, from, to } = CTM_TABLE;
    const [table] = countAgain(cases, [{ table: 'ctm-profile', origin, from, to }]);
    expect(table?.n).toBe(CTM_TABLE.n);
    for (const { id, denominator, missing, rows } of CTM_TABLE.dimensions) {
      expect(table?.dimensions[id]).toMatchObject({ denominator, missing, rows });
    }
  });

  /** oig-2004 L597-600. */
  test('counts the 4,125 of the published partition', () => {
    const food = { kind: 'service', date: '2003-02-02', body: { service: 'food' } };
    const housing = { kind: 'service', date: '2003-03-02', body: { service: 'housing', phase: 'reintegration' } };
    const refused = { kind: 'decision', date: '2003-02-01', body: { matter: 'eligibility', result: 'no' } };
    const cases = [...alike(628, [refused]), ...alike(2281, [food]), ...alike(1216, [food, housing])];
    const [table] = countAgain(cases, [{ table: 'partition' }]);
    expect(table?.n).toBe(4125);
    expect(table?.dimensions.partition?.rows).toEqual({
      ineligible: [628, 15.2],
      assisted: [2281, 55.3],
      reintegration: [1216, 29.5],
    });
  });

  /** Rows are the six groups of help: in which of the CTM's tables it stands as well contradicts nobody. Help of no group is none of the six. */
  test('counts in how many two offices gave help of other groups, as the table has them', () => {
    const gave = (...body: readonly InterchangeRecord['body'][]) =>
      body.map((one): InterchangeRecord => ({ kind: 'service', date: '2003-02-02', body: one }));
    const medical = (phase: string) => ({ service: 'medical-care', phase });
    const told = [
      [gave(medical('on-arrival')), gave(medical('reintegration'))],
      [gave(medical('on-arrival')), gave({ service: 'food' })],
      [gave(medical('on-arrival')), []],
      [gave({ service: 'food' }), gave({ service: 'border-crossing', outcome: 'under-way' })],
      [gave({ service: 'other' }), gave(medical('on-arrival'))],
    ] as const;
    const cases = told.map(([first, second], at) => [
      ...openedBy(`case-${at}`, { office: 'AL-TIR' }, first),
      ...chapterOf(`case-${at}`, { office: 'MK-SKO' }, second),
    ]);
    const asked = { table: 'annual', unit: 'cases' };
    const [difference] = differences([{ cases, asked: [asked] }]);
    expect(difference?.cells).toBeUndefined();
    const [table] = countAgain(cases, [asked]);
    expect(table?.differing).toBe(2);
    expect(table?.dimensions['help-groups']?.rows).toMatchObject({ 'help-medical': [3, expect.anything()] });
  });

  /** An office that told of nothing but *not yet used* has the one type that the opener told. */
  test('counts the one type that the opener told where an office says nothing of the purpose', () => {
    const used = (type: string): InterchangeRecord => ({ kind: 'exploitation', body: { types: [type] } });
    const food = { kind: 'service', date: '2003-02-02', body: { service: 'food' } };
    const cases = [
      [
        ...openedBy('case-0', { office: 'XK-PRI' }, [used('forced-labour')]),
        ...chapterOf('case-0', { office: 'AL-TIR' }, [used('not-yet-used'), food]),
      ],
    ];
    const asked = { table: 'annual', unit: 'instances' };
    const [difference] = differences([{ cases, asked: [asked] }]);
    expect(difference?.cells).toBeUndefined();
    expect(countAgain(cases, [asked])[0]?.dimensions['exclusive-type']?.rows).toMatchObject({ labour: [1, 100] });
  });

  /** *How far they had come* is what any office noted, also one that was not asked for. */
  test('counts how far those of one office had come, as any office noted it', () => {
    const left = { kind: 'travel', body: { state: 'departed', mode: 'own', departed: '2003-08-09' } };
    const cases = [
      [
        ...openedBy('case-0', { office: 'MK-SKO' }, [], { opened: '2003-07-01' }),
        ...chapterOf('case-0', { office: 'AL-TIR' }, [left]),
      ],
    ];
    const asked = { table: 'snapshot', asOf: '2003-11-15', population: 'known', office: 'MK-SKO' };
    const [difference] = differences([{ cases, asked: [asked] }]);
    expect(difference?.cells).toBeUndefined();
    const [table] = countAgain(cases, [asked]);
    expect(table?.dimensions['stage-then']?.rows).toMatchObject({ contact: [0, 0], returning: [1, 100] });
  });

  /** The country of contact, the nationality, and where somebody was exploited, told by the office itself or by the opener. */
  test('counts who is foreign and, of nationals, where they were exploited', () => {
    const met = (country: string) => ({ kind: 'intake', date: '2003-02-02', body: { country } });
    const of = (nationality: string) => ({ kind: 'profile', body: { nationalities: [nationality] } });
    const used = (country: string, type = 'forced-labour') => ({
      kind: 'exploitation',
      body: { types: [type], country },
    });
    const food = { kind: 'service', date: '2003-02-02', body: { service: 'food' } };
    const told: readonly (readonly InterchangeRecord[])[] = [
      [met('ITA'), of('ALB'), used('ITA')],
      [met('ALB'), of('ALB'), used('ALB')],
      [met('ALB'), of('ALB'), used('ALB'), used('ITA')],
      [met('ALB'), of('ALB'), { kind: 'screening', body: { 'countries-of-exploitation': ['ITA'] } }],
      [met('ALB'), of('ALB'), used('ITA', 'not-yet-used')],
      [met('ALB'), of('ALB')],
      [met('ALB'), used('ITA')],
      [of('ALB'), used('ITA')],
    ];
    const cases = told.map((records, at) => openedBy(`case-${at}`, { office: 'AL-TIR' }, [...records, food]));
    const second = chapterOf('case-1', { office: 'IT-ROM' }, [met('ITA'), food]);
    const third = chapterOf('case-5', { office: 'XK-PRI' }, [met('ALB'), used('XKX'), food]);
    const all = cases.map((one, at) => [...one, ...(at === 1 ? second : at === 5 ? third : [])]);
    const asked = { table: 'cross', unit: 'instances', rows: 'foreign-or-national' };
    const desks = [{ cases: all, asked: [asked, { ...asked, unit: 'cases' }, { ...asked, unit: 'persons' }] }];
    const [first] = differences(desks);
    expect(first === undefined ? 'no difference' : explained(desks, first)).toBe('no difference');
    const [table] = countAgain(all, [asked]);
    expect(Object.values(table?.dimensions ?? {})[0]?.rows).toMatchObject({
      ...{ foreign: [2, expect.anything()], internal: [1, expect.anything()] },
      ...{ returned: [3, expect.anything()], national: [2, expect.anything()] },
    });
  });
});
