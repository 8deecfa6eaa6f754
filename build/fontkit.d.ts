/** What is used of fontkit, which brings no types. */
declare module 'fontkit' {
  export interface Font {
    readonly unitsPerEm: number;
    /** Every code point that it has a sign for. */
    readonly characterSet: readonly number[];
    /** A text of one font as it is drawn, with letters that join. */
    layout(text: string): { readonly advanceWidth: number };
    glyphForCodePoint(code: number): { readonly advanceWidth: number };
    /** The font at a place of its axes, `wght` among them. */
    getVariation(axes: Readonly<Record<string, number>>): Font;
  }
  export function create(bytes: Uint8Array): Font;
}
