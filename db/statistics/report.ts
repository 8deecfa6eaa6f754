/** A table as it is shown, printed and handed out: numbers with what they count, of what, since when, and what they rest on. */

import { isProtected } from '../codebook/least-k.ts';
import { codeLabel } from '../codebook/lists/index.ts';
import type { SentenceCode } from '../codebook/sentences.ts';
import { SENTENCES } from '../codebook/sentences.ts';
import { LANGUAGES, type Text } from '../codebook/types.ts';
import type { Report, ReportDimension, ReportRequest, ReportRow, TableId } from '../contract/statistics.ts';
import type { Database } from '../store/database.ts';
import type { DimensionCounts } from './counts.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import type { Dimension, Table } from './dimension.ts';
import { type Measure, measure } from './measure.ts';
import { notCounted } from './not-counted.ts';
import { percentOf } from './percent.ts';
import { type Question, questionOf } from './question.ts';
import { type HiddenInDimension, hiddenCells } from './suppression.ts';
import { CTM_PROFILE } from './tables/ctm-profile.ts';
import { FOLLOW_UP } from './tables/follow-up.ts';
import { LEGAL } from './tables/legal.ts';
import { OUTCOMES } from './tables/outcomes.ts';
import { PARTITION } from './tables/partition.ts';
import { tally } from './tally.ts';

const TABLES: Readonly<Record<TableId, Table>> = {
  'ctm-profile': CTM_PROFILE,
  partition: PARTITION,
  outcomes: OUTCOMES,
  legal: LEGAL,
  'follow-up': FOLLOW_UP,
};

/** `protect`: the fewest persons a shown number may stand for; null shows everything and is the caller's to record. */
type ReportAsked = ReportRequest & { readonly protect: number | null };

/** Counts and protects a table. `today` is the office's own day, `YYYY-MM-DD`. Throws as {@link questionOf} does. */
export function report(db: Database, asked: ReportAsked, today: string): Report {
  const table = TABLES[asked.table];
  // Headquarters never counts a person who withdrew: a withdrawal binds every office that has the case.
  const question = questionOf(db, table, asked, isHeadquarters(db));
  const measured = measure(db, table, question);
  const counts = tally(table, measured.groups, asked.protect === null ? [] : measured.repeated);
  const hidden = asked.protect === null ? undefined : hiddenCells(counts, asked.protect);
  const coverage = coverageOf(db, measured, question, counts.total.n, today, asked.protect);
  return {
    table: table.id,
    title: question.population === table.population ? table.title : table.titleOfOthers,
    unit: question.unit,
    population: question.population,
    period: { ...question.period, by: question.date },
    filters: { origin: question.origin, office: question.office, shared: question.shared },
    narrowed: question.narrowed.map(shownNarrowing),
    coverage,
    n: hidden?.all === true ? null : counts.total.n,
    notCounted: asked.protect === null ? [] : notCounted(question, measured, counts.total.n, asked.protect),
    waterfall: asked.protect === null ? shownWaterfall(question, measured) : null,
    dimensions: table.dimensions.flatMap((dimension, at) => {
      const counted = counts.dimensions[at];
      if (counted === undefined) return [];
      return [
        shownDimension(
          dimension,
          counted,
          counts.total.n,
          hidden?.dimensions.get(dimension.id),
          hidden?.all === true,
          // Shares of a range would be a guess.
          coverage.persons === null || coverage.persons.least === coverage.persons.most,
          asked,
        ),
      ];
    }),
    caveats: caveatsOf(table, asked, question, coverage, measured),
    protection: { k: asked.protect },
  };
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

function shownNarrowing({ variable, code }: Question['narrowed'][number]): Report['narrowed'][number] {
  const label = codeLabel(variable.list ?? '', code) ?? same(code);
  return { variable: variable.id, code, label };
}

function isHeadquarters(db: Database): boolean {
  return db.prepare("SELECT 1 FROM own_station WHERE kind = 'headquarters'").get() !== undefined;
}

function shownDimension(
  dimension: Dimension,
  counted: DimensionCounts,
  total: number,
  hidden: HiddenInDimension | undefined,
  hidesTotal: boolean,
  isExact: boolean,
  asked: ReportAsked,
): ReportDimension {
  const ofAll = counted.multi || asked.countMissing;
  const denominator = ofAll ? total : total - counted.missing.n;
  const hidesDenominator = hidesTotal || (hidden?.missing === true && !ofAll);
  return {
    id: dimension.id,
    label: dimension.label,
    denominator: hidesDenominator ? null : denominator,
    missing: hidden?.missing === true ? null : counted.missing.n,
    multi: dimension.multi,
    rows: counted.cells.flatMap(({ code, n }): ReportRow[] => {
      const row = dimension.rows.find((defined) => defined.code === code);
      if (row === undefined) return [];
      if (hidden?.rows.has(code) === true)
        return [{ code, label: row.label, n: null, percent: null, suppressed: true }];
      const percent = hidesDenominator || !isExact ? undefined : percentOf(n, denominator, asked.decimals);
      return [{ code, label: row.label, n, percent: percent ?? null, suppressed: false }];
    }),
  };
}

/** The sentences under the table, in the order: what is counted, when, of what, by which rules, what is missing, protection. */
function caveatsOf(
  table: Table,
  asked: ReportAsked,
  { shared, unit, date, population }: Question,
  coverage: Coverage,
  measured: Measure,
): readonly Text[] {
  const { persons, heldBack, erased, unclassified, offices } = coverage;
  const silent = offices.filter(({ until }) => until === null).map(({ office }) => office);
  return [
    say(`stat-unit-${unit}`),
    ...(persons === null ? [] : [personsCaveat(persons)]),
    say(`stat-by-${date}`),
    ...(measured.undecided > 0 ? [say('stat-period-edge')] : []),
    say(population === 'assisted' ? 'stat-assisted-only' : 'stat-known-only'),
    say(asked.countMissing ? 'stat-all' : 'stat-valid'),
    ...table.notes.map(({ code, places }) => say(code, places)),
    ...(heldBack === 0 ? [] : [say(shared ? 'stat-held-back-out' : 'stat-held-back', { n: some(heldBack) })]),
    ...(silent.length === 0 ? [] : [say('stat-not-reported', { offices: same(silent.join(', ')) })]),
    ...(erased === 0 ? [] : [say('stat-erased', { n: some(erased) })]),
    ...(unclassified === 0 ? [] : [say('stat-unclassified', { n: some(unclassified) })]),
    ...(asked.protect === null && measured.differing > 0
      ? [say('stat-differing', { n: same(measured.differing) })]
      : []),
    ...(asked.protect === null ? [] : [say('stat-protected', { k: same(asked.protect) })]),
    ...(isProtected(asked.protect) ? [] : [say('stat-unprotected')]),
  ];
}

function personsCaveat(persons: NonNullable<Coverage['persons']>): Text {
  const { least, most, notCompared } = persons;
  if (notCompared === 0) return say('stat-persons-exact', { most: some(most) });
  const places = { least: same(least), most: some(most) };
  if (notCompared === null) return say('stat-persons-range-protected', places);
  return say('stat-persons-range', { ...places, notCompared: same(notCompared) });
}

const same = (value: string | number): Text => ({ en: String(value), fr: String(value), es: String(value) });
const HIDDEN: Text = { en: 'A hidden number', fr: 'nombre masqué', es: 'número oculto' };
/** A number, or the words for one that may not be shown. */
const some = (n: number | null): Text => (n === null ? HIDDEN : same(n));

export function say(code: SentenceCode, places: Readonly<Record<string, Text>> = {}): Text {
  const words = SENTENCES.get(code)?.text;
  if (words === undefined) throw new Error(`no sentence ${code}`);
  const [en, fr, es] = LANGUAGES.map((language) =>
    words[language].replace(/\{([a-z][A-Za-z]*)\}/g, (place, name: string) => places[name]?.[language] ?? place),
  );
  return { en: en ?? '', fr: fr ?? '', es: es ?? '' };
}
