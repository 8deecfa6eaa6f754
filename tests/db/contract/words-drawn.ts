/** What the letters of a picture spell, and what of it comes from outside. */

/** The words that are drawn, each as its letters stand together, without the spaces between them. */
export function wordsDrawn(svg: string): readonly string[] {
  const groups = [...svg.matchAll(/<g [^>]*>((?:<use [^>]*\/>)*)<\/g>/gu)].map(([, uses = '']) =>
    [...uses.matchAll(/#[a-z]([0-9a-f]+)"/gu)]
      .map(([, code = '']) => String.fromCodePoint(Number.parseInt(code, 16)))
      .join(''),
  );
  return [...groups, ...[...svg.matchAll(/<text [^>]*>([^<]*)/gu)].map(([, said = '']) => said)];
}

/** Whatever a picture refers to that is not a shape of its own, and whatever could run or load in it. */
export function outsideOf(svg: string): readonly string[] {
  const own = new Set([...svg.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => `#${id}`));
  const referred = [...svg.matchAll(/href="([^"]*)"/gu)].map(([, to = '']) => to).filter((to) => !own.has(to));
  return [...referred, ...(svg.match(/url\(|style|<script|<image|<foreignObject|@font-face|data:| on\w+=/gu) ?? [])];
}
