/** How a paper names an office. Pure. */
import { missingSigns } from './signs.ts';

/** The name of an office; its code, which is always Latin, where no font that travels has a sign of the name: the office can be written to all the same. */
export function officeOnPaper({ name, office }: { readonly name: string; readonly office: string }): string {
  return missingSigns(name).length === 0 ? name : office;
}
