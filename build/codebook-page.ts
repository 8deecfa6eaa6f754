/**
 * The codebook as a page to read: every form, question and list, with what reads it. `node build/codebook-page.ts` writes it anew; a test
 * says when that was forgotten.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { audienceOf, FORMS, questionsOf, sensitivityHalf } from '../db/codebook/forms/index.ts';
import { openedId } from '../db/codebook/halves.ts';
import { LISTS } from '../db/codebook/lists/index.ts';
import { columnsOf } from '../db/codebook/rows.ts';
import type { CodeList, Condition, Form, Question } from '../db/codebook/types.ts';
import { columnOf, VARIABLES, type Variable } from '../db/codebook/variables.ts';
import { CODEBOOK_VERSION } from '../db/codebook/version.ts';
import { WHO_RECORDS } from '../db/codebook/who-records.ts';
import type { Table } from '../db/statistics/dimension.ts';

const TABLES_FOLDER = join(import.meta.dirname, '../db/statistics/tables');
export const PAGE_FILE = join(import.meta.dirname, '../db/codebook/CODEBOOK.md');

/** Every table of statistics. */
export async function allTables(): Promise<readonly Table[]> {
  const files = readdirSync(TABLES_FOLDER).filter((file) => file.endsWith('.ts'));
  const modules = await Promise.all(
    files.map(
      (file): Promise<Readonly<Record<string, unknown>>> => import(pathToFileURL(join(TABLES_FOLDER, file)).href),
    ),
  );
  return modules.flatMap((module) => Object.values(module).filter(isTable));
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && 'dimensions' in value && 'notes' in value;
}

/** The whole page. `tables`: those that statistics has. */
export function codebookPage(tables: readonly Table[]): string {
  return [
    `# Codebook ${CODEBOOK_VERSION}`,
    '',
    'Written by `node build/codebook-page.ts`; change `forms/`, `lists/` or `variables/`, not this page. What the words mean: `README.md`; what each',
    'form is for: `FORMS.md`. ● is coded by the worker and never read aloud. ~~Struck out~~: asked no more, kept and shown.',
    '',
    ...[...FORMS.values()].flatMap((form) => formPart(form)),
    '## Facts',
    '',
    'One row a case and office. *About*: whose answers count. *Table*: a dimension of it; which rows a table counts is in `statistics/RULES.md`.',
    '',
    '| fact | about | how | from | tables |',
    '|---|---|---|---|---|',
    ...VARIABLES.map((variable) => factRow(variable, tables)),
    '',
    '## Lists',
    '',
    '| list | codes |',
    '|---|---|',
    ...[...LISTS.values()].map(listRow),
    '',
  ].join('\n');
}

function formPart(form: Form): readonly string[] {
  const is = [
    `section *${form.section}*`,
    form.many ? 'many a case and office' : 'one for each office',
    ...(form.date === undefined ? [] : [`dated by \`${form.date}\``]),
    ...(form.summary === undefined ? [] : [`in one line: ${form.summary.map((id) => `\`${id}\``).join(', ')}`]),
    ...(form.countsAsHelp ? ['counts as help'] : []),
    ...(form.keepsCaseOpen ? [] : ['does not keep a case open']),
    ...(form.onFirstContact ? ['on first contact'] : []),
    ...(form.withheldWithoutIdentity === true ? ['stays behind without identity'] : []),
    ...(form.neverToHeadquarters === true ? ['never goes to headquarters'] : []),
    ...(form.tells === 'story' ? ['tells what happened'] : []),
    ...(form.tells === 'in-words' ? ['its words may tell what happened'] : []),
    ...(form.staysOpenAfterNo ? ['stays open after a no to keeping'] : []),
    ...(form.system === true ? ['written by the application alone'] : []),
  ];
  return [
    `## ${form.kind}`,
    '',
    `${form.label.en} · ${form.label.fr} · ${form.label.es}: ${is.join('; ')}. Written by: ${writersOf(form.kind)}.`,
    '',
    '| question | asks | type | half | audience | asked while | facts |',
    '|---|---|---|---|---|---|---|',
    ...questionsOf(form).map((question) => questionRow(form, question)),
    '',
  ];
}

/** Who writes it in a case of the own office. */
function writersOf(kind: string): string {
  const row = Object.entries(WHO_RECORDS).find(([one]) => one === kind)?.[1];
  return row === undefined || row.own.length === 0 ? 'nobody by hand' : row.own.join(', ');
}

function questionRow(form: Form, question: Question): string {
  const { id, label, type, list, of, opens, coded, retired } = question;
  const columns = columnsOf(question).map((column) => `${column.id} (${typeWords(column)})`);
  const kinds = [
    typeWords({ type, list }),
    ...(of === undefined ? [] : [of]),
    ...(columns.length === 0 ? [] : [`of ${columns.join(', ')}`]),
  ];
  const half = sensitivityHalf(question.sensitivity);
  return row([
    `${retired === true ? `~~\`${id}\`~~` : `\`${id}\``}${coded === true ? ' ●' : ''}`,
    label.en,
    kinds.join(' '),
    `${half}, ${question.sensitivity}${opens === undefined ? '' : `; opens its ${opens}`}`,
    audienceOf(form, question),
    question.asked === undefined ? '' : conditionOf(question.asked),
    factsOf(form.kind, question).join(', '),
  ]);
}

function typeWords({ type, list }: { readonly type: string; readonly list?: string | undefined }): string {
  return list === undefined ? type : `${type} of ${list}`;
}

function conditionOf({ question, in: values }: Condition): string {
  return `\`${question}\` is ${values.join(' or ')}`;
}

/** The facts that a question feeds, by what it opens too. */
function factsOf(kind: string, question: Question): readonly string[] {
  const names = [question.id, openedId(question)].flatMap((id) => (id === undefined ? [] : [`${kind}.${id}`]));
  return VARIABLES.filter(({ from }) => from.some((asked) => names.includes(asked))).map(({ id }) => id);
}

function factRow({ id, about, how, from }: Variable, tables: readonly Table[]): string {
  const reading = tables.flatMap((table) =>
    table.dimensions
      .filter(({ column }) => column === columnOf(id))
      .map((dimension) => `${table.id} (${dimension.id})`),
  );
  return row([
    id,
    about,
    typeof how === 'string' ? how : 'a rule',
    from.map((asked) => `\`${asked}\``).join(', '),
    reading.join(', '),
  ]);
}

function listRow({ id, codes }: CodeList): string {
  return row([id, codes.map(({ code, retired }) => (retired === true ? `~~${code}~~` : code)).join(', ')]);
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(PAGE_FILE, codebookPage(await allTables()));
}
