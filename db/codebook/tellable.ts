/**
 * Which questions a decision may let somebody be told of without the person's consent (exchange/SHARING.md, Telling without consent): what
 * offices recorded of the person. Not what an office writes for itself (notes, decisions), and no picture.
 */
import { FORMS, questionsOf } from './forms/index.ts';
import type { Form, Question } from './types.ts';

const NEVER_TOLD: ReadonlySet<string> = new Set(['note', 'attachment', 'decision', 'referral', 'transfer']);

/** An amount and a rate say nothing without their currency, which is another question; the others only name a record or a case. */
const NO_ANSWER_BY_ITSELF: ReadonlySet<string> = new Set(['money', 'rate', 'record', 'id', 'questions']);

/** A question as a decision names it. */
export interface Tellable {
  /** `<kind>.<question id>`. */
  readonly id: string;
  readonly form: Form;
  readonly question: Question;
}

/** Every question that may be told, in the order of the case file. */
export const TELLABLE: readonly Tellable[] = [...FORMS.values()]
  .filter(({ kind, system }) => system !== true && !NEVER_TOLD.has(kind))
  .flatMap((form) =>
    questionsOf(form)
      .filter(({ type, system }) => system !== true && !NO_ANSWER_BY_ITSELF.has(type))
      .map((question) => ({ id: `${form.kind}.${question.id}`, form, question })),
  );

const BY_ID: ReadonlyMap<string, Tellable> = new Map(TELLABLE.map((one) => [one.id, one]));

/** Undefined for what may not be told, and for what this codebook does not know. */
export function tellable(id: string): Tellable | undefined {
  return BY_ID.get(id);
}

export function isTellable(id: string): boolean {
  return BY_ID.has(id);
}
