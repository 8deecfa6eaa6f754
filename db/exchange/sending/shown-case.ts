/** A planned case as somebody is shown it: by its label, with what it is to the recipient, and without its lines. Reads only. */
import { referenceOf } from '../../casework/record/reference-of.ts';
import type { SentBefore } from '../../contract/sealing.ts';
import type { Database } from '../../store/database.ts';
import type { PlannedCase } from './seal-cases.ts';
import { sentBefore } from './sent-before.ts';

export interface ShownCase extends Omit<PlannedCase, 'chapters'> {
  /** The case's label; empty where its first record is not here. */
  readonly reference: string;
  /** What the case is to the recipient, by what was sent before. */
  readonly sent: SentBefore;
}

/** `station`: the id of the one that the cases are planned for. */
export function showCases(db: Database, station: string): (planned: PlannedCase) => ShownCase {
  const before = sentBefore(db, station);
  return ({ chapters: _, ...planned }) => ({
    ...planned,
    reference: referenceOf(db, planned.caseId) ?? '',
    sent: before(planned.caseId),
  });
}
