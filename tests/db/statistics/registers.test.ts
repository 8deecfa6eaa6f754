/** Tables of registers: calls, nights and who reported, counted by hand (statistics/RULES.md, Registers). */
import { describe, expect, it, test } from 'vitest';
import { putStay } from '../../../db/casework/record/stays-without-case.ts';
import { noteCall } from '../../../db/casework/writing/note-call.ts';
import { LANGUAGES } from '../../../db/codebook/types.ts';
import { chartsOf } from '../../../db/contract/charts/chart.ts';
import type { Report } from '../../../db/contract/report.ts';
import { reportLines } from '../../../db/contract/report-lines.ts';
import { isRegisterTable, isTableAt, REGISTER_TABLES, reportRequest, TABLES } from '../../../db/contract/statistics.ts';
import { reportAsked } from '../../../db/statistics/register-report.ts';
import type { Database } from '../../../db/store/database.ts';
import { inTransaction } from '../../../db/store/transaction.ts';
import { formatsIn } from '../../../renderer/formats.ts';
import { call } from '../calls/a-desk.ts';
import { deskAt, refusalOf } from '../calls/office-desk.ts';
import { CALL } from '../casework/a-call.ts';
import { createCase, createOffice, type Office, refusalCode } from '../casework/user-session.ts';
import { asHeadquarters, factsOf, withOffice } from './table-of-facts.ts';

const TODAY = '2026-05-20';
const table = (db: Database, asked: Record<string, unknown>, today = TODAY): Report =>
  reportAsked(db, { ...reportRequest.parse(asked), protect: null }, today);
const rowsOf = ({ dimensions }: Report, id: string) =>
  Object.fromEntries(dimensions.find((one) => one.id === id)?.rows.map(({ code, n }) => [code, n]) ?? []);
const stepsOf = ({ waterfall }: Report) =>
  Object.fromEntries([['known', waterfall?.known.n], ...(waterfall?.steps ?? []).map(({ step, n }) => [step, n])]);

/** Each call on its day of May 2026, in the order given. */
function officeWithCalls(calls: readonly (readonly [at: string, call: Partial<typeof CALL>])[]): Office {
  const office = createOffice();
  for (const [at, more] of calls) {
    office.at(at);
    inTransaction(office.db, () => noteCall(office.sessionOf('caseworker'), { ...CALL, ...more }));
  }
  return office;
}

const NOTHING = { way: null, language: null, caller: null, country: null, topics: [], advice: [], canTalk: null };

describe('calls to the hotline', () => {
  const told = () =>
    officeWithCalls([
      ['2026-04-30T12:00Z', { caller: 'family', country: 'TUR', topics: ['missing'], advice: ['search'] }],
      ['2026-05-04T12:00Z', { caller: 'person', country: 'ITA', topics: ['job-abroad', 'papers'], advice: ['offer'] }],
      ['2026-05-04T13:00Z', { caller: 'person', country: 'ITA', topics: ['job-abroad'], advice: ['offer', 'rights'] }],
      ['2026-05-09T13:00Z', { ...NOTHING, kind: 'silent' }],
    ]);
  const inMay = () => table(told().db, { table: 'hotline', from: '2026-05', to: '2026-05' });

  it('are counted in their period, with who is not in it', () => {
    const may = inMay();
    expect(may.n).toBe(3);
    expect(stepsOf(may)).toEqual({ known: 4, 'outside-period': 1, counted: 3 });
  });

  it('are sorted by what was noted, several topics and pieces of advice each once', () => {
    const may = inMay();
    expect(rowsOf(may, 'call-kind')).toEqual({ call: 2, silent: 1, abusive: 0 });
    expect(rowsOf(may, 'call-country')).toEqual({ ITA: 2 });
    expect(rowsOf(may, 'call-topics')).toMatchObject({ 'job-abroad': 2, papers: 1, missing: 0 });
    expect(rowsOf(may, 'call-advice')).toMatchObject({ offer: 2, rights: 1 });
    expect(rowsOf(may, 'caller')).toMatchObject({ person: 2, family: 0 });
    expect(may.dimensions.find(({ id }) => id === 'caller')).toMatchObject({ denominator: 2, missing: 1 });
    expect(may.dimensions.find(({ id }) => id === 'call-topics')).toMatchObject({ denominator: 3, missing: 1 });
  });

  it('stand beside another period', () => {
    const both = table(told().db, {
      table: 'hotline',
      from: '2026-05',
      to: '2026-05',
      compared: { from: '2026-04', to: '2026-04' },
    });
    expect(both.compared?.n).toBe(1);
    expect(both.dimensions.find(({ id }) => id === 'call-country')?.rows).toMatchObject([
      { code: 'ITA', n: 2, before: { n: 0, change: null } },
      { code: 'TUR', n: 0, before: { n: 1, change: -100 } },
    ]);
  });
});

describe('nights in houses', () => {
  const stay = (from: string, until: string | undefined, house: string | undefined, more = {}) => ({
    kind: 'stay',
    body: {
      from,
      ...(until === undefined ? {} : { until }),
      ...(house === undefined ? {} : { house }),
      ...more,
    },
  });
  async function officeWithHouses(): Promise<Office> {
    const office = createOffice();
    office.at('2026-05-20T10:00Z');
    const rooms = [
      { room: '1', beds: 2 },
      { room: '2', beds: 2 },
    ];
    await call(deskAt(office, 'focal-point'), 'houses', 'put', {
      ...{ code: 'H-1', forWhom: [], capacity: 4, rooms, isNew: true },
    });
    const ion = office.sessionOf('caseworker');
    const consent = { kind: 'consent', body: { date: '2026-04-01', keep: 'with-name' } };
    // 29 and 30 April, 1 and 2 May.
    createCase(ion, [consent, stay('2026-04-29', '2026-05-03', 'H-1')]);
    // From 1 May, still there: 19 nights until that of the 19th. A child with a bed of its own.
    createCase(ion, [
      consent,
      stay('2026-05-01', undefined, 'H-1', { 'child-list': [{ name: 'Ana', age: 4, bed: true }] }),
    ]);
    // Somewhere in May: no night is certain.
    createCase(ion, [consent, stay('2026-05', '2026-05-04', 'H-2')]);
    // No night: came and left on one day.
    createCase(ion, [consent, stay('2026-05-05', '2026-05-05', 'H-2')]);
    // Announced, and did not come.
    createCase(ion, [consent, stay('2026-05-06', '2026-05-10', 'H-2', { came: 'not-yet' })]);
    putStay(office.db, {
      ...{ id: 'stay-1', house: 'H-1', nameUsed: 'Mia', room: '2', mustKnow: '' },
      ...{ first: '2026-05-18', until: '2026-05-22' },
    });
    return office;
  }

  test('are those of each bed and evening until yesterday', async () => {
    const { db } = await officeWithHouses();
    const may = table(db, { table: 'houses', from: '2026-05', to: '2026-05' });
    // 2 of the first stay, 19 of two beds, 2 without a case.
    expect(rowsOf(may, 'house')).toEqual({ 'H-1': 2 + 38 + 2 });
    expect(may.n).toBe(42);
    // Three evenings of the stay that began in May; 29 and 30 April.
    expect(stepsOf(may)).toEqual({ known: 47, 'not-placed': 3, 'outside-period': 2, counted: 42 });
  });

  test('are one of each person in a house, in however many files and stays they stand', async () => {
    const office = createOffice();
    office.at('2026-05-20T10:00Z');
    const ion = office.sessionOf('caseworker');
    const consent = { kind: 'consent', body: { date: '2026-04-01', keep: 'with-name' } };
    const child = { 'child-list': [{ name: 'Ana', age: 4, bed: true }] };
    const person = Buffer.alloc(16, 1).toString('base64url');
    // Of one person: 1 to 9 May in a file whose stay was never ended until then, and from the 5th in their new one, with a child.
    createCase(ion, [consent, stay('2026-05-01', '2026-05-10', 'H-1')], { person });
    createCase(ion, [consent, stay('2026-05-05', '2026-05-12', 'H-1', child)], { person });
    // In another house on the 9th: nobody knows in which they slept, and a bed was theirs in both.
    createCase(ion, [consent, stay('2026-05-09', '2026-05-10', 'H-2')], { person });
    // Of another person twice in one file: seven nights that are certain, and some from a day of May on.
    createCase(ion, [consent, stay('2026-05-01', '2026-05-08', 'H-1'), stay('2026-05', '2026-05-20', 'H-1')]);
    const may = table(office.db, { table: 'houses', from: '2026-05', to: '2026-05' });
    // 4 nights alone and 7 of two beds, and 7 of the other person.
    expect(rowsOf(may, 'house')).toEqual({ 'H-1': 4 + 14 + 7, 'H-2': 1 });
    expect(rowsOf(may, 'fullest-night')).toEqual({ 'H-1': 3, 'H-2': 1 });
    // Of the stay from some day of May on the nights of the 8th to the 19th may have been; those before are certain.
    expect(stepsOf(may)).toEqual({ known: 26 + 12, 'not-placed': 12, counted: 26 });
  });

  test('say the fullest night, and how many of the beds that there were', async () => {
    const { db } = await officeWithHouses();
    const may = table(db, { table: 'houses', from: '2026-05', to: '2026-05' });
    // On the 1st and 2nd the first stay and two beds of the second, on the 18th and 19th those and one without a case.
    expect(rowsOf(may, 'fullest-night')).toEqual({ 'H-1': 3 });
    // Four beds on nineteen evenings, 42 of 76.
    expect(may.dimensions.find(({ id }) => id === 'nights-there-were')?.rows).toMatchObject([
      { code: 'H-1', n: 76, percent: 55.3 },
    ]);
  });

  test('of an office that has none here say nothing of the beds of this one', async () => {
    const { db } = await officeWithHouses();
    withOffice(db, 'MD-KIV', []);
    const other = table(db, { table: 'houses', from: '2026-05', to: '2026-05', office: 'MD-KIV' });
    expect([other.n, rowsOf(other, 'nights-there-were')]).toEqual([0, {}]);
  });

  test('are by month', async () => {
    const { db } = await officeWithHouses();
    expect(rowsOf(table(db, { table: 'houses' }), 'month')).toEqual({ '2026-04': 2, '2026-05': 42 });
  });

  test('say of nobody that they were turned away, for nobody notes it', async () => {
    const { db } = await officeWithHouses();
    expect(
      table(db, { table: 'houses' })
        .caveats.map(({ en }) => en)
        .join(' '),
    ).toContain('who was turned away');
  });
});

describe('who reported, and until when', () => {
  const facts = factsOf([]);
  asHeadquarters(facts);
  withOffice(facts, 'KG-BIS', ['2026-01-20T10:00Z', '2026-03-05T10:00Z', '2026-05-02T10:00Z']);
  withOffice(facts, 'MD-KIV', ['2026-04-15T10:00Z']);
  withOffice(facts, 'TH-BKK', []);
  const all = table(facts, { table: 'reporting' });

  it('is a mark for each month and office since the first package', () => {
    // January to May of three offices.
    expect(all.n).toBe(15);
    // KG-BIS: January in it, February until 10 March, March late (2 May), April until 10 May, May in it.
    // MD-KIV: January to February late, March late (15 April), April in it, May open. TH-BKK: four never, May open.
    expect(rowsOf(all, 'reported')).toEqual({ came: 5 + 1, late: 3, never: 4, open: 2 });
  });

  it('is told of each office, with the day of its last package', () => {
    expect(all.coverage.offices).toEqual([
      { office: 'KG-BIS', instances: 5, until: '2026-05-02' },
      { office: 'MD-KIV', instances: 5, until: '2026-04-15' },
      { office: 'TH-BKK', instances: 5, until: null },
    ]);
    expect(rowsOf(all, 'office-never')).toEqual({ 'TH-BKK': 4 });
    expect(rowsOf(all, 'office-late')).toEqual({ 'MD-KIV': 3 });
  });

  it('stands in a picture column by column, each with how many of all months came so', () => {
    const words = { language: 'en', day: formatsIn('en').day } as const;
    const [ofOffices] = chartsOf(all, words).filter(({ shape }) => shape === 'panels');
    expect(ofOffices?.panels.map(({ label }) => label)).toEqual([
      ...['In time (6)', 'Late (3)', 'Nothing came (4)', 'Its day has not come (2)'],
    ]);
    expect(ofOffices?.about).toEqual(['Office, % of all 15']);
  });

  it('is of the period and the office that are asked for', () => {
    const some = table(facts, { table: 'reporting', from: '2026-02', to: '2026-03', office: 'MD-KIV' });
    expect(some.n).toBe(2);
    expect(stepsOf(some)).toEqual({ known: 15, 'outside-period': 9, 'not-selected': 4, counted: 2 });
  });
});

describe('a table of a register', () => {
  const headquarters = factsOf([]);
  asHeadquarters(headquarters);

  test.each(REGISTER_TABLES)('%s counts nobody, and takes nothing that chooses people', (name) => {
    const { db } = createOffice();
    const desk = name === 'reporting' ? headquarters : db;
    for (const more of [
      { population: 'assisted' },
      { date: 'opened' },
      { asOf: '2026-05-01' },
      { origin: 'MDA' },
      { narrowed: [{ variable: 'sex', code: 'female' }] },
      { columns: 'sex' },
      { unit: 'cases' },
      { shared: true },
    ]) {
      expect([more, refusalCode(() => table(desk, { table: name, ...more }))]).toEqual([more, 'report-register-alone']);
    }
  });

  test('is asked for where its register is', () => {
    const { db } = createOffice();
    expect(refusalCode(() => table(db, { table: 'reporting' }))).toBe('report-at-headquarters');
    expect(refusalCode(() => table(headquarters, { table: 'hotline' }))).toBe('report-at-missions');
    expect(refusalCode(() => table(headquarters, { table: 'houses' }))).toBe('report-at-missions');
  });

  test('is offered where its register is alone, and every other table at both', () => {
    expect(TABLES.filter((name) => !isTableAt(name, 'mission'))).toEqual(['reporting']);
    expect(TABLES.filter((name) => !isTableAt(name, 'headquarters'))).toEqual(['houses', 'hotline']);
  });

  test('stays inside, exact, for whoever may see exact tables', async () => {
    const office = createOffice();
    const asked = { table: 'hotline', protect: null } as const;
    expect(await refusalOf(call(deskAt(office, 'caseworker'), 'statistics', 'report', asked))).toBe('role-may-not');
    const leaving = { ...asked, audience: 'public', how: 'command' } as const;
    expect(await refusalOf(call(deskAt(office, 'focal-point'), 'statistics', 'release', leaving))).toBe(
      'report-inside-only',
    );
    const { report } = await call(deskAt(office, 'focal-point'), 'statistics', 'release', {
      ...{ ...leaving, audience: 'internal', reason: 'our own meeting' },
    });
    expect(report.n).toBe(0);
  });

  test('has no cases behind its numbers', async () => {
    const desk = deskAt(createOffice(), 'focal-point');
    const behind = { request: reportRequest.parse({ table: 'hotline' }), of: { step: 'counted' } } as const;
    expect(await refusalOf(call(desk, 'cases', 'list', { filter: {}, behind, limit: 10 }))).toBe(
      'report-no-such-number',
    );
  });

  test.each(LANGUAGES)('is written in words without a population or a date of a case: %s', (language) => {
    for (const name of REGISTER_TABLES.filter(isRegisterTable)) {
      const made =
        name === 'reporting' ? table(headquarters, { table: name }) : table(createOffice().db, { table: name });
      const lines = reportLines(made, 1, { language, day: formatsIn(language).day }).map((cells) => cells.join(' '));
      expect(lines[0]).toContain(made.title[language]);
      expect(lines.join('\n')).not.toMatch(/Everyone known|Toute personne connue|Toda persona conocida|Helped in/u);
    }
  });
});
