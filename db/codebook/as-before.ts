/**
 * What one key takes over from the last time in a follow-up, *as before*: by question, the answers that were not bad then. What was bad is asked
 * again, and so are safety, what help is needed, what the person wants and everything in their words (FORMS.md, follow-up).
 */
import type { QuestionId } from './forms/index.ts';
import { DOMAIN } from './lists/domain.ts';
import type { Answer, Body } from './types.ts';

type Asked = QuestionId<'follow-up'>;
type Domain = Exclude<(typeof DOMAIN.codes)[number]['code'], 'safety'>;

const DOMAINS = DOMAIN.codes.map(({ code }) => code).filter((code): code is Domain => code !== 'safety');

const AS_BEFORE: ReadonlyMap<string, readonly string[]> = new Map<Asked, readonly string[]>([
  ...DOMAINS.map((domain) => [`domain-${domain}`, ['coping', 'steady']] as const),
  ['housing', ['own', 'rented', 'family', 'friends', 'shelter', 'other']],
  ['activity', ['job', 'own-business', 'school', 'training', 'care', 'other']],
  ['income', ['enough', 'some-saved']],
  ['business', ['none', 'starting', 'running', 'main-income']],
  ['children-in-school', ['no-children', 'all']],
  ['debt', ['none', 'paying']],
  [
    'who-helps',
    [
      'family',
      'partner',
      'friends',
      'this-office',
      'ngo',
      'social-service',
      'school-or-employer',
      'community',
      'other',
    ],
  ],
]);

/** The questions that can be answered as before. */
export const ASKED_AS_BEFORE: readonly string[] = [...AS_BEFORE.keys()];

/** Whether an answer that was given last time can be taken over: a given one, no part of which was bad. */
export function isGoodAsBefore(question: string, answer: Answer): boolean {
  const good = AS_BEFORE.get(question);
  const given: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
  return good !== undefined && given.length > 0 && given.every((code) => good.some((one) => one === code));
}

/** The question that said beside it that help is needed there. */
export function needBeside(question: string): string | undefined {
  return question.startsWith('domain-') ? question.replace('domain-', 'need-') : undefined;
}

/** Whether a form may be answered as before by now: a follow-up in which the person was reached, is safe, and was not exploited again. */
export function mayBeAsBefore(kind: string, answers: Body): boolean {
  const { state, safe, 're-trafficked': again } = answers as Partial<Record<Asked, Answer>>;
  return kind === 'follow-up' && state === 'done' && safe === 'yes' && again === 'no';
}
