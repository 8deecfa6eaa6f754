/**
 * Where an institution outgrows one PC its own engine reads what headquarters publishes: loaded by the SQL that lies beside it, the same question has the
 * same number there as in Waymark (statistics/RULES.md, Published facts).
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../../../db/contract/report.ts';
import { reportRequest } from '../../../../db/contract/statistics.ts';
import { report } from '../../../../db/statistics/report.ts';
import type { Facts } from '../table-of-facts.ts';
import { duckdb, type Engine, hasPostgresql, postgresql } from './engines-here.ts';
import { headquartersOf, livesOf, publishedFolder } from './published-folder.ts';

let facts: Facts;
let folder: Awaited<ReturnType<typeof publishedFolder>>;
beforeAll(async () => {
  facts = headquartersOf(livesOf(240, 11));
  folder = await publishedFolder(facts);
});
afterAll(() => folder.remove());

const counted = (asked: Record<string, unknown>): Report =>
  report(facts, { ...reportRequest.parse(asked), protect: null }, '2026-11-28');

type Numbers = Readonly<Record<string, number>>;

/** The rows of a dimension that are not zero. */
function rowsOf({ dimensions }: Report, id: string): Numbers {
  const found = dimensions.find((dimension) => dimension.id === id);
  if (found === undefined) throw new Error(`no dimension ${id}`);
  return Object.fromEntries(found.rows.filter(({ n }) => n !== 0).map(({ code, n }) => [code, n ?? -1]));
}

const PERIOD = { from: '2022-01', to: '2023-12' } as const;
const HELPED = `"partition" IN ('assisted', 'reintegration')
  AND first_help_from >= '2022-01-01' AND first_help_to <= '2023-12-31'`;
const OF_CHILDREN = `age_counted IN ('under-15', '15-17', 'under-18', 'disputed')`;

interface Asked {
  readonly name: string;
  /** What Waymark says. */
  readonly waymark: () => Numbers;
  /** Code and number. */
  readonly sql: string;
}

const ofProfile = (id: string) => () => rowsOf(counted({ table: 'ctm-profile', ...PERIOD }), id);
const bySingle = (column: string) =>
  `SELECT ${column}, count(*) FROM parts WHERE ${HELPED} AND ${column} IS NOT NULL GROUP BY ${column}`;

const ASKED: readonly Asked[] = [
  { name: 'the profile by sex', waymark: ofProfile('gender'), sql: bySingle('sex') },
  { name: 'the profile by age', waymark: ofProfile('age'), sql: bySingle('age_counted') },
  { name: 'the profile by type of trafficking', waymark: ofProfile('type'), sql: bySingle('trafficking_type') },
  {
    name: 'the profile by region of destination',
    waymark: ofProfile('destination-region'),
    sql: `SELECT region_norad_2010, count(*) FROM parts JOIN countries ON country = destination
      WHERE ${HELPED} GROUP BY region_norad_2010`,
  },
  {
    name: 'types of exploitation, several each',
    waymark: () => rowsOf(counted({ table: 'cross', rows: 'exploitation', ...PERIOD }), 'exploitation'),
    sql: `SELECT code, count(*) FROM parts JOIN answers USING (case_id, office)
      WHERE ${HELPED} AND variable = 'exploitation' GROUP BY code`,
  },
  {
    name: 'the profile of one nationality',
    waymark: () => rowsOf(counted({ table: 'ctm-profile', ...PERIOD, origin: 'KGZ' }), 'gender'),
    sql: `SELECT sex, count(*) FROM parts JOIN answers USING (case_id, office)
      WHERE ${HELPED} AND variable = 'nationalities' AND code = 'KGZ' AND sex IS NOT NULL GROUP BY sex`,
  },
  {
    name: 'the partition of all cases',
    waymark: () => rowsOf(counted({ table: 'partition' }), 'partition'),
    sql: `SELECT furthest, count(*) FROM (
        SELECT CASE max(CASE "partition" WHEN 'reintegration' THEN 3 WHEN 'assisted' THEN 2 WHEN 'ineligible' THEN 1 END)
          WHEN 3 THEN 'reintegration' WHEN 2 THEN 'assisted' WHEN 1 THEN 'ineligible' END AS furthest
        FROM parts WHERE opened_from IS NOT NULL GROUP BY case_id
      ) AS cases WHERE furthest IS NOT NULL GROUP BY furthest`,
  },
  {
    name: 'how many reached the first steps',
    waymark: () => {
      const rows = rowsOf(counted({ table: 'funnel' }), 'steps');
      return Object.fromEntries(
        ['contacted', 'screened', 'eligible', 'assisted'].map((step) => [step, rows[step] ?? 0]),
      );
    },
    sql: `SELECT step, count(DISTINCT case_id) FROM (
        SELECT 'contacted' AS step, case_id FROM parts WHERE opened_from IS NOT NULL
        UNION ALL SELECT 'screened', case_id FROM parts WHERE opened_from IS NOT NULL AND screened_from IS NOT NULL
        UNION ALL SELECT 'eligible', case_id FROM parts WHERE opened_from IS NOT NULL AND eligible IN ('yes', 'partly')
        UNION ALL SELECT 'assisted', case_id FROM parts WHERE opened_from IS NOT NULL AND "partition" IN ('assisted', 'reintegration')
      ) AS steps GROUP BY step`,
  },
  {
    name: 'help received by children and adults',
    waymark: () => {
      const made = counted({ table: 'cross', rows: 'help-groups', columns: 'child', ...PERIOD });
      return Object.fromEntries(
        ['child', 'adult'].flatMap((column) =>
          Object.entries(rowsOf(made, `help-groups/${column}`)).map(([code, n]) => [`${code} ${column}`, n]),
        ),
      );
    },
    sql: `SELECT code || CASE WHEN ${OF_CHILDREN} THEN ' child' ELSE ' adult' END, count(*)
      FROM parts JOIN answers USING (case_id, office)
      WHERE ${HELPED} AND variable = 'help-groups' AND age_counted IS NOT NULL GROUP BY 1`,
  },
  {
    name: 'persons, at the most',
    waymark: () => ({ persons: counted({ table: 'ctm-profile', unit: 'persons' }).n ?? -1 }),
    sql: `SELECT 'persons', count(DISTINCT subject) FROM parts
      WHERE "partition" IN ('assisted', 'reintegration') AND first_help_from IS NOT NULL`,
  },
  {
    name: 'services and stays of two years',
    waymark: () =>
      Object.fromEntries(
        (['services', 'stays'] as const).map((unit) => [
          unit,
          counted({ table: 'ctm-profile', unit, ...PERIOD }).n ?? -1,
        ]),
      ),
    sql: `SELECT done || 's', count(*) FROM days
      WHERE done IN ('service', 'stay') AND day_from >= '2022-01-01' AND day_to <= '2023-12-31' GROUP BY done`,
  },
  {
    name: 'what came of requests',
    waymark: () => rowsOf(counted({ table: 'referrals', unit: 'referrals' }), 'request-outcome'),
    sql: `SELECT outcome, count(*) FROM referrals WHERE outcome IS NOT NULL AND day_from IS NOT NULL GROUP BY outcome`,
  },
  {
    name: 'who is not in it',
    waymark: () => {
      const steps = counted({ table: 'partition' }).waterfall?.steps ?? [];
      const at = (step: string) => steps.find((one) => one.step === step)?.n ?? 0;
      return { 'counted-only': at('counted-only'), 'held-back': at('held-back') };
    },
    sql: 'SELECT what, cases FROM not_here',
  },
];

const noPostgresql = hasPostgresql() ? '' : ' (skipped: there is no PostgreSQL here)';
const ENGINES: readonly (readonly [name: string, skipped: boolean, start: () => Promise<Engine>])[] = [
  ['DuckDB, from Parquet', false, () => duckdb(folder.folder, 'load-duckdb.sql')],
  ['DuckDB, from CSV', false, () => duckdb(folder.folder, 'load-duckdb-csv.sql')],
  [`PostgreSQL, from CSV${noPostgresql}`, noPostgresql !== '', async () => postgresql(folder.folder)],
];

describe.each(ENGINES)('%s', (_, skipped, start) => {
  let engine: Engine | undefined;
  beforeAll(async () => {
    if (!skipped) engine = await start();
  });
  afterAll(() => engine?.end());

  test.skipIf(skipped).each(ASKED)('counts $name as Waymark does', async ({ waymark, sql }) => {
    const rows = (await engine?.rows(sql)) ?? [];
    const here = waymark();
    expect(Object.fromEntries(rows.map(([code, n]) => [code, Number(n)]))).toEqual(here);
    expect(Object.keys(here).length).toBeGreaterThan(0);
  });
});
