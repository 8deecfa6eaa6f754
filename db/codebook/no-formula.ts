/** A text as it may stand in a cell of a table that leaves: a spreadsheet reads none of them as a formula. */
export function withoutFormula(text: string): string {
  return /^[=+@\t\r-]/u.test(text) ? `'${text}` : text;
}
