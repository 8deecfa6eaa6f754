/** New passwords: judged with the words of this office, and a way to a good one. */
import { randomBytes } from 'node:crypto';
import { LONGEST_PASSWORD } from '../codebook/bounds.ts';
import type { PasswordJudgement } from '../contract/station.ts';
import { wordsOf } from '../exchange/trust/fingerprint.ts';
import type { Database } from '../store/database.ts';
import { expectStrong, STRONG_ENOUGH, strengthOf } from '../store/password-strength.ts';
import { ownStation } from '../store/station.ts';
import type { Desk } from './desk.ts';

const WORDS = 4;

export async function judgePassword(
  desk: Desk,
  { password, about }: { readonly password: string; readonly about: readonly string[] },
): Promise<PasswordJudgement> {
  const here = desk.store === null ? [] : aboutStation(desk.store.db);
  const who = desk.user === null ? [] : [desk.user.name];
  const score = await strengthOf(password, [...about, ...here, ...who]);
  return { score, enough: score >= STRONG_ENOUGH && password.length <= LONGEST_PASSWORD };
}

/** Four words of the list of fingerprints, 44 bits; drawn again in the rare case that they are the most common ones. */
export async function suggestPassword(): Promise<string> {
  for (;;) {
    const password = wordsOf(randomBytes(32)).slice(0, WORDS).join(' ');
    if ((await strengthOf(password, [])) >= STRONG_ENOUGH) return password;
  }
}

/** Throws `password-too-long`, `password-weak`. `user` is whose it becomes. */
export function expectStrongHere(db: Database, password: string, user: string): Promise<void> {
  return expectStrong(password, [...aboutStation(db), user]);
}

function aboutStation(db: Database): readonly string[] {
  const { office, name } = ownStation(db);
  return [office, name];
}
