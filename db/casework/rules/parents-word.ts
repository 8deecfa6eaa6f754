/** What a parent or guardian who is not in question says of helping the child (casework/RULES.md, Child). Pure. */
import { textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { type Answered, answersOf } from './child-answers.ts';
import { bindingOfKind, ownCode } from './told-here.ts';

const GUARDIANS: ReadonlySet<string | undefined> = new Set(['guardian', 'both']);

/** Not asked is no answer. */
export function guardiansWord(records: readonly CaseRecord[]): readonly Answered[] {
  return bindingOfKind(records, 'consent')
    .filter((record) => GUARDIANS.has(textOf(record, 'given-by', records)))
    .flatMap((record) => answersOf(record, 'help', 'agrees', records))
    .filter(
      ({ answer, record }) =>
        answer !== 'not-asked' && (answer !== 'agrees' || GUARDIANS.has(ownCode(record, 'given-by'))),
    );
}
