import { type CodeOf, list } from '../../../db/codebook/lists/index.ts';
import { SECOND_LOOK } from '../../../db/codebook/second-look.ts';
import type { ShownDanger } from '../../../preload/contract.ts';

/** For whoever skipped it that a person was told, and three answers: in the order of the form, so that a digit means the same in both. */
export const ANSWERS = list('danger-answer').codes.map(({ code }) => code as CodeOf<'danger-answer'>);
export type AnswerCode = CodeOf<'danger-answer'>;

/** What an answer is about before anybody says so: of several dangers none, since an answer to one is none to another. */
export function aboutAtFirst(dangers: AnswerFields['about']): AnswerFields['about'] {
  return dangers.length === 1 ? dangers : [];
}

/** What stands in the dialog while it is answered. */
export interface AnswerFields {
  readonly answer: AnswerCode | undefined;
  /** The dangers that the answer is about. */
  readonly about: readonly ShownDanger['danger'][];
  readonly what: string;
  readonly who: string;
  /** The day of the next look, `YYYY-MM-DD`. */
  readonly again: string | null;
  /** What stands in the field of that day cannot be read. */
  readonly isAgainUnread: boolean;
}

/** Of these somebody looks again whatever is answered: on the day that is named, at the latest the next. */
export function needsLook({ about }: Pick<AnswerFields, 'about'>): boolean {
  return about.some((danger) => SECOND_LOOK.some((one) => one === danger));
}

/** Whether the day of the next look is asked. */
export function asksWhen(fields: Pick<AnswerFields, 'about' | 'answer'>): boolean {
  return fields.answer === 'still' || ((fields.answer === 'done' || fields.answer === 'not-so') && needsLook(fields));
}

export function asksWho({ answer }: Pick<AnswerFields, 'answer'>): boolean {
  return answer === 'done' || answer === 'told';
}

/** The record that is saved, said on `today`; undefined while something is missing: *still so* says when somebody looks again. */
export function answerBody(fields: AnswerFields, today: string) {
  const { answer, about, again } = fields;
  const [what, who] = [fields.what.trim(), fields.who.trim()];
  if (answer === undefined || about.length === 0) return undefined;
  if (asksWhen(fields) && (fields.isAgainUnread || (again === null && !needsLook(fields)))) return undefined;
  return {
    date: today,
    dangers: [...about],
    answer,
    ...(answer === 'told' || what === '' ? {} : { what }),
    ...(!asksWho(fields) || who === '' ? {} : { [answer === 'told' ? 'told-to' : 'by-whom']: who }),
    ...(!asksWhen(fields) || again === null ? {} : { 'look-again': again }),
  };
}
