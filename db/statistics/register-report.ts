/** A table of a register as it is shown: every line placed in the period, with a waterfall as a table of cases has (statistics/RULES.md, Registers). */
import { compareText } from '../codebook/order.ts';
import type { Text } from '../codebook/types.ts';
import { type Report, severalOf } from '../contract/report.ts';
import {
  isRegisterTable,
  isTableAt,
  REGISTER_LIES_AT,
  type RegisterTableId,
  type ReportRequest,
  STEPS,
  type Step,
  TABLE_ASKS,
} from '../contract/statistics.ts';
import type { Database } from '../store/database.ts';
import { WaymarkError } from '../store/errors.ts';
import { isHeadquarters } from '../store/station.ts';
import type { Group } from './group.ts';
import { type Period, placedAny } from './placing.ts';
import { isAskedOffice, registerQuestion } from './question.ts';
import { HOTLINE } from './registers/hotline.ts';
import { HOUSES } from './registers/houses.ts';
import type { RegisterLine, RegisterTable } from './registers/register-table.ts';
import { REPORTING } from './registers/reporting.ts';
import { dimensionsOf, type ReportAsked, report, say } from './report.ts';
import { withRows } from './rows.ts';
import { tally } from './tally.ts';

const TABLES: Readonly<Record<RegisterTableId, RegisterTable>> = {
  houses: HOUSES,
  hotline: HOTLINE,
  reporting: REPORTING,
};

/** Any table. `today` is the office's own day, `YYYY-MM-DD`. Throws as {@link report} and {@link registerReport} do. */
export function reportAsked(db: Database, asked: ReportAsked, today: string): Report {
  return isRegisterTable(asked.table) ? registerReport(db, asked.table, asked, today) : report(db, asked, today);
}

/** Throws `report-at-headquarters` and `report-at-missions` where its register is elsewhere, and as {@link registerQuestion} does. */
function registerReport(db: Database, id: RegisterTableId, asked: ReportAsked, today: string): Report {
  const table = TABLES[id];
  const kind = isHeadquarters(db) ? 'headquarters' : 'mission';
  if (!isTableAt(id, kind)) throw new WaymarkError(`report-at-${REGISTER_LIES_AT[id]}`);
  const { period, compared, offices } = registerQuestion(db, asked);
  const lines = table.linesOf(db, { period, offices, today });
  const steps = stepsIn(lines, period, offices);
  const counted = steps.get('counted') ?? [];
  const before = compared === null ? null : (stepsIn(lines, compared, offices).get('counted') ?? []);
  const dimensions = table.dimensions.map((one, at) => withRows(one, at, groupsOf(counted), groupsOf(before ?? [])));
  const { unit, population, date } = TABLE_ASKS[id];
  const counts = tally(dimensions, groupsOf(counted));
  const unsure = (steps.get('not-placed') ?? []).length > 0;
  return {
    ...{ table: id, title: table.title, unit, population, narrowed: [], notCounted: [], protection: { k: null } },
    period: { ...period, by: date },
    ...(before === null || compared === null ? {} : { compared: { ...compared, n: total(before) } }),
    filters: { origin: null, office: severalOf(offices), shared: false },
    coverage: {
      offices: officesOf(counted, table.until?.(db, today), offices, today),
      ...{ heldBack: 0, erased: 0, unclassified: 0, core: 0, persons: null },
    },
    n: counts.total.n,
    waterfall: {
      known: exactly(total(lines)),
      steps: STEPS.flatMap((step) => {
        const at = steps.get(step) ?? [];
        return at.length > 0 || step === 'counted' ? [{ step, ...exactly(total(at)) }] : [];
      }),
    },
    dimensions: [
      ...dimensionsOf(dimensions, counts, {
        ...{ hidden: undefined, isExact: true, asked },
        before: before === null ? undefined : tally(dimensions, groupsOf(before)),
      }),
      ...(table.besides?.(db, counted, { period, offices, today }) ?? []),
    ],
    caveats: caveatsOf(table, db, { isCompared: compared !== null, unsure, asked }),
  };
}

const total = (lines: readonly Pick<RegisterLine, 'n'>[]): number => lines.reduce((sum, { n }) => sum + n, 0);
const exactly = (n: number) => ({ n, least: n });
const groupsOf = (lines: readonly RegisterLine[]): readonly Group[] => lines.map(({ values, n }) => ({ values, n }));

/** Each line at its step. */
function stepsIn(
  lines: readonly RegisterLine[],
  period: Period,
  offices: readonly string[],
): ReadonlyMap<Step, readonly RegisterLine[]> {
  return Map.groupBy(lines, (line): Step => {
    const placed = line.day === null ? 'undated' : placedAny([line.day], period);
    if (placed === 'undated') return 'not-dated';
    if (placed === 'out') return 'outside-period';
    if (placed === 'either' || !line.isSure) return 'not-placed';
    return isAskedOffice({ offices }, line.office) ? 'counted' : 'not-selected';
  });
}

/** Whose lines they are, and until which day; of `only` those offices that are asked for. */
function officesOf(
  counted: readonly RegisterLine[],
  until: ReadonlyMap<string, string | null> | undefined,
  only: readonly string[],
  today: string,
): Report['coverage']['offices'] {
  const lines = Map.groupBy(counted, ({ office }) => office);
  return [...new Set([...lines.keys(), ...(until?.keys() ?? [])])]
    .filter((office) => isAskedOffice({ offices: only }, office))
    .toSorted(compareText)
    .map((office) => ({
      office,
      instances: total(lines.get(office) ?? []),
      until: until === undefined ? today : (until.get(office) ?? null),
    }));
}

interface Said {
  readonly isCompared: boolean;
  readonly unsure: boolean;
  readonly asked: Pick<ReportRequest, 'countMissing'>;
}

function caveatsOf(table: RegisterTable, db: Database, { isCompared, unsure, asked }: Said): readonly Text[] {
  return [
    say(`stat-unit-${TABLE_ASKS[table.id].unit}`),
    table.note(db),
    say(asked.countMissing ? 'stat-all' : 'stat-valid'),
    ...(unsure ? [say('stat-period-edge')] : []),
    ...(isCompared ? [say('stat-compared')] : []),
    say('stat-unprotected'),
  ];
}
