import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factRows } from '../../../db/casework/derived/facts.ts';
import { indexRow } from '../../../db/casework/derived/index-row.ts';
import type { CaseRecord } from '../../../db/casework/record/case-record.ts';
import { metOffices, showsMeeting } from '../../../db/casework/record/counted-here.ts';
import { gatesOf } from '../../../db/casework/rules/gates.ts';
import { openCase } from '../../../db/casework/views/case-file.ts';
import { listCases } from '../../../db/casework/views/list.ts';
import { list } from '../../../db/codebook/lists/index.ts';
import { HELP_TABLES } from '../../../db/codebook/variables.ts';
import { caseOf, from, type Told } from './case-of.ts';
import { createCase, createOffice } from './user-session.ts';

/** Whoever reads a case answers the same question alike, whatever several offices told and in whatever order it came. */

const codes = (id: Parameters<typeof list>[0]) => list(id).codes.map(({ code }) => code);
const OFFICES = ['MD-K', 'UA-KYI', 'KG-BIS'];
const day = fc.constantFrom('2026-05-01', '2026-05-04', '2026-05-05', '2026-05', '2026-06-01', '2062-05-04');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });

/** A record of a kind with those of the answers that were drawn. */
function told(kind: string, answers: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<Told> {
  return fc.record(answers).map((drawn) => {
    const body = Object.fromEntries(Object.entries(drawn).filter(([, value]) => value !== undefined));
    return [kind, body] as Told;
  });
}

const record: fc.Arbitrary<Told> = fc.oneof(
  told('profile', {
    age: maybe(fc.integer({ min: 10, max: 40 })),
    'age-band': maybe(fc.constantFrom(...codes('age-band'))),
    nationalities: maybe(fc.uniqueArray(fc.constantFrom('UKR', 'MDA', 'KGZ'), { minLength: 1 })),
    'may-be-under-18': maybe(fc.constant(true)),
  }),
  // The year alone: of a whole date headquarters may hold no more.
  told('identity', { 'birth-date': maybe(fc.integer({ min: 1980, max: 2014 }).map(String)) }),
  told('decision', {
    matter: fc.constant('age'),
    date: maybe(day),
    result: fc.constantFrom('yes', 'no', 'asked'),
    'age-years': fc.integer({ min: 12, max: 25 }),
  }),
  told('service', {
    service: fc.constantFrom(...codes('service')),
    date: maybe(day),
    phase: maybe(fc.constantFrom(...codes('service-phase'))),
    outcome: maybe(fc.constantFrom(...codes('service-outcome'))),
  }),
  told('stay', { from: day }),
  told('intake', { date: maybe(day) }),
  told('transfer', { act: fc.constantFrom('hand-over', 'take-back'), date: maybe(day) }),
);

/** A case that one office opened, and what others wrote in it, each line on its own day of writing; in the order of arrival. */
const aCase: fc.Arbitrary<readonly CaseRecord[]> = fc
  .array(fc.tuple(record, fc.constantFrom(...OFFICES), fc.integer({ min: 4, max: 9 })), { maxLength: 10 })
  .map((drawn) => {
    const dated = (records: readonly CaseRecord[], days: readonly number[]) =>
      records.map((one, at) => ({ ...one, at: `2026-05-0${days[at] ?? 4}T10:00Z` }));
    const of = (office: string) => drawn.filter(([, who]) => who === office);
    return [
      ...caseOf().map((one) => ({ ...one, at: '2026-05-04T10:00Z' })),
      ...OFFICES.flatMap((office) =>
        dated(
          from(office, ...of(office).map(([one]) => one)),
          of(office).map(([, , on]) => on),
        ),
      ),
    ];
  })
  .map((records) => records.map((one, at) => ({ ...one, n: at + 1, id: `c-${at}` })))
  .chain((records) => fc.shuffledSubarray(records, { minLength: records.length }));

const bits = (values: Readonly<Record<string, unknown>>): readonly string[] => {
  const mask = Number(values['service-groups'] ?? 0);
  return HELP_TABLES.filter((_, bit) => Math.floor(mask / 2 ** bit) % 2 === 1);
};

describe('list, file, gates and statistics', () => {
  it('give a case the same age, band, nationality and youth', () => {
    fc.assert(
      fc.property(aCase, (records) => {
        const row = indexRow(records);
        for (const { values } of factRows(records)) {
          expect(values['age-band']).toBe(row?.ageGroup ?? null);
          expect(values.nationalities).toBe(row?.nationality ?? null);
          expect(values.minor).toBe(row?.minor);
        }
        expect(new Set(factRows(records).map(({ values }) => values.age)).size).toBe(1);
        expect(JSON.parse(row?.flags ?? '[]').some(({ flag }: { flag: string }) => flag === 'may-be-under-18')).toBe(
          row?.minor === 1,
        );
        const child = gatesOf(records, { today: '2026-05-09', emergencyOver: false }).find(
          ({ gate }) => gate === 'child',
        );
        expect(child?.missing.length !== 0).toBe(row?.minor === 1);
      }),
    );
  });

  it('call the same help given, and put the case where that help puts it', () => {
    fc.assert(
      fc.property(aCase, (records) => {
        const rows = factRows(records).map(({ values }) => values);
        const tables = rows.flatMap(bits);
        const helped = rows.some((values) => values.instance === 1 || Number(values['services-given']) > 0);
        const stage = tables.includes('ctm-reintegration')
          ? 'reintegrating'
          : tables.includes('ctm-post-arrival') || tables.includes('ctm-next-day')
            ? 'returning'
            : helped
              ? 'assisted'
              : 'contact';
        expect(indexRow(records)?.stage).toBe(stage);
        for (const { office, values } of factRows(records)) {
          if (values.instance === 1) expect(metOffices(records).has(office)).toBe(true);
        }
        const given = records.filter((one) => one.kind === 'service' && showsMeeting(one)).length;
        expect(rows.reduce((sum, values) => sum + Number(values['services-given'] ?? 0), 0)).toBe(given);
      }),
    );
  });

  it('do not depend on the order in which records came', () => {
    const answers = (records: readonly CaseRecord[]) => {
      const { ageGroup, minor, nationality, stage } = indexRow(records) ?? {};
      return { ageGroup, minor, nationality, stage, facts: factRows(records) };
    };
    fc.assert(
      fc.property(
        aCase.chain((records) =>
          fc.tuple(fc.constant(records), fc.shuffledSubarray([...records], { minLength: records.length })),
        ),
        ([records, shuffled]) => {
          expect(answers(shuffled)).toEqual(answers(records));
        },
      ),
    );
  });

  it('and the head of a file is the row of the list', () => {
    const office = createOffice();
    const session = office.sessionOf('focal-point');
    const caseId = createCase(session, [
      { kind: 'profile', body: { age: 16, nationalities: ['UKR'] } },
      { kind: 'service', body: { service: 'grant-scheme', date: '2026-05-03' } },
    ]);
    const { rows } = listCases(session, { filter: {}, sort: 'changed', descending: true, offset: 0, limit: 10 });
    expect(openCase(session, caseId).row).toEqual(rows.find((row) => row.caseId === caseId));
    expect(rows[0]).toMatchObject({ ageGroup: '15-17', minor: true, nationality: ['UKR'], stage: 'reintegrating' });
  });
});
