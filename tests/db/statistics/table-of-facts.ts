/** A database that holds nothing but the schema and facts, and the CTM profile counted from it. */
import Database from 'better-sqlite3';
import type { CaseRecord } from '../../../db/casework/case-record.ts';
import { createFacts, writeFacts } from '../../../db/casework/fact-store.ts';
import { factRows } from '../../../db/casework/facts.ts';
import { type Report, reportRequest } from '../../../db/contract/statistics.ts';
import { report } from '../../../db/statistics/index.ts';
import { migrate } from '../../../db/store/migrate.ts';

export type Facts = ReturnType<typeof factsOf>;

/** One array of records a case. */
export function factsOf(cases: readonly (readonly CaseRecord[])[]) {
  const db = new Database(':memory:');
  migrate(db);
  createFacts(db);
  for (const records of cases) {
    const caseId = records[0]?.caseId;
    if (caseId !== undefined) writeFacts(db, caseId, factRows(records));
  }
  return db;
}

export function ctmProfile(facts: Facts, asked: Record<string, unknown> = {}, protect: number | null = null): Report {
  return report(facts, { ...reportRequest.parse({ table: 'ctm-profile', ...asked }), protect }, '2026-11-22');
}

/** What a table says, without its words: numbers by dimension and row. */
export function numbersOf({ n, dimensions }: Report) {
  return {
    n,
    dimensions: dimensions.map(({ id, denominator, missing, multi, rows }) => ({
      id,
      denominator,
      missing,
      multi,
      rows: Object.fromEntries(rows.map((row) => [row.code, [row.n, row.percent]])),
    })),
  };
}
