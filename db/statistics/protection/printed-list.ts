/** What is printed of a year, in the order of the page: one table for each of these, of everybody assisted (statistics/RULES.md, Numbers that leave). */
import type { RegionVersion } from '../../codebook/regions.ts';
import { inEach, text } from '../../codebook/text.ts';
import { columnOf } from '../../codebook/variables.ts';
import { countriesByName, countryLabel, formerCountries } from '../../codebook/world.ts';
import { CHILD } from '../age.ts';
import { type Dimension, type SingleDimension, UNCLASSIFIED } from '../dimension.ts';
import { CTM_PROFILE } from '../tables/ctm-profile.ts';
import { dimensionOf } from '../variable-dimension.ts';
import type { PrintedCross, PrintedList, PrintedVariable } from './printed-variable.ts';

/** One answer each: where several are possible the table would not add up. */
function single(id: string): SingleDimension {
  return singleOf(CTM_PROFILE.dimensions.find((one) => one.id === id) ?? dimensionOf(id));
}

function singleOf(dimension: Dimension): SingleDimension {
  if (dimension.multi) throw new Error(`${dimension.id} has several answers`);
  return dimension;
}

const SEVERAL = 'several';

const NATIONALITY: SingleDimension = {
  id: 'nationality',
  label: text('Nationality', 'Nationalité', 'Nacionalidad'),
  column: columnOf('nationalities'),
  multi: false,
  rows: [
    ...[...countriesByName('en'), ...formerCountries()].map((code) => ({
      code,
      label: inEach((language) => countryLabel(code, language)),
      always: false,
    })),
    {
      code: SEVERAL,
      label: text('Several nationalities', 'Plusieurs nationalités', 'Varias nacionalidades'),
      always: false,
    },
  ],
  rowOf: (value) => (value.includes(' ') ? SEVERAL : value),
};

/** The regions of destination of a list. Their names differ, so that a line that leaves says by itself which rows it has. */
const DESTINATION = { 1: 'destination-region', 2: 'destination-m49' } as const;

/** By which mapping these are: that of the CTM table, and the regions of the United Nations. */
const MAPPING: Readonly<Record<ListVersion, RegionVersion>> = { 1: 'norad-2010', 2: 'm49' };

const DESTINATION_M49: SingleDimension = { ...singleOf(dimensionOf('destination-region')), id: DESTINATION[2] };

/** Read from facts, for whichever list. The quarter, which is of the first help, stands before them. */
export const PRINTED_DIMENSIONS: readonly SingleDimension[] = [
  single('gender'),
  single('age'),
  NATIONALITY,
  single(DESTINATION[1]),
  DESTINATION_M49,
  single('type'),
  single('main-exploitation'),
  single('status'),
  single('channel'),
  single('education'),
  single('work-before'),
];

/** First help in each quarter of the year. */
export const QUARTERS = {
  id: 'quarter',
  label: text('Quarter of first help', 'Trimestre de la première aide', 'Trimestre de la primera ayuda'),
  rows: [1, 2, 3, 4].map((quarter) => ({
    code: `q${quarter}`,
    label: text(`Quarter ${quarter}`, `Trimestre ${quarter}`, `Trimestre ${quarter}`),
    always: true,
  })),
} as const;

/** The two coarser rows of age: what its rows print, added up. */
export const AGE_GROUPS = {
  variable: 'age',
  id: 'age-group',
  label: text('Children and adults', 'Enfants et adultes', 'Niños y adultos'),
  rows: [
    { code: 'child', label: text('Children', 'Enfants', 'Niños, niñas y adolescentes') },
    { code: 'adult', label: text('Adults', 'Adultes', 'Personas adultas') },
  ],
} as const;

function variableOf({ id, rows }: SingleDimension): PrintedVariable {
  if (id !== AGE_GROUPS.variable) return { id, rows: rows.map(({ code }) => ({ code })) };
  return {
    id,
    rows: rows.map(({ code }) => {
      const group = CHILD.rowOf(code);
      return group === UNCLASSIFIED ? { code } : { code, group };
    }),
  };
}

/** By these everything else is crossed: the profile of an origin. */
const PROFILED = NATIONALITY.id;

/** Besides the profile of an origin. Of each variable three at most, since each says more of its rows. */
const namedCrosses = (destination: string): readonly PrintedCross[] => [
  { rows: 'age', columns: 'gender' },
  { rows: 'type', columns: 'gender' },
  { rows: 'age', columns: 'type' },
  { rows: 'type', columns: destination },
  { rows: QUARTERS.id, columns: 'gender' },
];

/**
 * Another with every change of a printed variable or of its rows, so that nobody seems to answer otherwise than when an edition was drawn: answers are
 * compared within one list alone. What left by one stays by it.
 */
export type ListVersion = keyof typeof DESTINATION;

export const PRINTED_LISTS: Readonly<Record<ListVersion, PrintedList>> = { 1: listWith(1), 2: listWith(2) };

function listWith(version: ListVersion): PrintedList {
  const others = Object.values(DESTINATION).filter((id) => id !== DESTINATION[version]);
  const variables: readonly PrintedVariable[] = [
    { id: QUARTERS.id, rows: QUARTERS.rows.map(({ code }) => ({ code })), isOrdered: true },
    ...PRINTED_DIMENSIONS.filter(({ id }) => !others.some((other) => other === id)).map(variableOf),
  ];
  return {
    variables,
    crosses: [
      ...namedCrosses(DESTINATION[version]),
      ...variables.filter(({ id }) => id !== PROFILED).map(({ id }) => ({ rows: PROFILED, columns: id })),
    ],
  };
}

/** The first year by the regions of the United Nations. Three years that are printed together begin with it, so that none are of both. */
const FIRST_YEAR_BY_M49 = 2026;

/**
 * By which list a year is printed, or three that end with it, by whichever office and of all offices: by another mapping the same people would be drawn once
 * more, and what is in a region of the one and of the other would be known closer than either prints.
 */
export function listOfYear(year: number): ListVersion {
  return year < FIRST_YEAR_BY_M49 ? 1 : 2;
}

interface RegionsOfEdition {
  readonly tables: readonly { readonly variable: string }[];
  readonly filled?: readonly string[];
}

/**
 * Whether people of an edition stand by other regions of destination than those of a list: it has those, or it has none though no group fills them, as its
 * office prints it where a table by others left that nobody else is told of.
 */
export function standsByOtherRegions(version: ListVersion, { tables, filled = [] }: RegionsOfEdition): boolean {
  const regions: readonly string[] = Object.values(DESTINATION);
  const printed = tables.flatMap(({ variable }) => (regions.includes(variable) ? [variable] : []));
  if (printed.length > 0) return printed.some((id) => id !== DESTINATION[version]);
  return tables.length > 0 && !filled.some((id) => regions.includes(id));
}

/** A list without its regions of destination, where some of the people stand by others somewhere. */
export function withoutRegions(version: ListVersion): PrintedList {
  const { variables, crosses } = PRINTED_LISTS[version];
  const isOther = (id: string) => id !== DESTINATION[version];
  return {
    variables: variables.filter(({ id }) => isOther(id)),
    crosses: crosses.filter(({ rows, columns }) => isOther(rows) && isOther(columns)),
  };
}

/** By which mapping the regions of destination of an edition are; where it has none, of other editions of its year. */
export function regionsPrinted(year: number, tables: readonly { readonly variable: string }[]): RegionVersion {
  const has = (version: ListVersion) => tables.some(({ variable }) => variable === DESTINATION[version]);
  return MAPPING[([1, 2] as const).find(has) ?? listOfYear(year)];
}
