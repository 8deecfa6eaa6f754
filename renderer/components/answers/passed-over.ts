/** How a question stands on a form: a state that is drawn, never by colour alone. */
export type Progress = 'answered' | 'passed-over' | 'to-come';

/** A question counts as passed over once another one after it was reached or answered. */
export function progressOf(
  order: readonly string[],
  isAnswered: (question: string) => boolean,
  reached: string | undefined,
): ReadonlyMap<string, Progress> {
  const furthest = Math.max(order.findLastIndex(isAnswered), reached === undefined ? -1 : order.indexOf(reached));
  return new Map(
    order.map((question, at) => [
      question,
      isAnswered(question) ? 'answered' : at < furthest ? 'passed-over' : 'to-come',
    ]),
  );
}

/** The further of two questions. Going back to an earlier one makes none of those after it unseen. */
export function further(order: readonly string[], one: string | undefined, other: string): string {
  return one !== undefined && order.indexOf(one) > order.indexOf(other) ? one : other;
}
