/** Which signs a paper can show: those of the fonts that travel. Any other would be drawn differently on every PC, or as an empty box. Pure. */
import { faceOf } from './fonts.ts';
import { markOf } from './marks.ts';

/** Spaces and ends of lines, which every font makes room for, and signs that say how others stand and are not drawn themselves. */
const NOT_DRAWN = /[\t\n\r\p{Zs}\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|\u034f/u;

/** A sign as Unicode has it in one piece, where there is one. */
function isShown(sign: string): boolean {
  return faceOf(sign) !== undefined || markOf(sign) !== undefined || NOT_DRAWN.test(sign);
}

/** A sign that no font that travels has, and the word in which it stands. */
interface MissingSign {
  /** The sign with its code, `王 (U+738B)`; the code alone where there is nothing to see. */
  readonly sign: string;
  readonly word: string;
}

const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What of a text no font that travels can draw, each once. */
export function missingSigns(text: string): readonly MissingSign[] {
  const found = new Map<string, MissingSign>();
  for (const whole of text.normalize('NFC').split(/\s+/u)) {
    const signs = [...whole];
    if (signs.every(isShown)) continue;
    const word = shortened(signs);
    for (const { segment } of clusters.segment(whole)) {
      const missing = [...segment].find((sign) => !isShown(sign));
      if (missing !== undefined) found.set(segment, { sign: namedSign(segment, missing), word });
    }
  }
  return [...found.values()];
}

function namedSign(cluster: string, missing: string): string {
  const code = `U+${(missing.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return /^[\p{L}\p{N}\p{P}\p{S}]/u.test(cluster) ? `${cluster} (${code})` : code;
}

/** Whole sentences without a space are words of some scripts. */
function shortened(signs: readonly string[]): string {
  return signs.length <= 40 ? signs.join('') : `${signs.slice(0, 40).join('')}…`;
}
