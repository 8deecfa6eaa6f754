import type { CodeList } from '../types.ts';
import { code } from './code.ts';
import { HEALTH_CARE, LIVING } from './service-care.ts';
import { LEGAL_AND_JOURNEY, NEW_START } from './service-onward.ts';

/**
 * The one catalogue of help. The groups of a code say in which tables of which source it can be counted; when it is
 * counted there also depends on when the help was given (`service-groups.ts`).
 */
export const SERVICE = {
  id: 'service',
  source:
    'sida-2003 §2.6-2.9; norad-2010 §2.8; iom-2011 §2.9 L101-2994, L687-748; mc-inf-270 §2.10-2.11; FORMS.md (service: one catalogue)',
  codes: [...LIVING, ...HEALTH_CARE, ...LEGAL_AND_JOURNEY, ...NEW_START],
} as const satisfies CodeList;

/** When in the person's way the help was given: it decides which of the CTM's and Norway's tables counts it. */
const SERVICE_PHASE = {
  id: 'service-phase',
  source: 'sida-2003 §2.6 L1731-1734, §2.8 L2946-2958; norad-2010 §2.8 L3541-3559',
  codes: [
    code(
      'first-help',
      'First help, or before a journey',
      'Première aide, ou avant un voyage',
      'Primera ayuda, o antes de un viaje',
    ),
    code('on-arrival', 'On arrival', 'À l’arrivée', 'A la llegada'),
    code('next-day', 'Next day', 'Le lendemain', 'Al día siguiente'),
    code(
      'reintegration',
      'After return, or settling where they are',
      'Après le retour, ou installation sur place',
      'Tras el retorno, o al asentarse donde están',
    ),
  ],
} as const satisfies CodeList;

/** What became of it. Only outcomes of the group `given` make a service count as help; so does no answer. */
const SERVICE_OUTCOME = {
  id: 'service-outcome',
  source:
    'iom-2011 §2.9 (dated, with provider and result); norad-2010 §2.9 L3621-3624; statistics/RULES.md (Instance of assistance)',
  codes: [
    code('given', 'Given', 'Fournie', 'Prestado', { groups: ['given'] }),
    code('under-way', 'Under way', 'En cours', 'En curso', { groups: ['given'] }),
    code('given-in-part', 'Given in part', 'Fournie en partie', 'Prestado en parte', { groups: ['given'] }),
    code('planned', 'Planned', 'Prévue', 'Previsto'),
    code('refused', 'Offered, not wanted', 'Proposée, non souhaitée', 'Ofrecido, no deseado'),
    code('not-available', 'Not available', 'Indisponible', 'No disponible'),
    code('cancelled', 'Cancelled', 'Annulée', 'Cancelado'),
  ],
} as const satisfies CodeList;

const PROVIDER_KIND = {
  id: 'provider-kind',
  source: 'sida-2003 §2.13, §6; norad-2010 §2.7, §6; HTCDS 2.0 org_Type',
  codes: [
    code('this-office', 'This office', 'Ce bureau', 'Esta oficina'),
    code('other-office', 'Another office of ours', 'Un autre de nos bureaux', 'Otra oficina nuestra'),
    code('ngo', 'Non-governmental organisation', 'Organisation non gouvernementale', 'Organización no gubernamental', {
      htcds: 'NGO',
    }),
    code('central-government', 'Central government', 'Administration centrale', 'Administración central', {
      htcds: 'CentralGovernmentOrganisation',
    }),
    code(
      'local-government',
      'Local government, social service',
      'Administration locale, service social',
      'Administración local, servicios sociales',
      {
        htcds: 'LocalGovernmentOrganisation',
      },
    ),
    code('health', 'Health service', 'Service de santé', 'Servicio de salud', { htcds: 'HealthServiceOrganisation' }),
    code('legal', 'Legal service', 'Service juridique', 'Servicio jurídico', { htcds: 'LegalService' }),
    code('police', 'Police', 'Police', 'Policía', { htcds: 'LawEnforcement' }),
    code('immigration', 'Immigration service', 'Service d’immigration', 'Servicio de migración o extranjería', {
      htcds: 'ImmigrationService',
    }),
    code('school', 'School or training centre', 'École ou centre de formation', 'Escuela o centro de formación', {
      htcds: 'SchoolOrCollege',
    }),
    code('company', 'Company or employer', 'Entreprise', 'Empresa', { htcds: 'CorporateBusiness' }),
    code('embassy', 'Embassy or consulate', 'Ambassade ou consulat', 'Embajada o consulado'),
    code('un-agency', 'UN agency', 'Organisme des Nations Unies', 'Organismo de las Naciones Unidas'),
    code(
      'community',
      'Religious or community group',
      'Groupe religieux ou communautaire',
      'Grupo religioso o comunitario',
    ),
    code('person', 'A person', 'Une personne', 'Una persona'),
    code('other', 'Other', 'Autre', 'Otro'),
  ],
} as const satisfies CodeList;

export const SERVICE_LISTS = [
  SERVICE,
  SERVICE_PHASE,
  SERVICE_OUTCOME,
  PROVIDER_KIND,
] as const satisfies readonly CodeList[];
