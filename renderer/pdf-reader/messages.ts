/** What the desk's page asks of the reader of PDFs, and what it may be told. Each question has one answer, and the next is put after it. */

/** What it says by itself, once, when it can be asked. */
export const READY = 'ready';

/** Pixels of the longer side of what is kept, page or photo: an A4 page at more than 250 dots an inch. */
export const LONGEST_SIDE = 3000;

export type PdfQuestion =
  | { readonly ask: 'open'; readonly bytes: Uint8Array; readonly password: string }
  /** Pages are counted from 1. */
  | { readonly ask: 'draw'; readonly page: number };

/** `locked`: it wants a password, or another one. */
type PdfRefusal = 'locked' | 'unreadable';

export type PdfAnswer =
  | { readonly told: 'opened'; readonly pages: number }
  /** Four bytes a pixel, row by row, from the top: red, green, blue, alpha. */
  | { readonly told: 'drawn'; readonly width: number; readonly height: number; readonly pixels: ArrayBuffer }
  | { readonly told: 'refused'; readonly why: PdfRefusal };
