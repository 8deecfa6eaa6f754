/** How cases ended, and what became of the plans (oig-2004 §2.12 L1113-1119; norad-2010 §2.9 L3621-3624). */
import { TABLE_WORDS } from '../../codebook/table-words.ts';
import { TABLE_ASKS } from '../../contract/statistics.ts';
import type { Table } from '../dimension.ts';
import { dimensionOf } from '../variable-dimension.ts';

export const OUTCOMES: Table = {
  id: 'outcomes',
  ...TABLE_ASKS.outcomes,
  title: TABLE_WORDS['table-outcomes'],
  titleOfOthers: TABLE_WORDS['table-outcomes'],
  dimensions: ['closure-state', 'closure-reason', 'solution', 'closure-declined', 'plan-outcome', 'plan-obstacles'].map(
    dimensionOf,
  ),
  notes: [{ code: 'stat-table-outcomes', places: {} }],
};
