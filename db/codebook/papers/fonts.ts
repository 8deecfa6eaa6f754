/** The fonts that travel with the program, and how a document asks for them. Which there are is written by `build/fonts.ts`. Pure. */
import { FACES } from './faces.ts';

type Face = (typeof FACES)[number];

/** The folder from which whoever draws a document serves the fonts. */
export const FONT_FOLDER = '/fonts/';
export const FONT_FAMILY = 'Waymark, sans-serif';

let read: ReadonlyMap<number, Face> | undefined;

/** The face that draws each sign: the first that holds it. Read once, when a paper is first looked at. */
function facesBySign(): ReadonlyMap<number, Face> {
  read ??= new Map(
    FACES.toReversed().flatMap((face) =>
      face.signs.split(' ').flatMap((run) => {
        const [from = 0, to = from] = run.split('-').map((code) => Number.parseInt(code, 16));
        return Array.from({ length: to - from + 1 }, (_, at): [number, Face] => [from + at, face]);
      }),
    ),
  );
  return read;
}

/** The face that draws a sign; undefined where none that travels does. */
export function faceOf(sign: string): Face | undefined {
  return facesBySign().get(sign.codePointAt(0) ?? 0);
}

/**
 * What a document that holds such text says in its head to be drawn in these fonts: the faces that it needs, and no others. Each is asked for at
 * once, so that it is there when the document has been loaded: a page that is printed waits for nothing else.
 */
export function fontHead(text: string): { readonly links: string; readonly style: string } {
  const faces = new Set([...new Set(text.normalize('NFC'))].flatMap((sign) => faceOf(sign) ?? []));
  const inOrder = FACES.filter((face) => faces.has(face));
  return {
    links: inOrder
      .map(
        ({ file }) => `<link rel="preload" as="font" type="font/woff2" href="${FONT_FOLDER}${file}.woff2" crossorigin>`,
      )
      .join(''),
    style: inOrder
      .map(
        ({ file, range }) =>
          `@font-face { font-family: Waymark; font-weight: 100 900; src: url(${FONT_FOLDER}${file}.woff2) format("woff2"); unicode-range: ${range}; }`,
      )
      .join('\n'),
  };
}
