/** From where to where on a map: each way as wide as its number, with an arrow where it ends. A hidden number is a broken line. Pure. */
import { countryLabel } from '../../codebook/world.ts';
import type { ChartRow } from './chart.ts';
import { type MapBlock, noRoomNote, type PlaceOfMap, placeOn } from './country-map.ts';
import { type Look, type Mark, movedBy, pathAt } from './drawing.ts';
import { LabelRoom } from './label-room.ts';
import { circleAt, groundAt, isPoint } from './map-ground.ts';
import { pathOf, viewOf } from './map-view.ts';
import { endsOf } from './ways.ts';
import type { Point } from './world/world.ts';

/** What the number at the end of the scale is wide. */
const WIDEST = 14;
/** A way bends so far, of its length. */
const BEND = 0.18;
const STEPS = 24;
const ARROW = { long: 10, least: 8 } as const;
/** Where along a way its number stands, the likeliest first. */
const ALONG = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74] as const;
/** Of a way that stays in its country. */
const LOOP = 9;

export function wayMapAt(rows: readonly ChartRow[], { top, width, end, words }: PlaceOfMap): MapBlock {
  const shown = rows.filter(({ length }) => length === null || length.most > 0);
  const countries = [...new Set(shown.flatMap(({ code }) => endsOf(code)))];
  const view = viewOf(countries, width);
  const room = new LabelRoom(view.width, view.height);
  for (const country of countries) room.take(placeOn(view, country), 3);
  const wide = (n: number) => (WIDEST * n) / end;

  const ways = shown.map((row) => {
    const [from, to] = endsOf(row.code).map((country) => placeOn(view, country));
    return {
      row,
      line: from === undefined || to === undefined || isSame(from, to) ? null : bentLine(from, to),
      at: from,
    };
  });
  // Wide ways lie under narrow ones.
  const drawn = ways
    .toSorted((a, b) => (b.row.length?.most ?? 0) - (a.row.length?.most ?? 0))
    .flatMap(({ row: { length }, line, at }) => {
      if (line !== null) return wayMarks(line, length, wide);
      return at === undefined ? [] : loopMarks(at, length, wide);
    });
  const numbers = ways.map(({ row, line, at = [0, 0] as const }) => {
    const middle = line === null ? ([at[0], at[1] + LOOP] as const) : pointOn(line, 0.5);
    const on = line === null ? [] : ALONG.map((part) => pointOn(line, part));
    return { text: `${row.label} ${row.number}`, marks: room.label(row.number, middle, on, true) };
  });
  const names = countries.map((country) => {
    const text = countryLabel(country, words.language);
    return { text, marks: room.label(text, placeOn(view, country), [], true) };
  });
  const labels = [...numbers, ...names];
  const left = labels.filter(({ marks }) => marks.length === 0).map(({ text }) => text);
  const looks = new Map(countries.map((country): [string, Look] => [country, 'class-1']));
  const dots = countries
    .filter((country) => !isPoint(view, country))
    .map((country) => pathAt('point', pathOf([circleAt(placeOn(view, country), 2)], true)));
  return {
    marks: movedBy(0, top, [...groundAt(view, looks), ...drawn, ...dots, ...labels.flatMap(({ marks }) => marks)]),
    bottom: top + view.height,
    notes: noRoomNote(left, words),
  };
}

/** A range is sure as far as its least; a hidden number has no width. */
function wayMarks(line: readonly Point[], length: ChartRow['length'], wide: (n: number) => number): readonly Mark[] {
  if (length === null) return [pathAt('hidden-flow', pathOf([line]))];
  const { least, most } = length;
  const outer = most > least ? [bandMark('unsure-flow', line, wide(most))] : [];
  return [...outer, ...(least > 0 ? [bandMark('flow', line, wide(least))] : [])];
}

function loopMarks(at: Point, length: ChartRow['length'], wide: (n: number) => number): readonly Mark[] {
  if (length === null) return [pathAt('hidden-flow', pathOf([circleAt(at, LOOP)], true))];
  const ring = (look: Look, n: number) =>
    pathAt(look, pathOf([circleAt(at, LOOP + wide(n)), circleAt(at, LOOP).toReversed()], true));
  const { least, most } = length;
  return [...(most > least ? [ring('unsure-flow', most)] : []), ...(least > 0 ? [ring('flow', least)] : [])];
}

/** A band along a line, in the middle of it, with an arrow's head at its end. */
function bandMark(look: Look, line: readonly Point[], width: number): Mark {
  const last = line.at(-1) ?? [0, 0];
  const body = line.filter((point) => Math.hypot(point[0] - last[0], point[1] - last[1]) > ARROW.long);
  const head = Math.max(ARROW.least, width * 1.7) / 2;
  const neck = body.at(-1) ?? line[0] ?? last;
  const beside = (points: readonly Point[], reach: number) =>
    points.map((point, at): Point => {
      const before = points[at - 1] ?? point;
      const after = points[at + 1] ?? last;
      return offset(point, before, after, reach);
    });
  const outline = [
    ...beside(body, width / 2),
    ...[offset(neck, neck, last, head), last, offset(neck, neck, last, -head)],
    ...beside(body, -width / 2).toReversed(),
  ];
  return pathAt(look, pathOf([outline], true));
}

function offset([x, y]: Point, before: Point, after: Point, reach: number): Point {
  const [dx, dy] = [after[0] - before[0], after[1] - before[1]];
  const long = Math.hypot(dx, dy) || 1;
  return [x - (dy / long) * reach, y + (dx / long) * reach];
}

/** To the left of its direction, so that there and back are two. */
function bentLine(from: Point, to: Point): readonly Point[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const bend: Point = [(from[0] + to[0]) / 2 + dy * BEND, (from[1] + to[1]) / 2 - dx * BEND];
  return Array.from({ length: STEPS + 1 }, (_, at): Point => {
    const t = at / STEPS;
    const along = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t * t * c;
    return [along(from[0], bend[0], to[0]), along(from[1], bend[1], to[1])];
  });
}

function pointOn(line: readonly Point[], part: number): Point {
  return line[Math.round(part * (line.length - 1))] ?? [0, 0];
}

function isSame([ax, ay]: Point, [bx, by]: Point): boolean {
  return ax === bx && ay === by;
}
