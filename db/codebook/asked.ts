/**
 * Which questions of a form are asked, given its other answers (`Question.asked`). The screens show no other, and what this station writes
 * answers no other. What other offices wrote is not judged by it.
 */
import { isRows } from './rows.ts';
import type { Answer, AnswerValue, Body, Cited, Form, MissingAnswer, Question, QuestionGroup } from './types.ts';

export function isMissing(answer: Answer | undefined): answer is MissingAnswer {
  return typeof answer === 'object' && 'missing' in answer;
}

export function isCited(answer: Answer | undefined): answer is Cited {
  return typeof answer === 'object' && 'cites' in answer;
}

/** The answer itself; undefined where there is none, where it says why there is none, and where it only cites. */
export function givenValue(answer: Answer | undefined): AnswerValue | undefined {
  return answer === undefined || isMissing(answer) || isCited(answer) ? undefined : answer;
}

/**
 * Whether a question of the form is asked. A flag that is not set counts as `false`. "Unknown", a citation, and the answer to a question
 * that is itself not asked count as no answer.
 */
export function isAsked(form: Form, question: Question, answers: Body): boolean {
  const condition = question.asked;
  if (condition === undefined) return true;
  const other = form.groups.flatMap((group) => group.questions).find(({ id }) => id === condition.question);
  const answer = other !== undefined && isAsked(form, other, answers) ? givenValue(answers[other.id]) : undefined;
  if (isRows(answer)) return false;
  const values = Array.isArray(answer) ? answer : [answer ?? false];
  return condition.in.some((wanted) => values.includes(wanted));
}

/**
 * The groups of a form with the questions that people are asked now: no ids nor anything else that the application answers; none that is retired and was not
 * answered; no group that asks nothing. `before` are the answers with which the form was opened, so that an answer to a retired question can be
 * taken away without its field going from under the hands.
 */
export function askedGroups(form: Form, answers: Body, before: Body = answers): readonly QuestionGroup[] {
  const isOver = ({ id, retired }: Question) =>
    retired === true && answers[id] === undefined && before[id] === undefined;
  return form.groups
    .map((group) => ({
      ...group,
      questions: group.questions.filter(
        (question) =>
          question.type !== 'id' && question.system !== true && !isOver(question) && isAsked(form, question, answers),
      ),
    }))
    .filter((group) => group.questions.length > 0);
}

/**
 * Whether a question waits until its step comes (`Form.asksFirst`): it is shown when somebody asks for it, when it is answered, when another
 * answer calls for it, and where its step has come in this case (`now`).
 */
export function isAskedLater(form: Form, question: Question, answers: Body, now: readonly string[] = []): boolean {
  if (form.asksFirst === undefined || form.asksFirst.includes(question.id) || now.includes(question.id)) return false;
  return question.asked === undefined && answers[question.id] === undefined;
}

/** Those of the answers whose question the form has and does not ask, given the others: what a changed answer made moot. */
export function mootAnswers(form: Form, answers: Body): readonly string[] {
  return form.groups
    .flatMap((group) => group.questions)
    .filter((question) => answers[question.id] !== undefined && !isAsked(form, question, answers))
    .map(({ id }) => id);
}
