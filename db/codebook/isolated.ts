/** Texts that people wrote, inside sentences of ours. Pure. */

/** Letters written from right to left, and the signs that steer the direction of writing (UAX #9). */
const TURNS =
  /[\p{scx=Arabic}\p{scx=Hebrew}\p{scx=Syriac}\p{scx=Thaana}\p{scx=Nko}\p{scx=Adlam}\p{scx=Hanifi_Rohingya}\p{scx=Mandaic}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

/**
 * A text that is put into a sentence: where it could turn what stands beside it round, between the signs that keep it to itself (UAX #9, FSI
 * and PDI); any other as it is.
 */
export function isolated(text: string): string {
  return TURNS.test(text) ? `${FIRST_STRONG_ISOLATE}${text}${POP_DIRECTIONAL_ISOLATE}` : text;
}
