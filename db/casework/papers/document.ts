/**
 * A paper as a whole HTML document that needs nothing from outside itself but the fonts that travel: what the window prints, what the command turns
 * into a PDF. Its title and metadata say nothing; there is no script in it, and no address but those of the fonts.
 */
import { blankLines, isBlankPage, isByHand } from '../../codebook/papers/by-hand.ts';
import { FONT_FAMILY, fontHead } from '../../codebook/papers/fonts.ts';
import { hasLongWord } from '../../codebook/papers/long-word.ts';
import { MARK_STYLE, withMarks } from '../../codebook/papers/marks.ts';
import { PRINT_TITLES } from '../../codebook/papers/print-titles.ts';
import type { Paper, PaperBlock, PaperKind, PaperSide, PaperSize, ParallelRow } from '../../contract/papers.ts';
import { BESIDE, CASE_PAPER_WHOSE, LABEL_POINTS, layoutOf, WRITTEN } from './sides.ts';

/** Millimetres under a line for the hand, of its height: what follows does not hang on it. */
const UNDER_LINE = 1.4;

const STYLE = `
  html { font: var(--text)/1.32 ${FONT_FAMILY}; color: #000; background: #fff; }
  /* The room at the edges: a side whose width is no whole number of points of a screen loses the last line of a table there. */
  body { margin: 0 0.3mm; }
  section.side { display: flex; flex-direction: column; min-height: var(--side); break-after: page; }
  section.side:last-child { break-after: auto; }
  header { display: flex; justify-content: space-between; align-items: baseline; gap: 4mm; }
  header p { margin: 0; font-size: 9.5pt; white-space: nowrap; }
  h1 { font-size: 15pt; margin: 0 0 1mm; font-weight: 650; }
  p.whose { margin: 0 0 3mm; font-size: 16pt; font-weight: 650; overflow-wrap: anywhere; }
  h2 { font-size: var(--text); margin: 3.2mm 0 1mm; padding-top: 1.2mm; border-top: 0.35pt solid #000; font-weight: 650; break-after: avoid; }
  h2.record { display: flex; justify-content: space-between; align-items: baseline; gap: 4mm; margin: 2.4mm 0 0.6mm; padding-top: 1mm; }
  h2.record span { font-size: 9pt; font-weight: 400; color: #333; }
  h2.part { margin: 5mm 0 1mm; padding-top: 1.6mm; border-top-width: 1.2pt; font-size: 13pt; }
  h1 + h2.part, header + h2.part, p.whose + h2.part { margin-top: 0; }
  dd, td, li, p, footer { unicode-bidi: plaintext; }
  b, span { unicode-bidi: isolate; }
  dl { display: grid; grid-template-columns: 46mm 1fr; gap: 0.7mm 4mm; margin: 0; }
  dl.record { grid-template-columns: 60mm 1fr; }
  dl.pairs { grid-template-columns: 34mm 1fr 34mm 1fr; }
  dt { color: #333; font-size: var(--label); padding-top: 0.4mm; }
  dd { margin: 0; white-space: pre-line; overflow-wrap: anywhere; min-height: 1.2em; }
  dd:empty { border-bottom: 0.35pt solid #777; }
  ul { margin: 0; padding-left: 5mm; }
  ul.blank { list-style: none; padding: 0; }
  ul.blank li { border-bottom: 0.35pt solid #777; height: 5.5mm; }
  p.notice { white-space: pre-line; margin: 2.4mm 0; padding: 1.6mm 2.4mm; border: 0.8pt solid #000; font-weight: 650; }
  table { border-collapse: collapse; width: 100%; font-size: 10pt; }
  .number { text-align: end; font-variant-numeric: tabular-nums; }
  th, td { border: 0.35pt solid #555; padding: 0.4mm 1.6mm; text-align: left; vertical-align: top; }
  td.long { overflow-wrap: anywhere; }
  tr { break-inside: avoid; }
  section.question { display: grid; grid-template-columns: 8mm 1fr; border-top: 0.35pt solid #999; padding: 0.9mm 0; break-inside: avoid; }
  section.question b { font-weight: 650; }
  section.question div.codes { font-size: 9pt; line-height: 1.36; }
  section.question span.code { white-space: nowrap; margin-right: 3mm; }
  section.question div.line { border-bottom: 0.35pt solid #777; height: 4.4mm; }
  .first-contact p.notice { margin: 0 0 1.5mm; padding: 0.8mm 2mm; font-weight: 400; font-size: 9pt; border-width: 0.35pt; }
  .first-contact { font-size: 9.5pt; line-height: 1.18; }
  .first-contact h1 { font-size: 13pt; }
  .first-contact section.question { padding: 0.6mm 0; }
  .first-contact section.question div.codes { font-size: 8.4pt; line-height: 1.24; }
  .first-contact section.question div.line { height: 3.6mm; }
  .first-contact dl { gap: 0.3mm 4mm; }
  table.blank { table-layout: fixed; }
  table.blank th { font-size: 7.5pt; font-weight: 400; }
  table.blank th:first-child { width: 6mm; }
  table.blank td { height: 8.6mm; font-size: 8pt; }
  .house-sheet h2 { margin-top: 2.2mm; }
  .case-report p.whose, .handover-summary p.whose, .own-copy p.whose, .by-hand p.whose { font-size: ${CASE_PAPER_WHOSE}pt; }
  .signatures { display: grid; grid-template-columns: repeat(3, 1fr); gap: 6mm; margin-top: 7mm; }
  .signatures div { border-top: 0.35pt solid #000; padding-top: 1mm; font-size: 9pt; min-height: 6mm; }
  .signatures.thumb { margin-top: 16mm; }
  .signatures.name { margin-top: 11mm; }
  .parallel { display: grid; grid-template-columns: ${1 - BESIDE.share}fr ${BESIDE.share}fr; gap: ${BESIDE.gap}mm; padding-bottom: 1.4mm; break-inside: avoid; }
  .parallel p { margin: 0; }
  .parallel small { font-size: ${BESIDE.points}pt; font-weight: 400; color: #444; white-space: pre-line; unicode-bidi: plaintext; text-align: start; }
  .parallel > :only-child { grid-column: 1 / -1; }
  h2.parallel { align-items: baseline; padding-bottom: 0; }
  span.boxes { display: inline-block; }
  span.box { display: inline-block; white-space: nowrap; margin-inline-start: 3mm; }
  .consent-text p.whose { font-size: 9.5pt; font-weight: 400; color: #333; }
  .consent-text dd:empty { min-height: 8mm; }
  .consent-text dt, .consent-text .signatures div, .receipt .signatures div { white-space: pre-line; unicode-bidi: plaintext; }
  .consent-text dt { align-self: end; }
  .by-hand dd:empty { min-height: ${WRITTEN - UNDER_LINE}mm; margin-bottom: ${UNDER_LINE}mm; }
  .by-hand dt:has(+ dd:empty) { align-self: end; margin-bottom: ${UNDER_LINE}mm; }
  .by-hand ul.blank li { height: ${WRITTEN}mm; }
  .by-hand ul.blank li:last-child { height: ${WRITTEN - UNDER_LINE}mm; margin-bottom: ${UNDER_LINE}mm; }
  .by-hand .parallel .boxes .box:first-child { margin-inline-start: 0; }
  [dir="rtl"] dt, [dir="rtl"] .signatures div { text-align: right; }
  p.note { margin: 4mm 0 1mm; font-size: ${BESIDE.points}pt; color: #444; }
  .card { display: grid; align-content: space-evenly; width: 85mm; height: 32mm; padding: 0 8mm; box-sizing: border-box; border: 0.6pt dashed #000; }
  .card i { border-bottom: 0.35pt solid #777; }
  ${MARK_STYLE}
  footer { margin-top: auto; padding-top: 4mm; font-size: 8.5pt; color: #333; }
`;

/** Millimetres of a side inside the margins, with some to spare for a printer that rounds. */
const SIDE_HEIGHT: Readonly<Record<PaperSize, number>> = { A4: 270, Letter: 252 };

const TITLE: Readonly<Record<PaperKind, keyof typeof PRINT_TITLES>> = {
  'house-sheet': 'sheet',
  'first-contact': 'sheet',
  'told-letter': 'letter',
  'day-sheet': 'sheet',
  'feedback-sheet': 'sheet',
  'ask-letter': 'letter',
  'case-list': 'list',
  'consulate-list': 'list',
  'post-sheet': 'sheet',
  'consent-text': 'sheet',
  'tracking-sheet': 'sheet',
  'case-report': 'report',
  'handover-summary': 'report',
  'own-copy': 'copy',
  'referral-letter': 'letter',
  receipt: 'sheet',
  'travel-sheet': 'sheet',
  'blank-roster': 'sheet',
};

/** `title` is for the print queue and the PDF: a word that says nothing of what stands on the paper. Each copy has its own foot, and each side its copy's. */
export function paperDocument(paper: Paper, size: PaperSize): { readonly title: string; readonly html: string } {
  const title = PRINT_TITLES[TITLE[paper.kind]][paper.language];
  const { points, sides } = layoutOf(paper, size);
  const copies = paper.foot.length === 0 ? [undefined] : paper.foot;
  const body = copies.flatMap((foot) => sides.map((side) => sideOf(paper, side, foot))).join('\n');
  const fonts = fontHead(body);
  const html = `<!doctype html>
<html lang="${paper.language}"><head><meta charset="utf-8"><title>${escaped(title)}</title>${fonts.links}
<style>${fonts.style}
@page { size: ${size}; margin: 12mm 14mm; } :root { --side: ${SIDE_HEIGHT[size]}mm; --text: ${points}pt; --label: ${LABEL_POINTS[points]}pt; }${STYLE}</style></head>
<body class="${isBlankPage(paper.kind) ? 'first-contact' : paper.kind}${isByHand(paper.kind) ? ' by-hand' : ''}">${body}
</body></html>
`;
  return { title, html };
}

function sideOf({ heading, whose, reads }: Paper, { place, blocks }: PaperSide, foot: string | undefined): string {
  const read = reads === undefined ? '' : ` lang="${reads.language}" dir="${reads.fromRight ? 'rtl' : 'ltr'}"`;
  return `<section class="side"${read}><header><h1>${shown(heading)}</h1>${place === null ? '' : `<p>${shown(place)}</p>`}</header>
${whose === undefined ? '' : `<p class="whose">${shown(whose)}</p>`}
${blocks.map(block).join('\n')}
${foot === undefined ? '' : `<footer>${shown(foot)}</footer>`}</section>`;
}

function block(from: PaperBlock): string {
  switch (from.block) {
    case 'part':
      return `<h2 class="part">${shown(from.title)}</h2>`;
    case 'facts':
      return `${from.beside === undefined ? titled(from.title) : recordTitle(from.title, from.beside)}<dl${from.pairs === true ? ' class="pairs"' : from.beside === undefined ? '' : ' class="record"'}>${from.rows
        .map((row) => `<dt>${shown(row.label)}</dt><dd>${shown(row.value)}</dd>`)
        .join('')}</dl>`;
    case 'list':
      return from.items.length === 0
        ? `${titled(from.title)}<ul class="blank">${'<li></li>'.repeat(blankLines(from.lines))}</ul>`
        : `${titled(from.title)}<ul>${from.items.map((item) => `<li>${shown(item)}</li>`).join('')}</ul>`;
    case 'table':
      return `${titled(from.title)}<table${from.blank === true ? ' class="blank"' : ''}><thead><tr>${from.columns.map((column, at) => `<th scope="col"${from.numbers?.includes(at) ? ' class="number"' : ''}>${shown(column)}</th>`).join('')}</tr></thead><tbody>${from.rows
        .map(
          (row) => `<tr>${row.map((cell, at) => tableCell(cell, from.numbers?.includes(at) === true)).join('')}</tr>`,
        )
        .join('')}</tbody></table>`;
    case 'notice':
      return `<p class="notice">${shown(from.text)}</p>`;
    case 'choices':
      return `<section class="question"><b>${shown(from.number)}</b><div>${shown(from.asked ? '○' : '●')} <b>${shown(from.question)}</b>
<div class="codes">${from.choices.map((choice) => `<span class="code">${shown(choice)}</span> `).join('')}</div>${from.line ? '<div class="line"></div>' : ''}</div></section>`;
    case 'parallel':
      return `${titled(from.title, from.besideTitle)}${from.rows.map(parallelRow).join('')}`;
    case 'card':
      return `<p class="note">${shown(from.note)}</p><div class="card"><i></i><i></i></div>`;
    case 'signatures':
      return `<div class="signatures${from.over === undefined ? '' : ` ${from.over}`}">${from.labels.map((label) => `<div>${shown(label)}</div>`).join('')}</div>`;
  }
}

function tableCell(cell: string, isNumber: boolean): string {
  const classes = [...(isNumber ? ['number'] : []), ...(hasLongWord(cell) ? ['long'] : [])];
  return `<td${classes.length === 0 ? '' : ` class="${classes.join(' ')}"`}>${shown(cell)}</td>`;
}

function recordTitle(title: string | null, beside: string): string {
  return title === null ? '' : `<h2 class="record"><b>${shown(title)}</b><span>${shown(beside)}</span></h2>`;
}

function titled(title: string | null, beside: string | null = null): string {
  if (title === null) return '';
  if (beside === null) return `<h2>${shown(title)}</h2>`;
  return `<h2 class="parallel"><span>${shown(title)}</span><small>${shown(beside)}</small></h2>`;
}

function parallelRow({ text, boxes, beside }: ParallelRow): string {
  const ticked = boxes.map((box) => `<span class="box">${shown(`☐ ${box}`)}</span>`).join(' ');
  const together = ticked === '' ? '' : ` <span class="boxes">${ticked}</span>`;
  const small = beside === null ? '' : `<small>${shown(beside)}</small>`;
  return `<div class="parallel"><p>${shown(text)}${together}</p>${small}</div>`;
}

/** What people read on the paper. */
function shown(text: string): string {
  return withMarks(escaped(text));
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
