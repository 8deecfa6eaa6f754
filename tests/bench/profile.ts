/** The CTM profile, as the screen asks for it, against one statement written by hand over the same fact table. */
import { report } from '../../db/statistics/report.ts';
import { alternatingOften } from './alternating.ts';
import { sitAt } from './offices.ts';
import type { Measure, Row } from './row.ts';

const ASKED = {
  table: 'ctm-profile',
  unit: 'instances',
  from: '2021-01-01',
  to: '2024-12-31',
  shared: false,
  countMissing: false,
  decimals: 1,
} as const;
const TODAY = '2026-05-01';
const TIMES = 2;

export const profile: Measure = async ({ mission }, { rounds }) => {
  const { db, close } = sitAt(mission);
  const bare = db.prepare(
    `SELECT sex, age_band, destination, trafficking_type, exploitation, count(*) FROM fact
     WHERE instance = 1 AND first_help_from >= '2021-01-01' AND first_help_to <= '2024-12-31' GROUP BY 1, 2, 3, 4, 5`,
  );
  const rowOf = async (what: string, protect: number | null): Promise<Row> => ({
    what,
    against: 'one GROUP BY written by hand',
    ...(await alternatingOften(
      { rounds, times: TIMES },
      () => report(db, { ...ASKED, protect }, TODAY),
      () => bare.all(),
    )),
    memory: null,
    note: `n = ${report(db, { ...ASKED, protect }, TODAY).n}`,
    faults: [],
  });
  const rows = [await rowOf('CTM profile', null), await rowOf('CTM profile, protected (k = 5)', 5)];
  close();
  return rows;
};
