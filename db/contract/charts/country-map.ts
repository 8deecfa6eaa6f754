/** Numbers of countries on a map: each in the colour of its size, with its name and number where there is room. Pure. */
import { countryLabel } from '../../codebook/world.ts';
import { type ReportWords, wordsOfTable } from '../report-lines.ts';
import type { ChartRow } from './chart.ts';
import {
  type Block,
  boxAt,
  heightOfLine,
  type Look,
  MAP_CLASSES,
  type Mark,
  movedBy,
  SIZES,
  textAt,
} from './drawing.ts';
import { LabelRoom } from './label-room.ts';
import { groundAt, isPoint } from './map-ground.ts';
import { type MapView, placeIn, viewOf } from './map-view.ts';
import { widthOf } from './text-width.ts';
import { type Point, placeOf } from './world/world.ts';

export interface PlaceOfMap {
  readonly top: number;
  readonly width: number;
  /** At this number the scale of the map ends. */
  readonly end: number;
  readonly words: ReportWords;
  readonly written: (n: number) => string;
}

/** A map, and what has to be said of it that it has no room for. */
export interface MapBlock extends Block {
  readonly notes: readonly string[];
}

const GAP = 8;
const SWATCH = { width: 18, height: 10 } as const;

export function countryMapAt(rows: readonly ChartRow[], { top, width, end, words, written }: PlaceOfMap): MapBlock {
  const shown = rows.filter(({ length }) => length === null || length.most > 0);
  const view = viewOf(
    shown.map(({ code }) => code),
    width,
  );
  const ends = classEnds(end);
  const looks = new Map(shown.map(({ code, length }) => [code, lookOf(length, ends)]));
  const room = new LabelRoom(view.width, view.height);
  for (const { code } of shown) if (isPoint(view, code)) room.take(placeOn(view, code), 4);
  const labels = shown.map((row) => ({ row, marks: labelOf(row, view, room, words) }));
  const left = labels.filter(({ marks }) => marks.length === 0).map(({ row }) => `${row.label} ${row.number}`);
  const inClasses = shown.some(({ length }) => length !== null) ? ends : [];
  const legend = legendAt(inClasses, view.height + GAP, written);
  return {
    marks: movedBy(0, top, [...groundAt(view, looks), ...labels.flatMap(({ marks }) => marks), ...legend.marks]),
    bottom: top + legend.bottom,
    notes: noRoomNote(left, words),
  };
}

/** Names of what no word on a map had room for. */
export function noRoomNote(left: readonly string[], words: ReportWords): readonly string[] {
  return left.length === 0 ? [] : [wordsOfTable(words, 'chartNoRoom', { what: left.join(' · ') })];
}

export function placeOn(view: MapView, country: string): Point {
  return placeIn(view, placeOf(country)?.at ?? [0, 0]);
}

/** In the middle of a country that is wide enough, else beside it. */
function labelOf({ code, number }: ChartRow, view: MapView, room: LabelRoom, words: ReportWords): readonly Mark[] {
  const text = `${countryLabel(code, words.language)} ${number}`;
  const at = placeOn(view, code);
  const isWide = Math.sqrt(placeOf(code)?.area ?? 0) * view.scale > widthOf(text, SIZES['on-map']) * 0.8;
  return room.label(text, at, isPoint(view, code) ? [] : [at], !isWide);
}

/** The last number of each class: each is twice as wide as the one before, so that small numbers and large ones are told apart. */
function classEnds(end: number): readonly number[] {
  const ends = MAP_CLASSES.map((_, at) => Math.ceil(end / 2 ** (MAP_CLASSES.length - 1 - at)));
  return [...new Set(ends)];
}

/** A range has the colour of its least. */
function lookOf(length: ChartRow['length'], ends: readonly number[]): Look {
  if (length === null) return 'striped';
  const at = ends.findIndex((last) => length.least <= last);
  return MAP_CLASSES[MAP_CLASSES.length - ends.length + (at === -1 ? ends.length - 1 : at)] ?? 'land';
}

function legendAt(ends: readonly number[], top: number, written: (n: number) => string): Block {
  let x = 0;
  const marks = ends.flatMap((last, at) => {
    const first = (ends[at - 1] ?? 0) + 1;
    const text = first === last ? written(last) : `${written(first)}–${written(last)}`;
    const look = MAP_CLASSES[MAP_CLASSES.length - ends.length + at] ?? 'land';
    const swatch = boxAt(look, x, top, SWATCH.width, SWATCH.height);
    const words = textAt('quiet', x + SWATCH.width + 6, top + SWATCH.height, text);
    x += SWATCH.width + 6 + widthOf(text, SIZES.quiet) + 2 * GAP;
    return [swatch, words];
  });
  return { marks, bottom: ends.length === 0 ? top - GAP : top + heightOfLine('quiet') };
}
