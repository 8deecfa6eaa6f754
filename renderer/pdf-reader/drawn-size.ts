import { LONGEST_SIDE } from './messages.ts';

/** Of a page in a PDF, which is measured in points. */
const POINTS_AN_INCH = 72;
/** As good scanners have it: small print and stamps can be read. */
const DOTS_AN_INCH = 200;

/** By how much a page of so many points is enlarged: 200 dots an inch, less where its longer side would become too long. */
export function drawnScale({ width, height }: { readonly width: number; readonly height: number }): number {
  return Math.min(DOTS_AN_INCH / POINTS_AN_INCH, LONGEST_SIDE / Math.max(width, height, 1));
}
