import type { CodeList } from '../types.ts';
import { code } from './code.ts';
import { EXPLOITATION_TYPE, SEXUAL_EXPLOITATION_KIND } from './exploitation-type.ts';
import { MEANS_OF_CONTROL } from './means-of-control.ts';
import { RELATION } from './relation.ts';
import { SECTOR } from './sector.ts';
import { CONSEQUENCE, VENUE_KIND } from './venue.ts';

/** How things were there, beside what was used to hold the person (`means-of-control`). */
const CONDITIONS = {
  id: 'conditions',
  source:
    'iom-2011 §2.7 L30-36, L1016-1018, L2229-2252; sida-2003 §2.3 L405-1110, L4273-4275; norad-2010 §2.4 L1591-1592',
  codes: [
    code('no-contract', 'No written contract', 'Aucun contrat écrit', 'Sin contrato escrito'),
    code(
      'work-unlike-promise',
      'Work not as promised',
      'Travail différent de la promesse',
      'Trabajo distinto del prometido',
    ),
    code('no-rest-day', 'No day of rest', 'Aucun jour de repos', 'Sin día de descanso'),
    code('dangerous-work', 'Dangerous work', 'Travail dangereux', 'Trabajo peligroso'),
    code(
      'lives-at-workplace',
      'Lived where they worked',
      'Logement sur le lieu de travail',
      'Alojamiento en el lugar de trabajo',
    ),
    code('poor-lodging', 'Bad or crowded lodging', 'Logement insalubre ou surpeuplé', 'Alojamiento malo o hacinado'),
    code('at-sea', 'Kept at sea', 'Maintien en mer', 'Permanencia en el mar'),
    code(
      'quota',
      'Quota of work, money or customers',
      'Quota de travail, d’argent ou de clientèle',
      'Cuota de trabajo, dinero o clientela',
    ),
    code('unprotected-sex', 'No protection allowed', 'Aucune protection autorisée', 'Sin protección permitida'),
    code(
      'moved-between-places',
      'Moved from place to place',
      'Déplacements d’un lieu à l’autre',
      'Traslados de un lugar a otro',
    ),
    code('extra-fees', 'Extra fees demanded', 'Frais supplémentaires exigés', 'Cobros adicionales'),
    code('kept-from-school', 'Kept from school', 'Privation d’école', 'Sin poder ir a la escuela'),
    code('other', 'Other', 'Autre', 'Otra'),
  ],
} as const satisfies CodeList;

const FREEDOM_OF_MOVEMENT = {
  id: 'freedom-of-movement',
  source: 'iom-2011 §2.7 L1080-1081, L2229-2230; norad-2010 §2.4 L3420; FORMS.md (exploitation)',
  codes: [
    code('free', 'Could come and go', 'Allait et venait librement', 'Podía entrar y salir'),
    code('watched', 'Could go out, watched', 'Sorties sous surveillance', 'Podía salir con vigilancia'),
    code('accompanied', 'Only accompanied', 'Sorties accompagnées seulement', 'Solo en compañía'),
    code('shut-in', 'Shut in', 'Enfermement', 'Encierro'),
    code(
      'nowhere-to-go',
      'Nowhere to go (sea, desert, camp)',
      'Nulle part où aller (mer, désert, camp)',
      'Sin adónde ir (mar, desierto, campamento)',
    ),
    code('other', 'Other', 'Autre', 'Otra'),
  ],
} as const satisfies CodeList;

const PAY = {
  id: 'pay',
  source: 'iom-2011 §2.7 L1017, L2253-2256; sida-2003 §2.3 L435, L1087-1091',
  codes: [
    code('none', 'Nothing', 'Rien', 'Nada'),
    code('less', 'Less than agreed', 'Moins que convenu', 'Menos de lo acordado'),
    code(
      'in-kind',
      'Only food, lodging or goods',
      'Nourriture, logement ou objets seulement',
      'Solo comida, alojamiento u objetos',
    ),
    code('to-others', 'To somebody else', 'À une autre personne', 'A otra persona'),
    code('as-agreed', 'As agreed', 'Comme convenu', 'Lo acordado'),
    code('other', 'Other', 'Autre', 'Otro'),
  ],
} as const satisfies CodeList;

/** The lists of the section "What happened" that its forms and the screening share. */
export const WHAT_HAPPENED_LISTS = [
  EXPLOITATION_TYPE,
  SEXUAL_EXPLOITATION_KIND,
  MEANS_OF_CONTROL,
  SECTOR,
  RELATION,
  CONDITIONS,
  FREEDOM_OF_MOVEMENT,
  PAY,
  VENUE_KIND,
  CONSEQUENCE,
] as const satisfies readonly CodeList[];
