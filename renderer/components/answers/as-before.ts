import { ASKED_AS_BEFORE, isGoodAsBefore, mayBeAsBefore, needBeside } from '../../../db/codebook/as-before.ts';
import type { Body } from '../../../db/codebook/types.ts';
import type { ShownRecord } from '../../../preload/contract.ts';
import type { FormAnswers } from './form-answers.ts';
import { lastAnswer, newestFirst } from './other-answers.ts';

/** What *as before* would write, and of which days (`YYYY-MM-DD`, the first one first) it is. */
export interface AsBefore {
  readonly answers: Body;
  readonly days: readonly string[];
}

/**
 * The last answers to the empty questions of a form that can be taken over; undefined where there is none, and while the person was not asked about
 * their safety. `order`: the questions that are shown; `changing`: the record that is being changed.
 */
export function asBefore(
  kind: string,
  { answers, typed }: FormAnswers,
  records: readonly ShownRecord[],
  order: readonly string[],
  changing: string | undefined,
): AsBefore | undefined {
  if (!mayBeAsBefore(kind, answers)) return undefined;
  const place = new Map(newestFirst(records).map(({ id }, at) => [id, at]));
  const age = (record: string | undefined) => place.get(record ?? '') ?? records.length;
  const taken = ASKED_AS_BEFORE.filter(
    (id) => order.includes(id) && answers[id] === undefined && typed[id] === undefined,
  ).flatMap((id) => {
    const last = lastAnswer(records, kind, id, changing);
    if (last === undefined || !isGoodAsBefore(id, last.answer)) return [];
    const need = needBeside(id);
    const needed = need === undefined ? undefined : lastAnswer(records, kind, need, changing);
    // Help that was needed then, or since, is asked about again.
    return needed !== undefined && age(needed.record) <= age(last.record) ? [] : [{ id, ...last }];
  });
  if (taken.length === 0) return undefined;
  return {
    answers: Object.fromEntries(taken.map(({ id, answer }) => [id, answer])),
    days: [...new Set(taken.flatMap(({ date }) => date ?? []))].toSorted(),
  };
}
