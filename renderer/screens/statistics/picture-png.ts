import { type Drawing, type Mark, SIZES } from '../../../db/contract/charts/drawing.ts';
import { PAINTS, type Paint } from '../../../db/contract/charts/paints.ts';

/** Points of the picture for each unit of the drawing, so that letters are sharp in print. */
const SHARP = 2;
/** No side of a picture has more points than Chromium draws. */
const MOST_POINTS = 16_000;
const FAMILY = 'Waymark, sans-serif';
const HALO = 3;
/** Before what a canvas has; one that has nothing answers `data:,`. */
const PNG_URL = 'data:image/png;base64,';

/**
 * A drawing as a picture of points (PNG, base64), on white and in the colours of a file, drawn with the letters that travel with the window.
 * Undefined where this window draws none: it has no memory for it, or its letters cannot be read.
 */
export async function pngOf({ width, height, marks }: Drawing): Promise<string | undefined> {
  const scale = Math.min(SHARP, MOST_POINTS / width, MOST_POINTS / height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (context === null || !(await hasLettersFor(marks))) return undefined;
  context.scale(scale, scale);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  for (const mark of marks) paint(context, mark, PAINTS.file[mark.look]);
  const [, png] = canvas.toDataURL('image/png').split(PNG_URL);
  return png;
}

/** A canvas draws with what is there already: each weight is asked for first, in the scripts of the words. */
function hasLettersFor(marks: readonly Mark[]): Promise<boolean> {
  const text = marks.map((mark) => (mark.shape === 'text' ? mark.text : '')).join('');
  const weights = new Set(Object.values(PAINTS.file).map(({ weight }) => weight ?? 400));
  const loaded = Promise.all([...weights].map((weight) => document.fonts.load(`${weight} 12px ${FAMILY}`, text)));
  return loaded.then(
    () => true,
    () => false,
  );
}

const ANCHORS = { start: 'left', middle: 'center', end: 'right' } as const;

function paint(
  context: CanvasRenderingContext2D,
  mark: Mark,
  { fill, stroke, width = 1, weight = 400, dash, halo }: Paint,
) {
  context.lineJoin = halo === undefined ? 'miter' : 'round';
  context.setLineDash((dash ?? '').split(' ').filter(Boolean).map(Number));
  context.fillStyle = fill === 'none' ? 'transparent' : fill;
  context.strokeStyle = halo ?? stroke ?? 'transparent';
  context.lineWidth = halo === undefined ? width : HALO;
  if (mark.shape === 'text') {
    context.font = `${weight} ${SIZES[mark.look]}px ${FAMILY}`;
    context.textAlign = ANCHORS[mark.anchor];
    if (halo !== undefined) context.strokeText(mark.text, mark.x, mark.y);
    context.fillText(mark.text, mark.x, mark.y);
    return;
  }
  const path = new Path2D(mark.shape === 'path' ? mark.d : undefined);
  if (mark.shape === 'rect') path.rect(mark.x, mark.y, mark.width, mark.height);
  if (fill !== 'none') context.fill(path);
  if (stroke !== undefined) context.stroke(path);
}
