import { text } from '../text.ts';
import type { CodeList } from '../types.ts';
import { code } from './code.ts';
import { FOLLOW_UP_LISTS } from './follow-up.ts';
import { MOVEMENT_LISTS } from './movement.ts';

const CLOSURE_STATE = {
  id: 'closure-state',
  source: 'FORMS.md (closure); HTCDS 2.0 cas_Status; norad-2010 §1.2 F5 L1376-1379 (re-openable)',
  codes: [
    code('closed', 'Closed', 'Clos', 'Cerrado', { htcds: 'Closed' }),
    code('handed-over', 'Handed over', 'Transmis', 'Traspasado', { htcds: 'ClosedReferred' }),
    code('reopened', 'Reopened', 'Rouvert', 'Reabierto', { htcds: 'Active' }),
  ],
} as const satisfies CodeList;

const CLOSURE_REASON = {
  id: 'closure-reason',
  source: 'FORMS.md (Code lists: closure); HTCDS 2.0 cas_ReasonForCaseClosure; sida-2003 §4.1 L3042, L3093-3094',
  codes: [
    code('goals-reached', 'Goals reached', 'Objectifs atteints', 'Objetivos alcanzados'),
    code('person-wish', 'The person’s wish', 'Souhait de la personne', 'Deseo de la persona'),
    code('moved', 'Moved, handed over', 'Départ ailleurs, dossier transmis', 'Traslado, caso traspasado'),
    code(
      'lost-contact',
      'We could not reach the person',
      'Nous n’avons pas pu joindre la personne',
      'No pudimos localizar a la persona',
    ),
    code(
      'not-eligible',
      'Not eligible, referred',
      'Hors critères, orientation ailleurs',
      'No cumple los criterios, derivación',
    ),
    code('helped-elsewhere', 'Helped elsewhere', 'Aide reçue ailleurs', 'Recibe ayuda en otro lugar'),
    code('re-trafficked', 'Re-trafficked, new case', 'Nouvelle traite, nouveau dossier', 'Nueva trata, nuevo caso'),
    code('turned-18', 'Turned 18, handed over', '18 ans révolus, dossier transmis', 'Cumplió 18 años, caso traspasado'),
    code('died', 'Died', 'Décès', 'Fallecimiento'),
    code('duplicate', 'Duplicate', 'Doublon', 'Duplicado', { groups: ['not-a-case'] }),
    code('error', 'Opened in error', 'Ouvert par erreur', 'Abierto por error', { groups: ['not-a-case'] }),
    code('other', 'Other', 'Autre', 'Otro'),
  ],
} as const satisfies CodeList;

const KEEP_REASON = {
  id: 'keep-reason',
  source: 'FORMS.md (Code lists: keep reason); iom-2011 L2253-2256 (claims); norad-2010 L3215-3221 (receipts)',
  codes: [
    code(
      'open-claim',
      'A claim or a payment is still open',
      'Une demande ou un paiement est encore en cours',
      'Una reclamación o un pago sigue pendiente',
    ),
    code(
      'court',
      'A court or an investigation may need it',
      'Un tribunal ou une enquête peut en avoir besoin',
      'Un tribunal o una investigación puede necesitarlo',
    ),
    code('person-wish', 'The person’s wish', 'Souhait de la personne', 'Deseo de la persona'),
    code('follow-up', 'Follow-up goes on', 'Le suivi continue', 'El seguimiento continúa'),
    code('child', 'The person was under 18', 'La personne avait moins de 18 ans', 'La persona tenía menos de 18 años'),
    code('law', 'A law demands it', 'Une loi l’exige', 'Una ley lo exige'),
    code('funder', 'Whoever paid may check', 'Le bailleur peut contrôler', 'Quien financió puede revisarlo'),
    code('other', 'Other', 'Autre', 'Otro'),
  ],
} as const satisfies CodeList;

const NOTE_KIND = {
  id: 'note-kind',
  source: 'FORMS.md (note); HTCDS 2.0 cco_CaseComment; sida-2003 §1.1 L2034-2043',
  codes: [
    code('note', 'Note', 'Note', 'Nota'),
    code('case-conference', 'Case conference', 'Conférence de cas', 'Reunión sobre el caso'),
    code('incident', 'Incident', 'Incident', 'Incidente'),
  ],
} as const satisfies CodeList;

const NOTE_VISIBILITY = {
  id: 'note-visibility',
  source: 'FORMS.md (note: visibility)',
  codes: [
    code(
      'case-workers',
      'Those who work on this case',
      'Les personnes qui suivent ce dossier',
      'Quienes llevan este caso',
    ),
    code('focal-point', 'The focal point and me', 'Le point focal et moi', 'El punto focal y yo'),
    code(
      'this-office',
      'This office only, never sent',
      'Ce bureau seulement, jamais envoyé',
      'Solo esta oficina, nunca se envía',
    ),
  ],
} as const satisfies CodeList;

const TRANSFER_ACT = {
  id: 'transfer-act',
  source: 'FORMS.md (transfer: handing over); exchange/FORMAT.md (Opening); sida-2003 §1.1 L2026-2032',
  codes: [
    code('hand-over', 'Handing over', 'Transmission', 'Traspaso'),
    code('answer', 'Answer', 'Réponse', 'Respuesta'),
    code('take-back', 'Taking back', 'Reprise', 'Retomar el caso'),
  ],
} as const satisfies CodeList;

const TRANSFER_REASON = {
  id: 'transfer-reason',
  source: 'HTCDS 2.0 cas_ReasonForOutgoingReferral; sida-2003 §1.1 L2026-2029; FORMS.md (Code lists: closure)',
  codes: [
    code(
      'returns',
      'The person returns or moves there',
      'La personne y retourne ou s’y installe',
      'La persona regresa o se traslada allí',
      {
        htcds: 'MigrationOrChangeOfLocation',
      },
    ),
    code(
      'services',
      'Help that we cannot give',
      'Aide que nous ne pouvons pas fournir',
      'Ayuda que no podemos prestar',
      {
        htcds: 'AdditionalServicesRequired',
      },
    ),
    code('safety', 'Safer there', 'Plus de sécurité là-bas', 'Más seguro allí', { htcds: 'Other' }),
    code('turned-18', 'Turned 18', '18 ans révolus', 'Cumplió 18 años', { htcds: 'Other' }),
    code('wish', 'The person’s wish', 'Souhait de la personne', 'Deseo de la persona', { htcds: 'Other' }),
    code('other', 'Other', 'Autre', 'Otro', { htcds: 'Other' }),
  ],
} as const satisfies CodeList;

const TRANSFER_ANSWER = {
  id: 'transfer-answer',
  source: 'exchange/FORMAT.md (Opening)',
  codes: [
    code('accepted', 'Accepted', 'Accepté', 'Aceptado'),
    code(
      'not-ours',
      'We cannot take this person',
      'Nous ne pouvons pas prendre en charge cette personne',
      'No podemos hacernos cargo de esta persona',
    ),
    code('not-found', 'The person was not found', 'Personne non retrouvée', 'No se encontró a la persona'),
    code('later', 'Not yet', 'Pas encore', 'Todavía no'),
  ],
} as const satisfies CodeList;

const CASE_ORIGIN = {
  id: 'case-origin',
  source: 'README.md (Without a window); statistics/RULES.md (Coverage)',
  codes: [
    code('live', 'Opened here', 'Ouvert ici', 'Abierto aquí'),
    code(
      'imported',
      'Taken over from an older list',
      'Importé d’une liste antérieure',
      'Tomado de una lista anterior',
      {
        help: text(
          'Written somewhere else before; dates and answers are as they stood there.',
          'Écrit ailleurs auparavant ; les dates et les réponses sont celles d’origine.',
          'Escrito antes en otro lugar; las fechas y respuestas son las de origen.',
        ),
      },
    ),
    code('demo', 'Invented, for trying', 'Inventé, pour essayer', 'Inventado, para probar'),
  ],
} as const satisfies CodeList;

/** The lists of the sections "Movement", "After" and "Any", and of the whole case. */
export const AFTER_LISTS = [
  ...FOLLOW_UP_LISTS,
  ...MOVEMENT_LISTS,
  CLOSURE_STATE,
  CLOSURE_REASON,
  KEEP_REASON,
  NOTE_KIND,
  NOTE_VISIBILITY,
  TRANSFER_ACT,
  TRANSFER_REASON,
  TRANSFER_ANSWER,
  CASE_ORIGIN,
] as const satisfies readonly CodeList[];
