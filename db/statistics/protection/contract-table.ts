/** The report of a project as a table of statistics, and how its splits are made (statistics/RULES.md, For one recipient). Pure. */
import { TABLE_WORDS } from '../../codebook/table-words.ts';
import { inEach, sameInAll, text } from '../../codebook/text.ts';
import type { Text } from '../../codebook/types.ts';
import { minorDigits } from '../../codebook/world.ts';
import type { Project } from '../../contract/projects.ts';
import { type Report, type ReportDimension, severalOf } from '../../contract/report.ts';
import { percentOf } from '../percent.ts';
import { say } from '../report.ts';
import type { ContractNumbers, ContractSplit } from './contract-numbers.ts';
import { IN_WORDS, NIGHTS, PERSONS, plain, reachedLabel, SERVICES, targetsOf } from './contract-targets.ts';
import { rowOf } from './counted-person.ts';
import { AGE_GROUPS, PRINTED_DIMENSIONS, PRINTED_LISTS } from './printed-list.ts';
import { NOT_KNOWN, type PrintedVariable } from './printed-variable.ts';

/** The table of the register and of the command. */
export const PROJECT_TABLE = 'project';

interface WordedSplit extends ContractSplit {
  readonly label: Text;
  readonly rows: readonly { readonly code: string; readonly label: Text }[];
}

const GENDER = 'gender';

/** Women and men; children and adults. */
export const CONTRACT_SPLITS: readonly WordedSplit[] = [
  {
    id: GENDER,
    variable: GENDER,
    label: wordsOf(GENDER).label,
    rows: wordsOf(GENDER).rows,
    partOf: (person) => rowOf(printed(GENDER), person),
  },
  {
    ...{ id: AGE_GROUPS.id, variable: AGE_GROUPS.variable, label: AGE_GROUPS.label, rows: AGE_GROUPS.rows },
    partOf: (person) => {
      const variable = printed(AGE_GROUPS.variable);
      return variable.rows.find(({ code }) => code === rowOf(variable, person))?.group ?? NOT_KNOWN;
    },
  },
];

function printed(id: string): PrintedVariable {
  const found = PRINTED_LISTS[1].variables.find((variable) => variable.id === id);
  if (found === undefined) throw new Error(`${id} is not printed`);
  return found;
}

function wordsOf(id: string) {
  const found = PRINTED_DIMENSIONS.find((dimension) => dimension.id === id);
  if (found === undefined) throw new Error(`${id} is not printed`);
  return found;
}

const DONOR = text('Donor', 'Bailleur', 'Donante');
const TITLE = text('Report of a project', 'Rapport d’un projet', 'Informe de un proyecto');
const REACHED = text('What the project did', 'Ce que le projet a fait', 'Lo que hizo el proyecto');
const PAID = text('Money paid', 'Argent versé', 'Dinero pagado');
const PAID_EACH = text(
  'Money paid for each person',
  'Argent versé, en moyenne par personne',
  'Dinero pagado, promedio por persona',
);
const NO_ANSWER = text('No answer', 'Sans réponse', 'Sin respuesta');
const PAID_IN = 'paid ';
/** Amounts that are counted. */
const COUNTED: Readonly<Record<string, Text>> = { services: SERVICES, nights: NIGHTS };

interface OfProject {
  readonly project: Pick<Project, 'line' | 'name' | 'from' | 'targets'>;
  readonly numbers: ContractNumbers;
}

interface Shown {
  /** One project, or several as one, with what each achieved of its targets. */
  readonly each: readonly OfProject[];
  readonly office: string;
  /** Of all of them. */
  readonly numbers: ContractNumbers;
}

/** As its donor gets it. */
export function contractTable({
  recipient,
  office,
  ...of
}: OfProject & { readonly office: string; readonly recipient: string }): Report {
  const { line } = of.project;
  const { until, day, edition = 1 } = of.numbers;
  const made = tableOf({ each: [of], office, numbers: of.numbers });
  return {
    ...made,
    filters: { ...made.filters, shared: true },
    narrowed: [
      ...made.narrowed,
      { variable: 'recipient', code: recipient, label: sameInAll(recipient), question: DONOR },
    ],
    caveats: [
      say('stat-contract', { recipient: sameInAll(recipient), line: sameInAll(line) }),
      ...(edition > 1 ? [say('stat-contract-corrected', { n: sameInAll(edition) })] : []),
      say('stat-contract-counted', { until: sameInAll(until), day: sameInAll(day) }),
      ...made.caveats,
      ...leftOut(of.numbers),
    ],
  };
}

/** As it stays inside: exact, of everybody whom the office knows. */
export function projectTable(shown: Shown): Report {
  const { until } = shown.numbers;
  const made = tableOf(shown);
  return {
    ...made,
    caveats: [
      say('stat-project-inside', { until: sameInAll(until) }),
      ...(shown.each.length > 1 ? [say('stat-projects-once')] : []),
      ...made.caveats,
      say('stat-unprotected'),
    ],
  };
}

function tableOf({ each, office, numbers }: Shown): Report {
  const { persons, until, day } = numbers;
  const projects = each.map(({ project }) => project);
  return {
    table: PROJECT_TABLE,
    title: TITLE,
    unit: 'persons',
    population: 'assisted',
    period: { from: beginningOf(projects), to: until, by: 'helped' },
    filters: { origin: null, office, shared: false },
    narrowed: [
      {
        ...{ variable: PROJECT_TABLE, code: severalOf(projects.map(({ line }) => line)) ?? [] },
        label: sameInAll(projects.map(({ line, name }) => `${line} · ${name}`).join('; ')),
        question: TABLE_WORDS.project,
      },
    ],
    coverage: {
      offices: [{ office, instances: persons, until: day }],
      ...{ heldBack: null, erased: null, unclassified: null, core: 0, persons: null },
    },
    n: persons,
    notCounted: [],
    waterfall: null,
    dimensions: [
      reachedOf(numbers),
      ...CONTRACT_SPLITS.flatMap((split) => splitTable(split, numbers)),
      ...paidOf(numbers),
      ...targetsOfEach(each),
    ],
    caveats: [say('stat-contract-targets'), ...(hasNights(numbers) ? [say('stat-contract-nights')] : [])],
    protection: { k: null },
  };
}

/** The first day of any of them; null where one has none. */
function beginningOf(projects: readonly OfProject['project'][]): string | null {
  const days = projects.flatMap(({ from }) => from ?? []).sort();
  return days.length < projects.length ? null : (days[0] ?? null);
}

/** Those of several under the line of each; those that only words say stand together. */
function targetsOfEach(each: readonly OfProject[]): readonly ReportDimension[] {
  const [only] = each;
  if (only !== undefined && each.length === 1) return targetsOf(only.project, only.numbers);
  const all = each.flatMap(({ project: { line, ...project }, numbers }) => {
    const under = (label: Text): Text => inEach((language) => `${line} · ${label[language]}`);
    return targetsOf(project, numbers).map((one) =>
      one.id === IN_WORDS
        ? { ...one, rows: one.rows.map((row) => ({ ...row, code: `${line} ${row.code}`, label: under(row.label) })) }
        : { ...one, id: `${line} ${one.id}`, label: under(one.label) },
    );
  });
  const [first, ...more] = all.filter(({ id }) => id === IN_WORDS);
  const counted = all.filter(({ id }) => id !== IN_WORDS);
  return first === undefined ? counted : [...counted, { ...first, rows: [first, ...more].flatMap(({ rows }) => rows) }];
}

function reachedOf({ persons, amounts }: ContractNumbers): ReportDimension {
  return {
    ...{ id: 'reached', label: REACHED, denominator: persons, missing: 0, multi: false, inNoChart: true },
    rows: [
      plain('persons', PERSONS, persons),
      ...amounts.flatMap(({ id, n }) => (COUNTED[id] === undefined ? [] : [plain(id, COUNTED[id], n)])),
    ],
  };
}

function splitTable(
  { id, label, rows }: WordedSplit,
  { persons, splits }: ContractNumbers,
): readonly ReportDimension[] {
  const told = splits.find((split) => split.id === id);
  if (told === undefined) return [];
  const unknown = told.parts[NOT_KNOWN] ?? 0;
  const shown = rows.filter(({ code }) => (told.parts[code] ?? 0) > 0);
  const all = unknown > 0 ? [...shown, { code: NOT_KNOWN, label: NO_ANSWER }] : shown;
  return [
    {
      ...{ id, label, denominator: persons, missing: unknown, multi: false },
      rows: all.map((row) => {
        const n = told.parts[row.code] ?? 0;
        return { ...plain(row.code, row.label, n), percent: percentOf(n, persons, 1) ?? null };
      }),
    },
  ];
}

/** In whole units of each currency, all of it and for each person. */
function paidOf({ persons, amounts }: ContractNumbers): readonly ReportDimension[] {
  const paid = amounts.flatMap(({ id, n }) =>
    id.startsWith(PAID_IN) ? [{ currency: id.slice(PAID_IN.length), n }] : [],
  );
  const shape = { denominator: persons, missing: 0, multi: false, inNoChart: true } as const;
  const rowsOf = (amountOf: (n: number) => number) =>
    paid.map(({ currency, n }) =>
      plain(currency, sameInAll(currency), amountOf(n) / 10 ** (minorDigits(currency) ?? 2)),
    );
  if (paid.length === 0) return [];
  return [
    { ...shape, id: 'paid', label: PAID, rows: rowsOf((n) => n) },
    { ...shape, id: 'paid-each', label: PAID_EACH, rows: rowsOf((n) => eachOf(n, persons)) },
  ];
}

/** To the nearest minor unit, a half away from zero; of no person nothing is told. */
function eachOf(n: number, persons: number): number {
  return Math.sign(n) * Math.floor((2 * Math.abs(n) + persons) / (2 * persons));
}

function hasNights({ amounts, leftOut: ids }: ContractNumbers): boolean {
  return [...amounts.map(({ id }) => id), ...ids].includes('nights');
}

function leftOut({ leftOut: ids }: ContractNumbers): readonly Text[] {
  if (ids.length === 0) return [];
  const nameOf = (id: string): Text =>
    CONTRACT_SPLITS.find((split) => split.id === id)?.label ?? COUNTED[id] ?? reachedLabel(id) ?? PAID;
  // Which currency would tell of few.
  const names = [...new Set(ids.map(nameOf))];
  return [
    say('stat-contract-left-out', { what: inEach((language) => names.map((name) => name[language]).join(' · ')) }),
  ];
}
