/**
 * The annual report as a whole document, A4 or Letter: cover, contents, how it was counted, what it covers, numbered tables with their pictures, how
 * to read them. Its foot has the register number and the caveat on every page. Pure.
 */

import { filledWith } from '../../codebook/filled.ts';
import { escaped } from '../../codebook/markup.ts';
import { ANNUAL_REPORT } from '../../codebook/papers/annual-report.ts';
import { FONT_FAMILY, fontHead } from '../../codebook/papers/fonts.ts';
import { MARK_STYLE, withMarks } from '../../codebook/papers/marks.ts';
import { pageFooter } from '../../codebook/papers/page-footer.ts';
import { PRINT_TITLES } from '../../codebook/papers/print-titles.ts';
import type { Language } from '../../codebook/types.ts';
import { numbersIn } from '../../contract/charts/chart.ts';
import { scalesOf } from '../../contract/charts/scale.ts';
import type { PaperDocument } from '../../contract/papers.ts';
import { figure, meaningLines, type ReportWords, waterfallLines, wordsOfTable } from '../../contract/report-lines.ts';
import { leastShown } from '../protection/shown-number.ts';
import { personsCaveat } from '../report.ts';
import { reportWords } from '../report-words.ts';
import type { AnnualChapter, AnnualReport } from './annual-report.ts';
import { chartsOfTable, printedTable } from './annual-table.ts';

const STYLE = `
body { font: 10.5pt/1.45 ${FONT_FAMILY}; color: #000; background: #fff; margin: 0 }
dd, td, th, li, p { unicode-bidi: plaintext }
h1 { font-size: 30pt; line-height: 1.15; font-weight: 650; letter-spacing: -0.01em; margin: 52mm 0 2mm }
.whose { font-size: 14pt; margin: 0 0 18mm }
.figures { display: flex; gap: 12mm; margin: 0 0 18mm }
.figures div { border-top: 0.6mm solid #000; padding-top: 2mm; min-width: 40mm }
.figures dd { font-size: 22pt; line-height: 1.2; font-weight: 650; margin: 0; font-variant-numeric: tabular-nums }
.figures div { display: flex; flex-direction: column-reverse; justify-content: flex-end }
.figures dt { font-size: 9.5pt }
.only { border: 0.4mm solid #000; padding: 2.5mm 4mm; font-weight: 650; margin: 0 0 6mm; max-width: 130mm }
.made { color: #333; font-size: 9.5pt; margin: 0 }
h2 { font-size: 20pt; line-height: 1.2; font-weight: 650; letter-spacing: -0.01em; margin: 0 0 5mm; break-after: avoid }
.chapter { break-before: page }
h3 { font-size: 13pt; line-height: 1.25; font-weight: 650; margin: 0 }
h4 { font-size: 10.5pt; font-weight: 650; margin: 7mm 0 1.5mm; break-after: avoid }
nav ol { list-style: none; margin: 0 0 4mm; padding: 0 }
nav li { margin: 0 }
nav > ol > li { break-inside: avoid-page; margin-bottom: 3mm }
nav > ol > li > a { font-weight: 650 }
nav ol ol { margin: 1mm 0 0; columns: 2; column-gap: 8mm; font-size: 9.5pt; line-height: 1.5 }
nav ol ol li { break-inside: avoid; padding-left: 8mm; text-indent: -8mm }
nav ol ol b { display: inline-block; width: 8mm; text-indent: 0; font-weight: 400; font-variant-numeric: tabular-nums }
a { color: inherit; text-decoration: none }
.head { break-after: avoid; break-inside: avoid; margin-bottom: 3mm }
.finding { margin: 0.5mm 0 0; font-size: 10.5pt }
.table { border-top: 0.4mm solid #000; padding-top: 3mm; margin: 0 0 9mm }
.table > .beside { break-inside: avoid }
.table.long > .beside { break-inside: auto }
#coverage, #readings, .goes-on { margin-top: 12mm; break-inside: avoid }
.beside { display: grid; grid-template-columns: 88mm minmax(0, 1fr); gap: 6mm; align-items: start }
figure { margin: 0 0 3mm; break-inside: avoid }
.beside figure { margin: 0 }
figure svg { display: block; width: 100%; height: auto; max-height: 210mm }
.table > figure svg { width: auto; max-width: 100%; max-height: 105mm }
.table > figure.tall svg { max-height: 215mm }
table { width: 100%; border-collapse: collapse; font-size: 9pt; line-height: 1.3; margin: 0 0 3mm; break-inside: avoid }
.long table { break-inside: auto }
caption { text-align: left; font-size: 8.5pt; color: #333; padding: 0 0 1mm; caption-side: top }
.beside caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
th, td { padding: 0.7mm 0 0.7mm 2mm; text-align: right; vertical-align: baseline; border-bottom: 0.15mm solid #999; font-weight: 400 }
td { white-space: nowrap; font-variant-numeric: tabular-nums }
th:first-child { text-align: left; padding-left: 0 }
thead th { font-weight: 650; border-bottom: 0.3mm solid #000; vertical-align: bottom }
.crossed td:nth-child(odd) { width: 13mm; padding-left: 1mm; color: #333 }
.foot th, .foot td { color: #333; border-bottom-style: none; padding-top: 0.5mm; padding-bottom: 0.3mm }
tr { break-inside: avoid }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: 1mm 6mm; margin: 0 0 6mm }
.facts dt { color: #333 } .facts dd { margin: 0; font-weight: 550 }
ul { margin: 0 0 6mm; padding-left: 5mm } li { margin-bottom: 1.5mm }
.narrow { max-width: 120mm }
`;

/** `number`: in the register of releases. `title` is for the print queue and the properties of a PDF: it says nothing of what is in it. */
export function annualDocument(made: AnnualReport, number: number, language: Language): PaperDocument {
  const words = reportWords(language);
  const { year, chapters } = made;
  const name = filledWith(ANNUAL_REPORT.title[language], { year: String(year) });
  const whose = made.office ?? ANNUAL_REPORT.allOffices[language];
  const title = PRINT_TITLES.report[language];
  const body = `${cover(made, number, { name, whose }, words)}${contents(chapters, words)}${method(made, words)}${coverage(made, words)}${chapters.map((chapter) => chapterOf(made, chapter, words)).join('')}${readings(words)}`;
  const foot = pageFooter(
    [
      `${name} · ${whose} · ${filledWith(ANNUAL_REPORT.register[language], { number: numbersIn(words)(number) })}`,
      ANNUAL_REPORT.caveat[language],
    ],
    wordsOfTable(words, 'paperPage'),
    '16mm 14mm 24mm',
  );
  const fonts = fontHead(body);
  const html = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title>${fonts.links}<style>${fonts.style}${STYLE}${MARK_STYLE}${foot}</style></head><body>${withMarks(body)}</body></html>`;
  return { title, html };
}

function cover(
  made: AnnualReport,
  number: number,
  { name, whose }: { readonly name: string; readonly whose: string },
  words: ReportWords,
): string {
  const { language } = words;
  const { whole, persons, isInside, edition } = made;
  const few = filledWith(ANNUAL_REPORT.tooFew[language], { least: String(leastShown(whole.protection.k ?? 0)) });
  const offices = whole.coverage.offices.filter(({ instances }) => instances !== 0).length;
  const figures = isInside
    ? [
        [ANNUAL_REPORT.instances[language], figure(whole, whole.n, few, numbersIn(words))],
        ...(persons === null
          ? []
          : [[ANNUAL_REPORT.persons[language], figure(persons, persons.n, few, numbersIn(words))]]),
        ...(made.office === null ? [[ANNUAL_REPORT.offices[language], numbersIn(words)(offices)]] : []),
      ]
    : [[ANNUAL_REPORT.persons[language], figure(whole, whole.n, few, numbersIn(words))]];
  const line = [
    ...(edition === null ? [] : [filledWith(ANNUAL_REPORT.edition[language], { edition: String(edition) })]),
    filledWith(ANNUAL_REPORT.made[language], { day: words.day(made.day) }),
    filledWith(ANNUAL_REPORT.register[language], { number: numbersIn(words)(number) }),
  ].join(' · ');
  return `<section class="cover"><h1>${escaped(name)}</h1><p class="whose">${escaped(whose)}</p><dl class="figures">${figures
    .map(([label = '', value = '']) => `<div><dt>${escaped(label)}</dt><dd>${escaped(value)}</dd></div>`)
    .join('')}</dl><p class="only">${escaped(
    ANNUAL_REPORT[isInside ? 'forInside' : 'forOutside'][language],
  )}</p><p class="made">${escaped(line)}</p></section>`;
}

function contents(chapters: readonly AnnualChapter[], { language }: ReportWords): string {
  const link = (to: string, words: string) => `<a href="#${to}">${escaped(words)}</a>`;
  const part = (to: string, words: string, tables = '') => `<li>${link(to, words)}${tables}</li>`;
  const parts = chapters.map(({ id, title, tables }) => {
    const lines = tables.map(
      (table) => `<li><b>${table.number}</b>${link(`table-${table.number}`, table.title[language])}</li>`,
    );
    return part(`chapter-${id}`, title[language], lines.length === 0 ? '' : `<ol>${lines.join('')}</ol>`);
  });
  return `<nav class="chapter" aria-labelledby="contents"><h2 id="contents">${escaped(ANNUAL_REPORT.contents[language])}</h2><ol>${part('method', ANNUAL_REPORT.method[language])}${part('coverage', ANNUAL_REPORT.coverage[language])}${parts.join('')}${part('readings', ANNUAL_REPORT.caveats[language])}</ol></nav>`;
}

/** What was counted, and by which rules. */
function method({ whole, chapters }: AnnualReport, words: ReportWords): string {
  const { language } = words;
  const facts = meaningLines(whole, words).map(
    ([label, value]) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`,
  );
  const of = [whole, ...chapters.flatMap(({ tables }) => tables.map(({ report }) => report))];
  const sentences = new Set(of.flatMap(({ caveats }) => caveats.map((caveat) => caveat[language])));
  return `<section class="chapter" id="method"><h2>${escaped(ANNUAL_REPORT.method[language])}</h2><dl class="facts">${facts.join('')}</dl>${listOf([...sentences])}</section>`;
}

const listOf = (lines: readonly string[]): string =>
  `<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`;

/** Which offices are in it and until when, and inside who is not. */
function coverage({ whole, persons }: AnnualReport, words: ReportWords): string {
  const { language } = words;
  const written = numbersIn(words);
  const line = (name: string, cells: readonly string[]) =>
    `<tr><th scope="row">${escaped(name)}</th>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`;
  const table = (caption: string, head: readonly string[], lines: readonly string[]) =>
    lines.length === 0
      ? ''
      : `<table class="narrow"><caption>${escaped(caption)}</caption><thead><tr>${head.map((word) => `<th scope="col">${escaped(word)}</th>`).join('')}</tr></thead><tbody>${lines.join('')}</tbody></table>`;
  const offices = whole.coverage.offices.map(({ office, instances, until }) =>
    line(office, [
      figure(whole, instances, wordsOfTable(words, 'suppressed'), written),
      until === null ? ANNUAL_REPORT.nothingYet[language] : words.day(until),
    ]),
  );
  const unit = wordsOfTable(words, `unit-${whole.unit}`);
  const ofOffices = table(
    wordsOfTable(words, 'office'),
    [wordsOfTable(words, 'office'), unit, ANNUAL_REPORT.until[language]],
    offices,
  );
  const steps = waterfallLines(whole, words, written).map(({ label, n }) => line(label, [n]));
  const ofSteps = table(wordsOfTable(words, 'waterfall'), [ANNUAL_REPORT.step[language], unit], steps);
  const compared = persons?.coverage.persons ?? null;
  const known = compared === null ? [] : [personsCaveat(compared)[language]];
  return `<section id="coverage"><h2>${escaped(ANNUAL_REPORT.coverage[language])}</h2>${ofOffices}${ofSteps}${known.map((said) => `<p>${escaped(said)}</p>`).join('')}</section>`;
}

function chapterOf({ before }: AnnualReport, { id, title, tables, notes }: AnnualChapter, words: ReportWords): string {
  const { language } = words;
  // All charts of a chapter that measure the same end at the same number.
  const scales = scalesOf(tables.flatMap((table) => chartsOfTable(table, words)));
  const said = notes.map((note) => `<p>${escaped(note[language])}</p>`).join('');
  const printed = tables.map((table) => printedTable({ table, before, scales, words }));
  // A chapter that says only why it has no table takes no page for it.
  return `<section class="${tables.length === 0 ? 'goes-on' : 'chapter'}" id="chapter-${id}"><h2>${escaped(title[language])}</h2>${said}${printed.join('')}</section>`;
}

function readings({ language }: ReportWords): string {
  const lines = [...ANNUAL_REPORT.readings, ANNUAL_REPORT.unanswered].map((reading) => reading[language]);
  return `<section id="readings"><h2>${escaped(ANNUAL_REPORT.caveats[language])}</h2>${listOf(lines)}</section>`;
}
