/**
 * The tables in which help is counted. A code of the list `service` names its groups; whether it counts there also depends
 * on when the help was given, because the CTM and Norway count the same help before departure, on arrival and later apart.
 */
import type { CodeOf } from './lists/index.ts';
import { SERVICE } from './lists/service.ts';
import { text } from './text.ts';
import type { Text } from './types.ts';

type ServicePhase = CodeOf<'service-phase'>;

interface ServiceGroup {
  readonly id: string;
  readonly label: Text;
  readonly source: string;
  /** Codes of `service-phase` in which help counts here; left out: whenever it was given. */
  readonly phases?: readonly ServicePhase[];
  /** The row of the group that also counts the codes tagged `<id>-other`, which the printed table did not name. */
  readonly otherRow?: string;
}

const AFTER = ['on-arrival', 'next-day', 'reintegration'] as const;

export const SERVICE_GROUPS: readonly ServiceGroup[] = [
  {
    id: 'pre-departure',
    label: text(
      'First help and before departure',
      'Première aide et avant le départ',
      'Primera ayuda y antes de la salida',
    ),
    source: 'sida-2003 §2.6 L1731-1734, L3008-3009',
    phases: ['first-help'],
  },
  {
    id: 'ctm-post-arrival',
    label: text('Post-arrival assistance', 'Aide à l’arrivée', 'Asistencia a la llegada'),
    source: 'sida-2003 §2.8 fig. 40 L2946-2958',
    phases: ['on-arrival'],
  },
  {
    id: 'ctm-next-day',
    label: text('Next-day assistance', 'Aide le lendemain', 'Asistencia al día siguiente'),
    source: 'sida-2003 §2.8 fig. 41 L2946-2958',
    phases: ['next-day'],
  },
  {
    id: 'ctm-medical',
    label: text(
      'Medical assistance after return',
      'Aide médicale après le retour',
      'Asistencia médica tras el retorno',
    ),
    source: 'sida-2003 §2.8 fig. 42 L2946-2958',
    phases: AFTER,
    otherRow: 'medical-other',
  },
  {
    id: 'ctm-reintegration',
    label: text('Reintegration assistance', 'Aide à la réintégration', 'Asistencia para la reintegración'),
    source: 'sida-2003 §2.8 fig. 43 L2946-2958; §3.3 (job referral and subsidised employment printed as one row)',
    phases: ['reintegration'],
    otherRow: 'reintegration-other',
  },
  {
    id: 'help-legal',
    label: text('Legal assistance', 'Aide juridique', 'Asistencia jurídica'),
    source: 'iom-2011 §2.9 L701',
  },
  {
    id: 'help-medical',
    label: text('Medical assistance', 'Aide médicale', 'Asistencia médica'),
    source: 'iom-2011 §2.9 L702',
  },
  {
    id: 'help-financial',
    label: text('Financial help', 'Aide financière', 'Ayuda económica'),
    source: 'iom-2011 §2.9 L710',
  },
  {
    id: 'help-housing',
    label: text('Housing assistance', 'Aide au logement', 'Ayuda para la vivienda'),
    source: 'iom-2011 §2.9 L725',
  },
  {
    id: 'help-community',
    label: text('Community-based assistance', 'Aide communautaire', 'Asistencia comunitaria'),
    source: 'iom-2011 §2.9 L732',
  },
  {
    id: 'help-education',
    label: text('Educational support', 'Soutien à l’éducation', 'Apoyo educativo'),
    source: 'iom-2011 §2.9 L748',
  },
  {
    id: 'norway-pre',
    label: text('Norway: before departure', 'Norvège : avant le départ', 'Noruega: antes de la salida'),
    source: 'norad-2010 §2.8 L3541-3547',
    phases: ['first-help'],
  },
  {
    id: 'norway-post',
    label: text('Norway: after arrival', 'Norvège : après l’arrivée', 'Noruega: tras la llegada'),
    source: 'norad-2010 §2.8 L3549-3559',
    phases: AFTER,
  },
];

/** The CTM's tables of help, in the order of the person's way. A phase is asked for to tell them apart. */
export const CTM_TABLES = [
  'pre-departure',
  'ctm-post-arrival',
  'ctm-next-day',
  'ctm-medical',
  'ctm-reintegration',
] as const;

/** The table of the CTM whose help says that somebody is in reintegration. */
export const REINTEGRATION_TABLE = 'ctm-reintegration';

/** Tables of steps of a return: help on arrival and on the next day, the way to the final destination among it (sida-2003 §2.8 fig. 40, 41). */
export const RETURN_TABLES: ReadonlySet<string> = new Set(['ctm-post-arrival', 'ctm-next-day']);

interface CountedIn {
  readonly group: string;
  /** The code of the row: the service's own, or the group's row "other". */
  readonly row: string;
}

const TAGS: ReadonlyMap<string, readonly string[]> = new Map(
  SERVICE.codes.map(({ code, groups }) => [code, groups ?? []]),
);

/** The phases of help that can stand in one table of the CTM only, by its code. */
const PHASE_BY_CODE: ReadonlyMap<string, ServicePhase> = new Map(
  SERVICE.codes.flatMap(({ code }): [string, ServicePhase][] => {
    const tables = SERVICE_GROUPS.filter((group) => isOfTheCtm(group.id) && rowIn(group, code) !== undefined);
    const [phase, ...others] = tables[0]?.phases ?? [];
    return tables.length === 1 && phase !== undefined && others.length === 0 ? [[code, phase]] : [];
  }),
);

function isOfTheCtm(group: string): boolean {
  return CTM_TABLES.some((table) => table === group);
}

/** The rows of a group in words, in the order of the catalogue; the row "other" is the last. Throws where there is no such group. */
export function rowsOfGroup(id: string): readonly { readonly code: string; readonly label: Text }[] {
  const group = SERVICE_GROUPS.find((known) => known.id === id);
  if (group === undefined) throw new Error(`${id} is no group of services`);
  const named = SERVICE.codes.filter(({ code }) => code !== group.otherRow && rowIn(group, code) === code);
  const other = SERVICE.codes.filter(({ code }) => code === group.otherRow);
  return [...named, ...other].map(({ code, label }) => ({ code, label }));
}

/** The row of a group that counts a code; undefined where none does. */
function rowIn({ id, otherRow }: ServiceGroup, service: string): string | undefined {
  const tags = TAGS.get(service) ?? [];
  if (tags.includes(id)) return service;
  return otherRow !== undefined && tags.includes(`${id}-other`) ? otherRow : undefined;
}

/**
 * The phase that a code says by itself: that of the one table of the CTM in which it can count. Undefined for help that is given before a
 * journey and after it, a place in a shelter or a course: there somebody must say when.
 */
export function phaseByCode(service: string): ServicePhase | undefined {
  return PHASE_BY_CODE.get(service);
}

/**
 * Where one service counts: by the phase that was noted, else by the one that its code says ({@link phaseByCode}). Where neither says when,
 * it counts only in groups that take help whenever it was given: it is not guessed into a table of arrivals or returns. An unknown service
 * counts nowhere.
 */
export function countedIn(service: string, noted: string | undefined): readonly CountedIn[] {
  const phase = noted ?? phaseByCode(service);
  const places = PLACES.get(service) ?? [];
  return places.flatMap(({ phases, counted }) => (phases?.every((one) => one !== phase) ? [] : [counted]));
}

interface Place {
  readonly counted: CountedIn;
  readonly phases: readonly ServicePhase[] | undefined;
}

/** Every group that counts a service, and when. */
const PLACES: ReadonlyMap<string, readonly Place[]> = new Map(
  SERVICE.codes.map(({ code }): [string, readonly Place[]] => [
    code,
    SERVICE_GROUPS.flatMap((group): Place[] => {
      const row = rowIn(group, code);
      return row === undefined ? [] : [{ counted: { group: group.id, row }, phases: group.phases }];
    }),
  ]),
);
