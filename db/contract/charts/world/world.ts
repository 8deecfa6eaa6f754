/** Where countries lie and how they look on a map of the world in the Equal Earth projection; in units of {@link WORLD_WIDTH}. Pure. */
import { ARCS, BORDERS, DOTTED, PLACES, SHAPES, WORLD_WIDTH } from './world-shapes.ts';

export type Point = readonly [x: number, y: number];
/** An area: its outline, and the holes in it. */
export type Area = readonly (readonly Point[])[];

interface World {
  /** The areas of each country; those of no one have the code ''. */
  readonly shapes: ReadonlyMap<string, readonly Area[]>;
  readonly borders: readonly (readonly Point[])[];
  /** Disputed, or not final. */
  readonly dotted: readonly (readonly Point[])[];
  readonly places: ReadonlyMap<string, Place>;
}

export interface Place {
  /** Where its name and its flows stand. */
  readonly at: Point;
  /** Of its largest area; 0 where it has no shape of its own here. */
  readonly area: number;
}

/** North to south, without Antarctica. */
export const WORLD_HEIGHT = 4650;

let read: World | undefined;

/** Read once, when the first map is drawn. */
export function world(): World {
  read ??= worldRead();
  return read;
}

/** Undefined for what has no place: a country that is no more. */
export function placeOf(country: string): Place | undefined {
  return world().places.get(country);
}

function worldRead(): World {
  const arcs = ARCS.split(';').map(lineRead);
  const ringOf = (ring: string) => ring.split(' ').flatMap((arc) => arcRead(arcs, Number(arc)).slice(1));
  const shapes = SHAPES.split(';').map((shape): [string, readonly Area[]] => {
    const [country = '', areas = ''] = shape.split(':');
    return [country, areas.split('|').map((area) => area.split('/').map(ringOf))];
  });
  const lines = (text: string) =>
    text.split(';').map((line) => (line.includes(',') ? lineRead(line) : arcRead(arcs, Number(line))));
  const places = PLACES.split(';').map((place): [string, Place] => {
    const [country = '', numbers = ''] = place.split(':');
    const [x = 0, y = 0, area = 0] = numbers.split(',').map(Number);
    return [country, { at: [x, y], area }];
  });
  return { shapes: new Map(shapes), borders: lines(BORDERS), dotted: lines(DOTTED), places: new Map(places) };
}

function arcRead(arcs: readonly (readonly Point[])[], arc: number): readonly Point[] {
  return arc < 0 ? (arcs[~arc] ?? []).toReversed() : (arcs[arc] ?? []);
}

function lineRead(line: string): readonly Point[] {
  let [x, y] = [0, 0];
  return line.split(' ').map((step): Point => {
    const [right = 0, down = 0] = step.split(',').map(Number);
    x += right;
    y += down;
    return [x, y];
  });
}

export { WORLD_WIDTH };
