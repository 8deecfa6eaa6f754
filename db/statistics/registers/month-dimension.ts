/** The months of a register, in their order. */
import { sameInAll, text } from '../../codebook/text.ts';
import type { Dimension } from '../dimension.ts';

export const MONTH: Dimension = {
  id: 'month',
  label: text('Month', 'Mois', 'Mes'),
  multi: false,
  rows: [],
  open: { labelOf: sameInAll, order: 'code' },
  rowOf: (value) => value,
};
