/** From where to where, and by which countries and means (iom-2011 §2.6; sida-2003 §3.8 l): ways that many went, and nobody's name. */
import { TABLE_WORDS } from '../../codebook/table-words.ts';
import { inEach, text } from '../../codebook/text.ts';
import { MISSING, type Text } from '../../codebook/types.ts';
import { columnOf } from '../../codebook/variables.ts';
import { countryLabel } from '../../codebook/world.ts';
import { TABLE_ASKS } from '../../contract/statistics.ts';
import type { Dimension, Table } from '../dimension.ts';
import { dimensionOf } from '../variable-dimension.ts';

/** Only the most used ways stand; all others are one row, which also shows nobody's own. */
const MOST_USED = 20;

/** Between the parts of a way, and between the countries of one part. */
const PARTS = '>';
const WITHIN = ' ';

/** SQL of a way: the columns with {@link PARTS} between, nothing where the first or the last of them is not known. */
function way(columns: readonly string[]): string {
  const reasons = MISSING.map((reason) => `'${reason}'`).join(', ');
  const known = (column: string) => `${column} IS NOT NULL AND ${column} NOT IN (${reasons})`;
  const [first = '', last = ''] = [columns[0], columns.at(-1)];
  const parts = columns.map((column) => `iif(${known(column)}, ${column}, '')`);
  return `CASE WHEN ${known(first)} AND ${known(last)} THEN ${parts.join(` || '${PARTS}' || `)} END`;
}

const ORIGIN = columnOf('nationalities');
const ON_THE_WAY = columnOf('journey-countries');
const DESTINATION = columnOf('destination');

/** A row for each of several nationalities, and the countries on the way that are neither end, in the order told. */
function waysOf(value: string | number): readonly string[] {
  const [origins = [], ...onward] = String(value)
    .split(PARTS)
    .map((part) => part.split(WITHIN).filter((one) => one !== ''));
  const destination = onward.at(-1)?.[0] ?? '';
  return origins.map((origin) => {
    const between = onward
      .slice(0, -1)
      .flat()
      .filter((country) => country !== origin && country !== destination);
    return [origin, ...new Set(between), destination].join(PARTS);
  });
}

function wayLabel(code: string): Text {
  return inEach((language) =>
    code
      .split(PARTS)
      .map((country) => countryLabel(country, language))
      .join(' → '),
  );
}

const wayDimension = (id: string, label: Text, columns: readonly string[]): Dimension => ({
  id,
  label,
  column: way(columns),
  multi: true,
  rows: [],
  rowsOf: waysOf,
  open: { labelOf: wayLabel, order: 'size' },
  top: MOST_USED,
});

export const CORRIDORS: Table = {
  id: 'corridors',
  ...TABLE_ASKS.corridors,
  title: TABLE_WORDS['table-corridors'],
  titleOfOthers: TABLE_WORDS['table-corridors'],
  dimensions: [
    wayDimension('corridor', text('From where to where', 'D’où à où', 'De dónde a dónde'), [ORIGIN, DESTINATION]),
    dimensionOf('trafficking-type'),
  ],
  notes: [{ code: 'stat-table-corridors', places: {} }],
};

export const ROUTES: Table = {
  id: 'routes',
  ...TABLE_ASKS.routes,
  title: TABLE_WORDS['table-routes'],
  titleOfOthers: TABLE_WORDS['table-routes'],
  dimensions: [
    wayDimension('route', text('Way', 'Itinéraire', 'Ruta'), [ORIGIN, ON_THE_WAY, DESTINATION]),
    ...['how-moved', 'transport', 'border-crossings', 'papers-used', 'month'].map(dimensionOf),
  ],
  notes: [{ code: 'stat-table-corridors', places: {} }],
};
