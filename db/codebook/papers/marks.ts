/** Marks of our own that no font that travels has: they are drawn as shapes. Pure. */

interface Mark {
  /** In a square of ten. */
  readonly path: string;
  readonly filled?: true;
}

const CIRCLE = 'M9 5a4 4 0 1 1-8 0a4 4 0 1 1 8 0z';
const MARKS: Readonly<Record<string, Mark>> = {
  '○': { path: CIRCLE },
  '●': { path: CIRCLE, filled: true },
  '☐': { path: 'M1 1h8v8h-8z' },
  '✓': { path: 'M1 5.5l3 3l5-7' },
  '→': { path: 'M1 5h8M6 2l3 3l-3 3' },
};

export function markOf(sign: string): Mark | undefined {
  return Object.hasOwn(MARKS, sign) ? MARKS[sign] : undefined;
}

/** A text in pieces: each mark by itself, and what stands between them. */
export function piecesByMark(text: string): readonly string[] {
  return text.split(/([○●☐✓→])/u).filter((piece) => piece !== '');
}

/** A document, or text of one, escaped: its marks become pictures that say what they are. Tags, and what is drawn already, stay as they are. */
export function withMarks(html: string): string {
  return html
    .split(/(<svg\b[\s\S]*?<\/svg>|<[^>]*>)/)
    .map((part, at) => (at % 2 === 0 ? drawn(part) : part))
    .join('');
}

function drawn(text: string): string {
  return piecesByMark(text)
    .map((piece) => {
      const mark = markOf(piece);
      if (mark === undefined) return piece;
      return `<svg class="mark" viewBox="0 0 10 10" role="img" aria-label="${piece}"${mark.filled ? ' fill="#000"' : ' fill="none"'}><path d="${mark.path}" /></svg>`;
    })
    .join('');
}

export const MARK_STYLE = '.mark { width: 0.72em; height: 0.72em; stroke: #000; vertical-align: -0.04em; }';
