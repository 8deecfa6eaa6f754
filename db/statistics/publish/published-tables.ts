/** The tables of the published facts and their columns, made from the variables of the codebook. Data; nothing of a case is here. */
import { OPEN_VARIABLES, OWN_ROWS, variableLabel } from '../../codebook/countable.ts';
import { question } from '../../codebook/forms/index.ts';
import { LEFT_OUT, PUBLISHED } from '../../codebook/published.ts';
import { INTERVAL_WORDS, PUBLISHED_WORDS } from '../../codebook/published-words.ts';
import { REGION_VERSIONS, type RegionVersion } from '../../codebook/regions.ts';
import { inEach, text } from '../../codebook/text.ts';
import type { Text } from '../../codebook/types.ts';
import { columnOf, VARIABLES, type Variable } from '../../codebook/variables.ts';
import { COUNTRY_SET, OFFICE_SET, PROJECT_SET } from './code-sets.ts';

/** A day is `YYYY-MM-DD`. */
export type PublishedValue = string | number | boolean | null;
export type PublishedRow = readonly PublishedValue[];

export interface PublishedColumn {
  /** The variable's own name in the codebook, with `_from` and `_to` for the ends of the interval in which a step lies. */
  readonly name: string;
  readonly type: 'text' | 'number' | 'yes-no' | 'day';
  /** Never empty. */
  readonly always?: true;
  readonly label: Text;
  /** Which codes it holds (`code-sets.ts`). */
  readonly set?: string;
}

export interface PublishedTable {
  readonly id: string;
  readonly label: Text;
  readonly columns: readonly PublishedColumn[];
  /** The columns that name a row; of no other two are these alike. Left out where rows can be alike. */
  readonly key?: readonly string[];
}

/** How the value of a fact is published. */
export type Shape =
  | { readonly kind: 'code'; readonly set: string }
  /** Several codes with a space between; `bits` where they are a number, in the order of the set. */
  | { readonly kind: 'codes'; readonly set: string; readonly bits: boolean }
  /** Whole, from `least` to `most`: another office can write any. */
  | { readonly kind: 'number'; readonly least: number; readonly most: number }
  | { readonly kind: 'yes-no' | 'interval' | 'day' | 'id' }
  /** In a table of its own. */
  | { readonly kind: 'days'; readonly of: string }
  | { readonly kind: 'requests' | 'reasons' };

const DAYS: Readonly<Record<string, string>> = {
  'help-days': 'help',
  'service-days': 'service',
  'stay-days': 'stay',
  'referral-days': 'referral',
  'payment-days': 'payment',
};
const YES_NO: ReadonlySet<string> = new Set(['instance', 'minor']);
const OF_THEIR_OWN: ReadonlySet<string> = new Set(['case-kind', 'partition', 'age-counted']);
const SEVERAL_OF_OWN: ReadonlySet<string> = new Set(['office-role', 'help-rows']);
const SETS = { country: COUNTRY_SET, language: 'language', code: PROJECT_SET } as const;

function shapeOf({ id, column, how, list, from }: Variable): Shape {
  const days = DAYS[id];
  if (days !== undefined) return { kind: 'days', of: days };
  if (id === 'referrals-told') return { kind: 'requests' };
  if (id === 'unanswered') return { kind: 'reasons' };
  if (id === 'subject') return { kind: 'id' };
  if (id === 'opener') return { kind: 'code', set: OFFICE_SET };
  if (id === 'first-help-from' || id === 'first-help-to') return { kind: 'day' };
  if (SEVERAL_OF_OWN.has(id)) return { kind: 'codes', set: id, bits: false };
  const open = OPEN_VARIABLES[id];
  if (open !== undefined) {
    const set = SETS[open];
    return how === 'newest' || id === 'destination' ? { kind: 'code', set } : { kind: 'codes', set, bits: false };
  }
  const set = list ?? (id in OWN_ROWS || OF_THEIR_OWN.has(id) ? id : undefined);
  if (set !== undefined) return column === 'INTEGER' ? { kind: 'codes', set, bits: true } : { kind: 'code', set };
  if (how === 'flag' || YES_NO.has(id)) return { kind: 'yes-no' };
  return column === 'INTEGER' ? numberOf(from) : { kind: 'interval' };
}

/** What a column of whole numbers holds in every engine. */
const MOST_WHOLE = 2 ** 31 - 1;

/** A number as the question that is asked for it has it; of what is counted or worked out any. */
function numberOf(sources: Variable['from']): Shape {
  const [kind = '', id = ''] = sources[0]?.split('.') ?? [];
  const asked = question(kind, id);
  if (sources.length > 1 || asked?.type !== 'number') return { kind: 'number', least: 0, most: MOST_WHOLE };
  return { kind: 'number', least: asked.min ?? 0, most: asked.max ?? MOST_WHOLE };
}

interface Published {
  readonly variable: Variable;
  readonly shape: Shape;
  readonly label: Text;
}

/** Every variable that is published, in the order of the case file. `first-help` stands as the two days that it lies between. */
export const PUBLISHED_VARIABLES: readonly Published[] = VARIABLES.filter(
  ({ id }) => PUBLISHED.has(id) && !(id in LEFT_OUT) && id !== 'first-help',
).map((variable) => ({
  variable,
  shape: shapeOf(variable),
  label: PUBLISHED_WORDS[variable.id] ?? variableLabel(variable),
}));

const CASE: PublishedColumn = {
  name: 'case_id',
  type: 'text',
  always: true,
  label: text('Case; drawn anew each time', 'Dossier ; tiré au sort à chaque fois', 'Caso; se genera al azar cada vez'),
};
const OFFICE: PublishedColumn = {
  name: 'office',
  type: 'text',
  always: true,
  label: text('Office', 'Bureau', 'Oficina'),
  set: OFFICE_SET,
};
const VARIABLE: PublishedColumn = {
  name: 'variable',
  type: 'text',
  always: true,
  label: text('Variable', 'Variable', 'Variable'),
  set: 'variable',
};
const LABELS: readonly PublishedColumn[] = [
  { name: 'label_en', type: 'text', always: true, label: text('In English', 'En anglais', 'En inglés') },
  { name: 'label_fr', type: 'text', always: true, label: text('In French', 'En français', 'En francés') },
  { name: 'label_es', type: 'text', always: true, label: text('In Spanish', 'En espagnol', 'En español') },
];
const DAY: Text = text('Day', 'Jour', 'Día');
const DAY_FROM = endOf(DAY, 'from');
const DAY_TO = endOf(DAY, 'to');

function endOf(label: Text, end: 'from' | 'to'): Text {
  return inEach((language) => `${label[language]}, ${INTERVAL_WORDS[end][language]}`);
}

function columnsOfParts({ variable: { id }, shape, label }: Published): readonly PublishedColumn[] {
  const name = columnOf(id);
  switch (shape.kind) {
    case 'code':
      return [{ name, type: 'text', label, set: shape.set }];
    case 'id':
      return [{ name, type: 'text', always: true, label }];
    case 'number':
      return [{ name, type: 'number', label }];
    case 'yes-no':
      return [{ name, type: 'yes-no', label }];
    case 'day':
      return [{ name, type: 'day', label }];
    case 'interval':
      return (['from', 'to'] as const).map((end) => ({
        name: `${name}_${end}`,
        type: 'day',
        label: endOf(label, end),
      }));
    default:
      return [];
  }
}

/** A row a case and office that wrote in it: what one office has to do with one case. */
export const PARTS = {
  id: 'parts',
  label: text(
    'One row for each case and office that wrote in it',
    'Une ligne par dossier et bureau qui y a écrit',
    'Una fila por caso y oficina que escribió en él',
  ),
  key: ['case_id', 'office'],
  columns: [CASE, OFFICE, ...PUBLISHED_VARIABLES.flatMap(columnsOfParts)],
} as const satisfies PublishedTable;

export const ANSWERS = {
  id: 'answers',
  label: text(
    'One row for each code of an answer of which several are possible',
    'Une ligne par code d’une réponse qui en admet plusieurs',
    'Una fila por código de una respuesta que admite varios',
  ),
  key: ['case_id', 'office', 'variable', 'code'],
  columns: [
    CASE,
    OFFICE,
    VARIABLE,
    { name: 'code', type: 'text', always: true, label: text('Code', 'Code', 'Código') },
  ],
} as const satisfies PublishedTable;

export const DAYS_DONE = {
  id: 'days',
  label: text(
    'One row each time that something was given, asked or paid, with its day',
    'Une ligne chaque fois que quelque chose a été donné, demandé ou payé, avec son jour',
    'Una fila cada vez que algo se dio, se pidió o se pagó, con su día',
  ),
  columns: [
    CASE,
    OFFICE,
    {
      name: 'done',
      type: 'text',
      always: true,
      label: text('What it was', 'De quoi il s’agit', 'De qué se trata'),
      set: 'done',
    },
    { name: 'day_from', type: 'day', always: true, label: DAY_FROM },
    { name: 'day_to', type: 'day', always: true, label: DAY_TO },
  ],
} as const satisfies PublishedTable;

export const REQUESTS = {
  id: 'referrals',
  label: text(
    'One row for each request that an office made',
    'Une ligne par demande faite par un bureau',
    'Una fila por solicitud hecha por una oficina',
  ),
  columns: [
    CASE,
    OFFICE,
    { name: 'day_from', type: 'day', label: DAY_FROM },
    { name: 'day_to', type: 'day', label: DAY_TO },
    {
      name: 'to_kind',
      type: 'text',
      label: text('Kind of organisation', 'Type d’organisation', 'Tipo de organización'),
      set: 'provider-kind',
    },
    { name: 'for', type: 'text', label: text('For what', 'Pour quoi', 'Para qué'), set: 'referral-for' },
    {
      name: 'service',
      type: 'text',
      label: text(
        'Which help; not said of medical help',
        'Quelle aide ; non précisée pour l’aide médicale',
        'Qué ayuda; no se dice si es médica',
      ),
      set: 'service',
    },
    {
      name: 'outcome',
      type: 'text',
      label: text('What came of it', 'Suite donnée', 'Qué resultó'),
      set: 'request-outcome',
    },
  ],
} as const satisfies PublishedTable;

export const REASONS = {
  id: 'missing',
  label: text(
    'One row for each answer that is missing for a reason that is noted',
    'Une ligne par réponse manquante dont la raison est notée',
    'Una fila por respuesta que falta por una razón que consta',
  ),
  columns: [
    CASE,
    OFFICE,
    VARIABLE,
    { name: 'reason', type: 'text', always: true, label: text('Why', 'Pourquoi', 'Por qué'), set: 'no-answer' },
  ],
} as const satisfies PublishedTable;

/** What is written of cases, in the order in which it is. */
export const CASE_TABLES = [PARTS, ANSWERS, DAYS_DONE, REQUESTS, REASONS] as const;

export const OFFICES = {
  id: 'offices',
  label: text(
    'Offices of which rows are here',
    'Bureaux dont il y a des lignes ici',
    'Oficinas de las que hay filas aquí',
  ),
  key: ['office'],
  columns: [
    { name: 'office', type: 'text', always: true, label: text('Office', 'Bureau', 'Oficina') },
    {
      name: 'country',
      type: 'text',
      label: text('Country of assistance', 'Pays d’assistance', 'País de asistencia'),
      set: COUNTRY_SET,
    },
  ],
} as const satisfies PublishedTable;

function regionColumn(version: RegionVersion): PublishedColumn {
  return {
    name: `region_${version.replaceAll('-', '_')}`,
    type: 'text',
    always: true,
    label: inEach((language) => `${REGION[language]}, ${version}`),
    set: version,
  };
}
const REGION: Text = text('Region', 'Région', 'Región');

export const COUNTRIES_KNOWN = {
  id: 'countries',
  label: text(
    'Countries, and the region of each by the mappings of the tables',
    'Pays, et la région de chacun selon les grilles des tableaux',
    'Países, y la región de cada uno según las clasificaciones de las tablas',
  ),
  key: ['country'],
  columns: [
    { name: 'country', type: 'text', always: true, label: text('Country', 'Pays', 'País') },
    ...LABELS,
    ...REGION_VERSIONS.map(regionColumn),
  ],
} as const satisfies PublishedTable;

export const VARIABLES_KNOWN = {
  id: 'variables',
  label: text('What the variables ask', 'Ce que demandent les variables', 'Qué preguntan las variables'),
  key: ['variable'],
  columns: [
    { name: 'variable', type: 'text', always: true, label: text('Variable', 'Variable', 'Variable') },
    { name: 'stands_in', type: 'text', always: true, label: text('Table', 'Table', 'Tabla') },
    { name: 'code_set', type: 'text', label: text('Set of codes', 'Jeu de codes', 'Conjunto de códigos') },
    ...LABELS,
  ],
} as const satisfies PublishedTable;

export const CODES = {
  id: 'codes',
  label: text('What the codes stand for', 'Ce que signifient les codes', 'Qué significan los códigos'),
  key: ['code_set', 'code'],
  columns: [
    {
      name: 'code_set',
      type: 'text',
      always: true,
      label: text('Set of codes', 'Jeu de codes', 'Conjunto de códigos'),
    },
    { name: 'place', type: 'number', always: true, label: text('Order', 'Ordre', 'Orden') },
    { name: 'code', type: 'text', always: true, label: text('Code', 'Code', 'Código') },
    ...LABELS,
  ],
} as const satisfies PublishedTable;

export const NOT_HERE = {
  id: 'not_here',
  label: text(
    'How many cases are known and not in these tables',
    'Combien de dossiers sont connus et absents de ces tables',
    'Cuántos casos se conocen y no están en estas tablas',
  ),
  key: ['what'],
  columns: [
    { name: 'what', type: 'text', always: true, label: text('Who', 'Qui', 'Quiénes'), set: 'not-there' },
    { name: 'cases', type: 'number', always: true, label: text('Cases', 'Dossiers', 'Casos') },
  ],
} as const satisfies PublishedTable;

export const EVERY_TABLE: readonly PublishedTable[] = [
  ...CASE_TABLES,
  OFFICES,
  COUNTRIES_KNOWN,
  VARIABLES_KNOWN,
  CODES,
  NOT_HERE,
];
