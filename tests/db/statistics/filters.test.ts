/** Filters: any of several codes of a variable, all of several variables, several projects; what is said of them, and that they are no way out. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { registerProject } from '../../../db/casework/writing/register-project.ts';
import { LEAST_K } from '../../../db/codebook/least-k.ts';
import { ROLES } from '../../../db/codebook/roles.ts';
import { meaningLines, reportSheet } from '../../../db/contract/report-lines.ts';
import { mayLeave, reportRequest } from '../../../db/contract/statistics.ts';
import { casesBehind } from '../../../db/statistics/behind.ts';
import { filterVariables } from '../../../db/statistics/filter-variables.ts';
import { printedPeriodOf } from '../../../db/statistics/protection/printed-period.ts';
import { reportAsked } from '../../../db/statistics/register-report.ts';
import { releaseRegister } from '../../../db/statistics/release-register.ts';
import { registerRelease } from '../../../db/statistics/releases.ts';
import { requireAnswer, requireRelease } from '../../../db/statistics/who-may-see.ts';
import { isWaymarkError } from '../../../db/store/errors.ts';
import { inTransaction } from '../../../db/store/transaction.ts';
import { chapterOf, idFor, openedBy } from '../../generate/records.ts';
import { PROJECT } from '../casework/a-project.ts';
import { createCase, createOffice } from '../casework/user-session.ts';
import { ctmProfile, factsOf } from './table-of-facts.ts';
import { BISHKEK, MOSCOW, steps } from './told-lives.ts';

const TODAY = '2026-11-22';
const said = { language: 'en', day: (date: string) => date } as const;
const is = (sex: string, ...needs: string[]) => [
  { kind: 'profile', body: { sex, nationalities: ['KGZ'] } },
  { kind: 'intake', body: { 'needs-today': needs } },
];
const given = (project: string, date = '2009-03-05') => ({ kind: 'service', date, body: { service: 'food', project } });
const ana = { person: idFor('ana') };

/** Ana came twice, under A and under B; one man was helped under B by Moscow; one whose sex nobody knows under C; one under nothing. */
const LIVES = [
  openedBy('case-ana', BISHKEK, [...is('female', 'food-clothes'), given('A-1')], ana),
  openedBy('case-ana-again', BISHKEK, [...is('female', 'threatened'), given('B-1', '2010-03-05')], ana),
  [
    ...openedBy('case-boris', BISHKEK, [...is('male', 'food-clothes', 'threatened'), given('C-1')]),
    ...chapterOf('case-boris', MOSCOW, [given('B-1', '2010-03-05')]),
  ],
  openedBy('case-unknown', BISHKEK, [given('C-1')]),
  openedBy('case-none', BISHKEK, [...is('other'), { kind: 'service', date: '2009-03-05', body: { service: 'food' } }]),
];
const facts = factsOf(LIVES);
const only = (variable: string, ...code: string[]) => ({ variable, code });
const n = (asked: Record<string, unknown>) => ctmProfile(facts, { unit: 'cases', ...asked }).n;

describe('a filter', () => {
  test('of several codes takes whoever has any of them, each once', () => {
    expect([n({ narrowed: [only('sex', 'female')] }), n({ narrowed: [only('sex', 'male')] })]).toEqual([2, 1]);
    expect(n({ narrowed: [only('sex', 'female', 'male')] })).toBe(3);
    // One case has both.
    expect(n({ narrowed: [only('needs-today', 'food-clothes', 'threatened')] })).toBe(3);
  });

  test('of several variables takes whoever has one code of each', () => {
    const both = [only('sex', 'female', 'other'), only('needs-today', 'food-clothes')];
    expect(n({ narrowed: both })).toBe(1);
    // The same variable twice: both needs at once.
    expect(n({ narrowed: [only('needs-today', 'food-clothes'), only('needs-today', 'threatened')] })).toBe(1);
  });

  test('of one code is as it was, however it is written', () => {
    const one = { narrowed: [{ variable: 'sex', code: 'female' }] };
    expect(ctmProfile(facts, { narrowed: [only('sex', 'female', 'female')] })).toEqual(ctmProfile(facts, one));
    expect(ctmProfile(facts, one).narrowed).toMatchObject([{ variable: 'sex', code: 'female' }]);
  });

  test('puts all others at what is not of the selection', () => {
    expect(steps(facts, { unit: 'cases', narrowed: [only('sex', 'female', 'male')] })).toEqual({
      ...{ known: 5, 'not-selected': 2, counted: 3 },
    });
  });

  test('is in the cases behind a number', () => {
    const request = reportRequest.parse({
      table: 'ctm-profile',
      narrowed: [only('needs-today', 'food-clothes', 'threatened')],
    });
    expect(casesBehind(facts, { request, of: { step: 'counted' } }, TODAY).toSorted()).toEqual([
      ...['case-ana', 'case-ana-again', 'case-boris'],
    ]);
  });

  test('of none at all, or of more than anybody has, is no question', () => {
    for (const narrowed of [[only('sex')], [{ variable: 'sex', code: [] }], [{ variable: 'sex' }]]) {
      expect(reportRequest.safeParse({ table: 'ctm-profile', narrowed }).success).toBe(false);
    }
  });

  test.each([
    [only('sex', 'female', 'womn'), 'sex=womn', 'female, male'],
    [only('nothing', 'female'), 'nothing=female', 'sex'],
    [only('nationalities', 'KGZ', 'KG'), 'nationalities=KG', 'ISO 3166-1'],
    [only('office', 'KG-BIS', 'NOSUCH'), 'office=NOSUCH', 'KG-BIS, RU-MOS'],
    [only('projects', 'A-1', 'Z-9'), 'projects=Z-9', 'A-1, B-1, C-1'],
    [only('year', '2009', '10'), 'year=10', 'YYYY'],
    [only('sex', 'unclassified'), 'sex=unclassified', 'female'],
  ])('%j names one that there is not, and is refused with what there is', (filter, named, there) => {
    const refused = catching(() => ctmProfile(facts, { narrowed: [filter] }));
    expect(refused?.code).toBe('report-no-such-filter');
    expect(refused?.places.filter).toBe(named);
    expect(refused?.places.there).toContain(there);
  });
});

function catching(act: () => unknown) {
  try {
    act();
  } catch (error) {
    if (isWaymarkError(error)) return error;
    throw error;
  }
  return undefined;
}

describe('the sentence', () => {
  const narrowed = [only('sex', 'female', 'male', 'other'), only('nationalities', 'KGZ')];
  test.each([
    ['en', 'Only', ['Sex: any of Female · Male · Other or intersex', 'Nationality: Kyrgyzstan']],
    [
      'fr',
      'Seulement',
      ['Sexe : l’une des réponses Féminin · Masculin · Autre ou intersexe', 'Nationalité : Kirghizstan'],
    ],
    [
      'es',
      'Solo',
      ['Sexo: alguna de las respuestas Femenino · Masculino · Otro o intersex', 'Nacionalidad: Kirguistán'],
    ],
  ] as const)('names the variable beside its codes (%s)', (language, name, expected) => {
    const lines = meaningLines(ctmProfile(facts, { narrowed }), { ...said, language });
    expect(lines.filter(([label]) => label === name).map(([, words]) => words.replaceAll(' ', ' '))).toEqual(expected);
  });

  test('stands above what leaves, too, and in the JSON with its codes', () => {
    const report = ctmProfile(facts, { narrowed: [only('sex', 'male', 'female')] });
    expect(reportSheet(report, 1, said).above).toContainEqual(['Only', 'Sex: any of Female · Male']);
    expect(report.narrowed).toMatchObject([
      { variable: 'sex', code: ['female', 'male'], label: { en: 'any of Female · Male' }, question: { en: 'Sex' } },
    ]);
  });
});

describe('several projects', () => {
  test('count persons once across them', () => {
    const persons = (...project: string[]) => n({ unit: 'persons', project });
    expect([persons('A-1'), persons('B-1'), persons('A-1', 'B-1')]).toEqual([1, 2, 2]);
    expect([n({ project: ['A-1', 'B-1'] }), n({ project: ['A-1', 'B-1', 'C-1'] })]).toEqual([3, 4]);
  });

  test('one named twice is one, and one is as it stands', () => {
    const one = ctmProfile(facts, { project: 'B-1' });
    expect(ctmProfile(facts, { project: ['B-1', 'B-1'] })).toEqual(one);
    expect(one.filters.project).toBe('B-1');
    expect(one.narrowed).toEqual([]);
    expect(Object.keys(ctmProfile(facts).filters)).not.toContain('project');
  });

  test('of an office are those under which that office gave something', () => {
    expect(n({ project: ['B-1'], office: 'RU-MOS' })).toBe(1);
    expect(n({ project: ['C-1'], office: 'RU-MOS' })).toBe(0);
  });

  test('stand in the sentence, with the others of the question', () => {
    const table = ctmProfile(facts, { project: ['B-1', 'A-1'], narrowed: [only('sex', 'female')] });
    const lines = meaningLines(table, said);
    expect(lines).toContainEqual(['Project', 'A-1, B-1']);
    expect(lines).toContainEqual(['Only', 'Sex: Female']);
    expect(table.filters.project).toEqual(['A-1', 'B-1']);
  });

  test('one that there is not is refused with those that there are', () => {
    const refused = catching(() => ctmProfile(facts, { project: ['A-1', 'Z-9'] }));
    expect([refused?.code, refused?.places.project]).toEqual(['report-no-such-project', 'Z-9']);
    expect(refused?.places.there).toBe('A-1, B-1, C-1');
  });

  test('a register has none', () => {
    const asked = { ...reportRequest.parse({ table: 'hotline', project: 'A-1' }), protect: null };
    expect(() => reportAsked(facts, asked, TODAY)).toThrow('report-register-alone');
  });
});

test('the register of releases keeps one code as before, several as a list, and projects only where they were asked for', () => {
  const known = factsOf(LIVES);
  const kept = (asked: Record<string, unknown>) => {
    const report = ctmProfile(known, asked);
    const number = registerRelease(known, {
      ...{ report, audience: 'internal', reason: 'a test', user: 1, at: '2026-11-22T08:00Z', edition: null },
    });
    const filters = known.prepare<[number], string>('SELECT filters FROM release WHERE number = ?').pluck().get(number);
    const { narrowed, project } = JSON.parse(filters ?? '{}');
    return { narrowed, project };
  };
  expect(kept({ narrowed: [only('sex', 'female')] })).toEqual({ narrowed: ['sex=female'], project: undefined });
  const two = [only('sex', 'male', 'female'), only('needs-today', 'food-clothes')];
  expect(kept({ narrowed: two, project: ['B-1', 'A-1'] })).toEqual({
    ...{ narrowed: ['needs-today=food-clothes', 'sex=female,male'], project: ['A-1', 'B-1'] },
  });
  // A filter on the variable called after projects makes no table the report of one.
  expect(kept({ narrowed: [only('projects', 'A-1', 'B-1')] }).narrowed).toEqual(['projects=A-1,B-1']);
});

test('whoever reads the register of releases sees in words what a table was filtered by', () => {
  const office = createOffice();
  const shown = (asked: Record<string, unknown>) => {
    const report = { ...ctmProfile(facts, { unit: 'cases' }), ...asked };
    registerRelease(office.db, {
      ...{ report, audience: 'internal', reason: 'a test', user: 1, at: '2026-05-04T08:00Z', edition: null },
    });
    const [row] = releaseRegister(office.sessionOf('focal-point'));
    return row?.only?.map(({ question, label }) => `${question.en}: ${label.en}`);
  };
  const { narrowed, filters } = ctmProfile(facts, {
    narrowed: [only('sex', 'female', 'male'), only('nationalities', 'KGZ')],
    project: ['A-1', 'B-1'],
  });
  expect(shown({})).toBeUndefined();
  expect(shown({ narrowed, filters })).toEqual([
    'Nationality: Kyrgyzstan',
    'Sex: any of Female · Male',
    'Project: A-1, B-1',
  ]);
  // One that a newer version kept.
  const unknown = narrowed.map((one) => ({ ...one, variable: `new-${one.variable}` }));
  expect(shown({ narrowed: unknown })).toEqual(['new-nationalities: KGZ', 'new-sex: female, male']);
});

describe('no way around protection', () => {
  const YEAR = { table: 'ctm-profile', unit: 'persons', from: '2009', to: '2009', reason: 'a test' } as const;
  const someOf = (codes: readonly string[]) => fc.subarray([...codes], { minLength: 1 });
  // Every code of a variable at once, a code and all the others: what is subtracted from the table that is printed.
  const question = fc.record(
    {
      narrowed: fc.array(
        fc.oneof(
          fc.record({ variable: fc.constant('sex'), code: someOf(['female', 'male', 'other', 'intersex']) }),
          fc.record({ variable: fc.constant('child'), code: someOf(['child', 'adult']) }),
          fc.record({ variable: fc.constant('nationalities'), code: someOf(['KGZ', 'MDA', 'ALB']) }),
        ),
        { minLength: 1, maxLength: 3 },
      ),
      project: someOf(['A-1', 'B-1']),
      office: someOf(['KG-BIS', 'RU-MOS']),
      origin: someOf(['KGZ', 'MDA']),
    },
    { requiredKeys: [] },
  );
  const asks = question.filter(({ narrowed, project }) => narrowed !== undefined || project !== undefined);

  test('whatever codes and projects are chosen, it leaves for nobody, in no role and under no protection', () => {
    fc.assert(
      fc.property(asks, fc.constantFrom(...ROLES), fc.constantFrom(null, LEAST_K, 50), (chosen, role, protect) => {
        const asked = reportRequest.parse({ ...YEAR, ...chosen });
        expect(mayLeave(asked)).toBe(false);
        for (const audience of ['partners', 'public'] as const) {
          const refused = catching(() => requireRelease(role, { ...asked, audience, protect, reason: 'a test' }));
          expect(refused?.code).toBe('report-inside-only');
        }
        for (const publisher of [null, 'KG-BIS']) {
          expect(() => printedPeriodOf(asked, publisher)).toThrow('release-not-printed');
        }
        // On the screen it is exact, for whoever may see exact tables, and for nobody hidden in part.
        const shown = catching(() => requireAnswer(role, { ...asked, protect }));
        const seesExact = ['focal-point', 'hq-case-manager', 'hq-analyst'].includes(role);
        const expected = !seesExact ? 'role-may-not' : protect === null ? undefined : 'report-inside-only';
        expect(shown?.code).toBe(expected);
      }),
      { numRuns: 200 },
    );
  });

  test('no filter at all is the question that it was', () => {
    expect(mayLeave(reportRequest.parse({ table: 'ctm-profile', narrowed: [] }))).toBe(true);
  });
});

describe('what there is to filter by', () => {
  function officeWithProjects() {
    const office = createOffice();
    createCase(office.sessionOf('caseworker'), [
      { kind: 'consent', body: { date: '2026-05-04', keep: 'with-name' } },
      { kind: 'service', body: { date: '2026-05-04', service: 'food', outcome: 'given', project: 'B-1' } },
    ]);
    const focal = office.sessionOf('focal-point');
    inTransaction(office.db, () => registerProject(focal, { ...PROJECT, code: 'C72', isNew: true }));
    return office;
  }

  test('has every variable with its codes in three languages, and nothing that is refused', () => {
    const { db, sessionOf } = officeWithProjects();
    const { variables, lists } = filterVariables(sessionOf('focal-point'));
    const codesOf = (id: string) => lists[variables.find((one) => one.id === id)?.list ?? ''] ?? [];
    expect(variables.find(({ id }) => id === 'sex')?.label).toEqual({ en: 'Sex', fr: 'Sexe', es: 'Sexo' });
    expect(codesOf('sex')).toContainEqual({ code: 'female', label: { en: 'Female', fr: 'Féminin', es: 'Femenino' } });
    expect(codesOf('nationalities').find(({ code }) => code === 'KGZ')?.label.fr).toBe('Kirghizstan');
    expect(codesOf('projects').map(({ code }) => code)).toEqual(['B-1', 'C72']);
    expect(codesOf('projects')[1]?.label.en).toBe('C72 · Return and reintegration');
    expect(codesOf('office').map(({ code }) => code)).toEqual(['KG-BIS']);
    for (const { id } of variables) {
      const code = codesOf(id).map((one) => one.code);
      expect(code.length, id).toBeGreaterThan(0);
      expect(() => ctmProfile(db, { narrowed: [{ variable: id, code: code.slice(0, 300) }] }), id).not.toThrow();
    }
  });

  test('is for whoever may see exact tables', () => {
    const office = officeWithProjects();
    for (const role of ['caseworker', 'shelter-manager', 'approver'] as const) {
      expect(catching(() => filterVariables(office.sessionOf(role)))?.code).toBe('role-may-not');
    }
    for (const role of ['focal-point', 'hq-case-manager', 'hq-analyst'] as const) {
      expect(filterVariables(office.sessionOf(role)).variables.length).toBeGreaterThan(100);
    }
  });
});
