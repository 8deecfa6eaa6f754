/** Working out cases that came as text: the same on either thread. */
import { type CasesText, readCases } from './case-text.ts';
import { type CaseRows, type InForceBy, workOut } from './work-out.ts';

/** Of each case of a batch its rows; null where working it out fails, none where the text itself cannot be read. */
export type RowsOfBatch = readonly (CaseRows | null)[];

/** `each`: called after every case. */
export function rowsOfText(text: CasesText, by: InForceBy, each: () => void = () => {}): RowsOfBatch {
  try {
    return Array.from(readCases(text), (given) => {
      const rows = orNull(() => workOut(given, by));
      each();
      return rows;
    });
  } catch {
    return [];
  }
}

function orNull<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    // Whoever gave the case works it out again, and it fails there, where it is known what to do.
    return null;
  }
}
