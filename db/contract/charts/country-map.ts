/** Numbers of countries on a map: each in the colour of its size, with its name and number where there is room. Pure. */
import { countryLabel } from '../../codebook/world.ts';
import { type ReportWords, wordsOfTable } from '../report-lines.ts';
import type { ChartRow } from './chart.ts';
import { type Block, type Mark, movedBy, SIZES } from './drawing.ts';
import { LabelRoom } from './label-room.ts';
import { classEnds, GAP_OF_MAP, legendAt, lookOf } from './map-classes.ts';
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
  return wholeMap({ view, ground: groundAt(view, looks), labels, ends }, { top, words, written });
}

interface MapParts {
  readonly view: MapView;
  readonly ground: readonly Mark[];
  /** Of each row the words that stand on the map; none where there was no room. */
  readonly labels: readonly { readonly row: ChartRow; readonly marks: readonly Mark[] }[];
  readonly ends: readonly number[];
}

/** The ground, the words on it and which colour is which; what had no room is said. */
export function wholeMap(
  { view, ground, labels, ends }: MapParts,
  { top, words, written }: Pick<PlaceOfMap, 'top' | 'words' | 'written'>,
): MapBlock {
  const left = labels.filter(({ marks }) => marks.length === 0).map(({ row }) => `${row.label} ${row.number}`);
  const inClasses = labels.some(({ row }) => row.length !== null) ? ends : [];
  const legend = legendAt(inClasses, view.height + GAP_OF_MAP, written);
  return {
    marks: movedBy(0, top, [...ground, ...labels.flatMap(({ marks }) => marks), ...legend.marks]),
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
