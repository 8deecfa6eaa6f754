/** What a table can have as its rows and columns: variables of the codebook with a list, countries and languages, and a few that have rows of their own. */
import { question } from './forms/index.ts';
import { SERVICE_GROUPS } from './service-groups.ts';
import { text } from './text.ts';
import type { Text } from './types.ts';
import { VARIABLE_WORDS } from './variable-words.ts';
import { HELP_GROUPS, HELP_TABLES, VARIABLES, type Variable } from './variables.ts';

/** Variables whose rows are those that somebody told: several codes stand in one column, with a space between, and each is one row more. */
export const OPEN_VARIABLES: Readonly<Record<string, 'country' | 'language' | 'code'>> = {
  nationalities: 'country',
  'origin-country': 'country',
  'identified-country': 'country',
  'contact-country': 'country',
  'exploitation-countries': 'country',
  'destination-intended': 'country',
  destination: 'country',
  'recruited-in': 'country',
  'journey-countries': 'country',
  'travel-to': 'country',
  languages: 'language',
  projects: 'code',
};

interface OwnRow {
  readonly code: string;
  readonly label: Text;
}

/** Rows of variables without a list, in their order: of bits that of the bits, else by the words that stand in the column. */
export const OWN_ROWS: Readonly<Record<string, readonly OwnRow[]>> = {
  'exclusive-type': [
    { code: 'sexual', label: text('Sexual', 'Sexuelle', 'Sexual') },
    { code: 'labour', label: text('Labour', 'Par le travail', 'Laboral') },
    {
      code: 'sexual-and-labour',
      label: text('Sexual and labour', 'Sexuelle et par le travail', 'Sexual y laboral'),
    },
    { code: 'begging', label: text('Begging', 'Mendicité', 'Mendicidad') },
    { code: 'other', label: text('Other', 'Autre', 'Otra') },
  ],
  'citizen-where-exploited': [
    { code: 'yes', label: text('Yes', 'Oui', 'Sí') },
    { code: 'no', label: text('No', 'Non', 'No') },
  ],
  'means-told': [
    { code: 'any', label: text('Any told', 'Au moins un signalé', 'Alguno contado') },
    { code: 'none', label: text('Asked, none told', 'Question posée, aucun signalé', 'Preguntado, ninguno contado') },
  ],
  'office-role': [
    { code: 'origin', label: text('Origin', 'Origine', 'Origen') },
    { code: 'transit', label: text('Transit', 'Transit', 'Tránsito') },
    { code: 'destination', label: text('Destination', 'Destination', 'Destino') },
  ],
  'foreign-or-national': [
    { code: 'foreign', label: text('Foreign', 'De nationalité étrangère', 'De nacionalidad extranjera') },
    {
      code: 'internal',
      label: text(
        'National, exploited in the country',
        'Du pays, exploitation dans le pays',
        'Nacional, explotación en el país',
      ),
    },
    {
      code: 'returned',
      label: text(
        'National, exploited abroad',
        'Du pays, exploitation à l’étranger',
        'Nacional, explotación en el extranjero',
      ),
    },
    {
      code: 'national',
      label: text(
        'National, not known where exploited',
        'Du pays, lieu d’exploitation inconnu',
        'Nacional, no consta dónde fue la explotación',
      ),
    },
  ],
  'help-groups': HELP_GROUPS.map(groupRow),
  'service-groups': HELP_TABLES.map(groupRow),
};

function groupRow(code: string): OwnRow {
  const group = SERVICE_GROUPS.find(({ id }) => id === code);
  if (group === undefined) throw new Error(`${code} is no group of services`);
  return { code, label: group.label };
}

/** Not read from one column: by children and adults, by the office and where it is, by the year or month of the date that was asked for. */
export const DERIVED = {
  child: text('Children and adults', 'Enfants et adultes', 'Menores de 18 y adultos'),
  office: text('Office', 'Bureau', 'Oficina'),
  'assistance-country': text('Country of assistance', 'Pays d’assistance', 'País de asistencia'),
  'assistance-region': text('Region of assistance', 'Région d’assistance', 'Región de asistencia'),
  'nationality-region': text('Region of nationality', 'Région de nationalité', 'Región de nacionalidad'),
  'destination-region': text('Destination region', 'Région de destination', 'Región de destino'),
  'exploitation-region': text('Region of exploitation', 'Région d’exploitation', 'Región de explotación'),
  year: text('Year', 'Année', 'Año'),
  month: text('Month', 'Mois', 'Mes'),
} as const satisfies Readonly<Record<string, Text>>;

/** Whoever may have been under 18 is in no adult band of a table: `age-counted` stands for it. */
const NOT_COUNTED: ReadonlySet<string> = new Set(['age-band']);

interface Countable {
  readonly id: string;
  readonly label: Text;
}

/** Everything that can be a row or a column, in the order of the case file. */
export const COUNTABLE: readonly Countable[] = [
  ...Object.entries(DERIVED).map(([id, label]) => ({ id, label })),
  ...VARIABLES.filter(isCountable).map((variable) => ({ id: variable.id, label: variableLabel(variable) })),
];

function isCountable({ id, list }: Variable): boolean {
  if (NOT_COUNTED.has(id)) return false;
  return list !== undefined || id === 'age-counted' || id in OWN_ROWS || id in OPEN_VARIABLES;
}

/** A variable in words: its own, else those of the question that feeds it first. Throws where there are none. */
export function variableLabel({ id, from }: Variable): Text {
  const [kind = '', asked = ''] = from[0]?.split('.') ?? [];
  const label = VARIABLE_WORDS[id] ?? question(kind, asked.replace(/\.month$/u, ''))?.label;
  if (label === undefined) throw new Error(`${id} has no words of its own`);
  return label;
}
