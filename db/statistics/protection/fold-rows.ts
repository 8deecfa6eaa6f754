/** Which rows of a cross stand by themselves, and which are one row, *the rest* (statistics/RULES.md, Numbers that leave). Pure. */

interface Folded {
  readonly shown: readonly string[];
  /** Codes that the rest is made of; it prints at least two bases, or nobody. */
  readonly rest: readonly string[];
}

/** `printed`: what the table of the variable prints of each row. */
export function foldRows(printed: ReadonlyMap<string, number>, base: number): Folded {
  const least = 2 * base;
  const codes = [...printed.keys()];
  const n = (code: string) => printed.get(code) ?? 0;
  const rest = codes.filter((code) => n(code) < least);
  // The largest first: where two are equal the later one joins the rest.
  const shown = codes.filter((code) => n(code) >= least).toSorted((a, b) => n(b) - n(a));
  const ofRest = () => rest.reduce((sum, code) => sum + n(code), 0);
  while (ofRest() > 0 && ofRest() < least) {
    const smallest = shown.pop();
    if (smallest === undefined) break;
    rest.push(smallest);
  }
  return { shown: codes.filter((code) => shown.includes(code)), rest };
}
