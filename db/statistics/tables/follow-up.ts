/** How those are who were seen again after their return or after help ended (sida-2003 §2.9; norad-2010 §2.9). */
import { TABLE_WORDS } from '../../codebook/table-words.ts';
import { TABLE_ASKS } from '../../contract/statistics.ts';
import type { Table } from '../dimension.ts';
import { dimensionOf } from '../variable-dimension.ts';

export const FOLLOW_UP: Table = {
  id: 'follow-up',
  ...TABLE_ASKS['follow-up'],
  title: TABLE_WORDS['table-follow-up'],
  titleOfOthers: TABLE_WORDS['table-follow-up'],
  dimensions: [
    'safe',
    're-trafficked',
    'housing',
    'activity',
    'income',
    'income-share',
    'business',
    'school-year',
    'debt',
    'gone-back',
    'wants-contact',
  ].map(dimensionOf),
  notes: [{ code: 'stat-table-follow-up', places: {} }],
};
