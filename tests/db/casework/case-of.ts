/** Cases as records alone, without a database: for rules that are pure functions of them. */
import type { CaseRecord } from '../../../db/casework/record/case-record.ts';
import type { Body } from '../../../db/codebook/types.ts';
import { chapterOf, openedBy } from '../../generate/records.ts';

export type Told = readonly [kind: string, body: Body];

const asRecords = (told: readonly Told[]) => told.map(([kind, body]) => ({ kind, body }));

/** A case that this office opened, written down as it happened. */
export function caseOf(...told: readonly Told[]): readonly CaseRecord[] {
  return openedBy('c', { office: 'KG-BIS' }, asRecords(told), { origin: 'live', opened: '2026-05-04' });
}

/** The same, where nobody recorded what is asked today. */
export function importedCaseOf(...told: readonly Told[]): readonly CaseRecord[] {
  return openedBy('c', { office: 'KG-BIS' }, asRecords(told), { opened: '2004-05-04' });
}

/** What another office wrote in it. */
export function from(office: string, ...told: readonly Told[]): readonly CaseRecord[] {
  return chapterOf('c', { office }, asRecords(told));
}
