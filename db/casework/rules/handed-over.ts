/** To whom a case is handed: the one reading of hand-overs and of what takes them back (casework/RULES.md, Hand-over). Pure. */
import { answerNamed, ofKind, type RecordOf, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { inOrder } from '../record/counted-day.ts';
import { memoizeByCase } from '../record/memoize-by-case.ts';
import { openingRecord } from '../record/opening-record.ts';

interface HandOver {
  readonly record: RecordOf<'transfer'>;
  /** The office that it names, by code. */
  readonly to: string;
}

/** Hand-overs that stand, in the order of their days. */
export const handOvers = memoizeByCase((records): readonly HandOver[] => {
  const transfers = inOrder(ofKind(records, 'transfer'), 'date');
  const takenBack = transfers.filter((record) => textOf(record, 'act', records) === 'take-back');
  return transfers.flatMap((record) => {
    const to = textOf(record, 'to-office', records);
    const isHandOver = textOf(record, 'act', records) === 'hand-over';
    if (to === undefined || !isHandOver || takenBack.some((back) => takesBack(back, record, records))) return [];
    return [{ record, to }];
  });
});

/**
 * The newest hand-over of a case to an office by the word of another. One by an office that has the case (it opened it, or was handed it by one
 * that has it) goes before any other: whoever writes a hand-over without having the case hands nothing over.
 */
export function lastHandOverTo(records: readonly CaseRecord[], office: string): RecordOf<'transfer'> | undefined {
  const standing = handOvers(records);
  const having = new Set([openingRecord(records)?.office]);
  for (let before = 0; before < having.size; ) {
    before = having.size;
    for (const { record, to } of standing) if (having.has(record.office)) having.add(to);
  }
  const given = standing.filter(({ record, to }) => record.office !== office && to === office);
  return (given.findLast(({ record }) => having.has(record.office)) ?? given.at(-1))?.record;
}

/** An office takes back what it handed over itself: the hand-over that the record names, or where it names none all that it wrote before. */
function takesBack(back: RecordOf<'transfer'>, given: RecordOf<'transfer'>, records: readonly CaseRecord[]): boolean {
  if (back.office !== given.office) return false;
  const named = answerNamed(back, 'answers', records);
  if (Array.isArray(named)) return named[0] === given.id;
  return back.epoch > given.epoch || (back.epoch === given.epoch && back.n > given.n);
}
