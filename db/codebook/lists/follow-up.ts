import type { CodeList } from '../types.ts';
import { code } from './code.ts';
import { FOLLOW_UP_RULE } from './follow-up-rule.ts';

const FOLLOW_UP_STATE = {
  id: 'follow-up-state',
  source: 'FORMS.md (follow-up: planned, done, missed); norad-2010 §2.9 L2053-2055',
  codes: [
    code('planned', 'Planned', 'Prévu', 'Previsto'),
    code('done', 'Done', 'Fait', 'Hecho'),
    code('missed', 'Missed', 'Manqué', 'No realizado'),
    code('cancelled', 'Called off', 'Annulé', 'Anulado'),
  ],
} as const satisfies CodeList;

const FOLLOW_UP_METHOD = {
  id: 'follow-up-method',
  source: 'norad-2010 §1.1 L262-278, §2.9 L2053-2055; iom-2011 §2.11; sida-2003 §2.10',
  codes: [
    code('visit-home', 'Visit where they live', 'Visite à domicile', 'Visita en su domicilio'),
    code(
      'meeting',
      'Meeting at a place they chose',
      'Rencontre dans un lieu de son choix',
      'Encuentro en un lugar elegido por la persona',
    ),
    code('office', 'At the office', 'Au bureau', 'En la oficina'),
    code('telephone', 'Telephone', 'Téléphone', 'Teléfono'),
    code('message', 'Message or video', 'Message ou vidéo', 'Mensaje o videollamada'),
    code('partner', 'Through a partner', 'Par un partenaire', 'A través de una organización asociada'),
    code('activity', 'At an activity or course', 'Lors d’une activité ou d’un cours', 'En una actividad o curso'),
    code('other', 'Other', 'Autre', 'Otro'),
    code(
      'trusted-person',
      'Through whom they named',
      'Par la personne de confiance',
      'A través de su persona de confianza',
    ),
  ],
} as const satisfies CodeList;

const RE_TRAFFICKED = {
  id: 're-trafficked',
  source: 'FORMS.md (Code lists: outcome at follow-up); sida-2003 §2.10, L3104-3105; iom-2011 §2.1 L198-199',
  codes: [
    code('no', 'No', 'Non', 'No'),
    code('suspected', 'Suspected', 'Soupçonné', 'Se sospecha'),
    code('yes', 'Yes', 'Oui', 'Sí'),
  ],
} as const satisfies CodeList;

const HOUSING_NOW = {
  id: 'housing-now',
  source: 'FORMS.md (Code lists: outcome at follow-up: housing); sida-2003 §2.5, §2.8; iom-2011 §2.9-2.11',
  codes: [
    code('own', 'Own place', 'Logement propre', 'Vivienda propia'),
    code('rented', 'Rented place', 'Logement loué', 'Vivienda alquilada'),
    code('family', 'With family', 'Dans la famille', 'Con la familia'),
    code('friends', 'With friends or others', 'Chez des amis ou d’autres personnes', 'Con amistades u otras personas'),
    code('workplace', 'Where they work', 'Sur le lieu de travail', 'En el lugar de trabajo'),
    code('shelter', 'Shelter', 'Centre d’hébergement', 'Albergue'),
    code(
      'institution',
      'Hospital, home, detention',
      'Hôpital, institution, détention',
      'Hospital, residencia, detención',
    ),
    code('none', 'No place', 'Sans logement', 'Sin vivienda'),
    code('other', 'Other', 'Autre', 'Otro'),
  ],
} as const satisfies CodeList;

const MAIN_ACTIVITY = {
  id: 'main-activity',
  source: 'FORMS.md (Code lists: main activity); norad-2010 §2.9 L2016, L3694-3695; iom-2011 §2.11 L2103',
  codes: [
    code('job', 'Job', 'Emploi', 'Empleo'),
    code('own-business', 'Own business', 'Activité à son compte', 'Negocio propio'),
    code('school', 'School or studies', 'École ou études', 'Escuela o estudios'),
    code('training', 'Training', 'Formation', 'Formación'),
    code(
      'care',
      'Care of children or others',
      'Soins aux enfants ou à d’autres',
      'Cuidado de hijas, hijos u otras personas',
    ),
    code('none', 'None', 'Aucune', 'Ninguna'),
    code('abroad', 'Gone abroad', 'Départ à l’étranger', 'Se fue al extranjero'),
    code('other', 'Other', 'Autre', 'Otra'),
  ],
} as const satisfies CodeList;

const INCOME_ENOUGH = {
  id: 'income-enough',
  source: 'FORMS.md (Code lists: income enough, 4 steps); norad-2010 §8 L2053-2055; iom-2011 §2.11',
  codes: [
    code('not-at-all', 'Not enough to eat', 'Pas assez pour manger', 'No alcanza para comer'),
    code('hardly', 'Hardly enough', 'À peine assez', 'Apenas alcanza'),
    code('enough', 'Enough to live on', 'Assez pour vivre', 'Alcanza para vivir'),
    code('some-saved', 'Enough, and a little saved', 'Assez, avec un peu d’épargne', 'Alcanza y se ahorra un poco'),
  ],
} as const satisfies CodeList;

const BUSINESS = {
  id: 'business',
  source: 'FORMS.md (Code lists: business running); iom-2011 §2.11 L2941-2973; norad-2010 §2.9 L3694',
  codes: [
    code('none', 'None was started', 'Aucune n’a été lancée', 'No se inició'),
    code('starting', 'Being set up', 'En préparation', 'En preparación'),
    code('running', 'Running', 'En marche', 'En marcha'),
    code('main-income', 'Running, the main income', 'En marche, revenu principal', 'En marcha, ingreso principal'),
    code('stopped', 'Stopped', 'Arrêtée', 'Cerrado'),
  ],
} as const satisfies CodeList;

const CHILDREN_IN_SCHOOL = {
  id: 'children-in-school',
  source: 'FORMS.md (Code lists: children in school); iom-2011 §2.11 L2103',
  codes: [
    code(
      'no-children',
      'No children of school age',
      'Pas d’enfant en âge scolaire',
      'Sin hijas ni hijos en edad escolar',
    ),
    code('all', 'All of them', 'Tous', 'Todos'),
    code('some', 'Some of them', 'Certains', 'Algunos'),
    code('none', 'None of them', 'Aucun', 'Ninguno'),
  ],
} as const satisfies CodeList;

const DEBT_NOW = {
  id: 'debt-now',
  source: 'FORMS.md (Code lists: debt); norad-2010 §2.8 L3675-3678; iom-2011 §2.5 L1996-2010',
  codes: [
    code('none', 'None', 'Aucune', 'Ninguna'),
    code('paying', 'Being paid back', 'En cours de remboursement', 'Se está pagando'),
    code('not-paying', 'Cannot be paid', 'Impossible à rembourser', 'No se puede pagar'),
    code(
      'to-traffickers',
      'Still claimed by those who exploited',
      'Encore réclamée par les personnes responsables de l’exploitation',
      'La reclaman aún quienes explotaron a la persona',
    ),
  ],
} as const satisfies CodeList;

const WHO_HELPS = {
  id: 'who-helps',
  source: 'FORMS.md (Code lists: who helps); sida-2003 §2.9; iom-2011 §2.9',
  codes: [
    code('nobody', 'Nobody', 'Personne', 'Nadie'),
    code('family', 'Family', 'Famille', 'Familia'),
    code('partner', 'Partner or spouse', 'Compagne, compagnon, mari ou femme', 'Pareja o cónyuge'),
    code('friends', 'Friends or neighbours', 'Amis, amies ou voisinage', 'Amistades o vecindario'),
    code('this-office', 'This office', 'Ce bureau', 'Esta oficina'),
    code('ngo', 'Non-governmental organisation', 'Organisation non gouvernementale', 'Organización no gubernamental'),
    code('social-service', 'Social service', 'Service social', 'Servicios sociales'),
    code('school-or-employer', 'School or employer', 'École ou employeur', 'Escuela o lugar de trabajo'),
    code(
      'community',
      'Religious or community group',
      'Groupe religieux ou communautaire',
      'Grupo religioso o comunitario',
    ),
    code('other', 'Other', 'Autre', 'Otros'),
  ],
} as const satisfies CodeList;

const WANTS_CONTACT = {
  id: 'wants-contact',
  source: 'FORMS.md (Code lists: wants contact again); sida-2003 §5 L3137-3138; codebook/README.md (Principles: 6)',
  codes: [
    code('yes', 'Yes', 'Oui', 'Sí'),
    code('only-if-they-call', 'Will contact us', 'Prendra contact avec nous', 'Nos contactará por su cuenta'),
    code('no', 'No', 'Non', 'No'),
  ],
} as const satisfies CodeList;

const INCOME_SHARE = {
  id: 'income-share',
  source: 'iom-2011 §2.11 L2938-2962',
  codes: [
    code('all', 'All of it', 'La totalité', 'Todos'),
    code('most', 'More than half', 'Plus de la moitié', 'Más de la mitad'),
    code('half', 'About half', 'Environ la moitié', 'Cerca de la mitad'),
    code('less', 'Less than half', 'Moins de la moitié', 'Menos de la mitad'),
    code('nothing', 'Nothing', 'Rien', 'Nada'),
  ],
} as const satisfies CodeList;

const SCHOOL_YEAR = {
  id: 'school-year',
  source: 'iom-2011 §2.11 L2101-2103; FORMS.md (follow-up: school year)',
  codes: [
    code('passed', 'Passed', 'Année réussie', 'Curso aprobado'),
    code('repeats', 'Repeats', 'Redoublement', 'Repite curso'),
    code('under-way', 'Under way', 'En cours', 'En curso'),
    code('left-school', 'Left school', 'Abandon', 'Abandono'),
    code('not-at-school', 'Not at school', 'Hors de l’école', 'Sin escuela'),
  ],
} as const satisfies CodeList;

export const FOLLOW_UP_LISTS = [
  FOLLOW_UP_RULE,
  FOLLOW_UP_STATE,
  FOLLOW_UP_METHOD,
  RE_TRAFFICKED,
  HOUSING_NOW,
  MAIN_ACTIVITY,
  INCOME_ENOUGH,
  BUSINESS,
  CHILDREN_IN_SCHOOL,
  DEBT_NOW,
  WHO_HELPS,
  WANTS_CONTACT,
  INCOME_SHARE,
  SCHOOL_YEAR,
] as const satisfies readonly CodeList[];
