/**
 * What does not fit together across the answers of a case. Validation warns rather than blocks, except for what would make
 * the data false (casework/RULES.md, False answers): rules with `blocks` refuse the save, those with `needsReason` refuse it without a reason, and the
 * others ask once and take a one-key reason.
 */
import type { SentenceCode } from './sentences.ts';
import { CONTACT_RULES } from './warnings/contact.ts';
import { COURSE_RULES } from './warnings/course.ts';
import { DANGER_RULES } from './warnings/danger.ts';
import { DATE_RULES } from './warnings/dates.ts';
import { FIT_RULES } from './warnings/fit.ts';
import { MONEY_RULES } from './warnings/money.ts';
import { MOVEMENT_RULES } from './warnings/movement.ts';
import { PERSON_RULES } from './warnings/person.ts';
import { CaseAnswers, type FiledBody, type FiledElsewhere, type Rule } from './warnings/rule.ts';

export type { FiledBody, FiledElsewhere } from './warnings/rule.ts';

/** `code` names a sentence; `kind` and `question` say beside which answer it stands. */
export interface Warning {
  readonly code: SentenceCode;
  readonly kind: string;
  readonly question: string;
  readonly blocks: boolean;
  /** Questions of other forms of which it tells, as `kind.question`. */
  readonly speaksOf?: readonly string[];
  /** The record is saved only with a reason why the answer stays. */
  readonly needsReason?: true;
}

/** Every rule, in the order in which its warnings are given. */
export const WARNING_RULES: readonly Rule[] = [
  ...DATE_RULES,
  ...PERSON_RULES,
  ...FIT_RULES,
  ...COURSE_RULES,
  ...MONEY_RULES,
  ...MOVEMENT_RULES,
  ...DANGER_RULES,
  ...CONTACT_RULES,
];

/** The rules whose answer is kept only with a reason, and those whose answer is kept never. */
const NEED_REASON = WARNING_RULES.filter(({ needsReason }) => needsReason === true);
const BLOCK = WARNING_RULES.filter(({ blocks }) => blocks);

/**
 * The warnings of one office's answers in one case: pass the bodies that office holds to be true, the one being saved among them.
 * `today` is the desk's day (`YYYY-MM-DD`); `minor` whether by all that every office wrote the person may be under 18: left out, these
 * answers alone say so. `elsewhere` is what other offices wrote in the case, as far as it is here; nobody is warned of what they wrote
 * themselves. `openDangers` are the dangers that are open in the case. Each warning is given once, however many records earn it.
 */
export function warnings(
  bodies: readonly FiledBody[],
  today: string,
  minor?: boolean,
  elsewhere: readonly FiledElsewhere[] = [],
  openDangers: readonly string[] = [],
): readonly Warning[] {
  return brokenAmong(WARNING_RULES, new CaseAnswers(bodies, today, minor, elsewhere, openDangers));
}

/** Of {@link warnings} those that refuse a save, which go by the answers of this office alone. */
export function blockingWarnings(bodies: readonly FiledBody[], today: string, minor?: boolean): readonly Warning[] {
  return brokenAmong(BLOCK, new CaseAnswers(bodies, today, minor));
}

function brokenAmong(rules: readonly Rule[], answers: CaseAnswers): readonly Warning[] {
  return rules.filter((rule) => answers.bodiesOf(rule.kind).some((body) => rule.broken(body, answers))).map(asWarning);
}

/** What of one record is kept only with a reason, on a day. */
export function needingReason(record: FiledBody, today: string): readonly Warning[] {
  const answers = new CaseAnswers([record], today);
  return NEED_REASON.filter(({ kind, broken }) => kind === record.kind && broken(record.body, answers)).map(asWarning);
}

function asWarning({ broken: _, ...warning }: Rule): Warning {
  return warning;
}
