import { certainlyBefore, earliest } from '../date.ts';
import type { Kind, QuestionId } from '../forms/index.ts';
import type { SentenceCode } from '../sentences.ts';
import { type Rule, textOf } from './rule.ts';

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

/** The day of something that is recorded as done, and that has not come yet. */
function notYet<K extends Kind>(kind: K, question: QuestionId<K>): Rule {
  return {
    code: 'warning-day-not-come',
    kind,
    question,
    blocks: false,
    broken: (body, { today }) => {
      const day = textOf(body, question);
      return day !== undefined && earliest(day) > today;
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
  order('exploitation', 'started', 'ended'),
  order('stay', 'from', 'until'),
  order('stay', 'from', 'expected-until'),
  order('stay', 'from', 'deposited-returned'),
  order('safe-contact', 'date', 'valid-until'),
  order('decision', 'date', 'valid-until'),
  order('closure', 'date', 'review-date'),
  notYet('intake', 'date'),
  notYet('consent', 'date'),
  notYet('safe-contact', 'date'),
  notYet('screening', 'date'),
  notYet('screening', 'identified-on'),
  notYet('determination', 'date'),
  notYet('determination', 'formal-date'),
  notYet('decision', 'date'),
  notYet('exploitation', 'started'),
  notYet('exploitation', 'ended'),
  notYet('closure', 'date'),
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
