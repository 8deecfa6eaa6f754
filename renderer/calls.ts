import type { SentenceCode } from '../db/codebook/sentences.ts';
import type { Refusal, Waymark } from '../preload/contract.ts';

declare global {
  interface Window {
    readonly waymark: Waymark;
  }
}

/** The one way out of the window: every call of `preload/contract.ts`. A refused call rejects with a {@link Refusal}. */
export const waymark: Waymark = window.waymark;

/** What the window itself refuses, to be thrown: it is shown as the refusal of a call is. */
export function refusal(code: SentenceCode, places: Refusal['places'] = {}): Refusal {
  return { code, places };
}

/** What a refused call threw: a plain object, because an Error loses its properties on the way into the page. */
export function isRefusal(thrown: unknown): thrown is Refusal {
  return (
    typeof thrown === 'object' &&
    thrown !== null &&
    'code' in thrown &&
    typeof thrown.code === 'string' &&
    'places' in thrown &&
    typeof thrown.places === 'object'
  );
}

/** The refusal in what a call threw; anything else is a fault of ours and goes on up to crash loudly. */
export function refusalIn(thrown: unknown): Refusal {
  if (isRefusal(thrown)) return thrown;
  throw thrown;
}
