import { escaped } from '../db/codebook/markup.ts';
import { FONT_FAMILY, fontHead } from '../db/codebook/papers/fonts.ts';
import { MARK_STYLE, withMarks } from '../db/codebook/papers/marks.ts';

/**
 * A document to be printed, as `desk.print` takes it: whole, black on white, needing nothing from outside itself but the fonts that travel. What
 * people wrote stands in an element that keeps its direction of writing to itself.
 */
export function printedDocument(language: string, title: string, style: string, body: string): string {
  const fonts = fontHead(body);
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title>${fonts.links}<style>${fonts.style}
@page { margin: 20mm }
body { font: 11pt/1.5 ${FONT_FAMILY}; color: #000; background: #fff; margin: 0 }
dd, td, th, li, p { unicode-bidi: plaintext }
b, span { unicode-bidi: isolate }
${MARK_STYLE}
${style}</style></head><body>${withMarks(body)}</body></html>`;
}
