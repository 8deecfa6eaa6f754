/** Papers to stay, proceedings and testimony (iom-2011 §2.8 L650). */
import { TABLE_WORDS } from '../../codebook/table-words.ts';
import { TABLE_ASKS } from '../../contract/statistics.ts';
import type { Table } from '../dimension.ts';
import { dimensionOf } from '../variable-dimension.ts';

export const LEGAL: Table = {
  id: 'legal',
  ...TABLE_ASKS.legal,
  title: TABLE_WORDS['table-legal'],
  titleOfOthers: TABLE_WORDS['table-legal'],
  dimensions: ['legal-status', 'proceedings', 'testimony'].map(dimensionOf),
  notes: [{ code: 'stat-table-legal', places: {} }],
};
