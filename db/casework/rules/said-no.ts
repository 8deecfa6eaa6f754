/**
 * That somebody said nothing may be kept is an event (casework/RULES.md, No is an event): where it stands, what it closes meanwhile, and what it
 * never closes. Pure.
 */
import { form, type QuestionId, question } from '../../codebook/forms/index.ts';
import type { Body, Form, Question } from '../../codebook/types.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { memoizeByCase } from '../record/memoize-by-case.ts';
import { consentInForce } from './consent.ts';
import { storyStaysClosed } from './consent-given.ts';
import { meantByNo, saysWhatNoMeans } from './meant-by-no.ts';
import { bindingOfKind } from './told-here.ts';

export interface SaidNo {
  /**
   * `unanswered`: nobody asked what it means; `ask-alone`: what was answered settles nothing, because of who spoke or who was there;
   * `misunderstood`: a new consent is to be asked for; `to-erase`: everything, or the name, is to go.
   */
  readonly state: 'unanswered' | 'ask-alone' | 'misunderstood' | 'to-erase';
  /** The day of the no; undefined where nobody noted one. */
  readonly since: string | undefined;
  readonly record: CaseRecord;
  /** Another office tells of it, and nobody here. */
  readonly elsewhere: boolean;
}

/** The no that is in force, or undefined. Where only the story may not be kept there is none: see {@link storyStaysClosed}. */
export const saidNo = memoizeByCase((records): SaidNo | undefined => {
  const keep = consentInForce(records).get('keep');
  if (keep?.answer !== 'refuses') return undefined;
  const record = bindingOfKind(records, 'consent').find(
    ({ id, office }) => id === keep.record && office === keep.office,
  );
  if (record === undefined) throw new Error('a no is in force of which there is no record');
  return { state: stateOf(record, records), since: keep.date, record, elsewhere: keep.elsewhere === true };
});

function stateOf(record: CaseRecord, records: readonly CaseRecord[]): SaidNo['state'] {
  switch (meantByNo(record, records)) {
    case 'everything':
    case 'name':
      return 'to-erase';
    case 'misunderstood':
      return 'misunderstood';
    case 'story':
      // It counts here only as a no: its day has not come.
      return 'unanswered';
    default:
      return saysWhatNoMeans(record) ? 'ask-alone' : 'unanswered';
  }
}

/** What a file closes to everybody but the focal point. */
export type ClosedByNo = 'nothing' | 'story' | 'all';

export function closedByNo(records: readonly CaseRecord[]): ClosedByNo {
  if (saidNo(records) !== undefined) return 'all';
  return storyStaysClosed(records) ? 'story' : 'nothing';
}

/** What a house must know of who stays there although nothing may be kept, by form. */
const HOUSE_KNOWS: Readonly<Record<string, ReadonlySet<string>>> = {
  identity: new Set<QuestionId<'identity'>>(['name-used']),
  health: new Set<QuestionId<'health'>>([
    'date',
    'allergies',
    'medicine-list',
    'medicines',
    'medicines-kept-by',
    'precautions',
  ]),
  stay: new Set<QuestionId<'stay'>>([
    'house',
    'room',
    'kind',
    'from',
    'came',
    'expected-until',
    'until',
    'keep-apart-from',
  ]),
};

/** What is read of a contact at which danger was told, and of a danger that was noted: never a word of it. */
const TELLS_DANGER: Readonly<Record<string, ReadonlySet<string>>> = {
  intake: new Set<QuestionId<'intake'>>(['date', 'needs-today']),
  'danger-answer': new Set<QuestionId<'danger-answer'>>(['date', 'dangers']),
};

/** Receipts stay, without a word that was told: the law and whoever gave the money ask for them. */
const IS_ACCOUNTED_FOR = 'payment';

/** What stays open of a file that a no closes: what a house must know while the person is there, and the needs while a danger is open. */
export interface StaysOpen {
  readonly inHouse: boolean;
  readonly inDanger: boolean;
}

export function isClosedByNo(closed: ClosedByNo, open: StaysOpen, form: Form, question: Question): boolean {
  if (closed === 'nothing' || form.staysOpenAfterNo) return false;
  if (closed === 'story') return tellsStory(form, question);
  if (open.inDanger && TELLS_DANGER[form.kind]?.has(question.id) === true) return false;
  if (form.kind === IS_ACCOUNTED_FOR && question.sensitivity === 'fact') return false;
  return !(open.inHouse && houseKnows(form.kind, question.id));
}

export function houseKnows(kind: string, question: string): boolean {
  return HOUSE_KNOWS[kind]?.has(question) === true;
}

/** Whether an answer tells what happened, or may: every one of a form that is written for that, and what was told in words beside others. */
function tellsStory(form: Form, question: Question): boolean {
  return form.tells === 'story' || (form.tells === 'in-words' && question.sensitivity === 'told');
}

/**
 * What of a record stays where only the story may not be kept: nothing; its open half, where a word of it may tell it; both halves.
 * `privateAnswers`: the questions that its private half answers. A half is one line and goes as a whole, so a day or a place stays behind with the
 * words that stand beside it. Of a kind or an answer that this version does not know nobody here can say that it tells none.
 */
export function leftWithoutStory(kind: string, privateAnswers?: readonly string[]): 'nothing' | 'open' | 'both' {
  const inForm = form(kind);
  if (inForm === undefined || inForm.tells === 'story') return 'nothing';
  if (inForm.tells === 'nothing') return 'both';
  return privateAnswers?.every((id) => mayStay(inForm, id)) === true ? 'both' : 'open';
}

/** The same of each answer of a private half, where they need not go together. */
export function privateWithoutStory(kind: string, answers: Body): Body {
  const inForm = form(kind);
  if (inForm === undefined) return {};
  return Object.fromEntries(Object.entries(answers).filter(([id]) => mayStay(inForm, id)));
}

function mayStay(inForm: Form, id: string): boolean {
  const asked = question(inForm.kind, id);
  return inForm.tells === 'nothing' || (asked !== undefined && !tellsStory(inForm, asked));
}
