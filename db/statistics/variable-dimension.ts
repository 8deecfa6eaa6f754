/** What the codebook can count, as a dimension of a table. */
import { COUNTABLE, DERIVED, OPEN_VARIABLES, OWN_ROWS, variableLabel } from '../codebook/countable.ts';
import { list } from '../codebook/lists/index.ts';
import { type RegionVersion, regionOf } from '../codebook/regions.ts';
import { inEach, sameInAll } from '../codebook/text.ts';
import type { Text } from '../codebook/types.ts';
import { columnOf, VARIABLES, type Variable } from '../codebook/variables.ts';
import { countryLabel, languageLabel } from '../codebook/world.ts';
import { AGE, CHILD } from './age.ts';
import {
  type Counted,
  codesOf,
  type Dimension,
  ofBits,
  type RowDefinition,
  UNCLASSIFIED,
  UNCLASSIFIED_ROW,
} from './dimension.ts';
import { IN_MONTHS } from './in-months.ts';
import type { Part } from './part.ts';
import { DATES_READ, datesOf } from './placing.ts';
import { isAssisted } from './populations.ts';
import { regional, rowsOfMapping } from './regional.ts';

/** The dimension of what an office asks for itself, where it may be counted; undefined of anything else. */
export type OwnDimensions = (id: string) => Dimension | undefined;

/** What can be a row, a column or a filter, by its id; undefined where nothing of that name can be counted. */
export function countableOf(id: string, own: OwnDimensions): Dimension | undefined {
  return own(id) ?? (COUNTABLE.some((known) => known.id === id) ? dimensionOf(id) : undefined);
}

/**
 * The dimension of what can be counted: of a list a row a code, in its order, zeros too; of countries, languages and labels those that occur.
 * Throws where it can be none.
 */
export function dimensionOf(id: string): Dimension {
  const own = OF_THEIR_OWN[id];
  if (own !== undefined) return own;
  const variable = VARIABLES.find((known) => known.id === id);
  if (variable === undefined) throw new Error(`${id} cannot be counted`);
  const { list: listed } = variable;
  if (listed !== undefined) return closed(variable, list(listed).codes);
  const rows = OWN_ROWS[id];
  if (rows !== undefined) return closed(variable, rows);
  const open = OPEN_VARIABLES[id];
  if (open === undefined) throw new Error(`${id} cannot be counted`);
  return {
    id,
    label: variableLabel(variable),
    column: columnOf(id),
    multi: true,
    rows: [],
    open: { labelOf: WORDS_OF[open], order: 'size' },
    rowsOf: codesOf,
  };
}

function closed(variable: Variable, codes: readonly Pick<RowDefinition, 'code' | 'label'>[]): Dimension {
  const { id } = variable;
  const rows = [...codes.map(({ code, label }) => ({ code, label, always: true })), UNCLASSIFIED_ROW];
  const described = { id, label: variableLabel(variable), column: columnOf(id), rows };
  const order = codes.map(({ code }) => code);
  const known = (code: string): string => (order.includes(code) ? code : UNCLASSIFIED);
  if (variable.column === 'INTEGER') {
    return { ...described, multi: true, rowsOf: (bits) => ofBits(order, Number(bits)) };
  }
  // Several with a space between: of a country that is origin and destination at once.
  if (id === 'office-role') {
    return { ...described, multi: true, rowsOf: (value) => [...new Set(codesOf(value).map(known))] };
  }
  return { ...described, multi: false, rowOf: known };
}

const WORDS_OF: Readonly<Record<'country' | 'language' | 'code', (code: string) => Text>> = {
  country: (code) => inEach((language) => countryLabel(code, language)),
  language: (code) => inEach((language) => languageLabel(code, language)),
  code: sameInAll,
};

/** Of an office whatever it helped in; where none of several helped, each that wrote in it. */
const officesOf = (parts: readonly Part[]): readonly string[] => {
  const helped = parts.filter(isAssisted);
  return [...new Set((helped.length > 0 ? helped : parts).map(({ office }) => office))];
};

const OFFICE: Dimension = {
  id: 'office',
  label: DERIVED.office,
  multi: true,
  rows: [],
  open: { labelOf: sameInAll, order: 'code' },
  rowsOf: codesOf,
  derive: ({ parts }) => officesOf(parts).join(' '),
  reads: [],
};

/** The countries of these offices; none of an office whose country is not known here. */
const countriesOf = ({ question, parts }: Counted): readonly string[] => [
  ...new Set(officesOf(parts).flatMap((office) => question.countries.get(office) ?? [])),
];

const ASSISTANCE_COUNTRY: Dimension = {
  id: 'assistance-country',
  label: DERIVED['assistance-country'],
  multi: true,
  rows: [],
  open: { labelOf: WORDS_OF.country, order: 'size' },
  rowsOf: codesOf,
  derive: (counted) => countriesOf(counted).join(' ') || null,
  reads: [],
};

/** Regions of assistance as the annual report of 2011 had them. */
export const ANNUAL_MAPPING: RegionVersion = 'iom-2011';
const ASSISTANCE_REGION = regional(
  ANNUAL_MAPPING,
  (version): Dimension => ({
    id: 'assistance-region',
    label: DERIVED['assistance-region'],
    multi: true,
    rows: rowsOfMapping(version),
    rowsOf: codesOf,
    derive: (counted) => regionsOf(version, countriesOf(counted)).join(' ') || null,
    reads: [],
  }),
);

function regionsOf(version: RegionVersion, countries: readonly string[]): readonly string[] {
  return [...new Set(countries.map((country) => regionOf(version, country)))];
}

/** The regions of the countries that a variable tells, each once. */
function regionsOfVariable(id: 'nationality-region' | 'exploitation-region', variable: string): Dimension {
  return regional(WORLD_MAPPING, (version) => ({
    id,
    label: DERIVED[id],
    column: columnOf(variable),
    multi: true,
    rows: rowsOfMapping(version),
    rowsOf: (told) => regionsOf(version, codesOf(told)),
  }));
}

/** Of all that no publication of ours has by other regions. */
const WORLD_MAPPING: RegionVersion = 'm49';
const DESTINATION_REGION = regional(
  WORLD_MAPPING,
  (version): Dimension => ({
    id: 'destination-region',
    label: DERIVED['destination-region'],
    column: columnOf('destination'),
    multi: false,
    rows: rowsOfMapping(version),
    rowOf: (country) => regionOf(version, country),
  }),
);

/** The year of the date that was asked for; where that counts several days, each of their years that the period has. */
const YEAR: Dimension = {
  id: 'year',
  label: DERIVED.year,
  multi: true,
  rows: [],
  open: { labelOf: sameInAll, order: 'code' },
  rowsOf: codesOf,
  derive: ({ question, parts, day }) => datesOf('year', question, parts, day).join(' ') || null,
  reads: DATES_READ,
};

/** The month, in the same way. */
const MONTH: Dimension = {
  id: 'month',
  ...IN_MONTHS,
  multi: true,
  rowsOf: codesOf,
  derive: ({ question, parts, day }) => datesOf('month', question, parts, day).join(' ') || null,
  reads: DATES_READ,
};

const OF_THEIR_OWN: Readonly<Record<string, Dimension>> = {
  'age-counted': { ...AGE, id: 'age-counted' },
  child: CHILD,
  office: OFFICE,
  'assistance-country': ASSISTANCE_COUNTRY,
  'assistance-region': ASSISTANCE_REGION,
  'nationality-region': regionsOfVariable('nationality-region', 'nationalities'),
  'destination-region': DESTINATION_REGION,
  'exploitation-region': regionsOfVariable('exploitation-region', 'exploitation-countries'),
  year: YEAR,
  month: MONTH,
};
