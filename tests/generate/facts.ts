/** Rows of facts with values of their own: for tests of what is counted of them. */
import { type FactRow, type FactValue, factRow } from '../../db/casework/derived/facts.ts';
import { VARIABLES } from '../../db/codebook/variables.ts';

/** The row of another case, with other values by the ids of their variables. */
export function withValues(row: FactRow, caseId: string, values: Readonly<Record<string, FactValue>>): FactRow {
  const all: FactRow['values'] = { ...row.values, ...values };
  return factRow(
    caseId,
    row.office,
    VARIABLES.map(({ id }) => all[id] ?? null),
  );
}
