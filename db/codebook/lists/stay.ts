import { text } from '../text.ts';
import type { CodeList } from '../types.ts';
import { code } from './code.ts';

const STAY_KIND = {
  id: 'stay-kind',
  source: 'sida-2003 §2.5 L1343, L1831-1919, L3049; norad-2010 §2.10 L2743-2835; iom-2011 §2.9; FORMS.md (stay)',
  codes: [
    code('shelter', 'Shelter', 'Centre d’hébergement', 'Albergue'),
    code('shelter-guarded', 'Shelter, guarded', 'Centre d’hébergement sous protection', 'Albergue con protección'),
    code('safe-house', 'Safe house for some days', 'Lieu sûr pour quelques jours', 'Casa segura por unos días'),
    code('half-way-house', 'Half-way house', 'Logement de transition', 'Vivienda de transición'),
    code('reception-centre', 'Reception centre', 'Centre d’accueil', 'Centro de acogida'),
    code('rehabilitation-centre', 'Rehabilitation centre', 'Centre de réadaptation', 'Centro de rehabilitación'),
    code('overnight', 'One night on the way', 'Nuit d’étape', 'Una noche de paso'),
    code('hotel', 'Hotel or guest house', 'Hôtel ou pension', 'Hotel o pensión'),
    code('host-family', 'Host or foster family', 'Famille d’accueil', 'Familia de acogida'),
    code('children-home', 'Children’s home', 'Foyer pour enfants', 'Hogar para niñas, niños y adolescentes'),
    code('own-place', 'Own or rented place', 'Logement propre ou loué', 'Vivienda propia o alquilada'),
    code('family-or-friends', 'With family or friends', 'Chez la famille ou des proches', 'Con familiares o amistades'),
    code('hospital', 'Hospital', 'Hôpital', 'Hospital'),
    code('detention', 'Detention', 'Détention', 'Detención'),
    code('other', 'Other', 'Autre', 'Otro'),
  ],
} as const satisfies CodeList;

/** How the house keeps this person safe, as one letter on the house sheet. The words stay with the house. */
const SAFETY_LETTER = {
  id: 'safety-letter',
  source: 'papers/README.md (House sheet); sida-2003 §2.5 L1910-1955 (high and low risk)',
  codes: [
    code('a', 'A', 'A', 'A', {
      help: text(
        'Ordinary care is enough.',
        'Les précautions ordinaires suffisent.',
        'Bastan las precauciones habituales.',
      ),
    }),
    code('b', 'B', 'B', 'B', {
      help: text(
        'More care: agree every outing, call and visit.',
        'Plus de précautions : convenir de chaque sortie, appel et visite.',
        'Más precauciones: acordar cada salida, llamada y visita.',
      ),
    }),
    code('c', 'C', 'C', 'C', {
      help: text(
        'Somebody may be looking for this person: never alone outside, call the duty telephone at once.',
        'Quelqu’un cherche peut-être cette personne : jamais seule dehors, appeler aussitôt la permanence.',
        'Alguien podría buscar a esta persona: fuera, siempre con compañía; ante la menor duda, llamar al teléfono de guardia.',
      ),
    }),
  ],
} as const satisfies CodeList;

const OUTINGS = {
  id: 'outings',
  source: 'papers/README.md (House sheet); sida-2003 §2.5 L2237-2255',
  codes: [
    code('alone', 'May go out alone', 'Sort sans accompagnement', 'Puede salir sin compañía'),
    code('accompanied', 'Goes out accompanied', 'Sort avec quelqu’un', 'Sale con compañía'),
    code('not-advised', 'Going out is not advised', 'Sortie déconseillée', 'No se aconseja salir'),
  ],
} as const satisfies CodeList;

const DEPOSITED = {
  id: 'deposited',
  source: 'sida-2003 §2.5 L1928-1937; papers/README.md (House sheet: deposited, returned on demand)',
  codes: [
    code('papers', 'Papers', 'Papiers', 'Documentos'),
    code('money', 'Money', 'Argent', 'Dinero'),
    code('valuables', 'Valuables', 'Objets de valeur', 'Objetos de valor'),
    code('telephone', 'Telephone', 'Téléphone', 'Teléfono'),
    code('medicine', 'Medicine', 'Médicaments', 'Medicamentos'),
    code('sharp-items', 'Sharp items', 'Objets tranchants', 'Objetos cortantes'),
    code('luggage', 'Luggage', 'Bagages', 'Equipaje'),
    code('other', 'Other', 'Autre', 'Otro'),
  ],
} as const satisfies CodeList;

const LEFT_FOR = {
  id: 'left-for',
  source: 'sida-2003 §2.4 L504-551, §2.5; norad-2010 §2.9-2.10',
  codes: [
    code('journey', 'A journey we arranged', 'Un voyage organisé par nous', 'Un viaje organizado por nosotros'),
    code('own-place', 'Own or rented place', 'Logement propre ou loué', 'Vivienda propia o alquilada'),
    code('family-or-friends', 'Family or friends', 'Famille ou proches', 'Familiares o amistades'),
    code('other-house', 'Another house', 'Un autre lieu d’hébergement', 'Otro albergue'),
    code('hospital', 'Hospital', 'Hôpital', 'Hospital'),
    code('detention', 'Detention', 'Détention', 'Detención'),
    code('left-unplanned', 'Left without a plan', 'Départ non prévu', 'Salida no prevista'),
    code('asked-to-leave', 'Had to leave', 'Départ demandé par la maison', 'Salida a petición del albergue'),
    code('died', 'Died', 'Décès', 'Fallecimiento'),
    code('other', 'Other', 'Autre', 'Otro'),
  ],
} as const satisfies CodeList;

const IN_PART = {
  id: 'in-part',
  source: 'norad-2010 §1.2 F10 L2288-2290 (exit evaluation), §5.2 L967-968 (feedback from the person)',
  codes: [
    code('yes', 'Yes', 'Oui', 'Sí'),
    code('in-part', 'Partly', 'En partie', 'En parte'),
    code('no', 'No', 'Non', 'No'),
  ],
} as const satisfies CodeList;

const STAY_CAME = {
  id: 'stay-came',
  source: 'FORMS.md (stay: came)',
  codes: [code('yes', 'Yes', 'Oui', 'Sí'), code('not-yet', 'Not yet', 'Pas encore', 'Todavía no')],
} as const satisfies CodeList;

export const STAY_LISTS = [
  STAY_KIND,
  SAFETY_LETTER,
  OUTINGS,
  DEPOSITED,
  LEFT_FOR,
  IN_PART,
  STAY_CAME,
] as const satisfies readonly CodeList[];
