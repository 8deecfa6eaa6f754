/**
 * Whether the counter of the application and the second one (`count.py`) say the same of the same records, cell by cell; where they do not, the
 * smallest records of which that is so.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { factRows, isMissingValue } from '../../db/casework/derived/facts.ts';
import type { CaseRecord } from '../../db/casework/record/case-record.ts';
import { linesInForce } from '../../db/casework/record/in-force.ts';
import type { HeldLine } from '../../db/casework/record/read.ts';
import { form } from '../../db/codebook/forms/index.ts';
import type { Report, ReportRow } from '../../db/contract/report.ts';
import { reportRequest } from '../../db/contract/statistics.ts';
import { report } from '../../db/statistics/report.ts';
import { asHeadquarters, factsOf, withOffice } from '../db/statistics/table-of-facts.ts';
import { codebookForCounter } from './codebook.ts';
import type { Line } from './stories.ts';

/** What is asked of a table, as the call takes it. */
export type Asked = Readonly<Record<string, unknown>>;

/** Lines of cases as one desk holds them, withdrawn ones and older revisions among them, and what is asked of them. */
export interface Desk {
  readonly cases: readonly (readonly Line[])[];
  readonly asked: readonly Asked[];
  /** What headquarters holds of them is counted, at headquarters. */
  readonly headquarters?: true;
}

/** All that a table says in numbers: of ranges the most and the least, of rows the number and its percentage. */
export interface Counted {
  readonly n: number | null;
  readonly before: number | null;
  readonly known: readonly (number | undefined)[];
  readonly steps: Readonly<Record<string, readonly number[]>>;
  readonly heldBack: number | null;
  readonly persons: Report['coverage']['persons'];
  readonly differing: number;
  readonly offices: Readonly<Record<string, number | null>>;
  readonly dimensions: Readonly<
    Record<
      string,
      {
        readonly denominator: number | null;
        readonly missing: number | null;
        readonly rows: Readonly<Record<string, readonly (number | null)[]>>;
        /** The codes of the rows as they stand. */
        readonly order: string;
      }
    >
  >;
}

interface Difference {
  readonly desk: number;
  readonly asked: Asked;
  readonly cells: readonly string[];
}

/** The program that counts again; undefined where there is none here. */
export function python(): string | undefined {
  return spawnSync('python3', ['--version']).status === 0 ? 'python3' : undefined;
}

/** Where offices are, of those whose card is known here. */
const COUNTRY_OF_OFFICE: Readonly<Record<string, string>> = { 'AL-TIR': 'ALB', 'XK-PRI': 'XKX' };

/** What the second counter makes of cases, a table for each request. */
export function countAgain(cases: Desk['cases'], asked: readonly Asked[]): readonly Counted[] {
  return countedAgain([cases], [{ cases, asked }])[0] ?? [];
}

/** Every request of every desk to which the two answer otherwise. */
export function differences(desks: readonly Desk[]): readonly Difference[] {
  const held = desks.map(({ cases, headquarters }) => (headquarters === true ? atHeadquarters(cases) : cases));
  const again = countedAgain(held, desks);
  return desks.flatMap(({ asked, headquarters }, desk) => {
    const facts = factsOf((held[desk] ?? []).map(inForce));
    if (headquarters === true) asHeadquarters(facts);
    for (const [office, country] of Object.entries(COUNTRY_OF_OFFICE)) withOffice(facts, office, [], country);
    return asked.flatMap((one, at): Difference[] => {
      const counted = numbersIn(report(facts, { ...reportRequest.parse(one), protect: null }, '2026-11-22'));
      const cells = differingCells(counted, again[desk]?.[at]);
      return cells.length === 0 ? [] : [{ desk, asked: one, cells }];
    });
  });
}

/** Cells that are told of a difference: it is found from the records. */
const MOST_CELLS = 12;

/** What the two say of the smallest records that still make them differ, in words for whoever reads a failing test. */
export function explained(desks: readonly Desk[], { desk, asked }: Difference): string {
  const whole = desks[desk];
  if (whole === undefined) throw new Error('no such desk');
  const smallest = smaller({ ...whole, asked: [asked] });
  const [found] = differences([smallest]);
  const records = smallest.cases.flat().map(({ office, at, kind, id, revision, withdrawn, open }) => {
    return JSON.stringify({ office, at, kind, id, revision, ...(withdrawn === true ? { withdrawn } : { open }) });
  });
  return [
    JSON.stringify(asked),
    whole.headquarters === true ? 'at headquarters' : 'at a mission',
    ...records,
    ...(found?.cells ?? []).slice(0, MOST_CELLS),
  ].join('\n');
}

/** Without every case, and then every line, that the difference does not need. */
function smaller(desk: Desk): Desk {
  const withoutOne = (of: Desk): readonly Desk[] => [
    ...of.cases.map((_, at) => ({ ...of, cases: of.cases.toSpliced(at, 1) })),
    ...of.cases.flatMap((lines, at) =>
      lines.map((_, place) => ({ ...of, cases: of.cases.with(at, lines.toSpliced(place, 1)) })),
    ),
  ];
  const [asked] = desk.asked;
  const holds = ({ cases }: Desk) =>
    cases.every((lines) => lines.length > 0) && hasOffice(cases, asked?.office) && hasProject(cases, asked?.project);
  const candidates = withoutOne(desk).filter(holds);
  const differing = new Set(differences(candidates).map((one) => one.desk));
  const next = candidates.find((_, at) => differing.has(at));
  return next === undefined ? desk : smaller(next);
}

/** An office that nobody knows is refused. */
function hasOffice(cases: Desk['cases'], asked: unknown): boolean {
  const named = asked === undefined ? [] : [asked].flat();
  return named.every((one) => cases.some((lines) => inForce(lines).some(({ office }) => office === one)));
}

/** So is a project. */
function hasProject(cases: Desk['cases'], asked: unknown): boolean {
  const [named, there] = [asked === undefined ? [] : [asked].flat(), projectsIn(cases)];
  return named.every((one) => there.some((line) => line === one));
}

/** The project lines that can be asked for. */
export function projectsIn(cases: Desk['cases']): readonly string[] {
  const told = cases.flatMap((lines) => factRows(inForce(lines)).map(({ values }) => values.projects));
  return [...new Set(told.flatMap((one) => (typeof one === 'string' && !isMissingValue(one) ? one.split(' ') : [])))];
}

/** Of each record the newest revision, unless it is withdrawn: the one rule of the store about lines. */
function inForce(lines: readonly Line[]): readonly CaseRecord[] {
  const heldAs = new Map(lines.map((line): [HeldLine, Line] => [heldLine(line), line]));
  return linesInForce([...heldAs.keys()]).flatMap((line) => heldAs.get(line) ?? []);
}

function heldLine({ seq, office, station, epoch, n, id, revision, kind, at, by, open, withdrawn }: Line): HeldLine {
  const fields = {
    station,
    epoch,
    n,
    id,
    revision,
    kind,
    at,
    by,
    replaces: null,
    salt: '',
    body: withdrawn === true ? null : open,
  };
  return {
    seq,
    office,
    ofHeadquarters: false,
    predecessors: () => new Set(),
    current: 1,
    line: '',
    fields,
    privateLine: null,
  };
}

/** What headquarters holds: of the cases whose sharing is not refused, the forms that go there. */
function atHeadquarters(cases: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  return cases
    .filter((lines) =>
      factRows(inForce(lines)).every(({ values }) => values.held === 0 && values['case-kind'] !== 'anonymous'),
    )
    .map((lines) =>
      lines.filter(
        ({ kind }) => form(kind)?.neverToHeadquarters !== true && form(kind)?.withheldWithoutIdentity !== true,
      ),
    );
}

function countedAgain(held: readonly Desk['cases'][], desks: readonly Desk[]): readonly (readonly Counted[])[] {
  const questions = desks.map(({ asked, headquarters }, at) => ({
    cases: (held[at] ?? []).map((lines) => lines.map(asTold)),
    officeCountries: COUNTRY_OF_OFFICE,
    asked: asked.map((one) => ({ ...one, ...(headquarters === true ? { shared: true } : {}) })),
  }));
  const input = JSON.stringify({ codebook: codebookForCounter(), questions });
  return JSON.parse(execFileSync('python3', ['-B', COUNTER], { input, encoding: 'utf8', maxBuffer: 2 ** 30 }));
}
const COUNTER = new URL('count.py', import.meta.url).pathname;

/** What the second counter reads of a line. */
function asTold({ caseId, station, office, epoch, n, id, revision, kind, at, open, ofOpener, withdrawn }: Line) {
  return { caseId, station, office, epoch, n, id, revision, kind, at, open, ofOpener, withdrawn };
}

function numbersIn({ n, compared, waterfall, coverage, dimensions, caveats }: Report): Counted {
  return {
    n,
    before: compared?.n ?? null,
    known: [waterfall?.known.n, waterfall?.known.least],
    steps: Object.fromEntries(waterfall?.steps.map(({ step, n: of, least }) => [step, [of, least]]) ?? []),
    heldBack: coverage.heldBack,
    persons: coverage.persons,
    differing: Number(caveats.map(({ en }) => DIFFERING.exec(en)?.[1]).find((found) => found !== undefined) ?? 0),
    offices: Object.fromEntries(
      coverage.offices.flatMap(({ office, instances }) => (instances === 0 ? [] : [[office, instances]])),
    ),
    dimensions: Object.fromEntries(
      dimensions.map(({ id, denominator, missing, rows }) => [
        id,
        {
          denominator,
          missing,
          rows: Object.fromEntries(rows.map((row) => [row.code, numbersOfRow(row)])),
          order: rows.map(({ code }) => code).join(' '),
        },
      ]),
    ),
  };
}

function numbersOfRow({ n, percent, before }: ReportRow): readonly (number | null)[] {
  return before === undefined ? [n, percent] : [n, percent, before.n, before.percent, before.change];
}
const DIFFERING = /^Of those counted, offices answered differently about (\d+)/;

function differingCells(one: unknown, other: unknown): readonly string[] {
  const [first, second] = [cellsOf(one), cellsOf(other)];
  const names = [...new Set([...first.keys(), ...second.keys()])];
  return names.flatMap((name) =>
    first.get(name) === second.get(name) ? [] : [`${name}: ${first.get(name)}, counted again ${second.get(name)}`],
  );
}

function cellsOf(value: unknown, name = ''): ReadonlyMap<string, string> {
  if (typeof value !== 'object' || value === null) return new Map([[name, String(value)]]);
  return new Map(Object.entries(value).flatMap(([key, part]) => [...cellsOf(part, `${name}/${key}`)]));
}
