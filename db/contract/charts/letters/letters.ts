/** Letters as shapes, so that what is written with them looks the same where nobody has the font. Pure. */
import { LETTER_SHAPES, LETTER_UNITS } from './letter-shapes.ts';

/** `heavy` is that of titles. */
export type LetterWeight = keyof typeof LETTER_SHAPES;

interface Letter {
  /** Its code in hexadecimal. */
  readonly code: string;
  /** In {@link LETTER_UNITS}. */
  readonly wide: number;
  /** A path of SVG; empty of a space. */
  readonly outline: string;
}

const read: Partial<Record<LetterWeight, ReadonlyMap<string, Letter>>> = {};

/** The letters of a text in their order; undefined where one of them has no shape here. */
export function lettersOf(text: string, weight: LetterWeight): readonly Letter[] | undefined {
  const known = shapesOf(weight);
  const letters = [...text].flatMap((sign) => known.get(sign) ?? []);
  return letters.length === [...text].length ? letters : undefined;
}

/** Each weight is read once, when the first picture is written with it. */
function shapesOf(weight: LetterWeight): ReadonlyMap<string, Letter> {
  const known = read[weight] ?? new Map(LETTER_SHAPES[weight].split(';').map(letterRead));
  read[weight] = known;
  return known;
}

function letterRead(line: string): [string, Letter] {
  const [code = '', wide = '', ...outline] = line.split(' ');
  return [String.fromCodePoint(Number.parseInt(code, 16)), { code, wide: Number(wide), outline: outline.join(' ') }];
}

export { LETTER_UNITS };
