/**
 * The measures and colours of the application. A stylesheet names them as `--wm-…` and writes no number of its own for a distance, a size of type, a weight,
 * a radius, the width of a screen or a colour; `tests/renderer/tokens.test.ts` counts. Free are lines of one and two pixels, the tracks of a grid, the width
 * of a field, and paper, which is measured in points and millimetres.
 */

/** Distances in rem, by what they part: 1 an icon and its word, 2 fields of a row, 3 questions, 4 panels, 5 groups, 6 the parts of a page, 7 an empty place. */
export const DISTANCES = {
  '--wm-1': '0.25rem',
  '--wm-2': '0.5rem',
  '--wm-3': '0.75rem',
  '--wm-4': '1rem',
  '--wm-5': '1.5rem',
  '--wm-6': '2rem',
  '--wm-7': '3rem',
} as const;

/** Sizes of type: 1 one big number, 2 the title of a screen, 3 of a part, 4 text and fields, 5 tables and facts, 6 captions and badges. Nothing is smaller. */
export const TYPE_SIZES = {
  '--wm-t1': '1.75rem',
  '--wm-t2': '1.25rem',
  '--wm-t3': '1rem',
  '--wm-t4': '0.875rem',
  '--wm-t5': '0.8125rem',
  '--wm-t6': '0.75rem',
} as const;

/** Weights of type: text, what stands out in it, titles. */
export const WEIGHTS = { '--wm-plain': '400', '--wm-strong': '550', '--wm-heavy': '650' } as const;

/** Radii: 1 a badge, a key, the end of a bar; 2 a field, a button; 3 a panel, a dialog; round a chip, a switch. */
export const RADII = { '--wm-r1': '4px', '--wm-r2': '6px', '--wm-r3': '8px', '--wm-round': '999px' } as const;

/** Widths of what a screen holds: what is read and filled in, what is listed, and the column beside it. */
export const WIDTHS = { '--wm-reading': '46rem', '--wm-page': '90rem', '--wm-side': '23rem' } as const;

/** Icons, in pixels: beside a word, in the rail, in an empty place. */
export const ICONS = [
  { size: 16, stroke: 1.75 },
  { size: 20, stroke: 1.6 },
  { size: 28, stroke: 1.6 },
] as const;

/** The colours in the light, named by what they are for. */
export const LIGHT = {
  '--wm-ground': '#f3f6f8',
  '--wm-surface': '#ffffff',
  '--wm-sunk': '#eef2f5',
  '--wm-line': '#d3dbe4',
  '--wm-line-strong': '#718097',
  '--wm-text': '#1b2431',
  '--wm-quiet': '#566579',
  '--wm-accent': '#17657a',
  '--wm-accent-soft': '#dcedf2',
  '--wm-accent-line': '#b8dbe5',
  '--wm-danger': '#983222',
  '--wm-danger-soft': '#fbe3de',
  '--wm-danger-solid': '#983222',
  '--wm-on-solid': '#ffffff',
  '--wm-attention': '#7a560d',
  '--wm-attention-soft': '#faecc8',
  '--wm-good': '#285e3a',
  '--wm-good-soft': '#dbeee0',
  '--wm-land': '#e9edf1',
  '--wm-flow': '#8cc5d5',
  '--wm-map-1': '#dcedf2',
  '--wm-map-2': '#b8dbe5',
  '--wm-map-3': '#5dabbf',
  '--wm-map-4': '#237c94',
  '--wm-map-5': '#115163',
} as const;

export type Colours = Readonly<Record<keyof typeof LIGHT, string>>;

/** The same in the dark. */
export const DARK: Colours = {
  '--wm-ground': '#141b25',
  '--wm-surface': '#1c2531',
  '--wm-sunk': '#18202b',
  '--wm-line': '#364457',
  '--wm-line-strong': '#7c8ca0',
  '--wm-text': '#dbe2ea',
  '--wm-quiet': '#9dabbb',
  '--wm-accent': '#8cc5d4',
  '--wm-accent-soft': '#22414e',
  '--wm-accent-line': '#2a5361',
  '--wm-danger': '#ec9f90',
  '--wm-danger-soft': '#3a2523',
  '--wm-danger-solid': '#b53f2c',
  '--wm-on-solid': '#ffffff',
  '--wm-attention': '#eac257',
  '--wm-attention-soft': '#362d1a',
  '--wm-good': '#8ac59b',
  '--wm-good-soft': '#1c3226',
  '--wm-land': '#2a3441',
  '--wm-flow': '#2f6c80',
  '--wm-map-1': '#22414e',
  '--wm-map-2': '#2a5566',
  '--wm-map-3': '#3a7f95',
  '--wm-map-4': '#63aabd',
  '--wm-map-5': '#b4dde8',
};
