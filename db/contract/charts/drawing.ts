/** A picture as plain marks with places in it: written as SVG, or drawn on the screen. Pure. */

/** What a mark is for; whoever paints it says in which colour. */
export type Look =
  | 'title'
  | 'heading'
  | 'words'
  | 'quiet'
  | 'small'
  | 'bar'
  | 'rest'
  | 'unsure'
  | 'tick'
  | 'grid'
  | 'axis'
  | 'line'
  | 'on-map'
  | 'leader'
  | 'land'
  | 'border'
  | 'disputed'
  | 'frame'
  | 'point'
  | 'striped'
  | 'country'
  | 'flow'
  | 'unsure-flow'
  | 'hidden-flow'
  | MapClass;

/** From least to most. */
export const MAP_CLASSES = ['class-1', 'class-2', 'class-3', 'class-4', 'class-5'] as const;
type MapClass = (typeof MAP_CLASSES)[number];

/** Sizes of letters, in units of the picture. */
export const SIZES = { title: 14, heading: 13, words: 13, quiet: 12, small: 11, 'on-map': 11 } as const;
type TextLook = keyof typeof SIZES;
/** From one line of such letters to the next. */
const LEADING = 1.4;

interface TextMark {
  readonly shape: 'text';
  readonly look: TextLook;
  readonly x: number;
  /** Of the line on which the letters stand. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
}

interface BoxMark {
  readonly shape: 'rect';
  readonly look: Look;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface PathMark {
  readonly shape: 'path';
  readonly look: Look;
  readonly d: string;
}

export type Mark = TextMark | BoxMark | PathMark;

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** The same in words, read aloud in the place of the picture. */
  readonly aloud: string;
  readonly marks: readonly Mark[];
}

/** Marks that begin at a height, and where they end. */
export interface Block {
  readonly marks: readonly Mark[];
  readonly bottom: number;
}

export function textAt(
  look: TextLook,
  x: number,
  y: number,
  text: string,
  anchor: TextMark['anchor'] = 'start',
): TextMark {
  return { shape: 'text', look, x: exact(x), y: exact(y), anchor, text };
}

export function boxAt(look: Look, x: number, y: number, width: number, height: number): BoxMark {
  return { shape: 'rect', look, x: exact(x), y: exact(y), width: exact(width), height: exact(height) };
}

export function lineOf(look: Look, ...points: readonly (readonly [number, number])[]): PathMark {
  return {
    shape: 'path',
    look,
    d: points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${exact(x)} ${exact(y)}`).join(''),
  };
}

/** A path of lines alone. */
export function pathAt(look: Look, d: string): PathMark {
  return { shape: 'path', look, d };
}

export function heightOfLine(look: TextLook): number {
  return Math.round(SIZES[look] * LEADING);
}

/** Lines under one another, from a height on. */
export function linesAt(look: TextLook, x: number, top: number, lines: readonly string[]): Block {
  const step = heightOfLine(look);
  return {
    marks: lines.map((line, at) => textAt(look, x, top + at * step + SIZES[look], line)),
    bottom: top + lines.length * step,
  };
}

/** The same marks elsewhere. */
export function movedBy(x: number, y: number, marks: readonly Mark[]): readonly Mark[] {
  return marks.map((mark) =>
    mark.shape === 'path'
      ? { ...mark, d: moved(mark.d, x, y) }
      : { ...mark, x: exact(mark.x + x), y: exact(mark.y + y) },
  );
}

function moved(d: string, x: number, y: number): string {
  return d.replace(
    /([ML])(-?[\d.]+) (-?[\d.]+)/gu,
    (_, step: string, left: string, top: string) => `${step}${exact(Number(left) + x)} ${exact(Number(top) + y)}`,
  );
}

/** A tenth is less than an eye sees. */
function exact(value: number): number {
  return Math.round(value * 10) / 10;
}
