import { moneyLabel } from '../../../db/codebook/money.ts';
import { minorDigits } from '../../../db/codebook/world.ts';
import { periodWords, type ReportWords } from '../../../db/contract/report-lines.ts';
import type { Report, ReportDimension, ReportRow } from '../../../preload/contract.ts';
import { escaped, printedDocument } from '../../document.ts';
import type { Formats } from '../../formats.ts';
import type { Say } from '../../locales/index.ts';
import { pageFooter } from './page-footer.ts';

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

interface Words extends ReportWords {
  readonly say: Say<'statistics'>;
  readonly formats: Formats;
}

/**
 * The report of a project as its donor gets it on paper, A4 or Letter: for whom, of which project, until when; then targets with what was achieved,
 * what the project did, women and men, children and adults, money, and what each number counts. Its title is its number, as of every table.
 */
export function contractDocument(
  report: Report,
  number: number,
  words: Words,
): { readonly title: string; readonly html: string } {
  const { language, say, formats } = words;
  const title = say('tableNumber', { number });
  const [project, recipient] = report.narrowed.map(({ label }) => label[language]);
  const [only = '', ...notes] = report.caveats.map((caveat) => caveat[language]);
  const about = [
    [say('contractRecipient'), recipient ?? ''],
    [say('paperGivenBy'), report.filters.office ?? ''],
    [say('period'), periodWords(report.period, words)],
    [say('paperNumber'), String(number)],
  ];
  const body = `<h1>${escaped(report.title[language])}</h1><p class="what">${escaped(project ?? '')}</p>
<dl>${about.map(([label = '', value = '']) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>
<p class="only">${escaped(only)}</p>${sections(report, words).join('')}
<section><h2>${escaped(say('paperCounts'))}</h2><ul>${notes.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul></section>`;
  const foot = `${say('paperNumber')} ${formats.number(number)} · ${recipient ?? ''} · ${say('paperNotPublic')}`;
  return { title, html: printedDocument(language, title, STYLE + pageFooter(foot, words), body) };
}

function sections({ dimensions }: Report, words: Words): readonly string[] {
  const { say } = words;
  const named = (id: string) => dimensions.find((dimension) => dimension.id === id);
  const counted = dimensions.filter(({ rows }) => rows.some(({ code }) => code === 'achieved'));
  const inWords = named('targets');
  const targets = [
    ...counted.map(({ label, rows }) => {
      const row = (code: string) => rows.find((one) => one.code === code);
      const achieved = row('achieved');
      return [label[words.language], written(row('target'), words), written(achieved, words), percent(achieved, words)];
    }),
    ...(inWords?.rows ?? []).map((row) => [row.label[words.language], written(row, words), say('paperNotCounted'), '']),
  ];
  const paid = named('paid');
  const each = named('paid-each');
  const money = (paid?.rows ?? []).map((row) => [
    row.label[words.language],
    amount(row, words),
    amount(
      each?.rows.find(({ code }) => code === row.code),
      words,
    ),
  ]);
  const others = dimensions.filter(
    (one) => one !== inWords && one !== paid && one !== each && !counted.includes(one) && one.id !== 'reached',
  );
  const reached = named('reached');
  return [
    ...table(say('paperTargets'), ['', say('paperTarget'), say('paperAchieved'), '%'], targets),
    ...(reached === undefined
      ? []
      : table(
          reached.label[words.language],
          ['', say('number')],
          reached.rows.map((row) => [row.label[words.language], written(row, words)]),
        )),
    ...others.flatMap((dimension) => splitTable(dimension, words)),
    ...table(paid?.label[words.language] ?? '', ['', say('paperInAll'), say('paperEach')], money),
  ];
}

function splitTable({ label, rows }: ReportDimension, words: Words): readonly string[] {
  const { language, say } = words;
  return table(
    label[language],
    ['', say('number'), '%'],
    rows.map((row) => [row.label[language], written(row, words), percent(row, words)]),
  );
}

/** Nothing where there is no row. */
function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length === 0) return [];
  const line = ([first = '', ...cells]: readonly string[]) =>
    `<tr><th scope="row">${escaped(first)}</th>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`;
  return [
    `<section><h2>${escaped(title)}</h2><table><thead><tr>${head.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join('')}</tr></thead><tbody>${rows.map(line).join('')}</tbody></table></section>`,
  ];
}

function written(row: ReportRow | undefined, { say, formats }: Words): string {
  if (row === undefined) return '';
  return row.n === null ? say('paperLeftOut') : formats.number(row.n);
}

function percent(row: ReportRow | undefined, { formats }: Words): string {
  return row === undefined || row.percent === null ? '' : formats.percent(row.percent);
}

/** In whole units of its currency, which is the code of the row, with every decimal of it, so that two amounts in one column are read alike. */
function amount(row: ReportRow | undefined, { language }: Words): string {
  if (row === undefined || row.n === null) return '';
  return moneyLabel(Math.round(row.n * 10 ** (minorDigits(row.code) ?? 2)), row.code, language);
}
