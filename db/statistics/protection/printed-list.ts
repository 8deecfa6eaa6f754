/** What is printed of a year, in the order of the page: one table for each of these, of everybody assisted (statistics/RULES.md, Numbers that leave). */
import { inEach, text } from '../../codebook/text.ts';
import { columnOf } from '../../codebook/variables.ts';
import { countriesByName, countryLabel, formerCountries } from '../../codebook/world.ts';
import { CHILD } from '../age.ts';
import { type SingleDimension, UNCLASSIFIED } from '../dimension.ts';
import { CTM_PROFILE } from '../tables/ctm-profile.ts';
import { dimensionOf } from '../variable-dimension.ts';
import type { PrintedCross, PrintedList, PrintedVariable } from './printed-variable.ts';

/** One answer each: where several are possible the table would not add up. */
function single(id: string): SingleDimension {
  const dimension = CTM_PROFILE.dimensions.find((one) => one.id === id) ?? dimensionOf(id);
  if (dimension.multi) throw new Error(`${id} has several answers`);
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

/** Read from facts. The quarter, which is of the first help, stands before them. */
export const PRINTED_DIMENSIONS: readonly SingleDimension[] = [
  single('gender'),
  single('age'),
  NATIONALITY,
  single('destination-region'),
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
const NAMED_CROSSES: readonly PrintedCross[] = [
  { rows: 'age', columns: 'gender' },
  { rows: 'type', columns: 'gender' },
  { rows: 'age', columns: 'type' },
  { rows: 'type', columns: 'destination-region' },
  { rows: QUARTERS.id, columns: 'gender' },
];

const VARIABLES: readonly PrintedVariable[] = [
  { id: QUARTERS.id, rows: QUARTERS.rows.map(({ code }) => ({ code })), isOrdered: true },
  ...PRINTED_DIMENSIONS.map(variableOf),
];

/**
 * Raised with every change of a printed variable or of its rows, so that nobody seems to answer otherwise than when an edition was drawn: answers are
 * compared within one list alone.
 */
export const PRINTED_LIST_VERSION = 1;

export const PRINTED_LIST: PrintedList = {
  variables: VARIABLES,
  crosses: [
    ...NAMED_CROSSES,
    ...VARIABLES.filter(({ id }) => id !== PROFILED).map(({ id }) => ({ rows: PROFILED, columns: id })),
  ],
};
