import { FONT_FAMILY } from '../../../db/codebook/papers/fonts.ts';
import type { Say } from '../../locales/index.ts';

/** Rules of a printed document that put words at the foot of every page, and which page of how many it is. */
export function pageFooter(left: string, { say }: { readonly say: Say<'statistics'> }): string {
  const font = `font: 9pt ${FONT_FAMILY}; color: #333; vertical-align: top; padding-top: 2mm`;
  const counted = say('paperPage')
    .split(/\{(?:page|pages)\}/u)
    .map(inCss);
  const [before = '""', between = '""', after = '""'] = counted;
  return `
@page { margin: 20mm 20mm 22mm; @bottom-left { content: ${inCss(left)}; ${font} } @bottom-right { content: ${before} counter(page) ${between} counter(pages) ${after}; ${font} } }`;
}

/** A text as a string of CSS, which ends at no sign of it and holds no markup. */
function inCss(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} .,·’°º-]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;
}
