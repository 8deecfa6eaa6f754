import { escaped } from '../../../db/codebook/markup.ts';
import { paperCharts } from '../../../db/contract/charts/svg.ts';
import {
  baseless,
  coverageLines,
  dimensionTitle,
  figure,
  meaningLines,
  type ReportWords,
  waterfallLines,
} from '../../../db/contract/report-lines.ts';
import type { Report, ReportRow } from '../../../preload/contract.ts';
import { printedDocument } from '../../document.ts';
import type { Formats } from '../../formats.ts';
import type { Say } from '../../locales/index.ts';
import { pageFooter } from './page-footer.ts';

const STYLE = `
h1 { font-size: 15pt; margin: 0 0 3mm }
dl { display: grid; grid-template-columns: auto 1fr; gap: 0 5mm; margin: 0 0 4mm; font-size: 10pt }
dt { color: #333 } dd { margin: 0 }
table { width: 100%; border-collapse: collapse; font-size: 10pt }
th, td { padding: 0.7mm 2mm 0.7mm 0; text-align: right; border-bottom: 0.2mm solid #999; font-weight: 400 }
th:first-child { text-align: left }
thead th, .group th, .group td { font-weight: 700; border-bottom: 0.4mm solid #000 }
.group th { padding-top: 3mm }
tr, .whole { break-inside: avoid } .group { break-after: avoid }
ul { margin: 5mm 0 0; padding-left: 5mm; font-size: 9pt; line-height: 1.4 }
figure { break-before: page; break-inside: avoid; margin: 0 }
figure > svg { display: block; width: 100%; height: auto; max-height: 238mm }
`;

/** A variable with more rows goes on on the next page, so that no page stays half empty. */
const MOST_ROWS_UNCUT = 12;

/** A released table as a paper, black on white, with each of its charts on a page of its own (A4 or Letter), and on it what it is of and its caveats. Its title is its number: a print queue shows titles to others. */
export function reportDocument(
  report: Report,
  number: number,
  words: ReportWords & { readonly say: Say<'statistics'>; readonly formats: Formats },
): { readonly title: string; readonly html: string } {
  const { language, say, formats } = words;
  const title = say('tableNumber', { number });
  const none = say('suppressed');
  const whole = (n: number | null, instead = none) => figure(report, n, instead, formats.number);
  const cells = (...texts: readonly string[]) => texts.map((text) => `<td>${escaped(text)}</td>`).join('');
  const isCompared = report.compared !== undefined;
  const head = [say('category'), say('number'), say('percent'), say('denominator'), say('missing')];
  if (isCompared) head.push(say('before'), say('change'));
  const beforeOf = ({ before }: ReportRow): readonly string[] =>
    before === undefined ? [] : [whole(before.n), before.change === null ? '' : formats.change(before.change)];
  const groups = report.dimensions.map((dimension) => {
    const label = dimensionTitle(dimension, language) + (dimension.multi ? ` (${say('overlap')})` : '');
    const rows = dimension.rows.map((row) => {
      const percent = row.suppressed || row.percent === null ? '' : formats.percent(row.percent);
      return `<tr><th scope="row">${escaped(row.label[language])}</th>${cells(row.suppressed ? none : whole(row.n), percent, '', '', ...beforeOf(row))}</tr>`;
    });
    const total = cells(
      '',
      '',
      whole(dimension.denominator, baseless(report, dimension, none)),
      whole(dimension.missing, baseless(report, dimension, none)),
      ...(isCompared ? ['', ''] : []),
    );
    return `<tbody${rows.length > MOST_ROWS_UNCUT ? '' : ' class="whole"'}><tr class="group"><th scope="rowgroup">${escaped(label)}</th>${total}</tr>${rows.join('')}</tbody>`;
  });
  const meaning = meaningLines(report, words).map(
    ([label, value]) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`,
  );
  const steps = waterfallLines(report, words, formats.number).map(
    ({ label, n }) => `<dt>${escaped(label)}</dt><dd>${escaped(n)}</dd>`,
  );
  const rests = [...report.caveats.map((caveat) => caveat[language]), ...coverageLines(report, words)];
  const charts = paperCharts(report, number, words).map((chart) => `<figure>${chart}</figure>`);
  const body = `<h1>${escaped(report.title[language])}</h1><dl>${meaning.join('')}</dl>${steps.length === 0 ? '' : `<dl>${steps.join('')}</dl>`}
<table><thead><tr>${head.map((text) => `<th scope="col">${escaped(text)}</th>`).join('')}</tr></thead>${groups.join('')}</table>
<ul>${rests.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul><p>${escaped(title)}</p>${charts.join('')}`;
  return { title, html: printedDocument(language, title, STYLE + pageFooter(title, words), body) };
}
