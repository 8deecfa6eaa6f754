/**
 * What an answer may stand for. An answer that cites is read through wherever it is shown, by whoever may see the question it stands
 * under: so it may only cite what the same people see, of the same kind of thing, and as close to the person.
 */
import { audienceOf, form, question } from './forms/index.ts';
import { questionOpenedAs } from './opened.ts';
import type { Form, Question, QuestionType } from './types.ts';

/** A question of a record kind. */
export interface AskedIn {
  readonly kind: string;
  readonly question: string;
}

/**
 * Whether an answer to `from` may be read through to the answer to `to`: the same question, or one of the same audience, sensitivity
 * and type. Never from or to a question that this codebook does not know, nor from what may go to headquarters to what never does.
 */
export function mayCite(from: AskedIn, to: AskedIn): boolean {
  const [citing, cited] = [asked(from), asked(to)];
  if (citing === undefined || cited === undefined) return false;
  if (citing.question === cited.question) return true;
  return (
    citing.stays === cited.stays &&
    citing.audience === cited.audience &&
    citing.question.sensitivity === cited.question.sensitivity &&
    citing.question.list === cited.question.list &&
    citing.question.columns === cited.question.columns &&
    typeOf(citing.question) === typeOf(cited.question)
  );
}

/** Whether the question's answer is the citation itself: it names a record and is read through to nothing. */
export function namesRecord({ kind, question: id }: AskedIn): boolean {
  return question(kind, id)?.type === 'record';
}

/** The question that stands for a record as a whole where it is named: what dates it; of what has no day, its first. */
export function standsFor({ date, groups }: Form): string | undefined {
  return date ?? groups[0]?.questions[0]?.id;
}

function asked({ kind, question: id }: AskedIn) {
  const inForm = form(kind);
  const found = question(kind, id) ?? questionOpenedAs(kind, id);
  return inForm === undefined || found === undefined
    ? undefined
    : { question: found, audience: audienceOf(inForm, found), stays: inForm.neverToHeadquarters === true };
}

/** A long text and a short one are both text. */
function typeOf({ type }: Question): QuestionType {
  return type === 'long-text' ? 'text' : type;
}
