/**
 * What does not fit together across the answers of a case. Validation warns rather than blocks, except for what would make
 * the data false (case-file.md, Answers): rules with `blocks` refuse the save, the others ask once and take a one-key reason.
 */
import type { SentenceCode } from './sentences.ts';
import { DATE_RULES } from './warnings/dates.ts';
import { FIT_RULES } from './warnings/fit.ts';
import { PERSON_RULES } from './warnings/person.ts';
import { CaseAnswers, type FiledBody, type Rule } from './warnings/rule.ts';

export type { FiledBody } from './warnings/rule.ts';

/** `code` names a sentence; `kind` and `question` say beside which answer it stands. */
export interface Warning {
  readonly code: SentenceCode;
  readonly kind: string;
  readonly question: string;
  readonly blocks: boolean;
}

/** Every rule, in the order in which its warnings are given. */
export const WARNING_RULES: readonly Rule[] = [...DATE_RULES, ...PERSON_RULES, ...FIT_RULES];

/**
 * The warnings of one office's answers in one case: pass the bodies that office holds to be true, the one being saved among them.
 * `today` is the desk's day (`YYYY-MM-DD`); `minor` whether by all that every office wrote the person may be under 18: left out, these
 * answers alone say so. Each warning is given once, however many records earn it.
 */
export function warnings(bodies: readonly FiledBody[], today: string, minor?: boolean): readonly Warning[] {
  const answers = new CaseAnswers(bodies, today, minor);
  return WARNING_RULES.filter((rule) => answers.bodiesOf(rule.kind).some((body) => rule.broken(body, answers))).map(
    ({ code, kind, question, blocks }) => ({ code, kind, question, blocks }),
  );
}
