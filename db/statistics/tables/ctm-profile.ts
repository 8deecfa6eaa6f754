/**
 * The CTM profile (norad-2010 §3.1, L1113-1203): gender, age, destination region, type of trafficking and exploitation of the
 * victims of one origin, as the Counter-Trafficking Module printed it, with what it left out: missing counts, what its lists do not
 * know, and the rules by which answers are sorted.
 */
import { EXCLUSIVE_TYPE_RULE } from '../../codebook/exclusive-type.ts';
import { list } from '../../codebook/lists/index.ts';
import { type RegionVersion, regionOf } from '../../codebook/regions.ts';
import { TABLE_WORDS } from '../../codebook/table-words.ts';
import { sameInAll, text } from '../../codebook/text.ts';
import type { Text } from '../../codebook/types.ts';
import { columnOf } from '../../codebook/variables.ts';
import { TABLE_ASKS } from '../../contract/statistics.ts';
import { AGE } from '../age.ts';
import {
  ofBits,
  type RowDefinition,
  type SingleDimension,
  type Table,
  UNCLASSIFIED,
  UNCLASSIFIED_ROW,
} from '../dimension.ts';
import { regional, rowsOfMapping } from '../regional.ts';

const MAPPING: RegionVersion = 'norad-2010';
/** Which types are in which row; named in the table. A change is a new version. */
const ROWS_VERSION = 'ctm-2010';

const always = (code: string, label: Text): RowDefinition => ({ code, label, always: true });

/** One row a code; only `shown` codes keep their row when it is zero. */
function byList(
  id: string,
  label: Text,
  variable: string,
  listId: string,
  shown: (code: string) => boolean,
): SingleDimension {
  const codes = list(listId).codes.filter((code) => code.groups?.includes('missing') !== true);
  const known = new Set(codes.map((code) => code.code));
  return {
    id,
    label,
    column: columnOf(variable),
    multi: false,
    rows: [
      ...codes.map((code) => ({ code: code.code, label: code.label, always: shown(code.code) })),
      UNCLASSIFIED_ROW,
    ],
    rowOf: (value) => (known.has(value) ? value : UNCLASSIFIED),
  };
}

const GENDER = byList(
  'gender',
  text('Gender', 'Sexe', 'Sexo'),
  'sex',
  'sex',
  (code) => code === 'female' || code === 'male',
);

const TYPE = byList(
  'type',
  text('Type of trafficking', 'Type de traite', 'Tipo de trata'),
  'trafficking-type',
  'trafficking-type',
  (code) => code === 'in-country' || code === 'cross-border',
);

const DESTINATION = regional(
  MAPPING,
  (version): SingleDimension => ({
    id: 'destination-region',
    label: text('Destination region', 'Région de destination', 'Región de destino'),
    column: columnOf('destination'),
    multi: false,
    rows: rowsOfMapping(version),
    rowOf: (country) => regionOf(version, country),
  }),
);

const OTHER = 'other';
const CTM_ROWS: Readonly<Record<string, RowDefinition>> = {
  'ctm-sexual': always('sexual', text('Sexual exploitation', 'Exploitation sexuelle', 'Explotación sexual')),
  'ctm-forced-labour': always('forced-labour', text('Forced labour', 'Travail forcé', 'Trabajo forzoso')),
  'ctm-low-level-crime': always(
    'low-level-crime',
    text('Low-level criminal activities', 'Délinquance forcée (délits mineurs)', 'Actividades delictivas menores'),
  ),
};
const OTHER_ROW: RowDefinition = {
  code: OTHER,
  label: text('Other exploitation', 'Autre exploitation', 'Otra explotación'),
  always: false,
};

/** The row of each type in the order of its bits; undefined where the code says nothing of the purpose. */
const ROW_OF_BIT: readonly (string | undefined)[] = list('exploitation-type').codes.map(({ code, groups }) => {
  if (EXCLUSIVE_TYPE_RULE.silent.includes(code)) return undefined;
  const group = groups?.find((entry) => entry in CTM_ROWS);
  return group === undefined ? OTHER : CTM_ROWS[group]?.code;
});

function rowsOfBits(mask: string | number): readonly string[] {
  return [...new Set(ofBits(ROW_OF_BIT, Number(mask)).flatMap((row) => row ?? []))];
}

export const CTM_PROFILE: Table = {
  id: 'ctm-profile',
  ...TABLE_ASKS['ctm-profile'],
  title: TABLE_WORDS['table-ctm-profile'],
  titleOfOthers: text('Profile (CTM)', 'Profil (CTM)', 'Perfil (CTM)'),
  dimensions: [
    GENDER,
    AGE,
    DESTINATION,
    TYPE,
    {
      id: 'exploitation',
      label: text('Exploitation', 'Exploitation', 'Explotación'),
      column: columnOf('exploitation'),
      multi: true,
      rows: [...Object.values(CTM_ROWS), OTHER_ROW],
      rowsOf: rowsOfBits,
    },
  ],
  notes: [
    { code: 'stat-age-at-identification', places: {} },
    { code: 'stat-destination', places: {}, mapping: MAPPING },
    { code: 'stat-ctm-exploitation', places: { version: sameInAll(ROWS_VERSION) } },
  ],
};
