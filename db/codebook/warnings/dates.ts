import { certainlyBefore, earliest } from '../date.ts';
import { mayLieAhead } from '../days.ts';
import { FORMS, type Kind, type QuestionId, questionsOf } from '../forms/index.ts';
import type { SentenceCode } from '../sentences.ts';
import type { Question } from '../types.ts';
import { givenNamed, type Rule, textOf } from './rule.ts';

/** An end before its beginning cannot be true. */
function order<K extends Kind>(kind: K, from: QuestionId<K>, to: QuestionId<K>): Rule {
  return {
    code: 'warning-end-before-start',
    kind,
    question: to,
    blocks: true,
    broken: (body) => {
      const [start, end] = [textOf(body, from), textOf(body, to)];
      return start !== undefined && end !== undefined && certainlyBefore(end, start);
    },
  };
}

/** A birth that has not come is false, and has a rule of its own that blocks. */
const BIRTH = 'identity.birth-date';

/**
 * The days of what was done and of a life, in every form that people fill: one that has not come yet is a slip of the finger or a wrong clock,
 * and would stand above every later answer. It is saved only with a reason.
 */
const NOT_COME: readonly Rule[] = [...FORMS.values()]
  .filter(({ system }) => system !== true)
  .flatMap((form) =>
    questionsOf(form)
      .filter((asked) => (asked.of === 'done' || asked.of === 'life') && `${form.kind}.${asked.id}` !== BIRTH)
      .map((asked) => notCome(form.kind, asked)),
  );

function notCome(kind: string, asked: Question): Rule {
  return {
    code: 'warning-day-not-come',
    kind,
    question: asked.id,
    blocks: false,
    needsReason: true,
    broken: (body, { today }) => {
      const day = givenNamed(body, asked.id);
      return typeof day === 'string' && earliest(day) > today && !mayLieAhead(asked, body);
    },
  };
}

function outOfDate(code: SentenceCode, kind: Kind, question: QuestionId): Rule {
  return {
    code,
    kind,
    question,
    blocks: false,
    broken: (body, answers) => {
      const day = textOf(body, question);
      return day !== undefined && certainlyBefore(day, answers.today) && answers.newest(kind, 'date').has(body);
    },
  };
}

export const DATE_RULES: readonly Rule[] = [
  order('journey-leg', 'left', 'arrived'),
  order('exploitation', 'started', 'ended'),
  order('stay', 'from', 'until'),
  order('stay', 'from', 'expected-until'),
  order('stay', 'from', 'deposited-returned'),
  order('safe-contact', 'date', 'valid-until'),
  order('decision', 'date', 'valid-until'),
  order('closure', 'date', 'review-date'),
  order('risk-assessment', 'date', 'review-date'),
  order('needs', 'date', 'review-date'),
  order('plan', 'date', 'review-date'),
  order('plan', 'date', 'ended'),
  order('legal', 'permit-since', 'permit-until'),
  order('travel', 'document-applied', 'document-answered'),
  order('travel', 'consulate-asked', 'consulate-answered'),
  ...NOT_COME,
  outOfDate('warning-safe-contact-expired', 'safe-contact', 'valid-until'),
  {
    code: 'warning-next-step-before-contact',
    kind: 'intake',
    question: 'next-step-date',
    blocks: false,
    broken: (body) => {
      const [day, next] = [textOf(body, 'date'), textOf(body, 'next-step-date')];
      return day !== undefined && next !== undefined && certainlyBefore(next, day);
    },
  },
];
