/** Which part of the world a map shows, and how what lies in it is drawn. Pure. */
import { type Area, type Point, placeOf, WORLD_HEIGHT, WORLD_WIDTH, world } from './world/world.ts';

/** A part of the world, and the picture of it. */
export interface MapView {
  readonly left: number;
  readonly top: number;
  /** In units of the world. */
  readonly wide: number;
  readonly high: number;
  /** In units of the picture, to which one unit of the world is {@link scale}. */
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** No closer than some three thousand kilometres across. */
const CLOSEST = 900;
/** Of the whole from which on all of it is shown. */
const NEARLY_ALL = 0.7;
/** Room around what is shown, of its width. */
const AROUND = 0.1;
/** A country that is larger than this is not shown whole. */
const REACH = 450;
const [FLATTEST, HIGHEST] = [WORLD_HEIGHT / WORLD_WIDTH, 0.62];

/** The part in which these countries lie, each as far as `reach` around its place, in a picture of this width. */
export function viewOf(countries: readonly string[], width: number, reach = REACH): MapView {
  const reaches = countries.flatMap((country) => reachOf(country, reach));
  const xs = reaches.map(([x]) => x);
  const ys = reaches.map(([, y]) => y);
  const whole = { left: 0, top: 0, wide: WORLD_WIDTH, high: WORLD_HEIGHT };
  const part =
    reaches.length === 0 ? whole : partOf(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
  const scale = width / part.wide;
  return { ...part, width, height: part.high * scale, scale };
}

function partOf(left: number, top: number, right: number, bottom: number) {
  const room = (right - left) * AROUND;
  const wide = Math.max(CLOSEST, right - left + 2 * room, (bottom - top + room) / HIGHEST);
  if (wide > NEARLY_ALL * WORLD_WIDTH) return { left: 0, top: 0, wide: WORLD_WIDTH, high: WORLD_HEIGHT };
  const high = Math.min(wide * HIGHEST, Math.max(wide * FLATTEST, bottom - top + room));
  const inside = (from: number, size: number, end: number) => Math.max(0, Math.min(from, end - size));
  return {
    left: inside((left + right - wide) / 2, wide, WORLD_WIDTH),
    top: inside((top + bottom - high) / 2, high, WORLD_HEIGHT),
    wide,
    high,
  };
}

/** Corners of what of a country is shown: its largest part, as far as it lies around its place. */
function reachOf(country: string, reach: number): readonly Point[] {
  const place = placeOf(country);
  if (place === undefined) return [];
  const [x, y] = place.at;
  const outlines = (world().shapes.get(country) ?? []).flatMap(([outline = []]) => outline);
  const near = outlines.filter(([px, py]) => Math.abs(px - x) <= reach && Math.abs(py - y) <= reach);
  return [[x, y], ...near];
}

/** A place of the world in the picture. */
export function placeIn({ left, top, scale }: MapView, [x, y]: Point): Point {
  return [(x - left) * scale, (y - top) * scale];
}

/** The part of an area that is in the picture; an outline of less than three points is nothing. */
export function areaIn(view: MapView, area: Area): Area {
  return area
    .map((ring) =>
      withoutNear(
        clipped(
          ring.map((point) => placeIn(view, point)),
          view,
        ),
      ),
    )
    .filter((ring) => ring.length > 2);
}

/** The pieces of a line that are in the picture. */
export function linesIn(view: MapView, line: readonly Point[]): readonly (readonly Point[])[] {
  const pieces: Point[][] = [];
  const points = line.map((point) => placeIn(view, point));
  let isGoingOn = false;
  points.slice(1).forEach((to, at) => {
    const part = partIn(points[at] ?? to, to, view);
    if (part !== null) {
      if (!isGoingOn) pieces.push([part[0]]);
      pieces.at(-1)?.push(part[1]);
    }
    isGoingOn = part !== null && part[1] === to;
  });
  return pieces.map(withoutNear);
}

/** As lines from point to point; `isClosed` ends where it began. */
export function pathOf(lines: readonly (readonly Point[])[], isClosed = false): string {
  const written = (value: number) => Math.round(value * 10) / 10;
  return lines
    .map((line) => {
      const points = isClosed ? [...line, ...line.slice(0, 1)] : line;
      return points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${written(x)} ${written(y)}`).join('');
    })
    .join('');
}

/** From one stripe to the next. */
const STRIPE = 5;

/** Stripes from the lower left to the upper right across an area. */
export function stripesOf(areas: readonly Area[]): readonly (readonly Point[])[] {
  const edges = areas.flatMap((area) =>
    area.flatMap((ring) => ring.map((to, at) => [ring.at(at - 1) ?? to, to] as const)),
  );
  const sums = edges.map(([[x, y]]) => x + y);
  const stripes: (readonly Point[])[] = [];
  for (let sum = Math.ceil(Math.min(...sums) / STRIPE) * STRIPE; sum <= Math.max(...sums, -1); sum += STRIPE) {
    const crossed = edges
      .filter(([[ax, ay], [bx, by]]) => ax + ay < sum !== bx + by < sum)
      .map(([[ax, ay], [bx, by]]): Point => {
        const part = (sum - ax - ay) / (bx + by - ax - ay);
        return [ax + (bx - ax) * part, ay + (by - ay) * part];
      })
      .toSorted(([a], [b]) => a - b);
    for (let at = 0; at + 1 < crossed.length; at += 2) stripes.push(crossed.slice(at, at + 2));
  }
  return stripes;
}

/** Less than this is not seen. */
const NEAR = 0.6;

function withoutNear(points: readonly Point[]): readonly Point[] {
  let [px, py] = [Number.NEGATIVE_INFINITY, 0];
  return points.filter(([x, y], at) => {
    const isFar = Math.hypot(x - px, y - py) >= NEAR || at === points.length - 1;
    if (isFar) [px, py] = [x, y];
    return isFar;
  });
}

/** Sutherland and Hodgman: one side of the picture after the other. */
function clipped(ring: readonly Point[], { width, height }: MapView): readonly Point[] {
  const sides: readonly ((point: Point) => number)[] = [
    ([x]) => x,
    ([x]) => width - x,
    ([, y]) => y,
    ([, y]) => height - y,
  ];
  return sides.reduce<readonly Point[]>(
    (points, inside) =>
      points.flatMap((point, at) => {
        const before = points.at(at - 1) ?? point;
        const [here, there] = [inside(point), inside(before)];
        const crossing = here >= 0 === there >= 0 ? [] : [between(before, point, there / (there - here))];
        return here >= 0 ? [...crossing, point] : crossing;
      }),
    ring,
  );
}

function between([ax, ay]: Point, [bx, by]: Point, part: number): Point {
  return [ax + (bx - ax) * part, ay + (by - ay) * part];
}

/** Liang and Barsky: the part of a line from one point to the next that is in the picture. */
function partIn(from: Point, to: Point, { width, height }: MapView): readonly [Point, Point] | null {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  let [first, last] = [0, 1];
  for (const [step, room] of [
    [-dx, from[0]],
    [dx, width - from[0]],
    [-dy, from[1]],
    [dy, height - from[1]],
  ] as const) {
    if (step === 0 && room < 0) return null;
    if (step === 0) continue;
    if (step < 0) first = Math.max(first, room / step);
    else last = Math.min(last, room / step);
  }
  if (first > last) return null;
  return [first === 0 ? from : between(from, to, first), last === 1 ? to : between(from, to, last)];
}
