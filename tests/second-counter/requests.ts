/**
 * Questions that every table can be asked, drawn by chance. A new table is added to the second counter in `tables.py`; a new population or date in
 * `populations.py` and then here.
 */

import { COUNTABLE } from '../../db/codebook/countable.ts';
import { REGION_VERSIONS } from '../../db/codebook/regions.ts';
import { VARIABLES } from '../../db/codebook/variables.ts';
import {
  CASE_TABLES,
  type DateRule,
  isByRegion,
  isDatedUnit,
  type Population,
  reportRequest,
  type Unit,
  unitsOf,
} from '../../db/contract/statistics.ts';
import type { Chance } from '../../db/demo/chance.ts';
import type { Asked } from './compare.ts';

const POPULATIONS = [
  'known',
  'screened',
  'eligible',
  'assisted',
  'victims',
  'exploited-migrants',
  'dependants',
  'followed-up',
] as const satisfies readonly Population[];
const UNITS = [
  'instances',
  'cases',
  'persons',
  'services',
  'stays',
  'referrals',
  'payments',
] as const satisfies readonly Unit[];
const DATES = [
  'first-help',
  'helped',
  'opened',
  'identified',
  'planned',
  'departed',
  'arrived',
  'closed',
] as const satisfies readonly DateRule[];

/** Each table as it stands and of every case known, each date and each population, and so many others; `there`: what can be asked for. */
export function requestsOf(lots: Chance, others: number, there: There): readonly Asked[] {
  return [
    ...CASE_TABLES.map((table) => ({ table })),
    ...CASE_TABLES.map((table) => ({ table, population: 'known', unit: 'cases' })),
    ...REGION_VERSIONS.flatMap((mapping) => [
      { table: 'ctm-profile', population: 'known', unit: 'cases', mapping },
      {
        table: 'cross',
        population: 'known',
        unit: 'cases',
        rows: 'nationality-region',
        columns: 'destination-region',
        mapping,
      },
    ]),
    ...UNITS.slice(0, 3).map((unit) => ({ table: 'cross', population: 'known', unit, rows: 'foreign-or-national' })),
    ...UNITS.slice(0, 3).map((unit) => ({ table: 'cross', population: 'known', unit, rows: 'exploitation-countries' })),
    ...UNITS.slice(0, 3).map((unit) => ({ table: 'cross', population: 'known', unit, rows: 'exploitation-region' })),
    ...DATES.map((date) => ({ table: 'legal', population: 'known', unit: 'cases', date, from: '2004', to: '2004' })),
    ...POPULATIONS.map((population) => ({ table: 'snapshot', unit: 'cases', population, asOf: '2004-06-30' })),
    ...Array.from({ length: others }, () => request(lots, there)),
    ...(there.projects.length === 0 ? [] : projectsAsked(there.projects)),
  ];
}

interface There {
  readonly offices: readonly string[];
  readonly projects: readonly string[];
}

/** Persons and cases of one project, of two and of all. */
function projectsAsked(projects: readonly string[]): readonly Asked[] {
  return [projects.slice(0, 1), projects.slice(0, 2), projects].flatMap((project) =>
    (['persons', 'cases', 'instances'] as const).map((unit) => ({ table: 'ctm-profile', unit, project })),
  );
}

function request(lots: Chance, { offices, projects }: There): Asked {
  const table = oneOf(lots, CASE_TABLES);
  const unit = oneOf(
    lots,
    UNITS.filter((known) => unitsOf(table).includes(known)),
  );
  return withMapping(lots, {
    table,
    unit,
    ...sometimes(lots, 70, () => ({ population: oneOf(lots, POPULATIONS) })),
    ...(table === 'snapshot' ? { asOf: oneOf(lots, DAYS) } : when(lots, unit)),
    ...sometimes(lots, 15, () => ({
      origin: oneOf(lots, ['ALB', 'XKX', 'KGZ', ['ALB', 'XKX'], ['KGZ', 'ALB', 'MDA']]),
    })),
    ...sometimes(lots, offices.length === 0 ? 0 : 25, () => ({
      office: oneOf(
        lots,
        [...offices, offices.slice(0, 2), offices.slice(1)].filter(({ length }) => length > 0),
      ),
    })),
    ...sometimes(lots, projects.length === 0 ? 0 : 20, () => ({ project: lots.shuffled(projects).slice(0, 2) })),
    ...sometimes(lots, 35, () => ({ narrowed: lots.shuffled(NARROWED).slice(0, 1 + lots.below(2)) })),
    ...sometimes(lots, table === 'cross' ? 90 : 0, () => ({ rows: oneOf(lots, CROSSED) })),
    ...sometimes(lots, table === 'cross' ? 90 : 20, () => ({ columns: oneOf(lots, CROSSED) })),
    ...sometimes(lots, table === 'cross' ? 30 : 0, () => ({ top: oneOf(lots, [1, 3]) })),
    ...sometimes(lots, 30, () => ({ shared: true })),
    ...sometimes(lots, 15, () => ({ countMissing: true })),
    ...sometimes(lots, 10, () => ({ decimals: 0 })),
  });
}

/** Another mapping of countries, where anything is regions. */
function withMapping(lots: Chance, asked: Asked): Asked {
  const isAsked = isByRegion(reportRequest.parse(asked));
  return { ...asked, ...sometimes(lots, isAsked ? 60 : 0, () => ({ mapping: oneOf(lots, REGION_VERSIONS) })) };
}

const WORKED_OUT = [
  'age-counted',
  'nationalities',
  'destination',
  'exploitation',
  'exploitation-countries',
  'exclusive-type',
  'foreign-or-national',
  'eligible',
  're-trafficked',
  'help-groups',
  'service-groups',
];

const NARROWED = [
  { variable: 'sex', code: 'female' },
  { variable: 'sex', code: ['female', 'other'] },
  { variable: 'child', code: ['child', 'adult'] },
  { variable: 'nationalities', code: ['ALB', 'KGZ', 'MDA'] },
  { variable: 'trafficking-type', code: ['both', 'in-country'] },
  { variable: 'help-groups', code: ['help-medical', 'help-legal'] },
  { variable: 'assistance-country', code: ['ALB', 'XKX'] },
  { variable: 'age-counted', code: ['under-18', '18-24'] },
  { variable: 'year', code: ['2003', '2005'] },
  { variable: 'trafficking-type', code: 'both' },
  { variable: 'status', code: 'victim' },
  { variable: 'proceedings', code: 'criminal' },
  { variable: 'closure-reason', code: 'other' },
  { variable: 'plan-obstacles', code: 'safety' },
  { variable: 'child', code: 'child' },
  { variable: 'assistance-country', code: 'ALB' },
  { variable: 'travel-mode', code: 'voluntary-return' },
] as const;

/** What can be counted: what stands as it was told, and of what a rule works out that which the second counter has; regions of the latter alike. */
const CROSSED = COUNTABLE.map(({ id }) => id).filter((id) => {
  const how = VARIABLES.find((variable) => variable.id === id)?.how;
  return typeof how !== 'object' || WORKED_OUT.includes(id);
});

/** A day, or a date and a period; of what is done each time no other date than its own. */
function when(lots: Chance, unit: Unit): Asked {
  const dated = isDatedUnit(unit);
  if (!dated && lots.often(30)) return { asOf: oneOf(lots, DAYS) };
  const date = dated || lots.often(30) ? undefined : oneOf(lots, DATES);
  const months = date === 'identified' || date === undefined ? MONTHS : DAYS;
  const [from, to] = [oneOf(lots, months), oneOf(lots, months)].toSorted();
  return {
    ...(date === undefined ? {} : { date }),
    ...sometimes(lots, 60, () => ({ from })),
    ...sometimes(lots, 60, () => ({ to })),
    ...sometimes(lots, 20, () => ({ compared: { from: '2003', to: '2004-02' } })),
  };
}
const MONTHS = ['2003', '2003-07', '2004', '2004-02', '2004-09', '2005', '2005-04'];
const DAYS = [...MONTHS, '2003-11-15', '2004-06-30', '2005-01-01'];

function sometimes(lots: Chance, percent: number, asked: () => Asked): Asked {
  return lots.often(percent) ? asked() : {};
}

function oneOf<T>(lots: Chance, from: readonly T[]): T {
  const [first, ...more] = from;
  if (first === undefined) throw new Error('nothing to draw from');
  return lots.pick([first, ...more]);
}
