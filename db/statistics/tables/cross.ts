/** Anything that can be counted by anything else (sida-2003 §3.8; iom-2011 §3.1 age by sex): what an analyst asks that no printed table answers. */
import { TABLE_WORDS } from '../../codebook/table-words.ts';
import { FIRST_CROSSED, TABLE_ASKS } from '../../contract/statistics.ts';
import type { Table } from '../dimension.ts';
import { dimensionOf } from '../variable-dimension.ts';

export const CROSS: Table = {
  id: 'cross',
  ...TABLE_ASKS.cross,
  title: TABLE_WORDS['table-cross'],
  titleOfOthers: TABLE_WORDS['table-cross'],
  dimensions: [dimensionOf(FIRST_CROSSED.rows)],
  columns: FIRST_CROSSED.columns,
  notes: [{ code: 'stat-table-cross', places: {} }],
};
