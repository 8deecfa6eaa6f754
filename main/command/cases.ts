/** Commands on cases: listing, showing, reports, papers. */
import { resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { answerLabel, questionLabel } from '../../db/casework/papers/labels.ts';
import { form } from '../../db/codebook/forms/index.ts';
import { LEAST_K } from '../../db/codebook/least-k.ts';
import {
  AGREED_OUTSIDE,
  type AgreedOutside,
  REPORT_READERS,
  type ReportReader,
} from '../../db/codebook/papers/case-report.ts';
import { REGION_VERSIONS, type RegionVersion } from '../../db/codebook/regions.ts';
import { say } from '../../db/codebook/sentences.ts';
import type { Answer, Language } from '../../db/codebook/types.ts';
import {
  type ContractAsked,
  DATE_RULES,
  type DateRule,
  PAPER_KINDS,
  type PaperKind,
  POPULATIONS,
  type Population,
  type ReleaseAudience,
  STAGES,
  type Stage,
  TABLES,
  type TableFile,
  UNITS,
  type Unit,
} from '../../db/contract/index.ts';
import { outgoingFile, writeWhole } from '../../db/store/outgoing-file.ts';
import { Refused, type Station } from './connection.ts';
import { paperPrinter } from './pdf.ts';
import { monthText, reportText, trackingText } from './report-text.ts';
import { type Session, wholeNumber } from './session.ts';
import { filtersText, listedTables, listedText } from './table-list.ts';

function protection(text: string): number | 'none' {
  if (text === 'none') return text;
  const k = Number(text);
  if (!Number.isInteger(k) || k < 2 || k > 100) throw new InvalidArgumentError('2 to 100, or none');
  return k;
}

function monthGiven(text: string): string {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) throw new InvalidArgumentError('a month, as 2026-05');
  return text;
}

/** For whom a table is; inside is what the register calls internal. */
const AUDIENCES = ['inside', 'contract', 'partners', 'public'] as const;

/** Whoever says how it is protected asks for a table inside. */
function audienceOf({ audience, protect }: ReportOptions): Exclude<ReleaseAudience, 'contract'> {
  const named = audience ?? (protect === undefined ? 'public' : 'inside');
  if (named === 'contract') throw new Refused({ code: 'contract-not-printed', places: {} });
  return named === 'inside' ? 'internal' : named;
}

/** Nothing that was asked for is passed over in silence: a file that is not written looks like one that was. */
function expectOnly(
  command: Command,
  table: string,
  options: ReportOptions,
  taken: readonly (keyof ReportOptions)[],
): void {
  if (Object.keys(options).every((name) => taken.some((known) => known === name))) return;
  command.error(`${table} takes ${taken.map((name) => `--${name}`).join(', ')} alone`, { exitCode: 2 });
}

/** What only the tables `tracking` and `project` take. */
const OF_PROJECTS = ['month', 'partner', 'recipient', 'corrected'] as const satisfies readonly (keyof ReportOptions)[];

/** What is of one line alone. */
function onlyOne(command: Command, table: string, lines: readonly string[] = []): string | undefined {
  const [line, ...more] = lines;
  if (more.length > 0) command.error(`${table} takes one --project`, { exitCode: 2 });
  return line;
}

/** The report of a project takes its project, its recipient and a day, and nothing else. */
function contractAsked(options: ReportOptions): ContractAsked {
  const {
    project: lines = [],
    recipient,
    to: until,
    reason,
    audience,
    corrected,
    csv,
    xlsx,
    chart,
    json,
    ...others
  } = options;
  const [line] = lines;
  if (
    line === undefined ||
    lines.length > 1 ||
    recipient === undefined ||
    until === undefined ||
    Object.keys(others).length > 0
  ) {
    throw new Refused({ code: 'contract-not-printed', places: {} });
  }
  return { line, recipient, until, corrected: corrected === true, ...(reason === undefined ? {} : { reason }) };
}

/** Dates that can be chosen; `as-of` goes with its day. */
const CHOSEN_DATES = DATE_RULES.filter((rule) => rule !== 'as-of');

/** One more of the filters, which all hold; of codes with commas between any. */
function narrowing(text: string, before: readonly Narrowed[] = []): readonly Narrowed[] {
  const [variable, codes, ...more] = text.split('=');
  if (variable === undefined || codes === undefined || more.length > 0)
    throw new InvalidArgumentError('as in sex=female, or sex=female,male');
  return [...before, { variable, code: [...several(codes)] }];
}
/** Two days, months or years with two dots between. */
function comparison(text: string): { readonly from: string; readonly to: string } {
  const [from, to, ...more] = text.split('..');
  if (from === undefined || to === undefined || more.length > 0) throw new InvalidArgumentError('as in 2008..2008');
  return { from, to };
}

/** One more, or several with commas between. */
function several(text: string, before: readonly string[] = []): readonly string[] {
  const codes = text.split(',').map((code) => code.trim());
  if (codes.includes('')) throw new InvalidArgumentError('one code, or several with commas between');
  return [...before, ...codes];
}

interface Narrowed {
  readonly variable: string;
  readonly code: string[];
}

/** An answer in words; why there is none, and where another office's answer is cited, as the file says it. */
function answerWords(kind: string, id: string, answer: Answer, language: Language): string {
  if (typeof answer === 'object' && 'missing' in answer) return `(${answer.missing})`;
  if (typeof answer === 'object' && 'cites' in answer) return `→ ${answer.cites.join(' ')}`;
  return answerLabel(kind, id, answer, language);
}

/** The case of a reference, whole or its last six characters; refused where none or several have it. */
export async function caseOf(station: Station, reference: string): Promise<string> {
  const wanted = reference.toUpperCase();
  const { rows, elsewhere } = await station.ask('cases', 'list', { filter: { search: wanted }, limit: 50 });
  const exact = rows.filter((row) => row.reference === wanted);
  const found = exact.length > 0 ? exact : rows.filter((row) => row.reference.endsWith(wanted));
  // A colleague's case: the call that opens it says so.
  const only = found[0] ?? elsewhere ?? undefined;
  if (only === undefined || found.length > 1) {
    throw new Refused({ code: found.length > 1 ? 'reference-of-several' : 'no-such-case', places: {} });
  }
  return only.caseId;
}

export function caseCommands(program: Command, session: Session): void {
  program
    .command('cases <dir>')
    .description('list cases')
    .addOption(new Option('--stage <stage>').choices(STAGES))
    .option('--search <text>')
    .option('--limit <n>', 'at most', wholeNumber, 100)
    .option('--json')
    .action((dir: string, options: { stage?: Stage; search?: string; limit: number; json?: true }) =>
      session.withStation(dir, options.json === true, async (station, output) => {
        const { rows, total } = await station.ask('cases', 'list', {
          filter: {
            ...(options.stage === undefined ? {} : { stages: [options.stage] }),
            ...(options.search === undefined ? {} : { search: options.search }),
          },
          limit: Math.min(Math.max(options.limit, 1), 500),
        });
        output.answer(
          { total, cases: rows },
          [
            ...rows.map((row) => `${row.reference}  ${row.initials ?? ''}  ${row.stage}  ${row.changedAt}`),
            `${rows.length} / ${total}`,
          ].join('\n'),
        );
      }),
    );

  program
    .command('case <dir> <reference>')
    .description('one case file, as the role may see it')
    .option('--reason <text>', "why, where it is another caseworker's")
    .option('--json')
    .action((dir: string, reference: string, options: { reason?: string; json?: true }) =>
      session.withStation(dir, options.json === true, async (station, output) => {
        const file = await station.ask('cases', 'open', {
          caseId: await caseOf(station, reference),
          ...(options.reason === undefined ? {} : { reason: options.reason }),
        });
        const lines = file.records.map((record) => {
          const answers = Object.entries(record.body).map(
            ([id, answer]) =>
              `  ${questionLabel(record.kind, id, output.language)}: ${answerWords(record.kind, id, answer, output.language)}`,
          );
          return [
            `${form(record.kind)?.label[output.language] ?? record.kind} · ${record.office} · ${record.date ?? record.at}`,
            ...answers,
          ].join('\n');
        });
        output.answer(file, [`${file.row.reference}  ${file.row.stage}`, ...lines].join('\n'));
      }),
    );

  program
    .command('report <dir> [table]')
    .description('a statistical table')
    .option('--list', 'which tables there are, and what each takes')
    .addOption(new Option('--population <population>', 'of whom').choices(POPULATIONS))
    .addOption(new Option('--unit <unit>').choices(UNITS))
    .addOption(new Option('--date <date>', 'which date brings into the period').choices(CHOSEN_DATES))
    .option('--as-of <day>', 'who had come in by that day and was not closed, in the place of a period')
    .option(
      '--filter <variable=code>',
      'only those with this code of a variable, or with any of several, as in sex=female,male; of several filters all hold',
      narrowing,
    )
    .option('--filters [variable]', 'what there is to filter by: every variable, or the codes of one; with --json both')
    .option('--rows <variable>', 'of the table cross: what its rows are')
    .option('--columns <variable>', 'what the columns are, of any table')
    .option('--top <n>', 'only so many rows, the largest; all others in one', wholeNumber)
    .addOption(new Option('--mapping <regions>', 'by which regions countries are sorted').choices(REGION_VERSIONS))
    .option('--compare <from..to>', 'another period, whose numbers stand beside', comparison)
    .option('--origin <iso3>', 'only nationals of this country, or of any of several', several)
    .option('--office <code>', 'only what this office did, or any of several', several)
    .option('--from <day>')
    .option('--to <day>')
    .option('--shared', 'only cases whose sharing with headquarters is not refused')
    .option(
      '--protect <k>',
      'inside: fewest persons a number may show, or none; a choice of whoever may see exact tables',
      protection,
    )
    .addOption(
      new Option(
        '--audience <audience>',
        'for whom; partners and the public, the default, have a whole year that is over',
      ).choices(AUDIENCES),
    )
    .option('--project <line>', 'only those given something under this project line, or any of several', several)
    .option('--month <month>', 'of the table tracking: what was paid by the line in this month, YYYY-MM', monthGiven)
    .option('--partner <name>', 'of the table tracking with --month: through or to this partner alone')
    .option('--recipient <donor>', 'of the table project, whose audience is contract: the one donor that it is for')
    .option('--corrected', 'of the table project: counted anew, in the place of one that was withdrawn')
    .option('--reason <text>', 'why unprotected; with the first report for a contract, why it is given out')
    .addOption(
      new Option('--csv <file>', 'writes the table as a spreadsheet of the language reads it').conflicts([
        'xlsx',
        'chart',
      ]),
    )
    .addOption(new Option('--xlsx <file>', 'writes the table as a spreadsheet').conflicts('chart'))
    .option('--chart <file.svg>', 'draws the table as a picture (SVG); PNG is drawn in the window')
    .option('--json')
    .action((dir: string, table: string | undefined, options: ReportOptions, command: Command) => {
      if (options.list === true) {
        expectOnly(command, '--list', options, ['list', 'json']);
        return session.withFolder(dir, options.json === true, async (_, output) =>
          output.answer(listedTables(), listedText()),
        );
      }
      if (options.filters !== undefined) {
        const { filters, mapping } = options;
        expectOnly(command, '--filters', options, ['filters', 'mapping', 'json']);
        return session.withStation(dir, options.json === true, async (station, output) => {
          const there = await station.ask('statistics', 'filters', mapping === undefined ? {} : { mapping });
          output.answer(there, filtersText(there, filters === true ? null : filters, output.language));
        });
      }
      if (table === 'tracking') {
        const { month, partner } = options;
        const line = onlyOne(command, 'tracking', options.project);
        expectOnly(command, 'tracking', options, ['project', 'month', 'partner', 'json']);
        if (line === undefined) command.error('tracking needs --project LINE', { exitCode: 2 });
        if (partner !== undefined && month === undefined) command.error('--partner needs --month', { exitCode: 2 });
        return session.withStation(dir, options.json === true, async (station, output) => {
          if (month !== undefined) {
            const shown = await station.ask('projects', 'month', { line, month, partner });
            return output.answer(shown, monthText(shown, output.language));
          }
          const sheet = await station.ask('projects', 'tracking', { line });
          return output.answer(sheet, trackingText(sheet, output.language));
        });
      }
      if (table === 'project') {
        const { audience, project: lines, to: until, reason = 'asked for at the command line' } = options;
        if (audience === 'inside') {
          expectOnly(command, 'project inside', options, ['audience', 'project', 'to', 'reason', 'json']);
          if (lines === undefined || until === undefined)
            command.error('project needs --project LINE --to DAY', { exitCode: 2 });
          return session.withStation(dir, options.json === true, async (station, output) => {
            const asked = { line: [...lines], until, reason, how: 'command' as const };
            const { report } = await station.ask('statistics', 'project', asked);
            output.answer(report, reportText(report, output.language));
          });
        }
        if (audience !== 'contract') command.error('project needs --audience contract or inside', { exitCode: 2 });
        return session.withStation(dir, options.json === true, async (station, output) => {
          const asked = contractAsked(options);
          const { language } = output;
          const file = fileAsked(options);
          const { report } =
            file === undefined
              ? await station.ask('statistics', 'contract', { ...asked, how: 'command' })
              : await station.ask('statistics', 'contractFile', { ...asked, ...file, language });
          output.answer(report, reportText(report, language));
        });
      }
      const known = TABLES.find((name) => name === table);
      if (known === undefined)
        command.error(`no table ${table ?? ''}: ${[...TABLES, 'tracking', 'project'].join(', ')}`, { exitCode: 2 });
      const strange = OF_PROJECTS.find((name) => options[name] !== undefined);
      // What is asked for under a contract is refused in words of its own.
      if (strange !== undefined && options.audience !== 'contract')
        command.error(`${known} takes no --${strange}`, { exitCode: 2 });
      return session.withStation(dir, options.json === true, async (station, output) => {
        const audience = audienceOf(options);
        const unit = options.unit ?? (audience === 'internal' ? undefined : 'persons');
        const leaving = {
          table: known,
          ...(options.population === undefined ? {} : { population: options.population }),
          ...(unit === undefined ? {} : { unit }),
          ...(options.date === undefined ? {} : { date: options.date }),
          ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
          ...(options.filter === undefined ? {} : { narrowed: [...options.filter] }),
          ...(options.rows === undefined ? {} : { rows: options.rows }),
          ...(options.columns === undefined ? {} : { columns: options.columns }),
          ...(options.compare === undefined ? {} : { compared: options.compare }),
          ...(options.top === undefined ? {} : { top: options.top }),
          ...(options.mapping === undefined ? {} : { mapping: options.mapping }),
          ...(options.project === undefined ? {} : { project: [...options.project] }),
          ...(options.origin === undefined ? {} : { origin: [...options.origin] }),
          ...(options.office === undefined ? {} : { office: [...options.office] }),
          ...(options.from === undefined ? {} : { from: options.from }),
          ...(options.to === undefined ? {} : { to: options.to }),
          shared: options.shared === true,
          protect: options.protect === 'none' ? null : (options.protect ?? LEAST_K),
          audience,
          reason: options.reason ?? 'asked for at the command line',
        };
        const { language } = output;
        const file = fileAsked(options);
        const { report } =
          file === undefined
            ? await station.ask('statistics', 'release', { ...leaving, how: 'command' })
            : await station.ask('statistics', 'releaseFile', { ...leaving, ...file, language });
        output.answer(report, reportText(report, language));
      });
    });

  program
    .command('paper <dir> <kind> [reference]')
    .description('a paper as PDF')
    .requiredOption('--out <file>')
    .option('--reason <text>')
    .addOption(new Option('--for <reader>', 'of a detailed report: for whom').choices([...REPORT_READERS]))
    .option('--office <code>', 'of one for another office: which')
    .option('--name <text>', 'of one that goes outside: to whom')
    .addOption(
      new Option('--agreed <matter>', 'of one that goes outside: by which agreement').choices([...AGREED_OUTSIDE]),
    )
    .option('--record <id>', 'of a paper of one record, where there are several: which (show --json lists them)')
    .option('--meant-otherwise', 'what may tell something is meant otherwise')
    .option('--json')
    .action((dir: string, kind: string, reference: string | undefined, options: PaperOptions, command: Command) => {
      const known: PaperKind | undefined = PAPERS.find((name) => name === kind);
      if (known === undefined) command.error(`no paper ${kind}: ${PAPERS.join(', ')}`, { exitCode: 2 });
      return session.withStation(dir, options.json === true, async (station, output) => {
        // Before it is entered in the list of what left.
        const file = outgoingFile(options.out, { kind: 'pdf' });
        const pdfOf = await paperPrinter();
        const caseId = reference === undefined ? null : await caseOf(station, reference);
        const wanted = {
          ...{ kind: known, caseId, language: output.language, ...reportAsked(options) },
          ...(options.record === undefined ? {} : { record: options.record }),
        };
        const likenesses =
          options.meantOtherwise === true ? (await station.ask('papers', 'content', wanted)).likenesses : null;
        const { number, sides, document } = await station.ask('papers', 'register', {
          ...wanted,
          ...(likenesses === null ? {} : { meantOtherwise: likenesses.shown }),
          copies: 1,
          how: 'pdf',
          ...(options.reason === undefined ? {} : { reason: options.reason }),
        });
        writeWhole(file, await pdfOf(document));
        const words = say('paper-written', output.language, { number, sides, file: options.out });
        output.answer({ number, sides, file: options.out }, words);
      });
    });
}

interface PaperOptions {
  readonly out: string;
  readonly reason?: string;
  readonly for?: ReportReader;
  readonly office?: string;
  readonly name?: string;
  readonly agreed?: AgreedOutside;
  readonly record?: string;
  readonly meantOtherwise?: true;
  readonly json?: true;
}

/** For whom a detailed report is made; without it there is none. */
function reportAsked({ for: reader, office, name, agreed }: PaperOptions) {
  if (reader === undefined) return {};
  const report = { reader, ...(name === undefined ? {} : { name }), ...(agreed === undefined ? {} : { agreed }) };
  return office === undefined ? { report } : { report, office };
}

/** Lists are of what was selected on the screen, and so is the tracking sheet. */
const OF_THE_SCREEN: ReadonlySet<PaperKind> = new Set(['case-list', 'consulate-list', 'tracking-sheet']);
const PAPERS: readonly PaperKind[] = PAPER_KINDS.filter((kind) => !OF_THE_SCREEN.has(kind));

/** The file that a table is to be written to; undefined where none was asked for. Throws {@link Refused} `chart-is-svg`: points need a browser. */
function fileAsked({ csv, xlsx, chart }: ReportOptions): { readonly as: TableFile; readonly out: string } | undefined {
  if (csv !== undefined) return { as: 'csv', out: resolve(csv) };
  if (chart !== undefined) {
    if (!chart.toLowerCase().endsWith('.svg')) throw new Refused({ code: 'chart-is-svg', places: {} });
    return { as: 'svg', out: resolve(chart) };
  }
  return xlsx === undefined ? undefined : { as: 'xlsx', out: resolve(xlsx) };
}

interface ReportOptions {
  readonly list?: true;
  readonly population?: Population;
  readonly unit?: Unit;
  readonly date?: Exclude<DateRule, 'as-of'>;
  readonly asOf?: string;
  readonly filter?: readonly Narrowed[];
  readonly rows?: string;
  readonly columns?: string;
  readonly top?: number;
  readonly mapping?: RegionVersion;
  readonly compare?: { readonly from: string; readonly to: string };
  readonly origin?: readonly string[];
  readonly office?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly shared?: true;
  readonly project?: readonly string[];
  readonly filters?: string | true;
  readonly month?: string;
  readonly partner?: string;
  readonly recipient?: string;
  readonly corrected?: true;
  readonly protect?: number | 'none';
  readonly audience?: (typeof AUDIENCES)[number];
  readonly reason?: string;
  readonly csv?: string;
  readonly xlsx?: string;
  readonly chart?: string;
  readonly json?: true;
}
