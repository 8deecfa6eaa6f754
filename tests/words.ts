/** Looking for what must not be said. */
import { isId } from '../db/codebook/citation.ts';

const REFERENCE = /[A-Z]{2}-[A-Z]{3}-\d{2}-[0-9A-Z]{6}/g;

/** All that is said in an answer or on a paper, but for ids and references: they are drawn, and now and then spell a short word. */
export function wordsIn(said: unknown): string {
  return JSON.stringify(said, (_, value: unknown) => (isId(value) ? 'an id' : value)).replaceAll(
    REFERENCE,
    'a reference',
  );
}
