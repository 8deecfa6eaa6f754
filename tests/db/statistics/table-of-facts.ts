/** A database that holds nothing but the schema and facts, and the CTM profile counted from it. */
import { writeFacts } from '../../../db/casework/derived/fact-store.ts';
import { factRows } from '../../../db/casework/derived/facts.ts';
import type { CaseRecord } from '../../../db/casework/record/case-record.ts';
import type { Report } from '../../../db/contract/report.ts';
import { reportRequest } from '../../../db/contract/statistics.ts';
import { report } from '../../../db/statistics/report.ts';
import { insertStation } from '../../../db/store/station.ts';
import { databaseWithFacts } from '../store/memory-database.ts';

export type Facts = ReturnType<typeof factsOf>;

/** One array of records a case. */
export function factsOf(cases: readonly (readonly CaseRecord[])[]) {
  const db = databaseWithFacts();
  for (const records of cases) {
    const caseId = records[0]?.caseId;
    if (caseId !== undefined) writeFacts(db, caseId, factRows(records));
  }
  return db;
}

/** Makes it headquarters' database; its keys are empty, nothing here reads them. */
export function asHeadquarters(facts: Facts): void {
  insertOwn(facts, { office: 'HQ', name: 'Headquarters', country: 'CHE', kind: 'headquarters' });
}

/** Makes it the database of an office. */
export function asOffice(facts: Facts, office: string): void {
  insertOwn(facts, { office, name: office, country: 'KGZ', kind: 'mission' });
}

type Own = Pick<Parameters<typeof insertStation>[1], 'office' | 'name' | 'country' | 'kind'>;

function insertOwn(facts: Facts, own: Own): void {
  const none = Buffer.alloc(0);
  insertStation(
    facts,
    {
      id: `${own.office} station`,
      ...own,
      demo: false,
      ageIdentity: '',
      ageRecipient: '',
      signSeed: none,
      signPublic: none,
      card: none,
    },
    '2026-01-01T00:00Z',
  );
}

/** Another office's station, and the minutes of the packages that came from it. */
export function withOffice(facts: Facts, office: string, packages: readonly string[], country = 'KGZ'): void {
  const none = Buffer.alloc(0);
  facts
    .prepare(
      `INSERT INTO known_station (id, office, office_name, country, age_recipient, sign_public, card, headquarters, state)
       VALUES (?, ?, ?, ?, '', ?, ?, 0, 'active')`,
    )
    .run(`station-${office}`, office, office, country, none, none);
  const insert = facts.prepare(
    `INSERT INTO package_in (id, station, epoch, number, kind, at, outcome, counts) VALUES (?, ?, 1, ?, 'cases', ?, 'accepted', '{}')`,
  );
  for (const [number, at] of packages.entries()) insert.run(`${office}-${number}`, `station-${office}`, number, at);
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
