/** What pdf.js asks its surroundings for, in a worker: canvases that nobody sees, and no filters, for which it has ways of its own. */

/** More than any page has that is drawn here; a file that asks for more is not read. */
const MOST_PIXELS = 40_000_000;

interface CanvasWithContext {
  canvas: OffscreenCanvas | null;
  context: OffscreenCanvasRenderingContext2D | null;
}

export class OffscreenCanvases {
  create(width: number, height: number): CanvasWithContext {
    const canvas = new OffscreenCanvas(...expectSize(width, height));
    return { canvas, context: canvas.getContext('2d', { willReadFrequently: true }) };
  }
  reset({ canvas }: CanvasWithContext, width: number, height: number): void {
    if (canvas !== null) [canvas.width, canvas.height] = expectSize(width, height);
  }
  destroy(made: CanvasWithContext): void {
    if (made.canvas !== null) made.canvas.width = made.canvas.height = 0;
    made.canvas = null;
    made.context = null;
  }
}

function expectSize(width: number, height: number): [number, number] {
  if (width > 0 && height > 0 && width * height <= MOST_PIXELS) return [width, height];
  throw new Error('a canvas of this size is not made');
}

const NONE = () => 'none';

export class NoFilters {
  readonly addFilter = NONE;
  readonly addHCMFilter = NONE;
  readonly addAlphaFilter = NONE;
  readonly addLuminosityFilter = NONE;
  readonly addKnockoutFilter = NONE;
  destroy(): void {}
}
