import { LONGEST_PASSWORD } from '../../db/codebook/bounds.ts';
import type { PasswordJudgement } from '../../preload/contract.ts';
import type { TextKey } from '../locales/words.ts';
import { SHORTEST } from './shortest-password.ts';

/**
 * What is said beside a new password; `judged` undefined: it is still being asked. Whether it will be taken is the database's word
 * (`enough`), not the score's.
 */
export function strengthWords(password: string, judged: PasswordJudgement | undefined): TextKey<'common'> {
  if (password === '') return 'strengthEmpty';
  if (password.length < SHORTEST) return 'strengthShort';
  if (password.length > LONGEST_PASSWORD) return 'strengthLong';
  if (judged === undefined) return 'strengthAsked';
  if (!judged.enough) return 'strengthWeak';
  return judged.score === 4 ? 'strengthStrong' : 'strengthFair';
}
