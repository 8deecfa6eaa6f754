/** How a register keeps the names that its lines had, so that what was written then says what a line was called then. */
import type { FormerName, NamedOverTime } from '../../contract/former-names.ts';
import { dayOf, minuteOf } from '../../store/clock.ts';
import type { CaseRecord } from './case-record.ts';

/** What the line of a register that a record answers to a question was called when it was written; null: it names none of a register here. */
export type NameThen = (record: CaseRecord, question: string) => string | null;

/**
 * The names that a line had, once it is called `name`: what was written until now keeps the name it had. A name that is put back on the day on which
 * it was changed was never another.
 */
export function formerNamesAfter<Name extends string | null>(
  known: NamedOverTime<Name>,
  name: Name,
  now: Date,
): readonly FormerName<Name>[] {
  if (known.name === name) return known.formerNames;
  const last = known.formerNames.at(-1);
  if (last?.name === name && dayOf(new Date(last.until)) === dayOf(now)) return known.formerNames.slice(0, -1);
  return [...known.formerNames, { name: known.name, until: minuteOf(now) }];
}
