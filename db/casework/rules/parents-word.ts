/** What a parent or guardian who is not in question says of helping the child (casework/RULES.md, Child). Pure. */
import type { CaseRecord } from '../record/case-record.ts';
import { type Answered, type Speaker, wordOf } from './child-answers.ts';
import { ownCode } from './told-here.ts';

const GUARDIANS: ReadonlySet<string | undefined> = new Set(['guardian', 'both']);

const GUARDIAN: Speaker = {
  told: (givenBy) => GUARDIANS.has(givenBy),
  own: (record) => GUARDIANS.has(ownCode(record, 'given-by')),
};

export function guardiansWord(records: readonly CaseRecord[]): readonly Answered[] {
  return wordOf(records, 'help', GUARDIAN);
}
