/** A word that would push its table over the edge of the page; where it alone is broken, the other columns keep their room. */
export function hasLongWord(text: string): boolean {
  return /\S{25}/.test(text);
}
