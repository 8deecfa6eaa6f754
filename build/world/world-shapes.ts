/**
 * Makes the shapes of the world that maps are drawn with: `node build/world/world-shapes.ts` writes `db/contract/charts/world/world-shapes.ts`.
 * From Natural Earth 1 : 50 m (public domain, naturalearthdata.com), as the package world-atlas has it; in the Equal Earth projection, cut in
 * the Bering Strait so that no country is in two parts, without Antarctica, simplified.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { geoEqualEarthRaw } from 'd3-geo';
import { COUNTRIES } from '../../db/codebook/countries.ts';
import { DISPUTED_BORDERS, NAMED_SHAPES, PARTS, PLACES } from './disputed.ts';

type Point = readonly [number, number];
/** Arcs one after another; `~n` is arc n backwards. */
type Ring = readonly number[];
interface Polygon {
  /** Null: of no one. */
  readonly country: string | null;
  /** By its own name in Natural Earth. */
  readonly name: string;
  readonly rings: readonly Ring[];
}

/** The world is so wide. */
const WIDTH = 10_000;
/** The longitude in the middle: the map ends in the Bering Strait. */
const MIDDLE = 11.5;
/** Nothing further from a line than this changes it. */
const TOLERANCE = 2.5;
/** An island smaller than this is left out, unless it is the largest part of its country. */
const LEAST_AREA = 20;
const TOP = 84;

/** What is read of a TopoJSON file: arcs as steps on a grid, and areas of arcs. */
interface Topology {
  readonly transform: { readonly scale: Point; readonly translate: Point };
  readonly arcs: readonly (readonly Point[])[];
  readonly objects: {
    readonly countries: {
      readonly geometries: readonly ((
        | { readonly type: 'Polygon'; readonly arcs: readonly Ring[] }
        | { readonly type: 'MultiPolygon'; readonly arcs: readonly (readonly Ring[])[] }
      ) & { readonly id?: string; readonly properties: { readonly name: string } })[];
    };
  };
}

const topology: Topology = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../node_modules/world-atlas/countries-50m.json'), 'utf8'),
);
const RADIANS = Math.PI / 180;
const raw = (longitude: number, latitude: number) => geoEqualEarthRaw(longitude * RADIANS, latitude * RADIANS);
const half = raw(180, 0)[0];
const scale = WIDTH / (2 * half);

/** Degrees east of the middle, from -180 to 180. */
function fromMiddle(longitude: number): number {
  return ((((longitude - MIDDLE + 180) % 360) + 360) % 360) - 180;
}

/** Rounded to whole units; the north is 0. An island that lies across the end of the map stays in one piece, a little outside. */
function placed(points: readonly Point[]): readonly Point[] {
  let before: number | undefined;
  return points.map(([longitude, latitude]): Point => {
    let east = fromMiddle(longitude);
    if (before !== undefined && Math.abs(east - before) > 180) east += before > east ? 360 : -360;
    before = east;
    const [x, y] = raw(east, latitude);
    return [Math.round((x + half) * scale), Math.round((raw(0, TOP)[1] - y) * scale)];
  });
}

const alpha3 = new Map([...COUNTRIES].map(([three, two]) => [two, three]));
/** Of an ISO 3166-1 number. */
function countryOf(id: string | undefined, name: string): string | null {
  if (id === undefined) return NAMED_SHAPES[name] ?? null;
  const two = new Intl.Locale(`und-${id}`).region ?? '';
  return alpha3.get(two) ?? null;
}

const degrees = degreesOfArcs();
const arcs = degrees.map((arc) => simplified(placed(arc)));

function degreesOfArcs(): readonly (readonly Point[])[] {
  const {
    scale: [sx, sy],
    translate: [tx, ty],
  } = topology.transform;
  return topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([right, up]): Point => {
      x += right;
      y += up;
      return [x * sx + tx, y * sy + ty];
    });
  });
}

function polygonsOf(): readonly Polygon[] {
  return topology.objects.countries.geometries.flatMap((geometry) => {
    const { name } = geometry.properties;
    const country = countryOf(geometry.id, name);
    if (country === 'ATA') return [];
    const parts = geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs;
    return parts.map((rings) => ({ country, name, rings }));
  });
}

/** Douglas and Peucker; the ends stay. A ring is cut at the point furthest from where it begins. */
function simplified(points: readonly Point[]): readonly Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || points.length < 3) return points;
  let furthest = 0;
  let most = 0;
  points.forEach((point, at) => {
    const distance = fromLine(point, first, last);
    if (distance > most) [furthest, most] = [at, distance];
  });
  if (most <= TOLERANCE) return [first, last];
  return [...simplified(points.slice(0, furthest + 1)).slice(0, -1), ...simplified(points.slice(furthest))];
}

function fromLine([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const long = dx * dx + dy * dy;
  const t = long === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / long));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

function pointsOf<One>(ring: Ring, all: readonly (readonly One[])[]): readonly One[] {
  return ring.flatMap((arc) => {
    const points = all[arc < 0 ? ~arc : arc] ?? [];
    return (arc < 0 ? points.toReversed() : points).slice(1);
  });
}

function areaOf(points: readonly Point[]): number {
  return Math.abs(
    points.reduce((sum, [x, y], at) => {
      const [px, py] = points.at(at - 1) ?? [x, y];
      return sum + (px * y - x * py) / 2;
    }, 0),
  );
}

function isIn([x, y]: Point, rings: readonly (readonly Point[])[]): boolean {
  let inside = false;
  for (const ring of rings)
    ring.forEach(([ax, ay], at) => {
      const [bx, by] = ring.at(at - 1) ?? [ax, ay];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    });
  return inside;
}

/** The place in a country that is furthest from its borders, found on a grid. */
function middleOf(rings: readonly (readonly Point[])[]): Point {
  const [outer = []] = rings;
  const [xs, ys] = [outer.map(([x]) => x), outer.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const steps = 24;
  let best: Point = [Math.round((left + right) / 2), Math.round((top + bottom) / 2)];
  let far = -1;
  for (let i = 0; i <= steps; i++)
    for (let j = 0; j <= steps; j++) {
      const point: Point = [left + ((right - left) * i) / steps, top + ((bottom - top) * j) / steps];
      if (!isIn(point, rings)) continue;
      const near = Math.min(
        ...rings.flatMap((ring) => ring.map((one, at) => fromLine(point, one, ring.at(at - 1) ?? one))),
      );
      if (near > far) [best, far] = [[Math.round(point[0]), Math.round(point[1])], near];
    }
  return best;
}

function withParts(polygon: Polygon): Polygon {
  const rings = polygon.rings.map((ring) => pointsOf(ring, degrees));
  const part = PARTS.find(({ of, at }) => of === polygon.country && isIn(at, rings));
  return part === undefined ? polygon : { ...polygon, country: part.to, name: `${polygon.name}, ${part.to}` };
}

const polygons = polygonsOf().map(withParts);
const outerArea = ({ rings: [outer = []] }: Polygon) => areaOf(pointsOf(outer, arcs));
const largest = new Map<string | null, Polygon>();
for (const polygon of polygons) {
  const so = largest.get(polygon.country);
  if (so === undefined || outerArea(polygon) > outerArea(so)) largest.set(polygon.country, polygon);
}
const kept = polygons.filter(
  (polygon) => outerArea(polygon) >= LEAST_AREA || (largest.get(polygon.country) === polygon && outerArea(polygon) > 0),
);

/** What lies at each side of an arc. */
const sides = new Map<number, Polygon[]>();
for (const polygon of kept)
  for (const ring of polygon.rings)
    for (const arc of ring) sides.set(arc < 0 ? ~arc : arc, [...(sides.get(arc < 0 ? ~arc : arc) ?? []), polygon]);

/** Each an arc by its number, or points where a part of it alone is disputed. */
const borders: (number | readonly Point[])[] = [];
const dotted: (number | readonly Point[])[] = [];
for (const [arc, [one, other]] of sides) {
  if (one === undefined || other === undefined || one === other) continue;
  const isBetween = (country: string) => [one.country, other.country].includes(country);
  const disputed = DISPUTED_BORDERS.find(({ between }) => between.every(isBetween));
  // Kosovo has a code of its own, and its border with Serbia alone is disputed.
  const isOfNoOne = [one, other].some(({ name, country }) => name in NAMED_SHAPES && country !== 'XKX');
  if (isOfNoOne || (one.country === other.country && one.name !== other.name)) dotted.push(arc);
  else if (disputed?.where !== undefined) {
    for (const { is, points } of runsOf(degrees[arc] ?? [], disputed.where))
      (is ? dotted : borders).push(simplified(placed(points)));
  } else if (one.country !== other.country) (disputed === undefined ? borders : dotted).push(arc);
}

/** A line in pieces that are here, and pieces that are not; neighbours share a point. */
function runsOf(points: readonly Point[], here: (x: number, y: number) => boolean): { is: boolean; points: Point[] }[] {
  const runs: { is: boolean; points: Point[] }[] = [];
  points.slice(1).forEach((point, before) => {
    const from = points[before] ?? point;
    const is = here((from[0] + point[0]) / 2, (from[1] + point[1]) / 2);
    const run = runs.at(-1);
    if (run === undefined || run.is !== is) runs.push({ is, points: [from, point] });
    else run.points.push(point);
  });
  return runs;
}

const used = [...sides.keys()].toSorted((a, b) => a - b);
const renumbered = new Map(used.map((arc, at) => [arc, at]));
const numberOf = (arc: number) => (arc < 0 ? ~(renumbered.get(~arc) ?? 0) : (renumbered.get(arc) ?? 0));

/** The first point, then each step. */
function lineWritten(points: readonly Point[]): string {
  return points
    .map(([x, y], at) => {
      const [px, py] = at === 0 ? [0, 0] : (points[at - 1] ?? [0, 0]);
      return `${x - px},${y - py}`;
    })
    .join(' ');
}

const borderWritten = (border: number | readonly Point[]) =>
  typeof border === 'number' ? String(numberOf(border)) : lineWritten(border);

const shapes = [...Map.groupBy(kept, ({ country }) => country)]
  .toSorted(([a], [b]) => String(a ?? '').localeCompare(String(b ?? ''), 'en'))
  .map(([country, parts]) => {
    const own = parts.map(({ rings }) => rings.map((ring) => ring.map(numberOf).join(' ')).join('/')).join('|');
    return `${country ?? ''}:${own}`;
  });
const places = [...COUNTRIES.keys()].flatMap((country) => {
  const given = PLACES[country];
  const shape = largest.get(country);
  if (given !== undefined) return [[country, placed([given])[0] ?? [0, 0], shape]] as const;
  if (shape === undefined) return [];
  return [[country, middleOf(shape.rings.map((ring) => pointsOf(ring, arcs))), shape]] as const;
});
const written = places.map(([country, [x, y], shape]) => {
  const area = Math.round(shape === undefined ? 0 : outerArea(shape));
  return `${country}:${x},${y},${area}`;
});

const lines = (name: string, doc: string, all: readonly string[]) =>
  `/** ${doc} */\nexport const ${name} =\n  '${all.join(';')}';\n`;
const file = [
  '/** Made by `build/world/world-shapes.ts` from Natural Earth 1 : 50 m (public domain). Never changed by hand. In units of {@link WORLD_WIDTH}. */\n',
  `/** What the world is wide, in the Equal Earth projection. */\nexport const WORLD_WIDTH = ${WIDTH};\n`,
  lines(
    'ARCS',
    'Lines between places where three shapes meet: the first point, then each step.',
    used.map((arc) => lineWritten(arcs[arc] ?? [])),
  ),
  lines(
    'SHAPES',
    'Of each country its areas (|), of each its rings (/), of each its arcs, backwards as ~n. Without a code: of no one.',
    shapes,
  ),
  lines('BORDERS', 'Borders between countries: an arc, or a line of its own.', borders.map(borderWritten)),
  lines('DOTTED', 'Borders that are disputed or not final.', dotted.map(borderWritten)),
  lines('PLACES', 'Of each country where its name and its flows stand, and how large its largest area is.', written),
].join('\n');
writeFileSync(join(import.meta.dirname, '../../db/contract/charts/world/world-shapes.ts'), file);
const missing = [...COUNTRIES.keys()].filter((country) => !places.some(([one]) => one === country));
process.stdout.write(
  `${kept.length} areas, ${Math.round(file.length / 1000)} kB; without a place: ${missing.join(' ') || 'none'}\n`,
);
