/** The definition of the table that is asked for, with the rows and columns that are. */
import type { RegionVersion } from '../codebook/regions.ts';
import { inEach } from '../codebook/text.ts';
import type { Text } from '../codebook/types.ts';
import { type CaseTableId, FIRST_CROSSED, isRegisterTable, type ReportRequest } from '../contract/statistics.ts';
import { WaymarkError } from '../store/errors.ts';
import type { Dimension, Table } from './dimension.ts';
import { byMapping } from './regional.ts';
import { ANNUAL } from './tables/annual.ts';
import { COMPLETENESS } from './tables/completeness.ts';
import { CORRIDORS, ROUTES } from './tables/corridors.ts';
import { CROSS } from './tables/cross.ts';
import { CTM_PROFILE } from './tables/ctm-profile.ts';
import { FOLLOW_UP } from './tables/follow-up.ts';
import { FUNNEL } from './tables/funnel.ts';
import { LEGAL } from './tables/legal.ts';
import { OUTCOMES } from './tables/outcomes.ts';
import { PARTITION } from './tables/partition.ts';
import { REFERRALS } from './tables/referrals.ts';
import { REINTEGRATION } from './tables/reintegration.ts';
import { SNAPSHOT } from './tables/snapshot.ts';
import { countableOf, type OwnDimensions } from './variable-dimension.ts';

const TABLES: Readonly<Record<CaseTableId, Table>> = {
  'ctm-profile': CTM_PROFILE,
  partition: PARTITION,
  outcomes: OUTCOMES,
  legal: LEGAL,
  'follow-up': FOLLOW_UP,
  snapshot: SNAPSHOT,
  funnel: FUNNEL,
  reintegration: REINTEGRATION,
  referrals: REFERRALS,
  annual: ANNUAL,
  corridors: CORRIDORS,
  routes: ROUTES,
  completeness: COMPLETENESS,
  cross: CROSS,
};

export interface AskedTable {
  readonly table: Table;
  /** What its columns are; null where it has none but everybody. */
  readonly across: Dimension | null;
}

/** Throws `report-no-such-number` where the table counts no cases, `report-not-countable` where rows or columns name nothing that can be counted, `report-rows-of-cross` where another table is asked for rows. */
export function tableOf(
  { table: id, rows, columns, top, mapping }: ReportRequest,
  own: OwnDimensions = () => undefined,
): AskedTable {
  if (isRegisterTable(id)) throw new WaymarkError('report-no-such-number');
  const table = TABLES[id];
  if (id !== 'cross' && rows !== undefined) throw new WaymarkError('report-rows-of-cross');
  const asked = columns ?? table.columns;
  const across = asked === undefined ? null : countable(asked, own);
  const asAsked = id === 'cross' ? freeTable(table, { rows, top }, across, own) : withTop(table, top);
  return { table: sortedBy(asAsked, mapping), across: across === null ? null : byMapping(across, mapping) };
}

/** Regions by the mapping that is asked for, and the sentences that name it. */
function sortedBy(table: Table, mapping: RegionVersion | undefined): Table {
  if (mapping === undefined) return table;
  return {
    ...table,
    dimensions: table.dimensions.map((dimension) => byMapping(dimension, mapping)),
    notes: table.notes.map((note) => (note.mapping === undefined ? note : { ...note, mapping })),
  };
}

/** The table of anything by anything has one dimension, and is called after what it crosses. */
function freeTable(
  table: Table,
  { rows, top }: Pick<ReportRequest, 'rows' | 'top'>,
  across: Dimension | null,
  own: OwnDimensions,
): Table {
  const row = withLargest(countable(rows ?? FIRST_CROSSED.rows, own), top);
  const title = across === null ? row.label : crossed(row.label, across.label);
  return { ...table, title, titleOfOthers: title, dimensions: [row] };
}

function countable(id: string, own: OwnDimensions): Dimension {
  const dimension = countableOf(id, own);
  if (dimension === undefined) throw new WaymarkError('report-not-countable', { variable: id });
  return dimension;
}

/** Of other tables only rows that are what occurs are as many as somebody asks for. */
function withTop(table: Table, top: number | undefined): Table {
  const dimensions = table.dimensions.map((one) => (one.open === undefined ? one : withLargest(one, top)));
  return { ...table, dimensions };
}

function withLargest(dimension: Dimension, top: number | undefined): Dimension {
  return top === undefined ? dimension : { ...dimension, top };
}

function crossed(row: Text, column: Text): Text {
  return inEach((language) => `${row[language]} × ${column[language]}`);
}
