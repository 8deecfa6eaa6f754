import { escaped } from '../../../db/codebook/markup.ts';
import { listOf } from '../../../db/contract/report.ts';
import { periodWords } from '../../../db/contract/report-lines.ts';
import type { Report } from '../../../preload/contract.ts';
import { printedDocument } from '../../document.ts';
import { pageFooter } from './page-footer.ts';
import { type ProjectSection, type ProjectWords, projectSections } from './project-sections.ts';

const STYLE = `
h1 { font-size: 18pt; line-height: 1.2; margin: 0 }
.what { font-size: 13pt; margin: 1mm 0 6mm }
h2 { font-size: 12pt; margin: 7mm 0 1.5mm; break-after: avoid }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 1mm 6mm; margin: 0 0 5mm }
dt { color: #333 } dd { margin: 0; font-weight: 700 }
.only { border: 0.4mm solid #000; padding: 2mm 3mm; margin: 0; font-weight: 700 }
table { width: 100%; border-collapse: collapse }
th, td { padding: 1mm 0 1mm 5mm; text-align: right; vertical-align: baseline; border-bottom: 0.2mm solid #999; font-weight: 400 }
th:first-child { text-align: left; padding-left: 0 }
td { white-space: nowrap; font-variant-numeric: tabular-nums }
td, thead th:not(:first-child) { width: 22mm }
thead th { font-weight: 700; border-bottom: 0.4mm solid #000 }
tr, section { break-inside: avoid }
ul { margin: 0; padding-left: 5mm; font-size: 9.5pt; line-height: 1.45 } li { margin-bottom: 1mm }
`;

/**
 * The report of a project on paper, as its donor gets it or as it stays inside, A4 or Letter: for whom, of which project, until when; then targets with what was achieved,
 * what the project did, women and men, children and adults, money, and what each number counts. Its title is its number, as of every table.
 */
export function contractDocument(
  report: Report,
  number: number,
  words: ProjectWords,
): { readonly title: string; readonly html: string } {
  const { language, say, formats } = words;
  const title = say('tableNumber', { number });
  const [project, recipient] = report.narrowed.map(({ label }) => label[language]);
  const [only = '', ...notes] = report.caveats.map((caveat) => caveat[language]);
  const about = [
    ...(recipient === undefined ? [] : [[say('contractRecipient'), recipient]]),
    [say('paperGivenBy'), listOf(report.filters.office).join(', ')],
    [say('period'), periodWords(report.period, words)],
    [say('paperNumber'), String(number)],
  ];
  const body = `<h1>${escaped(report.title[language])}</h1><p class="what">${escaped(project ?? '')}</p>
<dl>${about.map(([label = '', value = '']) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>
<p class="only">${escaped(only)}</p>${projectSections(report, words).map(tableOf).join('')}
<section><h2>${escaped(say('paperCounts'))}</h2><ul>${notes.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul></section>`;
  const foot = `${say('paperNumber')} ${formats.number(number)} · ${recipient ?? say('audience-internal')} · ${say('paperNotPublic')}`;
  return { title, html: printedDocument(language, title, STYLE + pageFooter(foot, words), body) };
}

function tableOf({ title, head, rows }: ProjectSection): string {
  const line = ({ name, cells }: ProjectSection['rows'][number]) =>
    `<tr><th scope="row">${escaped(name)}</th>${cells.map(({ text }) => `<td>${escaped(text)}</td>`).join('')}</tr>`;
  return `<section><h2>${escaped(title)}</h2><table><thead><tr>${head.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join('')}</tr></thead><tbody>${rows.map(line).join('')}</tbody></table></section>`;
}
