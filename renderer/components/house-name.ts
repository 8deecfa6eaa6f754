/** A house as people know it: its code, and the name used where it has one. */
export function houseName({ code, nameUsed }: { readonly code: string; readonly nameUsed: string | null }): string {
  return nameUsed === null ? code : `${code} · ${nameUsed}`;
}
