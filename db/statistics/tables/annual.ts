/** The charts of IOM's annual report (iom-2011 §3.1), numbered in their order; narrowed to a region, those of a region. */
import { EXCLUSIVE_TYPE_RULE } from '../../codebook/exclusive-type.ts';
import { TABLE_WORDS } from '../../codebook/table-words.ts';
import { text } from '../../codebook/text.ts';
import { TABLE_ASKS } from '../../contract/statistics.ts';
import type { Dimension, Table } from '../dimension.ts';
import { ANNUAL_MAPPING, dimensionOf } from '../variable-dimension.ts';

const TOP = 10;
const CHARTS: readonly Dimension[] = [
  { ...dimensionOf('nationalities'), top: TOP },
  { ...dimensionOf('destination'), top: TOP },
  dimensionOf('exclusive-type'),
  dimensionOf('sex'),
  dimensionOf('child'),
  dimensionOf('age-counted'),
  dimensionOf('trafficking-type'),
  dimensionOf('assistance-region'),
  dimensionOf('assistance-country'),
  dimensionOf('help-groups'),
];

const numbered = (dimension: Dimension, at: number): Dimension => {
  const { en, fr, es } = dimension.label;
  return { ...dimension, label: text(`${at + 1}. ${en}`, `${at + 1}. ${fr}`, `${at + 1}. ${es}`) };
};

export const ANNUAL: Table = {
  id: 'annual',
  ...TABLE_ASKS.annual,
  title: TABLE_WORDS['table-annual'],
  titleOfOthers: TABLE_WORDS['table-annual'],
  dimensions: CHARTS.map(numbered),
  notes: [
    { code: 'stat-table-annual', places: {}, mapping: ANNUAL_MAPPING },
    { code: 'stat-one-type', places: { note: EXCLUSIVE_TYPE_RULE.note } },
  ],
};
