/** Answering a question about a case once, however many rules ask it. */
import type { CaseRecord } from './case-record.ts';

type Records = readonly CaseRecord[];
/** What was answered of one case, by the place of each question. */
type Answers = unknown[];

/** All questions share one map: sixty maps with the same keys are sixty times looked through whenever memory is cleared. */
const answered = new WeakMap<Records, Answers>();
/** The case that was asked about last, kept until another is: rules ask a dozen things of one case in a row. */
let last: { readonly of: Records; readonly answers: Answers } | undefined;
let questions = 0;

/** Where the answer is undefined. */
const NOTHING = Symbol('nothing');

/** The same pure function, remembering its answer for as long as somebody holds the very records it was asked about, which never change. Of the case asked about last it is kept longer. */
export function memoizeByCase<T>(answer: (records: Records) => T): (records: Records) => T {
  const place = questions++;
  return (records) => {
    const answers = answersOf(records);
    const known = answers[place];
    if (known !== undefined) return (known === NOTHING ? undefined : known) as T;
    const found = answer(records);
    answers[place] = found === undefined ? NOTHING : found;
    return found;
  };
}

function answersOf(records: Records): Answers {
  if (last?.of === records) return last.answers;
  let answers = answered.get(records);
  if (answers === undefined) {
    answers = [];
    answered.set(records, answers);
  }
  last = { of: records, answers };
  return answers;
}
