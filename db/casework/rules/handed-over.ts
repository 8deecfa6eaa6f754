/** To whom a case is handed: the one reading of hand-overs and of what takes them back (casework/RULES.md, Hand-over). Pure. */
import { ofKind, type RecordOf, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { dayTold, inOrder } from '../record/counted-day.ts';
import { memoizeByCase } from '../record/memoize-by-case.ts';
import { openingRecord } from '../record/opening-record.ts';
import { namedRecord } from './named-record.ts';

interface HandOver {
  readonly record: RecordOf<'transfer'>;
  /** The office that it names, by code. */
  readonly to: string;
}

/** A hand-over and what became of it. */
export interface HandOverAnswer extends HandOver {
  readonly since: string | undefined;
  readonly state: 'waiting' | 'accepted' | 'not-ours';
  /** The day and the words of the answer. */
  readonly answered: string | undefined;
  readonly words: string | undefined;
}

/** Hand-overs that stand, each with the last answer of the office that it names. What another office answers in its place answers nothing. */
export const handOversAnswered = memoizeByCase((records): readonly HandOverAnswer[] => {
  const answers = inOrder(ofKind(records, 'transfer'), 'date').filter(
    (record) => textOf(record, 'act', records) === 'answer',
  );
  return handOvers(records).map(({ record, to }) => {
    const last = answers.findLast(
      (answer) => answer.office === to && namedRecord(answer, 'answers', records) === record.id,
    );
    const said = last === undefined ? undefined : textOf(last, 'answer', records);
    return {
      record,
      to,
      since: dayTold(record, records),
      state: said === 'accepted' || said === 'not-ours' ? said : 'waiting',
      answered: last === undefined ? undefined : dayTold(last, records),
      words: last === undefined ? undefined : textOf(last, 'note', records),
    };
  });
});

/**
 * The records (by id) in which an office answers what another handed over: that office is told them, whatever else of the case may go there.
 */
export function answersTo(records: readonly CaseRecord[], office: string, handing: string): ReadonlySet<string> {
  return new Set(answersOf(records, office).flatMap(({ id, to }) => (to === handing ? [id] : [])));
}

/** The answers of an office to hand-overs, by id, each with the office (`to`) whose hand-over it answers. */
function answersOf(records: readonly CaseRecord[], office: string) {
  const transfers = ofKind(records, 'transfer');
  return transfers.flatMap((record): readonly { readonly id: string; readonly to: string }[] => {
    if (record.office !== office || textOf(record, 'act', records) !== 'answer') return [];
    const named = namedRecord(record, 'answers', records);
    return transfers.flatMap((given) => (given.id === named ? [{ id: record.id, to: given.office }] : []));
  });
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

/** Offices other than this one to which the case was handed over, or whose hand-over this office (`own`) answered, in the order of their codes. */
export function officesHanded(records: readonly CaseRecord[], own: string): readonly string[] {
  const offices = new Set([...handOvers(records), ...answersOf(records, own)].map(({ to }) => to));
  return [...offices].filter((office) => office !== own).toSorted();
}

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
  const named = namedRecord(back, 'answers', records);
  if (named !== undefined) return named === given.id;
  return back.epoch > given.epoch || (back.epoch === given.epoch && back.n > given.n);
}
