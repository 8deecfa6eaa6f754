/**
 * What a child says (casework/RULES.md, Child): yes, no, does not know, too young or unable to say. A guardian's word alone is not theirs. A no
 * about help asks what they want instead, and is answered once that is noted; a no about return or the family is settled by their own yes
 * alone. Too young stands where it is noted who judged that and how, and never outranks a no. Pure.
 */
import type { QuestionId } from '../../codebook/forms/index.ts';
import { textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { unsettled } from '../record/counted-day.ts';
import { type Answered, closing, consentsOf, mayOpen, opening, type Speaker, wordOf } from './child-answers.ts';
import type { ChildGap } from './override.ts';
import { ownCode, ownCodes } from './told-here.ts';

/** Words that leave nothing to ask: agreed to, wants something else that is noted, judged too young to say. */
export const HEARD: readonly string[] = ['agrees', 'wants-else', 'too-young'];

const CHILD: Speaker = { told: (givenBy) => givenBy !== 'guardian', own: isOwnWord };

/** Whether a consent itself says that the word is the person's, alone or beside a guardian's, or nobody wrote down whose it is. */
export function isOwnWord(record: CaseRecord): boolean {
  return isOwnWordAlone(record) || record.open['given-by'] === 'both';
}

/** The same, without a guardian's beside it. */
export function isOwnWordAlone({ open }: CaseRecord): boolean {
  return open['given-by'] === undefined || open['given-by'] === 'person';
}

/** What the child said of a matter. */
export function ownWord(records: readonly CaseRecord[], matter: QuestionId<'consent'>): readonly Answered[] {
  return wordOf(records, matter, CHILD);
}

/** The child's word on being helped, with what stands beside it. Where a record says why there is no answer, that is its word, and no *later*. */
export function wishOfHelp(records: readonly CaseRecord[]): readonly Answered[] {
  const said = ownWord(records, 'help')
    .filter(({ answer, record }) => answer !== 'later' || whyNoAnswer(record, records) === undefined)
    .map((told) => {
      const isAnswered = told.answer === 'refuses' && ownCode(told.record, 'help') === 'refuses' && isTold(told.record);
      return isAnswered ? opening('wants-else', told.record, records) : told;
    });
  const unable = consentsOf(CHILD, records).flatMap((record): readonly Answered[] => {
    const why = whyNoAnswer(record, records);
    if (why === undefined) return [];
    if (why === 'does-not-know') return [closing(why, record, records)];
    if (!hasJudge(record)) return [closing('not-judged', record, records)];
    // Judged by another office alone, or of a day to come, it is not there, as a yes is not.
    const isWhole = CHILD.own(record) && mayOpen(record) && ownCode(record, 'no-answer') === why;
    return isWhole ? [opening(why, record, records)] : [];
  });
  return [...said, ...unable];
}

/**
 * Whether it holds that a child is too young or unable to say, as this office judged or accepted. A word of their own, said on that day or since, is
 * heard all the same.
 */
export function isTooYoungToSay(records: readonly CaseRecord[]): boolean {
  const said = wishOfHelp(records).filter(({ answer }) => answer !== 'not-asked');
  const judged = said.filter(({ answer }) => answer === 'too-young');
  return (
    judged.length > 0 &&
    unsettled(
      said.filter(({ answer }) => answer !== 'too-young'),
      judged,
    ).length === 0
  );
}

/** Why a record has no answer about help, as far as this codebook knows the reason. */
function whyNoAnswer(record: CaseRecord, records: readonly CaseRecord[]): 'does-not-know' | 'too-young' | undefined {
  const why = textOf(record, 'no-answer', records);
  return why === 'does-not-know' || why === 'too-young' ? why : undefined;
}

function isTold(record: CaseRecord): boolean {
  return CHILD.own(record) && mayOpen(record) && ownCodes(record, 'wants-instead').length > 0;
}

function hasJudge(record: CaseRecord): boolean {
  return ownCode(record, 'judged-by') !== undefined && ownCodes(record, 'judged-how').length > 0;
}

/** In the order in which they weigh. */
const WISH_GAPS = [
  ['refuses', 'child-help-refused'],
  ['later', 'child-decides-later'],
  ['does-not-know', 'child-does-not-know'],
  ['not-judged', 'child-too-young-not-judged'],
] as const satisfies readonly (readonly [answer: string, gap: ChildGap])[];

/** What of the child's word on help is missing, all of it, worst first. */
export function wishGaps(answers: readonly Answered[]): readonly ChildGap[] {
  const spoken = answers.filter(({ answer }) => answer === 'agrees' || answer === 'wants-else');
  const heard = answers.filter(({ answer }) => HEARD.includes(answer));
  const open = [
    ...unsettled(
      answers.filter(({ answer }) => answer === 'refuses'),
      spoken,
    ),
    ...unsettled(
      answers.filter(({ answer }) => answer !== 'refuses' && !HEARD.includes(answer)),
      heard,
    ),
  ].map(({ answer }) => answer);
  const gaps = WISH_GAPS.filter(([answer]) => open.includes(answer)).map(([, gap]) => gap);
  return gaps.length > 0 || heard.length > 0 ? gaps : ['child-not-asked'];
}
