/**
 * Since when something is written, whatever was corrected in the record since: the first version, or the first of those that say it without a break
 * (casework/RULES.md, Days). UTC minutes by the writer's clock. Pure.
 */
import type { Body } from '../../codebook/types.ts';
import type { CaseRecord } from './case-record.ts';

/** When the record was first written. */
export function firstWritten({ versions = [], at }: Pick<CaseRecord, 'versions' | 'at'>): string {
  return versions[0]?.at ?? at;
}

/** Since when it says what it says now: what was taken back meanwhile and written again is written anew. `says`: whether answers say it. */
export function saysSince(
  { versions = [], at }: Pick<CaseRecord, 'versions' | 'at'>,
  says: (open: Body) => boolean,
): string {
  const broken = versions.findLastIndex(({ open }) => !says(open));
  return versions[broken + 1]?.at ?? at;
}

/** When it was first written in the record that it says so, also where that was taken back and written again. */
export function firstSaid(
  { versions = [], at }: Pick<CaseRecord, 'versions' | 'at'>,
  says: (open: Body) => boolean,
): string {
  return versions.find(({ open }) => says(open))?.at ?? at;
}
