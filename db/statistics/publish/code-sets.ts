/** What the codes of the published facts stand for: the lists of the codebook, and those that statistics make of them. Data. */
import { OWN_ROWS } from '../../codebook/countable.ts';
import { list } from '../../codebook/lists/index.ts';
import { REGION_MAPPINGS, UNMAPPED, UNMAPPED_LABEL } from '../../codebook/regions.ts';
import { rowsOfGroup, SERVICE_GROUPS } from '../../codebook/service-groups.ts';
import { inEach, text } from '../../codebook/text.ts';
import { LANGUAGES, type Text } from '../../codebook/types.ts';
import { countriesByName, formerCountries, languageLabel, languagesByName } from '../../codebook/world.ts';
import { AGE } from '../age.ts';
import { type Dimension, UNCLASSIFIED, UNCLASSIFIED_ROW } from '../dimension.ts';
import { PARTITION } from '../tables/partition.ts';
import { REFERRALS } from '../tables/referrals.ts';
import { isCodeLeftOut } from './codes-left-out.ts';

interface SetCode {
  readonly code: string;
  readonly label: Text;
}

/** Codes that stand in the table `countries`, not in `codes`. */
export const COUNTRY_SET = 'country';
/** Codes that stand in the table `offices`. */
export const OFFICE_SET = 'office';
/** Lines of this desk's register of projects, which are their own words. */
export const PROJECT_SET = 'project';

const LANGUAGE: readonly SetCode[] = languagesByName(LANGUAGES[0])
  .toSorted()
  .map((code) => ({ code, label: inEach((language) => languageLabel(code, language)) }));

const CASE_KIND: readonly SetCode[] = [
  { code: 'case', label: text('A case', 'Un dossier', 'Un caso') },
  {
    code: 'intake',
    label: text('A contact that became no case', 'Un contact resté sans dossier', 'Un contacto que no pasó a caso'),
  },
];

const DONE: readonly SetCode[] = [
  { code: 'help', label: text('Help of any kind', 'Aide de toute sorte', 'Ayuda de cualquier clase') },
  { code: 'service', label: text('Service given', 'Service rendu', 'Servicio dado') },
  { code: 'stay', label: text('Stay begun', 'Séjour commencé', 'Estancia comenzada') },
  { code: 'referral', label: text('Request made', 'Demande faite', 'Solicitud hecha') },
  { code: 'payment', label: text('Payment made', 'Paiement effectué', 'Pago hecho') },
];

const NO_ANSWER: readonly SetCode[] = [
  { code: 'unknown', label: text('Not known', 'Inconnu', 'No se sabe') },
  { code: 'declined', label: text('Did not want to say', 'N’a pas voulu répondre', 'No quiso decirlo') },
  { code: 'not-asked', label: text('Not asked', 'Question non posée', 'No se preguntó') },
  { code: UNCLASSIFIED, label: UNCLASSIFIED_ROW.label },
];

const NOT_THERE: readonly SetCode[] = [
  {
    code: 'counted-only',
    label: text('Only counted, and anonymous', 'Comptées seulement, et anonymes', 'Solo contadas, y anónimas'),
  },
  { code: 'held-back', label: text('Held back', 'Retenues', 'Retenidas') },
];

const HELP_ROWS: readonly SetCode[] = SERVICE_GROUPS.flatMap((group) =>
  rowsOfGroup(group.id).map(({ code, label }) => ({
    code: `${group.id}/${code}`,
    label: inEach((language) => `${group.label[language]} / ${label[language]}`),
  })),
);

const OWN: Readonly<Record<string, readonly SetCode[]>> = {
  ...OWN_ROWS,
  'age-counted': rowsOf(AGE),
  'case-kind': CASE_KIND,
  partition: rowsOf(PARTITION.dimensions[0]),
  'help-rows': HELP_ROWS,
  language: LANGUAGE,
  done: DONE,
  'no-answer': NO_ANSWER,
  'not-there': NOT_THERE,
  'request-outcome': rowsOf(REFERRALS.dimensions.find(({ id }) => id === 'request-outcome')),
  ...Object.fromEntries(
    Object.entries(REGION_MAPPINGS).map(([id, { regions }]) => [
      id,
      [
        ...regions.map((region) => ({ code: region.id, label: region.label })),
        { code: UNMAPPED, label: UNMAPPED_LABEL },
      ],
    ]),
  ),
};

/** The rows of a dimension that are codes. */
function rowsOf(dimension: Dimension | undefined): readonly SetCode[] {
  return (dimension?.rows ?? []).filter(({ code }) => code !== UNCLASSIFIED);
}

/** The codes of a set as a fact holds them, in its order. Throws where there is no such set of ours. */
export function everyCodeOfSet(id: string): readonly SetCode[] {
  return OWN[id] ?? list(id).codes;
}

/** Those of them that are published. */
export function codesOfSet(id: string): readonly SetCode[] {
  return everyCodeOfSet(id).filter(({ code }) => !isCodeLeftOut(id, code));
}

const known = new Map<string, ReadonlySet<string>>();

export function isInSet(set: string, code: string): boolean {
  const codes = known.get(set) ?? new Set(codesOfSet(set).map((one) => one.code));
  known.set(set, codes);
  return codes.has(code);
}

/** Every country there is or was, in the order of the codes. */
export const EVERY_COUNTRY: readonly string[] = [
  ...new Set([...countriesByName(LANGUAGES[0]), ...formerCountries()]),
].toSorted();
