/**
 * The CTM profile for each unit, with and without protection, against one GROUP BY over its columns: beside each cell how many are held back and
 * unclassified, and the office, in the same pass. For cases and persons the first part of each is marked beforehand, so that it is one pass too.
 */
import { report } from '../../db/statistics/report.ts';
import type { Database } from '../../db/store/database.ts';
import { alternatingOften } from './alternating.ts';
import { sitAt, withCopy } from './office.ts';
import type { Measure, Row } from './row.ts';

const ASKED = {
  table: 'ctm-profile',
  from: '2021-01-01',
  to: '2024-12-31',
  shared: false,
  countMissing: false,
  decimals: 1,
} as const;
const TODAY = '2026-05-01';
const IN_PERIOD = `first_help_from >= '${ASKED.from}' AND first_help_to <= '${ASKED.to}' AND held < 2`;

const UNITS = { instances: '', cases: 'AND first_of_case = 1', persons: 'AND first_of_subject = 1' } as const;
const COLUMNS = ['sex', 'age_counted', 'destination', 'trafficking_type', 'exploitation'];

export const profile: Measure = ({ mission, place }, size) =>
  withCopy(mission, place, async (office) => {
    const { db, close } = sitAt(office);
    mark(db);
    const rows: Row[] = [];
    for (const unit of ['instances', 'cases', 'persons'] as const) {
      const bare = db.prepare<[], { n: number }>(
        `SELECT ${COLUMNS.join(', ')}, office, count(*) AS n, sum(held), sum(unclassified) FROM bench_fact
         WHERE ${IN_PERIOD} ${UNITS[unit]} GROUP BY ${COLUMNS.join(', ')}, office`,
      );
      const counted = bare.all().reduce((sum, { n }) => sum + n, 0);
      for (const protect of [null, 5]) {
        const made = report(db, { ...ASKED, unit, protect }, TODAY);
        rows.push({
          what: `profile by ${unit}${protect === null ? '' : `, k = ${protect}`}`,
          limit: 'one GROUP BY over its columns',
          goal: { times: protect === null ? 1.3 : 1.8 },
          ...(await alternatingOften(
            { ...size, times: Math.max(1, Math.ceil(size.times / 5)) },
            () => report(db, { ...ASKED, unit, protect }, TODAY),
            () => bare.all(),
          )),
          memory: null,
          note: `n = ${made.n}`,
          faults: made.n === null || made.n === counted ? [] : [`the limit counts ${counted}`],
        });
      }
    }
    close();
    return rows;
  });

/** The columns of the profile with the first part of each case and person marked, and an index that holds them all. */
function mark(db: Database): void {
  const columns = [
    'case_id',
    'subject',
    'office',
    'held',
    'unclassified',
    'first_help_from',
    'first_help_to',
    ...COLUMNS,
  ];
  db.exec(`
    CREATE TABLE bench_fact AS SELECT ${columns.join(', ')},
      row_number() OVER (PARTITION BY case_id ORDER BY held, first_help_from, place) = 1 AS first_of_case,
      row_number() OVER (PARTITION BY subject ORDER BY ${IN_PERIOD} DESC, first_help_from, case_id, place) = 1 AS first_of_subject
      FROM fact WHERE instance = 1;
    CREATE INDEX bench_profile ON bench_fact (${COLUMNS.join(', ')}, office, held, unclassified, first_help_from, first_help_to,
      first_of_case, first_of_subject);
    ANALYZE bench_fact;
  `);
}
