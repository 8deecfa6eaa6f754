/** The same pure function, remembering its answer for as long as somebody holds the very object it was asked about, which never changes. */
export function memoize<Asked extends object, T>(answer: (asked: Asked) => T): (asked: Asked) => T {
  const known = new WeakMap<Asked, { readonly answer: T }>();
  return (asked) => {
    let found = known.get(asked);
    if (found === undefined) {
      found = { answer: answer(asked) };
      known.set(asked, found);
    }
    return found.answer;
  };
}
