/** The order of two texts by their code units: the same on every computer, whatever its language. Not for what people read through. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
