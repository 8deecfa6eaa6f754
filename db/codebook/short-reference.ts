/** Signs of a reference that are its own: before them stand the office and the year. */
const OWN_SIGNS = 6;

/** The last six characters of a reference, as paper and narrow columns carry them. */
export function shortReference(reference: string): string {
  return reference.slice(-OWN_SIGNS);
}
