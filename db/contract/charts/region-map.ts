/** Numbers of regions on a map: all countries of a region in the colour of its size, with its name and number once. Pure. */
import { mappingOf, REGION_MAPPINGS, regionOf } from '../../codebook/regions.ts';
import type { ChartRow } from './chart.ts';
import { type MapBlock, type PlaceOfMap, placeOn, wholeMap } from './country-map.ts';
import type { Look } from './drawing.ts';
import { LabelRoom } from './label-room.ts';
import { classEnds, lookOf } from './map-classes.ts';
import { groundAt } from './map-ground.ts';
import { viewOf } from './map-view.ts';
import { type Point, placeOf, world } from './world/world.ts';

/** A name is in lines of this width: names of regions are long. */
const NAME = 130;

export function regionMapAt(rows: readonly ChartRow[], { top, width, end, words, written }: PlaceOfMap): MapBlock {
  const shown = rows.filter(({ length }) => length === null || length.most > 0);
  const countries = countriesOfRegions(rows.map(({ code }) => code)) ?? new Map<string, readonly string[]>();
  const view = viewOf(
    shown.flatMap(({ code }) => countries.get(code) ?? []),
    width,
  );
  const ends = classEnds(end);
  const looks = new Map(
    shown.flatMap(({ code, length }) =>
      (countries.get(code) ?? []).map((country): [string, Look] => [country, lookOf(length, ends)]),
    ),
  );
  const room = new LabelRoom(view.width, view.height);
  const sizeOf = ({ code }: ChartRow) =>
    (countries.get(code) ?? []).reduce((sum, country) => sum + (placeOf(country)?.area ?? 0), 0);
  // A small region has few places for its name, and takes them first.
  const labels = shown
    .toSorted((a, b) => sizeOf(a) - sizeOf(b))
    .map((row) => {
      const places = middlesOf(countries.get(row.code) ?? []).map((country) => placeOn(view, country));
      const [at = [0, 0]] = places;
      return { row, marks: room.label(`${row.label} ${row.number}`, at, places, true, NAME) };
    });
  return wholeMap({ view, ground: groundAt(view, looks, new Map()), labels, ends }, { top, words, written });
}

/** The countries of each region that have a shape, by the mapping of which all of these are regions; undefined where there is none. */
export function countriesOfRegions(regions: readonly string[]): ReadonlyMap<string, readonly string[]> | undefined {
  const mapping = mappingOf(regions);
  if (mapping === undefined) return undefined;
  const known = new Set<string>(REGION_MAPPINGS[mapping].regions.map(({ id }) => id));
  const all = [...world().shapes.keys()].filter((country) => placeOf(country) !== undefined);
  return Map.groupBy(
    all.filter((country) => known.has(regionOf(mapping, country))),
    (country) => regionOf(mapping, country),
  );
}

/** How many of the countries nearest to the middle of a region its name may stand on. */
const MOST_MIDDLES = 10;

/** Those nearest to the middle of a region first, weighed by their size. */
function middlesOf(countries: readonly string[]): readonly string[] {
  const places = countries.map((country) => ({ country, ...(placeOf(country) ?? { at: [0, 0] as Point, area: 0 }) }));
  const all = places.reduce((sum, { area }) => sum + area, 0) || 1;
  const middle = (axis: 0 | 1) => places.reduce((sum, { at, area }) => sum + (at[axis] * area) / all, 0);
  const [x, y] = [middle(0), middle(1)];
  return places
    .toSorted((a, b) => Math.hypot(a.at[0] - x, a.at[1] - y) - Math.hypot(b.at[0] - x, b.at[1] - y))
    .slice(0, MOST_MIDDLES)
    .map(({ country }) => country);
}
