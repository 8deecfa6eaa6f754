/** The months of a register, in their order. */
import { monthLabel } from '../../casework/papers/labels.ts';
import { inEach, text } from '../../codebook/text.ts';
import type { Dimension } from '../dimension.ts';

export const MONTH: Dimension = {
  id: 'month',
  label: text('Month', 'Mois', 'Mes'),
  multi: false,
  rows: [],
  open: { labelOf: (month) => inEach((language) => monthLabel(month, language)), order: 'code' },
  rowOf: (value) => value,
};
