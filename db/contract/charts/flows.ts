/**
 * Ways through countries as bands from left to right, each as wide as its number, which stands where it ends. A hidden number is a broken
 * line. Every way has a lane of its own in which its number has room, so that no number stands on another. Pure.
 */
import { type SankeyLink, type SankeyNode, sankey } from 'd3-sankey';
import { countryLabel } from '../../codebook/world.ts';
import type { ChartRow } from './chart.ts';
import type { PlaceOfMap } from './country-map.ts';
import { type Block, boxAt, heightOfLine, type Look, type Mark, pathAt, SIZES, textAt } from './drawing.ts';
import { pathOf } from './map-view.ts';
import { widthOf, wrapped } from './text-width.ts';
import { countriesOf } from './ways.ts';
import type { Point } from './world/world.ts';

/** A country at a place in the order of ways. */
interface Stop {
  readonly key: string;
  readonly country: string;
  readonly column: number;
}
/** A part of a way, from stop to stop. */
interface Leg {
  readonly row: ChartRow;
  readonly isLast: boolean;
}
type PlacedStop = SankeyNode<Stop, Leg>;
type PlacedLeg = SankeyLink<Stop, Leg>;

/** What the number at the end of the scale is wide. */
const WIDEST = 40;
/** A lane is no narrower than its number is high, and wider than its band. */
const LANE = 16;
const BESIDE = 2;
const NODE = 2;
const GAP = 8;
const STEPS = 20;
/** Names at both ends have no more than this of the width. */
const MOST_OF_NAMES = 0.2;

export function flowsAt(rows: readonly ChartRow[], { top, width, end, words }: PlaceOfMap): Block {
  const shown = rows.filter(({ code, length }) => countriesOf(code).length > 1 && (length === null || length.most > 0));
  if (shown.length === 0) return { marks: [], bottom: top };
  const wide = (n: number) => (WIDEST * n) / end;
  const last = Math.max(...shown.map(({ code }) => countriesOf(code).length)) - 1;
  const { stops, legs } = stopsOf(shown, last, wide);
  const names = new Map(stops.map(({ country }) => [country, countryLabel(country, words.language)]));
  const longest = Math.max(...[...names.values()].map((name) => widthOf(name, SIZES['on-map'])));
  const margin = Math.min(longest + GAP, width * MOST_OF_NAMES);
  const between = (width - 2 * margin) / Math.max(1, last);
  const numbers = Math.max(...shown.map(({ number }) => widthOf(number, SIZES['on-map']))) + GAP;
  /** Names of countries that are passed stand on the bands, those before the last column end before the numbers. */
  const roomOf = ({ column }: Stop) =>
    column === 0 || column === last ? margin - GAP : between - NODE - GAP - (column === last - 1 ? numbers : 0);
  const nameLines = (stop: Stop) => wrapped(names.get(stop.country) ?? stop.country, SIZES['on-map'], roomOf(stop));
  const line = heightOfLine('on-map');
  const padding = Math.max(GAP, ...stops.map((stop) => nameLines(stop).length * line - LANE + GAP));
  const first = top + padding / 2;
  const height = heightOf(stops, legs, padding);
  const graph = sankey<Stop, Leg>()
    .nodeId(({ key }) => key)
    .nodeAlign(({ column }) => column)
    .nodeWidth(NODE)
    .nodePadding(padding)
    .extent([
      [margin, first],
      [width - margin, first + height],
    ])({ nodes: stops.map((stop) => ({ ...stop })), links: legs.map((leg) => ({ ...leg })) });

  return {
    marks: [
      ...graph.links.toSorted((a, b) => (b.width ?? 0) - (a.width ?? 0)).flatMap((leg) => bandOf(leg, wide)),
      ...graph.nodes.map(({ x0 = 0, y0 = 0, y1 = 0 }) => boxAt('country', x0, y0, NODE, y1 - y0)),
      ...graph.nodes.flatMap((stop) => nameAt(stop, nameLines(stop), last)),
      ...graph.links.flatMap(numberAt),
    ],
    bottom: first + height + padding / 2,
  };
}

/** Ends stand in the last column, however many countries lie between; a country that is passed stands where the way comes to it. */
function stopsOf(rows: readonly ChartRow[], last: number, wide: (n: number) => number) {
  const stops = new Map<string, Stop>();
  const legs: (Leg & { source: string; target: string; value: number })[] = [];
  for (const row of rows) {
    const countries = countriesOf(row.code);
    const keys = countries.map((country, at) => {
      const column = at === countries.length - 1 ? last : at;
      const key = `${column} ${country}`;
      stops.set(key, { key, country, column });
      return key;
    });
    const value = Math.max(LANE, wide(row.length?.most ?? 0) + BESIDE);
    keys.slice(1).forEach((target, at) => {
      legs.push({ row, isLast: at === keys.length - 2, source: keys[at] ?? target, target, value });
    });
  }
  return { stops: [...stops.values()], legs };
}

/** So high that one unit of a lane is one of the picture in the fullest column. */
function heightOf(
  stops: readonly Stop[],
  legs: readonly { source: string; target: string; value: number }[],
  padding: number,
): number {
  const sum = (key: string, end: 'source' | 'target') =>
    legs.reduce((all, leg) => all + (leg[end] === key ? leg.value : 0), 0);
  const columns = Map.groupBy(stops, ({ column }) => column);
  const heights = [...columns.values()].map((all) => {
    const lanes = all.reduce((high, { key }) => high + Math.max(sum(key, 'source'), sum(key, 'target')), 0);
    return lanes + (all.length - 1) * padding;
  });
  return Math.max(...heights);
}

/** A band in its lane; a range is sure as far as its least, a hidden number has no width. */
function bandOf(leg: PlacedLeg, wide: (n: number) => number): readonly Mark[] {
  const { length } = leg.row;
  const line = lineOfLeg(leg);
  if (length === null) return [pathAt('hidden-flow', pathOf([line]))];
  const band = (look: Look, n: number) => {
    const reach = wide(n) / 2;
    const side = (by: number) => line.map(([x, y]): Point => [x, y + by]);
    return pathAt(look, pathOf([[...side(-reach), ...side(reach).toReversed()]], true));
  };
  const { least, most } = length;
  return [...(most > least ? [band('unsure-flow', most)] : []), ...(least > 0 ? [band('flow', least)] : [])];
}

function lineOfLeg({ source, target, y0 = 0, y1 = 0 }: PlacedLeg): readonly Point[] {
  const [from, to] = [stopAt(source).x1 ?? 0, stopAt(target).x0 ?? 0];
  return Array.from({ length: STEPS + 1 }, (_, at): Point => {
    const t = at / STEPS;
    return [from + (to - from) * t, y0 + (y1 - y0) * t * t * (3 - 2 * t)];
  });
}

function stopAt(stop: PlacedLeg['source']): PlacedStop {
  if (typeof stop !== 'object') throw new Error('a leg has places once it is drawn');
  return stop;
}

/** At the left of where ways begin, at the right of everything else. */
function nameAt(
  { column, x0 = 0, x1 = 0, y0 = 0, y1 = 0 }: PlacedStop,
  lines: readonly string[],
  last: number,
): readonly Mark[] {
  const line = heightOfLine('on-map');
  const first = (y0 + y1) / 2 - ((lines.length - 1) * line) / 2 + SIZES['on-map'] / 3;
  const [x, anchor] = column === 0 && last > 0 ? ([x0 - GAP / 2, 'end'] as const) : ([x1 + GAP / 2, 'start'] as const);
  return lines.map((text, at) => textAt('on-map', x, first + at * line, text, anchor));
}

/** Where a way ends. */
function numberAt({ row, isLast, target, y1 = 0 }: PlacedLeg): readonly Mark[] {
  if (!isLast) return [];
  return [textAt('on-map', (stopAt(target).x0 ?? 0) - GAP / 2, y1 + SIZES['on-map'] / 3, row.number, 'end')];
}
