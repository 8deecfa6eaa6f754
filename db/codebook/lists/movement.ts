import type { CodeList } from '../types.ts';
import { ARRIVAL_LISTS } from './arrival.ts';
import { code } from './code.ts';
import { TRAVEL_LISTS } from './travel.ts';

const SOLUTION = {
  id: 'solution',
  source: 'FORMS.md (Code lists: solution); sida-2003 §2.4 L504-551, L1097-1101, L4223-4236; norad-2010 §2.9',
  codes: [
    code('returned-own-place', 'Returned to own place', 'Retour chez soi', 'Regresó a su lugar'),
    code(
      'returned-elsewhere',
      'Returned elsewhere in the country',
      'Retour ailleurs dans le pays',
      'Regresó a otro lugar del país',
    ),
    code('third-country', 'To a third country', 'Vers un pays tiers', 'A un tercer país'),
    code(
      'stays-with-permit',
      'Stays with a permit',
      'Reste avec un titre de séjour',
      'Se queda con permiso de residencia',
    ),
    code('stays-own-country', 'Stays, in own country', 'Reste, dans son pays', 'Se queda, en su país'),
    code('asylum', 'Asylum', 'Asile', 'Asilo'),
    code('resettled', 'Resettled', 'Réinstallation', 'Reasentamiento'),
    code('returned-alone', 'Returned alone', 'Retour par ses propres moyens', 'Regresó por su cuenta'),
    code(
      'other-organisation',
      'Returned by another organisation',
      'Retour par une autre organisation',
      'Regresó con otra organización',
    ),
    code('removed-by-state', 'Removed by the State', 'Éloignement par l’État', 'Deportación o expulsión'),
    code('left-unknown', 'Left, unknown', 'Départ, destination inconnue', 'Se fue, destino desconocido'),
    code('died', 'Died', 'Décès', 'Fallecimiento'),
    code('other', 'Other', 'Autre', 'Otra'),
  ],
} as const satisfies CodeList;

const NOT_TRAVELLED = {
  id: 'not-travelled',
  source: 'FORMS.md (Code lists: not travelled); norad-2010 §2.11 L3508, L3601-3604; sida-2003 §2.7 L2005-2007',
  codes: [
    code('unsafe', 'Unsafe by assessment', 'Retour jugé dangereux', 'Retorno considerado inseguro'),
    code(
      'child-protection',
      'Child protection objects',
      'Opposition de la protection de l’enfance',
      'Objeción de protección de la infancia',
    ),
    code(
      'authority-investigation',
      'Authority objects: investigation',
      'Opposition d’une autorité : enquête',
      'Objeción de una autoridad: investigación',
    ),
    code(
      'authority-case',
      'Authority objects: criminal case',
      'Opposition d’une autorité : affaire pénale',
      'Objeción de una autoridad: causa penal',
    ),
    code(
      'authority-other',
      'Authority objects: other',
      'Opposition d’une autorité : autre motif',
      'Objeción de una autoridad: otro motivo',
    ),
    code('document-refused', 'Travel document refused', 'Document de voyage refusé', 'Documento de viaje denegado'),
    code(
      'document-pending',
      'Travel document not yet issued',
      'Document de voyage pas encore délivré',
      'Documento de viaje aún no expedido',
    ),
    code('ill', 'Ill', 'Maladie', 'Enfermedad'),
    code('changed-mind', 'Changed their mind', 'A changé d’avis', 'Cambió de opinión'),
    code('did-not-come', 'Did not come', 'Absence au départ', 'No se presentó'),
    code('no-money', 'No money', 'Manque d’argent', 'Falta de dinero'),
    code('other', 'Other', 'Autre', 'Otro'),
  ],
} as const satisfies CodeList;

const WAITING_FOR = {
  id: 'waiting-for',
  source: 'FORMS.md (Code lists: waiting for); norad-2010 §4.1; sida-2003 §4.2 L2758-2762',
  codes: [
    code('authority', 'Authority', 'Une autorité', 'Una autoridad'),
    code('travel-document', 'Travel document', 'Le document de voyage', 'El documento de viaje'),
    code('headquarters', 'Headquarters', 'Le siège', 'La sede'),
    code('other-office', 'Another office', 'Un autre bureau', 'Otra oficina'),
    code('guardian', 'Guardian', 'La représentation légale', 'La tutora o el tutor'),
    code('testimony', 'Testimony', 'Le témoignage', 'La declaración como testigo'),
    code('safety', 'Safety', 'La sécurité', 'La seguridad'),
    code('money', 'Money', 'L’argent', 'El dinero'),
    code('person', 'The person', 'La personne', 'La persona'),
  ],
} as const satisfies CodeList;

export const MOVEMENT_LISTS = [
  ...TRAVEL_LISTS,
  ...ARRIVAL_LISTS,
  SOLUTION,
  NOT_TRAVELLED,
  WAITING_FOR,
] as const satisfies readonly CodeList[];
