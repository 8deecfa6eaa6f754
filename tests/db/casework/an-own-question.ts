/** A question that an office asks for itself, as somebody types it. */

import type { UserSession } from '../../../db/casework/people/user-session.ts';
import { putOwnQuestion } from '../../../db/casework/writing/enter-own-question.ts';
import type { InputOf } from '../../../db/contract/index.ts';
import type { ownQuestionsArea } from '../../../db/contract/own-questions.ts';
import { inTransaction } from '../../../db/store/transaction.ts';

export type Typed = InputOf<(typeof ownQuestionsArea)['put']>;

/** How somebody heard of the office, once in each case. */
export const HEARD: Typed = {
  kind: 'profile',
  type: 'code',
  words: { en: 'Heard of us by', fr: 'Nous a connus par' },
  codes: [
    { words: { en: 'Radio' }, ended: false },
    { words: { en: 'A friend', fr: 'Une amie' }, ended: false },
  ],
  ...{ min: null, max: null, isPrivate: false, ended: false },
};
export const FLAG: Typed = { ...HEARD, type: 'flag', words: { en: 'Has a bicycle' }, codes: [] };
export const SHOE: Typed = { ...HEARD, type: 'number', words: { en: 'Shoe size' }, codes: [], min: 20, max: 50 };
export const WISH: Typed = { ...HEARD, type: 'text', words: { en: 'What to bring' }, codes: [] };
export const DAY: Typed = { ...HEARD, type: 'date', words: { en: 'Name day' }, codes: [] };

export function adds(session: UserSession, typed: Typed): string {
  return inTransaction(session.db, () => putOwnQuestion(session, typed));
}
