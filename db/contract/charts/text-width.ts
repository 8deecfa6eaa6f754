/** How much room words take, before anybody knows in which font: rather too much than too little. Pure. */

/** Of the size of the letters; measured in DejaVu Sans, which is wider than most. */
const NARROW = 0.42;
const WIDE = 1;
const CAPITAL = 0.74;
const USUAL = 0.64;

function widthOfSign(sign: string): number {
  if (/[ijltfrI.,:;'’|!()[\] -]/u.test(sign)) return NARROW;
  if (/[mwMW@%–…]/u.test(sign)) return WIDE;
  if (/\p{Lu}/u.test(sign)) return CAPITAL;
  return /[\p{Script=Latin}\p{N}\p{P}\p{Zs}]/u.test(sign) ? USUAL : WIDE;
}

export function widthOf(text: string, size: number): number {
  return size * [...text].reduce((sum, sign) => sum + widthOfSign(sign), 0);
}

/** No line begins with a sign that follows a space in French, nor with that of a percentage. */
const BETWEEN_WORDS = / (?![;:!?%»](?: |$))/u;

/** The text in lines no longer than `width`; a word that is longer by itself is broken. At least one line. */
export function wrapped(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(BETWEEN_WORDS).flatMap((one) => piecesOf(one, size, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function piecesOf(word: string, size: number, width: number): readonly string[] {
  if (widthOf(word, size) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const sign of word) {
    if (piece !== '' && widthOf(piece + sign, size) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += sign;
  }
  return [...pieces, piece];
}
