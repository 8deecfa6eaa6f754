/** Rows that are months: those that occur, one after another, in words. */

import { DERIVED } from '../codebook/countable.ts';
import { monthLabel } from '../codebook/dates-in-words.ts';
import { inEach } from '../codebook/text.ts';
import type { Dimension } from './dimension.ts';

/** `YYYY-MM` is the code of a row. */
export const IN_MONTHS = {
  label: DERIVED.month,
  rows: [],
  open: { labelOf: (month) => inEach((language) => monthLabel(month, language)), order: 'code' },
} as const satisfies Pick<Dimension, 'label' | 'rows' | 'open'>;
