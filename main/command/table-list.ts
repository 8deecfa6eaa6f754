/** The tables of statistics, with what each counts where nobody asks for another and what it takes, and what they can be filtered by. Pure. */
import type { Language } from '../../db/codebook/types.ts';
import type { FilterVariables } from '../../db/contract/index.ts';
import {
  FIRST_CROSSED,
  isByRegion,
  mayLeave,
  type Population,
  reportRequest,
  TABLE_ASKS,
  TABLES,
  type TableId,
  type Unit,
  unitsOf,
} from '../../db/contract/statistics.ts';
import { Refused } from './connection.ts';

interface ListedTable {
  readonly table: TableId | 'tracking' | 'project';
  /** Null of the sheet of a project line, which counts its cases, and of the report of one. */
  readonly population: Population | null;
  readonly unit: Unit | null;
  readonly date: string | null;
  /** All that it can count. */
  readonly units: readonly Unit[];
  /** What it takes besides population, unit, date, period, filters, columns and another period: its rows, or what it needs. `mapping` where it sorts by region; any takes it of columns or a filter that are regions. */
  readonly takes: readonly string[];
  /** Whether it, or what is printed in its place, may leave for partners and the public. The report of a project leaves for one recipient. */
  readonly leaves: boolean;
}

export function listedTables(): readonly ListedTable[] {
  const counted = TABLES.map(
    (table): ListedTable => ({
      table,
      ...TABLE_ASKS[table],
      units: unitsOf(table),
      takes: [...(table === 'cross' ? Object.keys(FIRST_CROSSED) : []), ...(isByRegion({ table }) ? ['mapping'] : [])],
      leaves: mayLeave(reportRequest.parse({ table })),
    }),
  );
  const tracking = { table: 'tracking', population: null, unit: null, date: null, units: [], leaves: false } as const;
  const project = { ...tracking, table: 'project', takes: ['project', 'recipient', 'to', 'corrected'] } as const;
  return [...counted, { ...tracking, takes: ['project', 'month', 'partner'] }, project];
}

/** A line each, for people at a terminal. */
export function listedText(): string {
  return listedTables()
    .map(({ table, population, unit, date, takes }) =>
      [table, ...[population, unit, date].filter((one) => one !== null), ...takes.map((one) => `--${one}`)].join('  '),
    )
    .join('\n');
}

/** What tables can be filtered by, a line each: every variable, or the codes of one; one that there is not is said. */
export function filtersText({ variables, lists }: FilterVariables, of: string | null, language: Language): string {
  const line = (id: string, label: Readonly<Record<Language, string>>) => `${id}  ${label[language]}`;
  const every = variables.map(({ id, label }) => line(id, label));
  if (of === null) return every.join('\n');
  const variable = variables.find(({ id }) => id === of);
  if (variable === undefined)
    throw new Refused({
      code: 'report-no-such-filter',
      places: { filter: of, there: variables.map(({ id }) => id).join(', ') },
    });
  return [
    line(of, variable.label),
    ...(lists[variable.list] ?? []).map(({ code, label }) => `  ${line(code, label)}`),
  ].join('\n');
}
