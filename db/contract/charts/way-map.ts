/** From where to where on a map: each way as wide as its number, with an arrow where it ends. A hidden number is a broken line. Pure. */
import { countryLabel } from '../../codebook/world.ts';
import type { ChartRow } from './chart.ts';
import { type MapBlock, noRoomNote, type PlaceOfMap, placeOn } from './country-map.ts';
import { type Look, type Mark, movedBy, pathAt, SIZES } from './drawing.ts';
import { LabelRoom } from './label-room.ts';
import { circleAt, groundAt, isPoint } from './map-ground.ts';
import { type MapView, pathOf, viewOf } from './map-view.ts';
import { widthOf } from './text-width.ts';
import { endsOf } from './ways.ts';
import type { Point } from './world/world.ts';

/** What the number at the end of the scale is wide. */
const WIDEST = 14;
/** A way bends so far, of its length. */
const BEND = 0.18;
const STEPS = 24;
const ARROW = { long: 10, least: 8 } as const;
/** Where along a way its number may stand, in steps of it. */
const [FIRST_STEP, LAST_STEP] = [4, 20] as const;
/** As far from every other way a number is read as its own; half of the way from its middle costs as much. */
const APART = 24;
/** Around a country of a way so much is shown: the arrows matter, not its outline. */
const REACH = 120;
/** Of the ring of a way that stays in its country, within which its number stands. */
const [RING, BESIDE] = [9, 5] as const;
const TURNS = 16;

/** A way on the map: a line, or a ring that touches its country. */
interface DrawnWay {
  readonly row: ChartRow;
  readonly line: readonly Point[];
  readonly ring: Ring | null;
}
interface Ring {
  readonly middle: Point;
  readonly radius: number;
}

export function wayMapAt(rows: readonly ChartRow[], { top, width, end, words }: PlaceOfMap): MapBlock {
  const shown = rows.filter(({ length }) => length === null || length.most > 0);
  const countries = [...new Set(shown.flatMap(({ code }) => endsOf(code)))];
  const view = viewOf(countries, width, REACH);
  const wide = (n: number) => (WIDEST * n) / end;
  const places = countries.map((country) => placeOn(view, country));
  const ways = waysOn(view, shown, places);
  const room = new LabelRoom(view.width, view.height);
  for (const place of places) room.take(place, 3);

  // Wide ways lie under narrow ones.
  const drawn = ways
    .toSorted((a, b) => (b.row.length?.most ?? 0) - (a.row.length?.most ?? 0))
    .flatMap(({ row: { length }, line, ring }) =>
      ring === null ? wayMarks(line, length, wide) : ringMarks(ring, length, wide),
    );
  // A ring has one place for its number, a short way few.
  const numbers = ways
    .toSorted((a, b) => longOf(a) - longOf(b))
    .map((way) => {
      const { row, ring } = way;
      const on = ring === null ? placesAlong(way, ways) : [ring.middle];
      const marks = room.label(row.number, ring?.middle ?? on[0] ?? [0, 0], on, true);
      if (ring !== null) room.take(ring.middle, ring.radius + wide(row.length?.most ?? 0));
      return { text: `${row.label} ${row.number}`, marks };
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

/** In the order of the rows. Rings are placed once all lines are. */
function waysOn(view: MapView, rows: readonly ChartRow[], places: readonly Point[]): readonly DrawnWay[] {
  const ends = rows.map(({ code }) => endsOf(code).map((country) => placeOn(view, country)));
  const lines = ends.map(([from = NOWHERE, to = NOWHERE]) => (isSame(from, to) ? [] : bentLine(from, to)));
  const rings: Ring[] = [];
  return rows.map((row, at): DrawnWay => {
    const line = lines[at] ?? [];
    if (line.length > 0) return { row, line, ring: null };
    const ring = ringAt(view, ends[at]?.[0] ?? NOWHERE, row.number, { lines, rings, places });
    rings.push(ring);
    return { row, line, ring };
  });
}
const NOWHERE: Point = [0, 0];

interface Others {
  readonly lines: readonly (readonly Point[])[];
  readonly rings: readonly Ring[];
  readonly places: readonly Point[];
}

/** Beside its country, on the side on which nothing else is nearest; as large as its number needs. */
function ringAt({ width, height }: MapView, [x, y]: Point, number: string, { lines, rings, places }: Others): Ring {
  const radius = Math.max(RING, Math.hypot(widthOf(number, SIZES['on-map']), SIZES['on-map']) / 2 + 1);
  const far = radius + BESIDE;
  const free = ([cx, cy]: Point): number =>
    Math.min(
      ...[cx - far, cy - far, width - far - cx, height - far - cy].map((edge) => (edge < 0 ? edge - APART : APART)),
      ...lines.map((line) => distanceTo(line, [cx, cy]) - radius),
      ...rings.map(({ middle, radius: other }) => Math.hypot(cx - middle[0], cy - middle[1]) - radius - other),
      ...places.filter((place) => !isSame(place, [x, y])).map(([px, py]) => Math.hypot(cx - px, cy - py) - radius),
    );
  const sides = Array.from({ length: TURNS }, (_, at): Point => {
    const turn = (2 * Math.PI * at) / TURNS;
    return [x + far * Math.cos(turn), y + far * Math.sin(turn)];
  });
  const [middle = NOWHERE] = sides.toSorted((a, b) => free(b) - free(a));
  return { middle, radius };
}

/** Along a way, the place that is furthest from all others and nearest to its middle first. */
function placesAlong({ line }: DrawnWay, ways: readonly DrawnWay[]): readonly Point[] {
  const others = ways.filter((way) => way.line !== line);
  const places = line.slice(FIRST_STEP, LAST_STEP + 1).map((place, at) => {
    const apart = Math.min(APART, ...others.map((way) => distanceFrom(way, place)));
    return { place, worth: apart - APART * Math.abs((at + FIRST_STEP) / STEPS - 0.5) };
  });
  return places.toSorted((a, b) => b.worth - a.worth).map(({ place }) => place);
}

function distanceFrom({ line, ring }: DrawnWay, [x, y]: Point): number {
  if (ring === null) return distanceTo(line, [x, y]);
  return Math.abs(Math.hypot(x - ring.middle[0], y - ring.middle[1]) - ring.radius);
}

/** From a point to the nearest of a line. */
function distanceTo(line: readonly Point[], [x, y]: Point): number {
  return line.slice(1).reduce((least, [bx, by], before) => {
    const [ax, ay] = line[before] ?? [bx, by];
    const long = (bx - ax) ** 2 + (by - ay) ** 2;
    const t = long === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / long));
    return Math.min(least, Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)));
  }, Number.POSITIVE_INFINITY);
}

function longOf({ line, ring }: DrawnWay): number {
  const [from = NOWHERE, to = NOWHERE] = [line[0], line.at(-1)];
  return ring === null ? Math.hypot(to[0] - from[0], to[1] - from[1]) : 0;
}

/** A range is sure as far as its least; a hidden number has no width. */
function wayMarks(line: readonly Point[], length: ChartRow['length'], wide: (n: number) => number): readonly Mark[] {
  if (length === null) return [pathAt('hidden-flow', pathOf([line]))];
  const { least, most } = length;
  const outer = most > least ? [bandMark('unsure-flow', line, wide(most))] : [];
  return [...outer, ...(least > 0 ? [bandMark('flow', line, wide(least))] : [])];
}

function ringMarks({ middle, radius }: Ring, length: ChartRow['length'], wide: (n: number) => number): readonly Mark[] {
  if (length === null) return [pathAt('hidden-flow', pathOf([circleAt(middle, radius)], true))];
  const ring = (look: Look, n: number) =>
    pathAt(look, pathOf([circleAt(middle, radius + wide(n)), circleAt(middle, radius).toReversed()], true));
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

function isSame([ax, ay]: Point, [bx, by]: Point): boolean {
  return ax === bx && ay === by;
}
