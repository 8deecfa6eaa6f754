/** A variable of the codebook with a list, as a dimension of a table: a row a code, in the order of the list, zeros too. */
import { ORDER } from '../casework/derived/facts.ts';
import { question } from '../codebook/forms/index.ts';
import { list } from '../codebook/lists/index.ts';
import type { Text } from '../codebook/types.ts';
import { columnOf, VARIABLES, type Variable } from '../codebook/variables.ts';
import { type Dimension, UNCLASSIFIED, UNCLASSIFIED_ROW } from './dimension.ts';

/** The dimension of a variable under the words of the question that feeds it first. Throws where it has no list. */
export function dimensionOf(id: string): Dimension {
  const variable = VARIABLES.find((known) => known.id === id);
  if (variable?.list === undefined) throw new Error(`${id} is no variable with a list`);
  const codes = list(variable.list).codes.map(({ code, label }) => ({ code, label, always: true }));
  const described = { id, label: labelOf(variable), column: columnOf(id), rows: [...codes, UNCLASSIFIED_ROW] };
  if (variable.column === 'INTEGER') return { ...described, multi: true, rowsOf: (bits) => codesIn(variable, bits) };
  const known = new Set(codes.map(({ code }) => code));
  return { ...described, multi: false, rowOf: (value) => (known.has(value) ? value : UNCLASSIFIED) };
}

/** The codes whose bits are set. */
export function codesIn(variable: Variable, bits: number): readonly string[] {
  return (ORDER.get(variable) ?? []).filter((_, bit) => Math.floor(bits / 2 ** bit) % 2 === 1);
}

function labelOf({ id, from }: Variable): Text {
  const [kind = '', asked = ''] = from[0]?.split('.') ?? [];
  const label = question(kind, asked)?.label;
  if (label === undefined) throw new Error(`${id} has no words of its own`);
  return label;
}
