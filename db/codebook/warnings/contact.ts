/** What does not fit in how somebody is contacted: a way that they did not agree to. */
import type { CodeOf } from '../lists/index.ts';
import { codesOf, type Rule, textOf } from './rule.ts';

/** By which agreed ways a contact may be made. What is not here is made where the person is, or through whom they named. */
const WAYS: ReadonlyMap<string | undefined, readonly CodeOf<'reach-ways'>[]> = new Map<
  CodeOf<'follow-up-method'>,
  readonly CodeOf<'reach-ways'>[]
>([
  ['visit-home', ['visit']],
  // Who agreed to call may do so at an hour that is planned.
  ['telephone', ['call', 'they-call']],
  ['message', ['text-message', 'internet', 'email', 'letter', 'they-call']],
  ['partner', ['through-service']],
]);

/** Told in words alone. */
const OTHER: CodeOf<'reach-ways'> = 'other';

export const CONTACT_RULES: readonly Rule[] = [
  {
    // casework/RULES.md (Contact): before it is done, by the newest agreement of this office.
    code: 'warning-way-not-agreed',
    kind: 'follow-up',
    question: 'method',
    blocks: false,
    speaksOf: ['safe-contact.ways'],
    broken: (body, answers) => {
      const ways = WAYS.get(textOf(body, 'method'));
      if (textOf(body, 'state') !== 'planned' || ways === undefined) return false;
      const agreed = [...answers.newest('safe-contact', 'date')].flatMap((card) => codesOf(card, 'ways'));
      return agreed.length > 0 && !agreed.some((way) => way === OTHER || ways.some((one) => one === way));
    },
  },
];
