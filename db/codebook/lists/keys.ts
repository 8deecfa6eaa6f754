/** The keys of codes: one letter or digit each, the same wherever a question is asked. Pure. */
import type { Code } from '../types.ts';

const IN_ORDER = '123456789abcdefghijklmnopqrstuvwxyz';

/**
 * The key of each code of a whole list: its own, else its place among those that have none. Codes that are offered no more keep their
 * place, so that a key never comes to mean another answer; where the keys end, the last codes have none.
 */
export function keysOf(codes: readonly Code[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  let next = 0;
  for (const { code, key } of codes) {
    const found = key ?? IN_ORDER[next++];
    if (found !== undefined) keys.set(code, found);
  }
  return keys;
}
