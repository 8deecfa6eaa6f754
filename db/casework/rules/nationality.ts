/** The nationalities of a person: one answer for lists, Today and statistics. Pure. */
import { codesOf, ofKind } from '../record/answers.ts';
import { inOrder } from '../record/counted-day.ts';
import { memoizeByCase } from '../record/memoize-by-case.ts';

/** Every country that any office told, each once, in an order that does not depend on how the records came. */
export const nationalitiesOf = memoizeByCase((records): readonly string[] => [
  ...new Set(inOrder(ofKind(records, 'profile'), '').flatMap((record) => codesOf(record, 'nationalities', records))),
]);
