/**
 * The tables in which help is counted. A code of the list `service` names its groups; whether it counts there also depends
 * on when the help was given, because the CTM and Norway count the same help before departure, on arrival and later apart.
 */
import { SERVICE } from './lists/service.ts';
import { text } from './text.ts';
import type { Text } from './types.ts';

export interface ServiceGroup {
  readonly id: string;
  readonly label: Text;
  readonly source: string;
  /** Codes of `service-phase` in which help counts here; left out: whenever it was given. */
  readonly phases?: readonly string[];
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

export interface CountedIn {
  readonly group: string;
  /** The code of the row: the service's own, or the group's row "other". */
  readonly row: string;
}

const TAGS: ReadonlyMap<string, readonly string[]> = new Map(
  SERVICE.codes.map(({ code, groups }) => [code, groups ?? []]),
);

/**
 * Where one service counts. Without a phase it counts only in groups that take help whenever it was given: it is not
 * guessed into a table of arrivals or returns. An unknown service counts nowhere.
 */
export function countedIn(service: string, phase: string | undefined): readonly CountedIn[] {
  const tags = TAGS.get(service) ?? [];
  return SERVICE_GROUPS.flatMap(({ id, phases, otherRow }): CountedIn[] => {
    if (phases && (phase === undefined || !phases.includes(phase))) return [];
    if (tags.includes(id)) return [{ group: id, row: service }];
    return otherRow !== undefined && tags.includes(`${id}-other`) ? [{ group: id, row: otherRow }] : [];
  });
}
