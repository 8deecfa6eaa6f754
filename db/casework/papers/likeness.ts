/** Words that are another in a different dress: its case endings (Сидоровой, Sidorova), a letter off (Toshkent), its spellings. Pure. */
import { memoize } from '../../codebook/memoize.ts';
import { keptKeys } from '../derived/name-keys/index.ts';
import type { Word } from './words.ts';

/** Endings that a name takes on, in Latin letters: Slavic cases, and the plural or genitive of other languages. */
const ENDINGS: ReadonlySet<string> = new Set([
  '',
  ...'a o u y e i s es oy oi ey ei om em ym im am yam ami yami ah akh yakh ykh ikh'.split(' '),
  ...'ov ev ii iy yy ya iya yu iyu oyu eyu ogo ego omu emu aya uyu ie ye'.split(' '),
]);

/** Letters that both share before their endings; fewer of a word in Cyrillic, whose short names are declined: Веру is Вера. */
const LEAST_STEM = 4;
const LEAST_STEM_IN_CYRILLIC = 3;
const MOST_ENDING = 3;
/** From so many letters on, one that differs makes a likeness. */
const LEAST_FOR_ONE_OFF = 7;

/** What a secret word is compared by, made once. */
export interface Likened {
  readonly latin: string;
  /** Under which a search would find it. */
  readonly keys: readonly string[];
}

/** The same word is compared with many. */
export const likened = memoize(
  ({ typed, latin }: Pick<Word, 'typed' | 'latin'>): Likened => ({ latin, keys: keptKeys(typed) }),
);

export function isLike(secret: Likened, found: Likened & Pick<Word, 'typed'>): boolean {
  const least = /\p{Script=Cyrillic}/u.test(found.typed) ? LEAST_STEM_IN_CYRILLIC : LEAST_STEM;
  return (
    sharesStem(secret.latin, found.latin, least) ||
    secret.keys.some((key) => key.length >= LEAST_STEM && found.keys.includes(key)) ||
    isOneOff(secret.latin, found.latin)
  );
}

function sharesStem(a: string, b: string, least: number): boolean {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  const from = Math.max(least, Math.max(a.length, b.length) - MOST_ENDING);
  for (let stem = shared; stem >= from; stem--) {
    if (ENDINGS.has(a.slice(stem)) && ENDINGS.has(b.slice(stem))) return true;
  }
  return false;
}

/** One letter put in, left out or changed. */
function isOneOff(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < LEAST_FOR_ONE_OFF || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(long.length === short.length ? at + 1 : at) === long.slice(at + 1);
}
