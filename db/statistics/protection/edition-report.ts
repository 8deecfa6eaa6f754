/** An edition as a table of statistics: what is shown of drawn numbers, and the sentences under them. Pure. */
import { inEach, sameInAll } from '../../codebook/text.ts';
import type { Text } from '../../codebook/types.ts';
import type { Report, ReportDimension, ReportRow } from '../../contract/report.ts';
import { REGION_NOTES, say, sayNote } from '../report.ts';
import { CTM_PROFILE } from '../tables/ctm-profile.ts';
import { shownCrosses, type Worded } from './cross-report.ts';
import type { EditionOfNumbers } from './edition.ts';
import { AGE_GROUPS, PRINTED_DIMENSIONS, PRINTED_LISTS, QUARTERS, regionsPrinted } from './printed-list.ts';
import { daysOf, type PrintedPeriod } from './printed-period.ts';
import { codesOfPart, markOfCross, NOT_KNOWN, type PrintedCross } from './printed-variable.ts';
import { leastShown, shownNumber, shownPercent } from './shown-number.ts';

const PAGE: readonly Worded[] = [QUARTERS, ...PRINTED_DIMENSIONS];

export function reportOfEdition(printed: PrintedPeriod, edition: EditionOfNumbers): Report {
  const { office } = printed;
  const { base, total, number, day } = edition;
  const n = shownNumber(total, base);
  return {
    table: CTM_PROFILE.id,
    title: CTM_PROFILE.title,
    unit: 'persons',
    population: 'assisted',
    period: { ...daysOf(printed), by: 'first-help' },
    filters: { origin: null, office, shared: true },
    narrowed: [],
    coverage: {
      offices: office === null ? [] : [{ office, instances: n, until: day }],
      heldBack: null,
      erased: null,
      unclassified: null,
      core: 0,
      persons: null,
    },
    n,
    notCounted: [],
    waterfall: null,
    // Of fewer than can be shown there is no table either.
    dimensions:
      n === null
        ? []
        : [...PAGE.flatMap((worded) => shownTables(worded, edition)), ...shownCrosses(PAGE, edition.crosses ?? [])],
    caveats: [
      say('stat-edition', {
        number: sameInAll(number),
        day: sameInAll(day),
        base: sameInAll(base),
        least: sameInAll(leastShown(base)),
      }),
      ...coarserCaveats(edition),
      ...filledCaveats(edition),
      ...crossCaveats(edition),
      say('stat-by-first-help'),
      say('stat-assisted-only'),
      ...notesOf(printed, edition),
    ],
    protection: { k: base },
  };
}

/** Those of the profile, with the regions that the edition is by, and what a reader must know of these. */
function notesOf({ year }: PrintedPeriod, { tables }: EditionOfNumbers): readonly Text[] {
  const mapping = regionsPrinted(year, tables);
  return [
    ...CTM_PROFILE.notes
      .filter(({ code }) => code !== 'stat-ctm-exploitation')
      .map((note) => sayNote(note.mapping === undefined ? note : { ...note, mapping })),
    ...[REGION_NOTES.get(mapping) ?? []].flat(),
  ];
}

const EVERY_CROSS: readonly PrintedCross[] = [
  ...new Map(
    Object.values(PRINTED_LISTS)
      .flatMap(({ crosses }) => crosses)
      .map((cross) => [markOfCross(cross), cross] as const),
  ).values(),
];

/** Which tables are not there, of one variable and of two. */
function filledCaveats({ filled = [] }: EditionOfNumbers): readonly Text[] {
  const labelOf = (variable: string) => PAGE.find(({ id }) => id === variable)?.label ?? sameInAll(variable);
  const labels = [
    ...PAGE.filter(({ id }) => filled.includes(id)).map(({ label }) => label),
    ...EVERY_CROSS.filter((cross) => filled.includes(markOfCross(cross))).map(({ rows, columns }) =>
      inEach((language) => `${labelOf(rows)[language]} × ${labelOf(columns)[language]}`),
    ),
  ];
  if (labels.length === 0) return [];
  return [say('stat-edition-together', { what: inEach((language) => labels.map((one) => one[language]).join(' · ')) })];
}

/** Of which tables the numbers are coarser than elsewhere on the page, and their total with them. */
function coarserCaveats({ base, tables }: EditionOfNumbers): readonly Text[] {
  const coarser = tables.filter((table) => table.base > base);
  const [first] = coarser;
  if (first === undefined) return [];
  const labels = PAGE.filter(({ id }) => coarser.some(({ variable }) => variable === id)).map(({ label }) => label);
  const what = inEach((language) => labels.map((label) => label[language]).join(' · '));
  const least = sameInAll(leastShown(first.base));
  return [say('stat-edition-coarser', { what, base: sameInAll(first.base), least })];
}

/** That cells are off by more than rows are, where they are; what the rest of a cross is. */
function crossCaveats({ base, crosses = [] }: EditionOfNumbers): readonly Text[] {
  if (crosses.length === 0) return [];
  const isFar = crosses.some(({ offBy }) => offBy === 2);
  return [
    say('stat-edition-crosses', { least: sameInAll(leastShown(base)) }),
    ...(isFar ? [say('stat-edition-cells', { off: sameInAll(2 * base) })] : []),
  ];
}

/** The table of a variable; before that of age its two coarser rows. A variable that the edition does not have has none. */
function shownTables({ id, label, rows }: Worded, edition: EditionOfNumbers): readonly ReportDimension[] {
  const drawn = edition.tables.find(({ variable }) => variable === id);
  if (drawn === undefined) return [];
  const rowOf = (code: string, words: Text, n: number): ReportRow => {
    const shown = shownNumber(n, drawn.base);
    return {
      code,
      label: words,
      n: shown,
      percent: shownPercent(n, drawn.total, drawn.base),
      suppressed: shown === null,
    };
  };
  const shape = {
    denominator: shownNumber(drawn.total, drawn.base),
    missing: shownNumber(drawn.rows[NOT_KNOWN] ?? 0, drawn.base),
    multi: false,
  };
  const table = {
    id,
    label,
    ...shape,
    rows: rows
      .map(({ code, label: words, always }) => ({ always, row: rowOf(code, words, drawn.rows[code] ?? 0) }))
      .filter(({ always, row }) => always || !row.suppressed)
      .map(({ row }) => row),
  };
  if (id !== AGE_GROUPS.variable) return [table];
  const groups = AGE_GROUPS.rows.map(({ code, label: words }) => rowOf(code, words, sumOfGroup(drawn, code)));
  // Where one of the two has no number, the share of the other would be its share.
  const isWhole = groups.every(({ suppressed }) => !suppressed);
  const shares = groups.map((row) => (isWhole ? row : { ...row, percent: null }));
  return [{ id: AGE_GROUPS.id, label: AGE_GROUPS.label, ...shape, rows: shares }, table];
}

function sumOfGroup({ variable, rows }: EditionOfNumbers['tables'][number], group: string): number {
  const known = PRINTED_LISTS[1].variables.find(({ id }) => id === variable);
  return known === undefined ? 0 : codesOfPart(known, group).reduce((sum, code) => sum + (rows[code] ?? 0), 0);
}
