/** What stands at the foot of every page of a printed document. Pure. */
import { FONT_FAMILY } from './fonts.ts';

/** Rules that put lines at the foot of every page, and which page of how many it is: `pages` is the words for that, with {page} and {pages}. */
export function pageFooter(lines: readonly string[], pages: string, margin = '20mm 20mm 22mm'): string {
  const font = `font: 9pt ${FONT_FAMILY}; color: #333; vertical-align: top; padding-top: 2mm`;
  const [before = '""', between = '""', after = '""'] = pages.split(/\{(?:page|pages)\}/u).map(inCss);
  const left = lines.map(inCss).join(' "\\A " ');
  return `
@page { margin: ${margin}; @bottom-left { content: ${left}; white-space: pre-line; ${font} } @bottom-right { content: ${before} counter(page) ${between} counter(pages) ${after}; ${font} } }`;
}

/** A text as a string of CSS, which ends at no sign of it and holds no markup. */
function inCss(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} .,·’°º-]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;
}
