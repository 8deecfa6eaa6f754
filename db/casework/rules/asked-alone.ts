/** Who may be there when somebody is asked alone: one answer for what a no means and for what somebody fears. Pure. */
import type { CaseRecord } from '../record/case-record.ts';
import { ownCodes } from './told-here.ts';

/** Whoever asks, and whoever must translate. */
export const ALONE: ReadonlySet<string> = new Set(['nobody-else', 'colleague', 'interpreter']);

/** Whether a consent says who was there, and that nobody was but `allowed`. */
export function wasThereOnly(record: CaseRecord, allowed: ReadonlySet<string> = ALONE): boolean {
  const present = ownCodes(record, 'present');
  return present.length > 0 && present.every((code) => allowed.has(code));
}
