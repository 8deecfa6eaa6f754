/** Colours of pictures that leave: in files, and in black and white on paper. Pure. */
import type { Look } from './drawing.ts';

/** How a mark of a look is painted. */
export interface Paint {
  readonly fill: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly weight?: number;
  readonly dash?: string;
  /** A ring of the ground around letters, so that they are read on any colour. */
  readonly halo?: string;
}

const filled = (fill: string): Paint => ({ fill });
const lined = (stroke: string, width: number): Paint => ({ fill: 'none', stroke, width });

type Paints = Readonly<Record<Look, Paint>>;
/** Hollow is told apart from filled without colour. */
const painted = (text: string, quiet: string, accent: string, second: string, map: MapPaints): Paints => ({
  title: { fill: text, weight: 650 },
  heading: { fill: text, weight: 600 },
  words: filled(text),
  quiet: filled(quiet),
  small: filled(quiet),
  bar: filled(accent),
  rest: { fill: '#fff', stroke: second, width: 1.5 },
  unsure: { fill: 'none', stroke: accent, width: 1 },
  tick: lined(text, 2),
  grid: lined('#d3dbe4', 1),
  axis: lined('#718097', 1),
  line: lined(accent, 2),
  'on-map': { fill: text, halo: '#fff' },
  leader: lined(quiet, 0.75),
  land: { fill: map.land, stroke: map.land, width: 0.5 },
  border: lined('#fff', 0.75),
  disputed: { ...lined(quiet, 1), dash: '1.5 2' },
  frame: lined('#d3dbe4', 1),
  point: { fill: 'none', stroke: text, width: 1 },
  striped: lined(quiet, 0.75),
  country: filled(quiet),
  flow: filled(map.flow),
  'unsure-flow': lined(accent, 0.75),
  'hidden-flow': { ...lined(quiet, 1.5), dash: '4 3' },
  'class-1': filled(map.classes[0]),
  'class-2': filled(map.classes[1]),
  'class-3': filled(map.classes[2]),
  'class-4': filled(map.classes[3]),
  'class-5': filled(map.classes[4]),
});

interface MapPaints {
  readonly land: string;
  readonly flow: string;
  /** From least to most. */
  readonly classes: readonly [string, string, string, string, string];
}

/** `file` stands by itself on a white ground; `paper` is black and white. */
export const PAINTS = {
  file: painted('#1b2431', '#566579', '#17657a', '#74849a', {
    land: '#e9edf1',
    flow: '#8cc5d5',
    classes: ['#dcedf2', '#b8dbe5', '#5dabbf', '#237c94', '#115163'],
  }),
  paper: painted('#000', '#333', '#222', '#777', {
    land: '#f0f0f0',
    flow: '#bbb',
    classes: ['#ddd', '#c4c4c4', '#a0a0a0', '#777', '#444'],
  }),
} as const;
