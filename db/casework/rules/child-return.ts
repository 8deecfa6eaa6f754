/**
 * Whether an approver, or headquarters, said yes to the return of whoever may be under 18 (casework/RULES.md, Return of a child): in their own record,
 * or by telephone, which counts at once and waits for it. Pure.
 */
import type { CaseRecord } from '../record/case-record.ts';
import { isBefore, isMisdated, unsettled } from '../record/counted-day.ts';
import { memoizeByCase } from '../record/memoize-by-case.ts';
import { type Heard, heardOn, waitsFrom } from './by-telephone.ts';
import { type Answered, closing, type DecisionMatter, decidedOn, opening } from './child-answers.ts';
import { ownCode, toldBy } from './told-here.ts';

const MATTER: DecisionMatter = 'child-return';
/** Whose word it is, where another noted it. */
const WHOSE: ReadonlySet<string | undefined> = new Set(['approver', 'headquarters']);

interface Word extends Answered {
  /** Since when, and until when, what was said by telephone counts without a record of whose word it is; undefined of their own record. */
  readonly heard: Heard | undefined;
}

/** A yes that was said by telephone. */
type HeardWord = Word & { readonly heard: Heard };

/** Yes of a record that may say so: ours or accepted here, or of headquarters, which is asked. All else that was answered closes, asked alone nothing. */
const wordsOn = memoizeByCase((records): readonly Word[] => {
  const words = everyWordOn(records);
  const waiting = words.filter((word) => isUnconfirmed(word, words));
  const [first] = waiting.map(({ heard }) => heard?.since ?? '').toSorted();
  // What is said again on the same matter has no days of its own: they run from what was said first and nobody has confirmed.
  return words.map((word) =>
    first !== undefined && isUnconfirmed(word, words) ? { ...word, heard: waitsFrom(first) } : word,
  );
});

/** Whether it was said by telephone, and nobody whose word it is said yes in their own record on that day or since, nor headquarters anything. */
function isUnconfirmed(word: Word, words: readonly Word[]): word is HeardWord {
  const { heard, day } = word;
  return (
    heard !== undefined &&
    !words.some(
      (own) =>
        own.heard === undefined &&
        (own.answer === 'yes' || own.record.ofHeadquarters === true) &&
        !isBefore(own.day, day),
    )
  );
}

function everyWordOn(records: readonly CaseRecord[]): readonly Word[] {
  return decidedOn(MATTER, records).flatMap((record): Word[] => {
    if (isYes(record)) {
      const word = opening('yes', record, records);
      if (!isByTelephone(record)) return [{ ...word, heard: undefined }];
      return WHOSE.has(ownCode(record, 'by-role'))
        ? [{ ...word, heard: heardOn(record, ownCode(record, 'date')) }]
        : [];
    }
    const isAnswered = toldBy(record, 'result', [], records).some(({ value }) => value !== 'asked' && value !== 'yes');
    return isAnswered ? [{ ...closing('no', record, records), heard: undefined }] : [];
  });
}

/** `today`: `YYYY-MM-DD`. A no of the same day or later closes. */
export function isReturnConfirmed(records: readonly CaseRecord[], today: string): boolean {
  const words = wordsOn(records);
  const yes = words.filter(
    ({ answer, heard }) => answer === 'yes' && (heard === undefined || today <= heard.confirmBy),
  );
  const no = words.filter(({ answer }) => answer !== 'yes');
  return yes.length > 0 && unsettled(no, yes).length === 0;
}

interface ReturnByTelephone extends Heard {
  /** In which somebody noted it. */
  readonly record: CaseRecord;
  /** Whose record is waited for. */
  readonly by: 'approver' | 'headquarters';
}

/** What was said by telephone, and no record of whose word it is confirms or changes. */
export const returnsByTelephone = memoizeByCase((records): readonly ReturnByTelephone[] => {
  const words = wordsOn(records);
  const own = words.filter(({ heard }) => heard === undefined);
  return words.flatMap(({ heard, day, record }) => {
    if (heard === undefined || own.some((one) => !isBefore(one.day, day))) return [];
    const by = ownCode(record, 'by-role') === 'headquarters' ? 'headquarters' : 'approver';
    return [{ ...heard, by, record }];
  });
});

function isYes(record: CaseRecord): boolean {
  const isTheirs = record.counts !== 'tightening' || record.ofHeadquarters === true;
  const isSaid = ownCode(record, 'matter') === MATTER && ownCode(record, 'result') === 'yes';
  return isSaid && isTheirs && record.changedTo === undefined && !isMisdated(record);
}

/** Headquarters writes its own record, whatever that says. */
function isByTelephone({ open, ofHeadquarters }: CaseRecord): boolean {
  return open['by-telephone'] === true && ofHeadquarters !== true;
}
