/** A table as it is shown, printed and handed out: numbers with what they count, of what, since when, and what they rest on. */

import { filled, placeInWords } from '../codebook/filled.ts';
import { isProtected } from '../codebook/least-k.ts';
import { REGION_MAPPINGS, type RegionMapping, type RegionVersion } from '../codebook/regions.ts';
import type { SentenceCode } from '../codebook/sentences.ts';
import { SENTENCES } from '../codebook/sentences.ts';
import { inEach, sameInAll, text } from '../codebook/text.ts';
import type { Text } from '../codebook/types.ts';
import { type Report, type ReportColumn, type ReportDimension, type ReportRow, severalOf } from '../contract/report.ts';
import { isDatedUnit, type ReportRequest } from '../contract/statistics.ts';
import type { Database } from '../store/database.ts';
import { columnsOf } from './columns.ts';
import type { DimensionCounts, TableCounts } from './counts.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import type { Dimension, Table } from './dimension.ts';
import { shownFilter } from './filter-words.ts';
import type { Group } from './group.ts';
import { impossibleIn } from './impossible-report.ts';
import { type Measure, measure } from './measure.ts';
import { notCounted } from './not-counted.ts';
import { changeOf, percentOf } from './percent.ts';
import { preparedTable } from './prepared-table.ts';
import type { Question } from './question.ts';
import { withRows } from './rows.ts';
import { hiddenCells } from './suppression.ts';
import type { AskedTable } from './table-asked.ts';
import { tally } from './tally.ts';

/** `protect`: the fewest persons a shown number may stand for; null shows everything and is the caller's to record. */
export type ReportAsked = ReportRequest & { readonly protect: number | null };

/** Counts and protects a table. `today` is the office's own day, `YYYY-MM-DD`. Throws as {@link preparedTable} does. */
export function report(db: Database, asked: ReportAsked, today: string): Report {
  const { table, across, question, read } = preparedTable(db, asked, today);
  const { measured, before } = measure(db, read, question);
  const dimensions = read.map((dimension, at) => withRows(dimension, at, measured.groups, before?.groups));
  const shown = dimensions.slice(0, table.dimensions.length);
  const counts = tally(shown, measured.groups, asked.protect === null ? [] : measured.repeated);
  const hidden = asked.protect === null ? undefined : hiddenCells(counts, asked.protect);
  const coverage = coverageOf(db, measured, question, counts.total.n, today, asked.protect);
  // Shares of a range would be a guess.
  const isExact = [measured, ...(before === null ? [] : [before])].every(
    ({ persons }) => question.unit !== 'persons' || persons.least === persons.most,
  );
  const talliedWith = (has: (group: Group) => boolean) =>
    before === null ? undefined : tally(shown, before.groups.filter(has));
  const settled = dimensions[shown.length];
  const columns = settled === undefined ? [] : columnsOf(settled, shown.length, measured.groups);
  const made: Report = {
    table: table.id,
    title: question.population === table.population ? table.title : table.titleOfOthers,
    unit: question.unit,
    population: question.population,
    period: { ...question.period, by: question.date },
    ...(before === null || question.compared === null
      ? {}
      : { compared: { ...question.compared, n: tally([], before.groups).total.n } }),
    filters: filtersOf(question),
    narrowed: question.narrowed.filter(({ byAnyPart }) => byAnyPart !== true).map(shownFilter),
    ...(asked.mapping === undefined ? {} : { mapping: asked.mapping }),
    coverage,
    n: hidden?.all === true ? null : counts.total.n,
    notCounted: asked.protect === null ? [] : notCounted(question, measured, counts.total.n, asked.protect),
    waterfall: asked.protect === null ? shownWaterfall(question, measured) : null,
    dimensions: [
      ...dimensionsOf(shown, counts, { hidden, isExact, asked, before: talliedWith(() => true) }),
      ...columns.flatMap(({ column, has }) =>
        dimensionsOf(shown, tally(shown, measured.groups.filter(has)), {
          hidden: undefined,
          isExact,
          asked,
          column,
          before: talliedWith(has),
        }),
      ),
    ],
    caveats: caveatsOf({ table, across }, asked, question, coverage, measured),
    protection: { k: asked.protect },
  };
  return { ...made, caveats: [...impossible(made, asked), ...made.caveats] };
}

/** What cannot be is said before all else. */
function impossible(made: Report, asked: ReportAsked): readonly Text[] {
  const titles = impossibleIn(made, asked).map(({ label }) => label);
  if (titles.length === 0) return [];
  return [say('stat-impossible', { where: inEach((language) => titles.map((title) => title[language]).join(' · ')) })];
}

/** Steps at which nobody left are left out, but for those who are counted. */
function shownWaterfall({ unit }: Question, { steps, everybody }: Measure): NonNullable<Report['waterfall']> {
  const shown = ({ n, persons }: Measure['everybody']) => ({ n, least: unit === 'persons' ? persons.least : n });
  return {
    known: shown(everybody),
    steps: steps
      .filter(({ step, n }) => n > 0 || step === 'counted')
      .map(({ step, ...counted }) => ({ step, ...shown(counted) })),
  };
}

function filtersOf({ origins, offices, shared, narrowed }: Question): Report['filters'] {
  const projects = narrowed.find(({ byAnyPart }) => byAnyPart === true)?.codes ?? [];
  return {
    ...{ origin: severalOf(origins), office: severalOf(offices), shared },
    ...(projects.length === 0 ? {} : { project: severalOf(projects) }),
  };
}

interface Shown {
  readonly hidden: ReturnType<typeof hiddenCells> | undefined;
  readonly isExact: boolean;
  readonly asked: ReportAsked;
  readonly column?: Omit<ReportColumn, 'of'>;
  /** What stands beside it, of another period. */
  readonly before: TableCounts | undefined;
}

export function dimensionsOf(shown: readonly Dimension[], counts: TableCounts, how: Shown): readonly ReportDimension[] {
  return shown.flatMap((dimension, at) => {
    const counted = counts.dimensions[at];
    if (counted === undefined) return [];
    const beforeThis = how.before?.dimensions[at];
    const beforeOf = (code: string, n: number): Pick<ReportRow, 'before'> =>
      how.before === undefined || beforeThis === undefined
        ? {}
        : { before: numberBefore(beforeThis, how.before.total.n, code, n, how) };
    return [shownDimension(dimension, counted, counts.total.n, how, beforeOf)];
  });
}

/** Of a column of the table, else of what the dimension itself is a column of. */
function columnOfDimension({ id, asColumn }: Dimension, column: Shown['column']): ReportColumn | undefined {
  if (column !== undefined) return { ...column, of: id };
  return asColumn === undefined ? undefined : { of: OWN_COLUMNS, code: id, label: asColumn, question: null };
}
const OWN_COLUMNS = 'own-columns';

function shownDimension(
  dimension: Dimension,
  counted: DimensionCounts,
  total: number,
  { hidden: all, isExact, asked, column: ofColumn }: Shown,
  beforeOf: (code: string, n: number) => Pick<ReportRow, 'before'>,
): ReportDimension {
  const hidden = all?.dimensions.get(dimension.id);
  const hidesTotal = all?.all === true;
  const column = columnOfDimension(dimension, ofColumn);
  const ofAll = isOfAll(counted, asked);
  const denominator = denominatorOf(counted, total, asked);
  const hidesDenominator = hidesTotal || (hidden?.missing === true && !ofAll);
  const labels = new Map(dimension.rows.map(({ code, label }) => [code, label]));
  return {
    id: ofColumn === undefined ? dimension.id : `${dimension.id}/${ofColumn.code}`,
    label: dimension.label,
    ...(column === undefined ? {} : { column }),
    denominator: hidesDenominator ? null : denominator,
    missing: hidden?.missing === true ? null : counted.missing.n,
    multi: dimension.multi,
    rows: counted.cells.flatMap(({ code, n }): ReportRow[] => {
      const label = labels.get(code);
      if (label === undefined) return [];
      if (hidden?.rows.has(code) === true) return [{ code, label, n: null, percent: null, suppressed: true }];
      const percent = hidesDenominator || !isExact ? undefined : percentOf(n, denominator, asked.decimals);
      return [{ code, label, n, percent: percent ?? null, suppressed: false, ...beforeOf(code, n) }];
    }),
  };
}

const isOfAll = ({ multi }: DimensionCounts, { countMissing }: ReportAsked): boolean => multi || countMissing;

function denominatorOf(counted: DimensionCounts, total: number, asked: ReportAsked): number {
  return isOfAll(counted, asked) ? total : total - counted.missing.n;
}

/** A row in the other period; one that nobody is in has no cell there. */
function numberBefore(
  counted: DimensionCounts,
  total: number,
  code: string,
  n: number,
  { asked, isExact }: Shown,
): NonNullable<ReportRow['before']> {
  const was = counted.cells.find((cell) => cell.code === code)?.n ?? 0;
  const percent = isExact ? percentOf(was, denominatorOf(counted, total, asked), asked.decimals) : undefined;
  const change = isExact ? changeOf(n, was, asked.decimals) : undefined;
  return { n: was, percent: percent ?? null, change: change ?? null };
}

/** The sentences under the table, in the order: what is counted, when, of what, by which rules, what is missing, protection. */
function caveatsOf(
  { table, across }: AskedTable,
  asked: ReportAsked,
  { shared, unit, date, population, compared, narrowed }: Question,
  coverage: Coverage,
  measured: Measure,
): readonly Text[] {
  const { persons, heldBack, erased, unclassified, offices } = coverage;
  const silent = offices.filter(({ until }) => until === null).map(({ office }) => office);
  return [
    say(`stat-unit-${unit}`),
    ...(persons === null ? [] : [personsCaveat(persons)]),
    // Each time has its own day, which the sentence of the unit says.
    ...(isDatedUnit(unit) ? [] : [say(`stat-by-${date}`)]),
    ...(measured.undecided > 0 ? [say('stat-period-edge')] : []),
    say(population === 'assisted' ? 'stat-assisted-only' : 'stat-known-only'),
    say(asked.countMissing ? 'stat-all' : 'stat-valid'),
    ...table.notes.map(sayNote),
    ...regionCaveats({ table, across }, narrowed),
    ...(table.dimensions.some(({ top }) => top !== undefined) ? [say('stat-top')] : []),
    ...(across === null ? [] : [say('stat-columns')]),
    ...(compared === null ? [] : [say('stat-compared')]),
    ...(heldBack === 0 ? [] : [say(shared ? 'stat-held-back-out' : 'stat-held-back', { n: some(heldBack) })]),
    ...(silent.length === 0 ? [] : [say('stat-not-reported', { offices: sameInAll(silent.join(', ')) })]),
    ...(erased === 0 ? [] : [say('stat-erased', { n: some(erased) })]),
    ...(unclassified === 0 ? [] : [say('stat-unclassified', { n: some(unclassified) })]),
    ...(asked.protect === null && measured.differing > 0
      ? [say('stat-differing', { n: sameInAll(measured.differing) })]
      : []),
    ...(asked.protect === null ? [] : [say('stat-protected', { k: sameInAll(asked.protect) })]),
    ...(isProtected(asked.protect) ? [] : [say('stat-unprotected')]),
  ];
}

/** A sentence of a table, with its mapping of countries where it names one. */
export function sayNote({ code, places, mapping }: Table['notes'][number]): Text {
  return say(code, { ...places, ...wordsOfMapping(mapping) });
}

/** By which mappings regions are, where no other sentence of the table says so, and what a reader must know of them. */
function regionCaveats({ table, across }: AskedTable, narrowed: Question['narrowed']): readonly Text[] {
  const read = [...table.dimensions, ...(across === null ? [] : [across]), ...narrowed.map((one) => one.dimension)];
  const used = new Set(read.flatMap(({ regions }) => regions?.version ?? []));
  const said = new Set(table.notes.map(({ mapping }) => mapping));
  const notes = [...used].flatMap((version) => REGION_NOTES.get(version) ?? []);
  return [
    ...[...used].filter((version) => !said.has(version)).map((version) => say('stat-regions', wordsOfMapping(version))),
    ...new Set(notes),
  ];
}

/** What a reader must know of a mapping. */
export const REGION_NOTES: ReadonlyMap<RegionVersion, Text> = new Map(
  Object.values<RegionMapping & { readonly version: RegionVersion }>(REGION_MAPPINGS).flatMap(({ version, note }) =>
    note === undefined ? [] : [[version, note] as const],
  ),
);

function wordsOfMapping(version: RegionVersion | undefined): Readonly<Record<string, Text>> {
  return version === undefined ? {} : { mapping: REGION_MAPPINGS[version].label, version: sameInAll(version) };
}

/** How many persons there are, or can be. */
export function personsCaveat(persons: NonNullable<Coverage['persons']>): Text {
  const { least, most, notCompared } = persons;
  if (notCompared === 0) return say('stat-persons-exact', { most: some(most) });
  const places = { least: sameInAll(least), most: some(most) };
  if (notCompared === null) return say('stat-persons-range-protected', places);
  return say('stat-persons-range', { ...places, notCompared: sameInAll(notCompared) });
}

const HIDDEN: Text = text('a hidden number', 'un nombre masqué', 'un número oculto');
/** A number, or the words for one that may not be shown. */
const some = (n: number | null): Text => (n === null ? HIDDEN : sameInAll(n));

export function say(code: SentenceCode, places: Readonly<Record<string, Text>> = {}): Text {
  const words = SENTENCES.get(code)?.text;
  if (words === undefined) throw new Error(`no sentence ${code}`);
  if (Object.keys(places).length === 0) return words;
  return inEach((language) =>
    filled(words[language], (name, kind) => {
      const value = places[name]?.[language];
      return value === undefined ? undefined : placeInWords(value, kind, language);
    }),
  );
}
