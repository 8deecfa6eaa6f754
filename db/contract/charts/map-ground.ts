/** What every map shows under its numbers: land, borders, disputed ones dotted, and what is in a colour of its own. Pure. */
import { type Look, lineOf, type Mark, pathAt } from './drawing.ts';
import { areaIn, linesIn, type MapView, pathOf, placeIn, stripesOf } from './map-view.ts';
import { type Area, type Point, placeOf, world } from './world/world.ts';

/** A shape smaller than this, in units of the picture, is shown as a point as well. */
const LEAST_SEEN = 60;
const POINT = 4;
const CORNERS = 12;

/** `looks`: of the countries that are more than land; striped where their number is hidden. `points`: those that are points where they are small, all where nothing is said. */
export function groundAt(
  view: MapView,
  looks: ReadonlyMap<string, Look>,
  points: ReadonlyMap<string, Look> = looks,
): readonly Mark[] {
  const land: string[] = [];
  const own: Mark[] = [];
  for (const [country, areas] of world().shapes) {
    const seen = areas.map((area) => areaIn(view, area)).filter((area) => area.length > 0);
    if (seen.length === 0) continue;
    const d = seen.map((area) => pathOf(area, true)).join('');
    const look = looks.get(country);
    if (look === undefined || look === 'striped') land.push(d);
    if (look !== undefined) own.push(pathAt(look, look === 'striped' ? stripedPath(seen) : d));
  }
  const lines = (all: readonly (readonly Point[])[]) => pathOf(all.flatMap((line) => linesIn(view, line)));
  return [
    ...[pathAt('land', land.join('')), ...own],
    ...[pathAt('border', lines(world().borders)), pathAt('disputed', lines(world().dotted))],
    ...[...points].flatMap(([country, look]) => pointOf(view, country, look)),
    frameOf(view),
  ].filter((mark) => mark.shape !== 'path' || mark.d !== '');
}

/** Whether a country is too small to be seen, or has no shape at all. */
export function isPoint({ scale }: MapView, country: string): boolean {
  return (placeOf(country)?.area ?? 0) * scale * scale < LEAST_SEEN;
}

/** A small State is a point in its colour; a hollow one where its number is hidden. */
function pointOf(view: MapView, country: string, look: Look): readonly Mark[] {
  const place = placeOf(country);
  if (place === undefined || !isPoint(view, country)) return [];
  const d = pathOf([circleAt(placeIn(view, place.at), POINT)], true);
  return look === 'striped' ? [pathAt('point', d)] : [pathAt(look, d), pathAt('point', d)];
}

export function circleAt([x, y]: Point, reach: number): readonly Point[] {
  return Array.from({ length: CORNERS }, (_, at): Point => {
    const turn = (2 * Math.PI * at) / CORNERS;
    return [x + reach * Math.cos(turn), y + reach * Math.sin(turn)];
  });
}

function stripedPath(areas: readonly Area[]): string {
  return pathOf(areas.flat(), true) + pathOf(stripesOf(areas));
}

function frameOf({ width, height }: MapView): Mark {
  return lineOf('frame', [0, 0], [width, 0], [width, height], [0, height], [0, 0]);
}
