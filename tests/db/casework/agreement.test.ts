import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factRows } from '../../../db/casework/derived/facts.ts';
import { indexRow } from '../../../db/casework/derived/index-row.ts';
import { keptKeys } from '../../../db/casework/derived/name-keys/index.ts';
import { type CaseLine, DANGER_CODES, DANGER_LINES, dangerStands } from '../../../db/casework/derived/today-lines.ts';
import { houseSheet } from '../../../db/casework/papers/house-sheet.ts';
import type { CaseRecord } from '../../../db/casework/record/case-record.ts';
import { metOffices, showsMeeting } from '../../../db/casework/record/counted-here.ts';
import { consentInForce } from '../../../db/casework/rules/consent.ts';
import { gatesOf } from '../../../db/casework/rules/gates.ts';
import { stayOn, staysFrom } from '../../../db/casework/rules/in-house.ts';
import { openThings } from '../../../db/casework/rules/open-things.ts';
import { saidNo } from '../../../db/casework/rules/said-no.ts';
import { openCase } from '../../../db/casework/views/case-file.ts';
import { listCases } from '../../../db/casework/views/list.ts';
import { list } from '../../../db/codebook/lists/index.ts';
import { HOUSE_SHEET } from '../../../db/codebook/papers/house-sheet.ts';
import { HELP_TABLES } from '../../../db/codebook/variables.ts';
import type { FlagSince } from '../../../db/contract/case-row.ts';
import { caseOf, from, type Told } from './case-of.ts';
import { createCase, createOffice } from './user-session.ts';

/** Whoever reads a case answers the same question alike, whatever several offices told and in whatever order it came. */

const codes = (id: Parameters<typeof list>[0]) => list(id).codes.map(({ code }) => code);
const TODAY = '2026-05-09';
const MOMENT = { today: TODAY, emergencyOver: false };
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
  told('identity', {
    'birth-date': maybe(fc.integer({ min: 1980, max: 2014 }).map(String)),
    'name-used': maybe(fc.constantFrom('Lia', 'Oksana', 'Мира')),
  }),
  told('consent', {
    date: maybe(day),
    'given-by': maybe(fc.constantFrom('person', 'guardian', 'both')),
    keep: maybe(fc.constantFrom(...codes('consent-keep'))),
    help: maybe(fc.constantFrom(...codes('consent-yes-no'))),
    contact: maybe(fc.constantFrom(...codes('consent-yes-no'))),
    'share-headquarters': maybe(fc.constantFrom('with-name', 'without-name', 'refuses', 'later')),
  }),
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
  told('stay', { from: day, until: maybe(day), house: maybe(fc.constantFrom('H1', 'H2')) }),
  told('intake', {
    date: maybe(day),
    'needs-today': maybe(fc.constantFrom(['self-harm'], ['nothing'], ['safe-place'], ['child-with-them'])),
  }),
  told('safe-contact', { date: maybe(day) }),
  told('follow-up', { state: fc.constant('planned'), 'planned-for': maybe(day) }),
  told('transfer', { act: fc.constantFrom('hand-over', 'take-back'), date: maybe(day) }),
);

/** A case that one office opened, and what others wrote in it, each line on its own day of writing; in the order of arrival. */
const randomCase: fc.Arbitrary<readonly CaseRecord[]> = fc
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

describe('list, file, Today, papers, gates and statistics', () => {
  it('give a case the same age, band, nationality and youth', () => {
    fc.assert(
      fc.property(randomCase, (records) => {
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
        const child = gatesOf(records, MOMENT).find(({ gate }) => gate === 'child');
        expect(child?.missing.length !== 0).toBe(row?.minor === 1);
      }),
    );
  });

  it('call the same help given, and put the case where that help puts it', () => {
    fc.assert(
      fc.property(randomCase, (records) => {
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

  it('say the same of youth, danger, nationality and name, to the house and to whoever closes the case too', () => {
    fc.assert(
      fc.property(randomCase, (records) => {
        const row = indexRow(records);
        const lines = JSON.parse(row?.today ?? '[]') as readonly CaseLine[];
        const onToday = new Set(lines.map(({ code }) => code));
        expect(onToday.has('today-child')).toBe(row?.minor === 1);
        // Of who does not want anything kept nothing is asked, and the sheet has what the house must know and no age.
        const isKept = saidNo(records) === undefined;
        expect(onToday.has('today-ask-nationality')).toBe(row?.nationality === null && isKept);
        const dangers = openThings(records, TODAY).flatMap((open) =>
          open.thing === 'danger' ? DANGER_LINES[open.danger] : [],
        );
        expect(
          lines
            .filter(({ code }) => DANGER_CODES.includes(code))
            .filter((line) => dangerStands({ stage: 'contact', kind: 'case' }, line, TODAY))
            .map(({ code }) => code),
        ).toEqual(dangers);
        const name = row?.name ?? undefined;
        expect(row?.tokens.split(' ')).toEqual(expect.arrayContaining([...keptKeys(name ?? '')]));
        const stay = stayOn(records, null, TODAY);
        if (stay === undefined) return;
        const { blocks, whose = '' } = houseSheet(records, stay, 'en', TODAY).paper;
        const [person] = blocks;
        const says = (label: string) =>
          person?.block === 'facts'
            ? person.rows.find((one) => one.label === HOUSE_SHEET[label]?.en)?.value
            : undefined;
        expect(whose).toContain(name ?? '');
        if (isKept) expect(says('person') === HOUSE_SHEET.adult?.en).toBe(row?.minor === 0);
      }),
    );
  });

  it('know alike who is in a house, and on which day nobody is any more', () => {
    fc.assert(
      fc.property(
        randomCase,
        fc.constantFrom('2026-04-30', '2026-05-04', '2026-05-31', TODAY, '2062-05-05'),
        (records, on) => {
          const { houseUntil = null } = indexRow(records) ?? {};
          const stays = staysFrom(records, null, on);
          expect(houseUntil !== null && houseUntil >= on).toBe(stays.length > 0);
          expect(openThings(records, on).filter(({ thing }) => thing === 'stay')).toHaveLength(stays.length);
        },
      ),
    );
  });

  it('hold back what consent in force holds back', () => {
    fc.assert(
      fc.property(randomCase, (records) => {
        const row = indexRow(records);
        const lines = JSON.parse(row?.today ?? '[]') as readonly CaseLine[];
        const flags = JSON.parse(row?.flags ?? '[]') as readonly FlagSince[];
        const isAsked = consentInForce(records).size > 0;
        expect(lines.some(({ code }) => code === 'today-ask-consent')).toBe(!isAsked);
        expect(flags.some(({ flag }) => flag === 'no-consent-yet')).toBe(!isAsked);
        const gate = gatesOf(records, MOMENT).find((one) => one.gate === 'sharing-headquarters');
        for (const { values } of factRows(records)) {
          expect(values.sharing).toBe(row?.sharing);
          expect(values.held === 0).toBe(gate?.allowed);
        }
      }),
    );
  });

  it('take evidence of youth or of danger for what closes gates, and opens none', () => {
    const evidence = fc.oneof(
      told('profile', { age: fc.integer({ min: 10, max: 17 }) }),
      told('profile', { 'may-be-under-18': fc.constant(true) }),
      told('identity', { 'birth-date': fc.constantFrom('2010', '2014') }),
      told('decision', {
        matter: fc.constant('age'),
        result: fc.constant('yes'),
        date: maybe(day),
        'age-years': fc.integer({ min: 12, max: 17 }),
      }),
      told('intake', { date: maybe(day), 'needs-today': fc.constantFrom(['self-harm'], ['threatened', 'doctor-now']) }),
      told('follow-up', { date: maybe(day), state: fc.constant('done'), safe: fc.constant('no') }),
    );
    fc.assert(
      fc.property(
        randomCase,
        evidence,
        fc.constantFrom(...OFFICES),
        fc.boolean(),
        (records, more, office, emergencyOver) => {
          const [added] = from(office, more);
          if (added === undefined) throw new Error('a record was told');
          const after = [...records, { ...added, n: records.length + 1, id: 'more', at: '2026-05-09T10:00Z' }];
          const closed = (of: readonly CaseRecord[]) =>
            gatesOf(of, { ...MOMENT, emergencyOver }).flatMap(({ gate, allowed }) => (allowed ? [] : [gate]));
          expect(closed(after)).toEqual(expect.arrayContaining(closed(records)));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('do not depend on the order in which records came', () => {
    const answers = (records: readonly CaseRecord[]) => {
      const { today = '[]', tokens = '', ...row } = indexRow(records) ?? {};
      return {
        row,
        keys: new Set(tokens.split(' ')),
        lines: new Set(JSON.parse(today) as readonly CaseLine[]),
        facts: factRows(records),
        open: new Set(openThings(records, TODAY)),
      };
    };
    fc.assert(
      fc.property(
        randomCase.chain((records) =>
          fc.tuple(fc.constant(records), fc.shuffledSubarray([...records], { minLength: records.length })),
        ),
        ([records, shuffled]) => {
          expect(answers(shuffled)).toEqual(answers(records));
        },
      ),
    );
  });

  it('and the head of a file says what the row of the list says', () => {
    const office = createOffice();
    const session = office.sessionOf('focal-point');
    const caseId = createCase(session, [
      { kind: 'profile', body: { age: 16, nationalities: ['UKR'] } },
      { kind: 'service', body: { service: 'grant-scheme', date: '2026-05-03' } },
    ]);
    const { rows } = listCases(session, { filter: {}, sort: 'changed', descending: true, offset: 0, limit: 10 });
    expect(rows.find((row) => row.caseId === caseId)).toMatchObject(openCase(session, caseId).row);
    expect(rows[0]).toMatchObject({ ageGroup: '15-17', minor: true, nationality: ['UKR'], stage: 'reintegrating' });
  });
});
