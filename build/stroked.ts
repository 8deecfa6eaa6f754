/** Lines of an icon (the path of an SVG) as the outline of what a pen with a round end draws along them, as a font wants it. */

/** In the units of the icon, y downwards. */
export type Point = readonly [x: number, y: number];

/** A line of straight pieces, so short that no curve shows them. */
interface Line {
  readonly points: readonly Point[];
  readonly isClosed: boolean;
}

const PIECES_OF_CURVE = 12;
/** A piece of an arc, and where a pen turns so little that both sides meet (radians). */
const STEP = Math.PI / 18;
/** Where a line turns back so far that its two sides meet nowhere near it. */
const SHARP = (Math.PI * 5) / 6;

/** The path in straight pieces. Throws where it holds a command that no icon of ours has. */
export function linesOf(path: string): readonly Line[] {
  const lines: { points: Point[]; isClosed: boolean }[] = [];
  let [x, y] = [0, 0];
  const to = (nextX: number, nextY: number) => {
    [x, y] = [nextX, nextY];
    lines.at(-1)?.points.push([x, y]);
  };
  for (const [, command = '', text = ''] of path.matchAll(/([a-z])([^a-z]*)/giu)) {
    const numbers = [...text.matchAll(/-?(?:\d+\.?\d*|\.\d+)/gu)].map(Number);
    const isRelative = command === command.toLowerCase();
    const kind = command.toLowerCase();
    if (kind === 'z') {
      const line = lines.at(-1);
      const first = line?.points[0];
      if (line === undefined || first === undefined) throw new Error('nothing is there to be closed');
      line.isClosed = true;
      [x, y] = first;
      continue;
    }
    const size = SIZES[kind];
    if (size === undefined || numbers.length % size !== 0)
      throw new Error(`${command}${text} is no command of an icon`);
    for (let at = 0; at < numbers.length; at += size) {
      const given = numbers.slice(at, at + size);
      const [fromX, fromY] = isRelative ? [x, y] : [0, 0];
      const [endX = 0, endY = 0] = given.slice(-2);
      if (kind === 'h') to(fromX + endX, y);
      else if (kind === 'v') to(x, fromY + endX);
      else {
        const end: Point = [fromX + endX, fromY + endY];
        if (kind === 'm' && at === 0) lines.push({ points: [], isClosed: false });
        const [a = 0, b = 0, c = 0, d = 0, e = 0] = given;
        const start: Point = [x, y];
        const pieces =
          kind === 'c'
            ? curve(start, [fromX + a, fromY + b], [fromX + c, fromY + d], end)
            : kind === 'a'
              ? arc(start, a, d !== 0, e !== 0, end)
              : [end];
        for (const piece of pieces) to(...piece);
      }
    }
  }
  return lines;
}

/** Numbers that a command takes. Of an arc both radii are one in our icons. */
const SIZES: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, a: 7 };

function curve(start: Point, near: Point, far: Point, end: Point): readonly Point[] {
  return Array.from({ length: PIECES_OF_CURVE }, (_, piece) => {
    const t = (piece + 1) / PIECES_OF_CURVE;
    const u = 1 - t;
    const on = (of: 0 | 1) =>
      u ** 3 * start[of] + 3 * u * u * t * near[of] + 3 * u * t * t * far[of] + t ** 3 * end[of];
    return [on(0), on(1)];
  });
}

/** Source: SVG 2, appendix B.2.4, for circles. */
function arc(start: Point, least: number, isLarge: boolean, isClockwise: boolean, end: Point): readonly Point[] {
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
  const half = Math.hypot(dx, dy) / 2;
  const radius = Math.max(least, half);
  const off = (Math.sqrt(radius * radius - half * half) / (2 * half)) * (isLarge === isClockwise ? -1 : 1);
  const middle: Point = [(start[0] + end[0]) / 2 - dy * off, (start[1] + end[1]) / 2 + dx * off];
  const from = Math.atan2(start[1] - middle[1], start[0] - middle[0]);
  const turn = Math.atan2(end[1] - middle[1], end[0] - middle[0]) - from;
  const whole = 2 * Math.PI;
  const by = isClockwise ? (turn + whole) % whole : ((turn - whole) % whole) % whole;
  const pieces = Math.max(1, Math.ceil(Math.abs(by) / STEP));
  return Array.from({ length: pieces }, (_, piece) =>
    piece === pieces - 1 ? end : around(middle, radius, from + (by * (piece + 1)) / pieces),
  );
}

const around = ([x, y]: Point, radius: number, angle: number): Point => [
  x + radius * Math.cos(angle),
  y + radius * Math.sin(angle),
];

/** What a pen of that width covers along a line: all outlines of one icon go the same way round, so that where two lines cross nothing is left out. */
export function outlinesOf({ points: given, isClosed }: Line, width: number): readonly (readonly Point[])[] {
  const all = given.filter((point, at) => at === 0 || distance(point, given[at - 1] ?? point) > 1e-6);
  const [first, last] = [all[0], all.at(-1)];
  const meets = first !== undefined && last !== undefined && all.length > 2 && distance(first, last) < 1e-6;
  const points = meets ? all.slice(0, -1) : all;
  const back = points.toReversed();
  if (isClosed || meets) return [side(points, width / 2, true), side(back, width / 2, true)];
  return [[...side(points, width / 2, false), ...side(back, width / 2, false)]];
}

const distance = (one: Point, other: Point): number => Math.hypot(one[0] - other[0], one[1] - other[1]);

/** The points beside a line, on one side of it; of one that is not closed with the round end that leads to its other side. */
function side(points: readonly Point[], by: number, isClosed: boolean): readonly Point[] {
  const count = points.length;
  const towards = (at: number) => {
    const [from, to] = [points[at % count] ?? [0, 0], points[(at + 1) % count] ?? [0, 0]];
    return Math.atan2(to[1] - from[1], to[0] - from[0]);
  };
  const quarter = Math.PI / 2;
  const beside: Point[] = [];
  points.forEach((point, at) => {
    const isLast = !isClosed && at === count - 1;
    const after = isLast ? towards(at - 1) + 2 * quarter : towards(at);
    const before = !isClosed && at === 0 ? after : towards(at - 1 + count);
    const turn = isLast ? 2 * quarter : Math.atan2(Math.sin(after - before), Math.cos(after - before));
    if (!isLast && turn < -SHARP) {
      beside.push(around(point, by, before - quarter), point, around(point, by, after - quarter));
      return;
    }
    if (!isLast && turn < STEP * 1.5) {
      // Where it turns towards this side, or hardly at all, both sides of the corner meet in one point.
      beside.push(around(point, by / Math.cos(turn / 2), before + turn / 2 - quarter));
      return;
    }
    const pieces = Math.ceil(turn / STEP);
    for (let piece = 0; piece <= pieces; piece++)
      beside.push(around(point, by, before - quarter + (turn * piece) / pieces));
  });
  return beside;
}
