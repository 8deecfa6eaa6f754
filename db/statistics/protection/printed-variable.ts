/** What is printed of an edition, as data: which variables have a table, and which of them a cross (statistics/RULES.md, Numbers that leave). */

interface PrintedRow {
  readonly code: string;
  /** Rows of one group make a coarser table, which is the sum of theirs. */
  readonly group?: string;
}

/** A variable has one table. A person stands in one of its rows, or is *not known*. */
export interface PrintedVariable {
  readonly id: string;
  readonly rows: readonly PrintedRow[];
  /** Its rows stand in their order and are drawn in it: the quarters of a year. */
  readonly isOrdered?: true;
  /** Of whom the table is: a row, or a group of rows, of another variable that stands before this one. Left out: of everybody. */
  readonly about?: { readonly variable: string; readonly part: string };
}

/** Two variables about the same people. */
export interface PrintedCross {
  readonly rows: string;
  readonly columns: string;
}

/** What a cross is named by where it is left out. */
export function markOfCross({ rows, columns }: PrintedCross): string {
  return `${rows}*${columns}`;
}

export interface PrintedList {
  readonly variables: readonly PrintedVariable[];
  readonly crosses: readonly PrintedCross[];
}

/** The row of those of whom there is no answer. */
export const NOT_KNOWN = 'not-known';

/** Every row, in order, *not known* last. */
export function rowsOf({ rows }: PrintedVariable): readonly PrintedRow[] {
  return [...rows, { code: NOT_KNOWN }];
}

/** The codes of a part: those of the group, or the one row. */
export function codesOfPart({ rows }: PrintedVariable, part: string): readonly string[] {
  const inGroup = rows.filter(({ group }) => group === part).map(({ code }) => code);
  return inGroup.length > 0 ? inGroup : [part];
}
