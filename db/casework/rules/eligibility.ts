/** What project lines decided on whether they pay for help to somebody (casework/RULES.md, Eligibility). Pure. */
import { codesOf, ofKind, type RecordOf, textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { inOrder, thatCount } from '../record/counted-day.ts';

/** Decisions on eligibility, in order of telling. */
function eligibilities(records: readonly CaseRecord[], all: readonly CaseRecord[]): readonly RecordOf<'decision'>[] {
  return inOrder(ofKind(records, 'decision'), 'date').filter(
    (record) => textOf(record, 'matter', all) === 'eligibility',
  );
}

/** A row per project tried. */
export function eligibilityOf(records: readonly CaseRecord[]): readonly {
  readonly project: string;
  readonly result: string;
  readonly reason: string | null;
  readonly date: string | null;
  readonly office: string;
}[] {
  return eligibilities(records, records).map((record) => ({
    project: textOf(record, 'project', records) ?? '',
    result: textOf(record, 'result', records) ?? '',
    reason: codesOf(record, 'reason', records)[0] ?? null,
    date: textOf(record, 'date', records) ?? null,
    office: record.office,
  }));
}

/** The lines on which it was asked or decided whether they pay; undefined: one that nobody named. */
export function linesTried(records: readonly CaseRecord[]): readonly (string | undefined)[] {
  return [...new Set(eligibilities(records, records).map((record) => textOf(record, 'project', records)))];
}

/** Results that are a word of the project: what is asked or put off is none, and what was taken back ends the word before it. */
const WORDS: readonly (string | undefined)[] = ['yes', 'partly', 'no', 'withdrawn'];
/** What goes before the words after it. */
const FIRST = ['yes', 'partly', 'no'] as const;

interface Eligibility {
  readonly result: (typeof FIRST)[number];
  readonly record: RecordOf<'decision'>;
}

/**
 * Whether any project says yes, else in part; else the last no (oig-2004 L598): of each its newest word. Undefined where none says any of these.
 * `all`: the records that `records`, those of one office or of the whole case, may cite.
 */
export function eligibilityIn(
  records: readonly CaseRecord[],
  all: readonly CaseRecord[] = records,
): Eligibility | undefined {
  const words = thatCount(eligibilities(records, all)).filter((record) =>
    WORDS.includes(textOf(record, 'result', all)),
  );
  const newest = inOrder([...new Map(words.map((word) => [textOf(word, 'project', all), word])).values()], 'date');
  for (const result of FIRST) {
    const record = newest.findLast((word) => textOf(word, 'result', all) === result);
    if (record !== undefined) return { result, record };
  }
  return undefined;
}
