/** Signs of a reference that are its own: before them stand the office and the year. */
const OWN_SIGNS = 6;

/** The last six characters of a reference, as paper and narrow columns carry them. */
export function shortReference(reference: string): string {
  return reference.slice(-OWN_SIGNS);
}

/** What a file is told by: its reference; a first contact that opened no case has none, and is told by the last signs of its id. */
export function shownReference({ reference, caseId }: { readonly reference: string; readonly caseId: string }): string {
  return reference === '' ? `…${caseId.slice(-OWN_SIGNS)}` : reference;
}
