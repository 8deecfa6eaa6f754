/**
 * Every table as a spreadsheet, in each language: its numbers as numbers, each sentence and caveat on the sheet, what it rests on, and no formula; the same of
 * a table that was asked for in every unit and with all that can be asked of it, of a project, and of the printed year.
 */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { noteCall } from '../../../db/casework/writing/note-call.ts';
import { TABLE_WORDS } from '../../../db/codebook/table-words.ts';
import { LANGUAGES, type Language } from '../../../db/codebook/types.ts';
import { leastOf, type Report, type ReportDimension } from '../../../db/contract/report.ts';
import { coverageLines, dimensionTitle } from '../../../db/contract/report-lines.ts';
import { isRegisterTable, isTableAt, TABLES, unitsOf } from '../../../db/contract/statistics.ts';
import { inTransaction } from '../../../db/store/transaction.ts';
import { formatsIn } from '../../../renderer/formats.ts';
import { CALL } from '../casework/a-call.ts';
import { createCase, createOffice, type Office } from '../casework/user-session.ts';
import { tempFolder } from '../store/a-store.ts';
import { call } from './a-desk.ts';
import { deskAt } from './office-desk.ts';
import { readWorkbook } from './read-workbook.ts';

const INSIDE = { protect: null, audience: 'internal', reason: 'for our own meeting' };

const AGREES = { keep: 'with-name', 'share-headquarters': 'with-name' };
const LIVES = [
  { sex: 'female', age: 30, nationalities: ['MDA'] },
  { sex: 'male', age: 15, nationalities: ['MDA', 'UKR'] },
  { sex: 'female' },
];

/** An office that helped some people in two years, referred, paid, housed and saw them again, and noted a call. */
function officeWithALife(): Office {
  const office = createOffice();
  const vera = office.sessionOf('focal-point');
  for (const [at, profile] of LIVES.entries()) {
    const date = `202${5 + (at % 2)}-03-04`;
    createCase(vera, [
      { kind: 'consent', body: { date, 'given-by': 'both', ...AGREES } },
      { kind: 'profile', body: profile },
      { kind: 'exploitation', body: { types: ['forced-labour'], country: 'TUR' } },
      { kind: 'service', body: { date, service: 'food', outcome: 'given' } },
      { kind: 'follow-up', body: { date, state: 'done', safe: 'yes' } },
      { kind: 'closure', body: { date, state: 'closed', reason: 'moved' } },
    ]);
  }
  inTransaction(office.db, () => noteCall(office.sessionOf('caseworker'), CALL));
  return office;
}

/** The same desk as if headquarters sat at it. */
function headquartersWithALife(): Office {
  const office = officeWithALife();
  office.db.prepare("UPDATE own_station SET kind = 'headquarters'").run();
  return office;
}

const OFFICES = { missions: officeWithALife, headquarters: headquartersWithALife };
const PERSON = { missions: 'focal-point', headquarters: 'hq-case-manager' } as const;

async function sheetOf(office: Office, at: keyof typeof OFFICES, language: Language, asked: object) {
  const out = join(tempFolder(), 'table.xlsx');
  const input = { ...INSIDE, ...asked, as: 'xlsx', out, language };
  const { report } = await call(deskAt(office, PERSON[at]), 'statistics', 'releaseFile', input as never);
  return { report, ...readWorkbook(out) };
}

/** A number is one; a range, and what is hidden, are words. */
function cellsOf(report: Report, dimension: ReportDimension, language: Language): readonly (readonly unknown[])[] {
  const isRange = (n: number) => leastOf(report, n) !== n;
  const asCell = (n: number | null) => (n === null || isRange(n) ? expect.any(String) : n);
  return dimension.rows.map(({ label, n, percent, suppressed, before }) => [
    dimensionTitle(dimension, language),
    label[language],
    asCell(n),
    percent ?? (suppressed ? expect.any(String) : ''),
    asCell(dimension.denominator),
    asCell(dimension.missing),
    ...(before === undefined ? [] : [asCell(before.n), before.change ?? '']),
  ]);
}

function expectWhole({ report, rows, text }: Awaited<ReturnType<typeof sheetOf>>, language: Language): void {
  const first = rows.findIndex(([cell]) => cell === TABLE_WORDS.variable[language]) + 1;
  const expected = report.dimensions.flatMap((dimension) => cellsOf(report, dimension, language));
  expect(rows.slice(first, first + expected.length)).toEqual(expected);
  const said = rows.map(([cell]) => cell);
  expect(said[0]).toBe(report.title[language]);
  for (const caveat of report.caveats) expect(said).toContain(caveat[language]);
  for (const line of coverageLines(report, { language, day: formatsIn(language).day })) expect(said).toContain(line);
  expect(text).not.toMatch(/<f[ >/]/);
  // Of the words of tables none is in another language.
  const foreign = Object.values(TABLE_WORDS).flatMap((words) =>
    LANGUAGES.filter((other) => other !== language && words[other] !== words[language]).map(
      (other) => words[other] as string,
    ),
  );
  const own = new Set(Object.values(TABLE_WORDS).map((words) => words[language] as string));
  const above = rows.slice(0, first).flatMap((row) => row.map(String));
  expect(above.filter((cell) => foreign.includes(cell) && !own.has(cell))).toEqual([]);
}

describe.each(['missions', 'headquarters'] as const)('at %s', (at) => {
  // All others are the same there.
  const tables = TABLES.filter((table) => isTableAt(table, 'mission') === (at === 'missions'));
  test.each(tables)('%s is a spreadsheet in every language', async (table) => {
    const office = OFFICES[at]();
    for (const language of LANGUAGES) expectWhole(await sheetOf(office, at, language, { table }), language);
  });

  test.each(tables)('%s is one in every unit, with columns and another year beside', async (table) => {
    const office = OFFICES[at]();
    for (const unit of unitsOf(table)) {
      const beside = table === 'snapshot' ? {} : { from: '2025', to: '2026', compared: { from: '2024', to: '2024' } };
      const columns = isRegisterTable(table) ? {} : { columns: 'sex' };
      expectWhole(await sheetOf(office, at, 'fr', { table, unit, ...beside, ...columns }), 'fr');
    }
  });
});

test.each(LANGUAGES)('the printed year is one too: %s', async (language) => {
  const office = createOffice();
  for (let at = 0; at < 24; at++) {
    createCase(office.sessionOf('focal-point'), [
      { kind: 'consent', body: { date: '2025-03-04', 'given-by': 'both', ...AGREES } },
      { kind: 'profile', body: LIVES[at % 3] ?? {} },
      { kind: 'service', body: { date: '2025-03-04', service: 'food', outcome: 'given' } },
    ]);
  }
  const year = { table: 'ctm-profile', unit: 'persons', from: '2025', to: '2025', protect: 5, audience: 'public' };
  const made = await sheetOf(office, 'missions', language, year);
  expect(made.report.n).toBeGreaterThan(0);
  expectWhole(made, language);
});
