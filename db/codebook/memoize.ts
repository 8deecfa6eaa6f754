/**
 * The same pure function, remembering its answer for as long as somebody holds the very object it was asked about, which never changes.
 * The answers of all such functions about one object lie together, so that an object costs one entry in a weak map however much is asked of it.
 */
export function memoize<Asked extends object, T>(answer: (asked: Asked) => T): (asked: Asked) => T {
  const place = places++;
  return (asked) => {
    const known = answersAbout(asked);
    const found = known[place];
    // Only this function writes at its place.
    if (found !== undefined) return (found === NO_ANSWER ? undefined : found) as T;
    const made = answer(asked);
    known[place] = made === undefined ? NO_ANSWER : made;
    return made;
  };
}

/** How many functions remember. */
let places = 0;
/** Stands where the answer is undefined: that was answered too. */
const NO_ANSWER: unique symbol = Symbol('no answer');

type Answers = unknown[];
const answers = new WeakMap<object, Answers>();

/** The objects asked about last: a rule asks about the same few, and finding them in a weak map costs more than most answers. */
const last: (object | undefined)[] = [undefined, undefined, undefined, undefined];
const lastAnswers: Answers[] = [[], [], [], []];
let oldest = 0;

function answersAbout(asked: object): Answers {
  for (let at = 0; at < last.length; at++) {
    if (last[at] === asked) return lastAnswers[at] ?? [];
  }
  let known = answers.get(asked);
  if (known === undefined) {
    known = [];
    answers.set(asked, known);
  }
  last[oldest] = asked;
  lastAnswers[oldest] = known;
  oldest = (oldest + 1) % last.length;
  return known;
}
