/**
 * What two threads share while they work cases out: which of them has taken which batch, and a sign of life. Whoever takes a batch first works it out;
 * nobody waits for the other to begin.
 */

/** Batches that can be on their way at once. */
const PLACES = 512;
export const MOST_BATCHES = PLACES / 2;

/** Whose a batch is. */
const NOBODYS = 0;
type Whose = 1 | 2;
export const THERE: Whose = 1;
export const HERE: Whose = 2;
/** A batch has a number of its own, and its place another one only when it is long done: what is said of one is never read as of the other. */
const STATES = 3;

const BEATS = 0;
const IS_OVER = 1;

/** Plain memory, so that it can be handed to another thread. */
export interface Claims {
  readonly places: Int32Array<SharedArrayBuffer>;
  readonly signs: Int32Array<SharedArrayBuffer>;
}

export function newClaims(): Claims {
  const shared = (length: number) => new Int32Array(new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT));
  return { places: shared(PLACES), signs: shared(2) };
}

/** Lets whoever comes first take a batch. Numbers follow one another from 1. */
export function offer({ places }: Claims, batch: number): void {
  Atomics.store(places, batch % PLACES, batch * STATES + NOBODYS);
}

/** Takes a batch; false where the other thread has it, or nobody wants it any more. */
export function claim({ places, signs }: Claims, batch: number, whose: Whose): boolean {
  if (Atomics.load(signs, IS_OVER) === 1) return false;
  const free = batch * STATES + NOBODYS;
  return Atomics.compareExchange(places, batch % PLACES, free, batch * STATES + whose) === free;
}

/** Tells that the other thread lives, and that there may be something to hear. */
export function beat({ signs }: Claims): void {
  Atomics.add(signs, BEATS, 1);
  Atomics.notify(signs, BEATS);
}

export function beatsSoFar({ signs }: Claims): number {
  return Atomics.load(signs, BEATS);
}

/** Waits for the next beat after `seen`; false where none came for `ms`. */
export function waitForBeat({ signs }: Claims, seen: number, ms: number): boolean {
  return Atomics.wait(signs, BEATS, seen, ms) !== 'timed-out';
}

/** Nothing more is to be worked out, or nobody is there any more who could. */
export function end(claims: Claims): void {
  Atomics.store(claims.signs, IS_OVER, 1);
  beat(claims);
}

export function isOver({ signs }: Claims): boolean {
  return Atomics.load(signs, IS_OVER) === 1;
}
