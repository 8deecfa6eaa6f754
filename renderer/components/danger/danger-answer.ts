import { SECOND_LOOK } from '../../../db/codebook/second-look.ts';
import type { ShownDanger } from '../../../preload/contract.ts';

/** Three answers; and for whoever skipped it, that a person was told. */
export const ANSWERS = ['done', 'still', 'not-so', 'told'] as const;
export type AnswerCode = (typeof ANSWERS)[number];

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
