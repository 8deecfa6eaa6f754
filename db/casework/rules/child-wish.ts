/**
 * What a child says (casework/RULES.md, Child): yes, no, does not know, too young or unable to say. A guardian's word alone is not theirs. A no
 * about help asks what they want instead, and is answered once that is noted; a no about return or the family is settled by their own yes
 * alone. Too young stands where it is noted who judged that and how, and never outranks a no. Pure.
 */
import type { QuestionId } from '../../codebook/forms/index.ts';
import { textOf } from '../record/answers.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { unsettled } from '../record/counted-day.ts';
import { type Answered, answersOf, closing, mayOpen, opening } from './child-answers.ts';
import type { ChildGap } from './override.ts';
import { bindingOfKind, ownCode } from './told-here.ts';

/** Words that leave nothing to ask: agreed to, wants something else that is noted, judged too young to say. */
export const HEARD: readonly string[] = ['agrees', 'wants-else', 'too-young'];

/** What the child said of a matter. Not asked is no answer. */
export function ownWord(records: readonly CaseRecord[], matter: QuestionId<'consent'>): readonly Answered[] {
  return bindingOfKind(records, 'consent')
    .filter((record) => textOf(record, 'given-by', records) !== 'guardian')
    .flatMap((record) => answersOf(record, matter, 'agrees', records))
    .filter(({ answer, record }) => answer !== 'not-asked' && (answer !== 'agrees' || isOwn(record)));
}

/** Whether the record itself says that the word is the child's, or nobody wrote down whose it is. */
function isOwn({ open }: CaseRecord): boolean {
  return open['given-by'] === undefined || open['given-by'] === 'person' || open['given-by'] === 'both';
}

/** The child's word on being helped, with what stands beside it. */
export function wishOfHelp(records: readonly CaseRecord[]): readonly Answered[] {
  const said = ownWord(records, 'help').map((told) => {
    const isAnswered = told.answer === 'refuses' && ownCode(told.record, 'help') === 'refuses' && isTold(told.record);
    return isAnswered ? opening('wants-else', told.record, records) : told;
  });
  const unable = bindingOfKind(records, 'consent')
    .filter((record) => textOf(record, 'given-by', records) !== 'guardian')
    .flatMap((record): readonly Answered[] => {
      const why = textOf(record, 'no-answer', records);
      if (why === 'does-not-know') return [closing(why, record, records)];
      if (why !== 'too-young') return [];
      const isJudged = isOwn(record) && mayOpen(record) && ownCode(record, 'no-answer') === why && hasJudge(record);
      return [(isJudged ? opening : closing)(isJudged ? why : 'not-judged', record, records)];
    });
  return [...said, ...unable];
}

function isTold(record: CaseRecord): boolean {
  return isOwn(record) && mayOpen(record) && isSeveral(record.open['wants-instead']);
}

function hasJudge(record: CaseRecord): boolean {
  return ownCode(record, 'judged-by') !== undefined && isSeveral(record.open['judged-how']);
}

function isSeveral(answer: unknown): boolean {
  return Array.isArray(answer) && answer.length > 0;
}

/** What of the child's word on help is missing, worst first. */
export function wishGap(answers: readonly Answered[]): ChildGap | undefined {
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
  if (open.includes('refuses')) return 'child-help-refused';
  if (open.includes('later')) return 'child-decides-later';
  if (open.includes('does-not-know')) return 'child-does-not-know';
  if (open.includes('not-judged')) return 'child-too-young-not-judged';
  return heard.length > 0 ? undefined : 'child-not-asked';
}
