/**
 * Help after return: the 31 kinds of sida-2003 §3.3 (fig. 40 to 43), with what its critics missed (L2960-2968): how many they are of, in which
 * country, of which nationality, children apart.
 */
import { rowsOfGroup, SERVICE_GROUPS } from '../../codebook/service-groups.ts';
import { TABLE_WORDS } from '../../codebook/table-words.ts';
import { columnOf } from '../../codebook/variables.ts';
import { TABLE_ASKS } from '../../contract/statistics.ts';
import { codesOf, type Dimension, type Table } from '../dimension.ts';
import { dimensionOf } from '../variable-dimension.ts';

const AFTER_RETURN: ReadonlySet<string> = new Set([
  'ctm-post-arrival',
  'ctm-next-day',
  'ctm-medical',
  'ctm-reintegration',
]);

/** A table of the CTM, a row a kind of help. */
const KINDS: readonly Dimension[] = SERVICE_GROUPS.filter(({ id }) => AFTER_RETURN.has(id)).map(({ id, label }) => ({
  id,
  label,
  column: columnOf('help-rows'),
  merge: (values) => [...new Set(values.flatMap((value) => codesOf(String(value))))].join(' '),
  multi: true,
  rows: rowsOfGroup(id).map((row) => ({ ...row, always: true })),
  rowsOf: (value) =>
    codesOf(value).flatMap((place) => (place.startsWith(`${id}/`) ? [place.slice(id.length + 1)] : [])),
}));

export const REINTEGRATION: Table = {
  id: 'reintegration',
  ...TABLE_ASKS.reintegration,
  title: TABLE_WORDS['table-reintegration'],
  titleOfOthers: TABLE_WORDS['table-reintegration'],
  dimensions: [...KINDS, dimensionOf('assistance-country'), dimensionOf('nationalities')],
  columns: 'child',
  notes: [{ code: 'stat-table-reintegration', places: {} }],
};
