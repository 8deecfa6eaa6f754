/** What is used of fontkit, which brings no types. */
declare module 'fontkit' {
  export interface Font {
    readonly unitsPerEm: number;
    /** Every code point that it has a sign for. */
    readonly characterSet: readonly number[];
    /** A text of one font as it is drawn, with letters that join. */
    layout(text: string): { readonly advanceWidth: number };
    glyphForCodePoint(code: number): {
      readonly advanceWidth: number;
      readonly path: Path;
      _getMetrics(): { readonly leftBearing: number };
    };
    /** The same file read again; with places on its axes where they are given. */
    readonly constructor: new (
      stream: Stream,
      axes: readonly number[],
    ) => Font;
    readonly stream: Stream;
    /** Of a compressed font, once a glyph was read. */
    _transformedGlyphs: readonly {
      readonly points?: readonly Point[];
      readonly components?: readonly { readonly dx: number; readonly dy: number }[];
    }[];
    readonly _variationProcessor: { transformPoints(glyph: number, points: readonly Point[]): void };
  }
  export interface Point {
    readonly x: number;
    readonly y: number;
    readonly onCurve?: boolean;
    readonly endContour?: boolean;
  }
  interface Stream {
    readonly constructor: new (bytes: Uint8Array) => Stream;
  }
  interface Path {
    readonly commands: readonly {
      readonly command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath';
      readonly args: readonly number[];
    }[];
    readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
    toSVG(): string;
  }
  export function create(bytes: Uint8Array): Font;
}
