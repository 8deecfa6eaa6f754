/** The months of a register, in their order. */
import type { Dimension } from '../dimension.ts';
import { IN_MONTHS } from '../in-months.ts';

export const MONTH: Dimension = { ...IN_MONTHS, id: 'month', multi: false, rowOf: (value) => value };
