import { text } from '../text.ts';
import type { CodeList } from '../types.ts';
import { code } from './code.ts';

/** Lists of decisions that other people take about a case. */
export const DECISION_LISTS = [
  {
    id: 'decision-matter',
    source:
      'FORMS.md (decision); mc-inf-270 §1.4 L81 (fund); iom-2011 §2.12 (best interest, guardian); norad-2010 §4.1 L3504-3510',
    codes: [
      code('eligibility', 'Eligible for a project', 'Admission à un projet', 'Admisión en un proyecto'),
      code(
        'best-interest',
        'Best interest of the child',
        'Intérêt supérieur de l’enfant',
        'Interés superior de la niña, niño o adolescente',
      ),
      code('guardian', 'Guardian', 'Représentation légale', 'Tutela'),
      code('clearance', 'Clearance by an authority', 'Accord d’une autorité', 'Visto bueno de una autoridad'),
      code('age', 'Age', 'Âge', 'Edad'),
      code('fund', 'Money from a fund', 'Financement par un fonds', 'Dinero de un fondo'),
      code(
        'override',
        'Going on all the same: who decided',
        'Poursuivre sans une condition : qui décide',
        'Seguir sin una condición: quién decide',
      ),
      code(
        'guardian-place',
        'In the guardian’s place',
        'À la place de la représentation légale',
        'En lugar de la tutela',
      ),
      code(
        'tell-without-consent',
        'Telling somebody without the person’s consent',
        'Information transmise sans le consentement de la personne',
        'Información comunicada sin el consentimiento de la persona',
        { short: text('Told without consent', 'Transmis sans consentement', 'Comunicado sin consentimiento') },
      ),
      code('child-situation', 'With whom a child is', 'Avec qui est l’enfant', 'Con quién está la niña o el niño'),
      code(
        'family-assessment',
        'Assessment of the child’s family',
        'Évaluation de la famille de l’enfant',
        'Evaluación de la familia de la niña o el niño',
      ),
      code(
        'escort',
        'Who accompanies the child all the way',
        'Accompagnement de l’enfant pendant tout le trajet',
        'Acompañamiento de la niña o el niño en todo el viaje',
      ),
      code('child-return', 'Return of a child', 'Retour d’un enfant', 'Retorno de una niña o un niño'),
    ],
  },
  {
    id: 'headquarters-pays',
    source: 'exchange/FORMAT.md (Depths: with a purpose); iom-2011 §2.10 L2586-2614',
    codes: [
      code('carrier', 'The carrier', 'Le transporteur', 'A la empresa de transporte'),
      code('hospital', 'The hospital', 'L’hôpital', 'Al hospital'),
    ],
  },
  {
    id: 'decision-instead',
    source: 'FORMS.md (decision: what else); iom-2011 §1.8 L353, L1549, L2561; sida-2003 §2.13',
    codes: [
      code('other-project', 'Another project', 'Un autre projet', 'Otro proyecto'),
      code('own-means', 'Means of the office', 'Les moyens du bureau', 'Medios de la oficina'),
      code('partner', 'A partner', 'Une organisation partenaire', 'Una organización asociada'),
      code('authority', 'An authority', 'Une autorité', 'Una autoridad'),
      code('ask-again', 'Ask again with more', 'Redemander, avec plus d’éléments', 'Pedirlo de nuevo, con más datos'),
      code('nothing', 'Nothing', 'Rien', 'Nada'),
      code('other', 'Other', 'Autre', 'Otra cosa'),
    ],
  },
  {
    id: 'guardian-ground',
    source: 'casework/RULES.md (Guardian)',
    codes: [
      code('absent', 'There is no guardian', 'Il n’y a pas de représentation légale', 'No hay tutela'),
      code(
        'unreachable',
        'The guardian cannot be reached',
        'La représentation légale est injoignable',
        'No se puede localizar a la tutela',
      ),
      code(
        'may-have-taken-part',
        'The guardian may have taken part',
        'La représentation légale a peut-être pris part aux faits',
        'La tutela quizá tomó parte',
      ),
    ],
  },
  {
    id: 'guardian-matters',
    source: 'casework/RULES.md (Guardian); FORMS.md (consent: its matters)',
    codes: [
      code('help', 'Being helped', 'L’aide', 'Recibir ayuda'),
      code('shelter', 'Staying in a shelter', 'L’hébergement en centre', 'Alojarse en un albergue'),
      code('health-examination', 'Being examined', 'Un examen de santé', 'Un examen de salud'),
      code('return', 'Returning', 'Le retour', 'El retorno'),
      code('contact', 'Being contacted', 'Un contact', 'Contacto'),
      code('keep', 'Keeping the file', 'Garder le dossier', 'Guardar el caso'),
      code(
        'share-receiving',
        'Sharing with the receiving office',
        'Partage avec le bureau destinataire',
        'Compartir con la oficina receptora',
      ),
      code('share-headquarters', 'Sharing with headquarters', 'Partage avec le siège', 'Compartir con la sede'),
      code(
        'share-partners',
        'Sharing with partners',
        'Partage avec des partenaires',
        'Compartir con organizaciones asociadas',
      ),
      code('police', 'Talking to the police', 'Parler à la police', 'Hablar con la policía'),
      code('family', 'Contact with the family', 'Contact avec la famille', 'Contacto con la familia'),
    ],
  },
  {
    id: 'told-ground',
    source: 'exchange/SHARING.md (Telling without consent)',
    codes: [
      code('law', 'The law obliges us', 'La loi nous y oblige', 'La ley nos obliga'),
      code('danger-to-life', 'Danger to life', 'Danger pour la vie', 'Peligro para la vida'),
      code('child-protection', 'Protection of a child', 'Protection d’un enfant', 'Protección de una niña o un niño'),
    ],
  },
  {
    id: 'told-outside',
    source: 'exchange/SHARING.md (Telling without consent); sida-2003 §4.1 L1009-1014',
    codes: [
      code(
        'police',
        'Police or immigration authority',
        'Police ou autorité d’immigration',
        'Policía o autoridad de migración',
      ),
      code('prosecutor-court', 'Prosecutor or court', 'Parquet ou tribunal', 'Fiscalía o tribunal'),
      code(
        'child-protection',
        'Child protection authority',
        'Autorité de protection de l’enfance',
        'Autoridad de protección de la infancia',
      ),
      code('health', 'Doctor or hospital', 'Médecin ou hôpital', 'Médico u hospital'),
      code(
        'threatened-person',
        'The person who is in danger',
        'La personne en danger',
        'La persona que está en peligro',
      ),
      code('other', 'Other', 'Autre', 'Otro'),
    ],
  },
  {
    id: 'told-person',
    source: 'exchange/SHARING.md (Telling without consent)',
    codes: [
      code('yes', 'Yes, before', 'Oui, avant', 'Sí, antes'),
      code(
        'not-reached',
        'No, could not be reached in time',
        'Non, impossible à joindre à temps',
        'No, no se la pudo localizar a tiempo',
      ),
      code(
        'endangers',
        'No, it would have put somebody in danger',
        'Non, cela aurait mis quelqu’un en danger',
        'No, habría puesto a alguien en peligro',
      ),
      code('other', 'No, for another reason', 'Non, pour une autre raison', 'No, por otro motivo'),
    ],
  },
  {
    id: 'decision-result',
    source: 'FORMS.md (decision: result); norad-2010 §2.9 L3506-3510; FORMS.md (Code lists: waiting for)',
    codes: [
      code('asked', 'Asked, waiting for the answer', 'Demandée, réponse attendue', 'Pedida, a la espera de respuesta'),
      code('yes', 'Yes', 'Oui', 'Sí'),
      code('partly', 'Yes, in part', 'Oui, en partie', 'Sí, en parte'),
      code('no', 'No', 'Non', 'No'),
      code('deferred', 'Deferred', 'Reportée', 'Aplazada'),
      code('withdrawn', 'Withdrawn', 'Retirée', 'Retirada'),
    ],
  },
  {
    id: 'decided-by',
    source:
      'casework/RULES.md (Who sees what); FORMS.md (decision: by whom); sida-2003 §4.1 L1018-1020, L1553-1554; norad-2010 §4.1 L3504-3510',
    codes: [
      code('focal-point', 'Focal point of this office', 'Point focal de ce bureau', 'Punto focal de esta oficina'),
      code(
        'approver',
        'Head of office or supervisor',
        'Direction du bureau ou supervision',
        'Dirección de la oficina o supervisión',
      ),
      code('other-office', 'Another office of ours', 'Un autre de nos bureaux', 'Otra de nuestras oficinas'),
      code('headquarters', 'Headquarters', 'Le siège', 'La sede'),
      code(
        'police',
        'Police or immigration authority',
        'Police ou autorité d’immigration',
        'Policía o autoridad de migración',
      ),
      code('prosecutor-court', 'Prosecutor or court', 'Parquet ou tribunal', 'Fiscalía o tribunal'),
      code(
        'child-protection',
        'Child protection authority',
        'Autorité de protection de l’enfance',
        'Autoridad de protección de la infancia',
      ),
      code('guardian', 'Guardian', 'Représentation légale', 'Tutora o tutor'),
      code('government', 'Other government body', 'Autre organisme public', 'Otro organismo público'),
      code(
        'medical',
        'Medical or age assessment body',
        'Organisme médical ou d’évaluation de l’âge',
        'Organismo médico o de determinación de la edad',
      ),
      code('partner', 'Partner or donor', 'Partenaire ou bailleur', 'Organización asociada o donante'),
      code(
        'panel',
        'A panel of two, one of another organisation',
        'Deux personnes, dont une d’une autre organisation',
        'Dos personas, una de otra organización',
      ),
      code('other', 'Other', 'Autre', 'Otro'),
    ],
  },
  {
    id: 'decision-reason',
    source:
      'sida-2003 §4.2 L3437-3468 (eligibility is not status); oig-2004 §2.2 L598-612; norad-2010 §2.11 L3508, L3601-3604; mc-inf-270 §1.4 L81',
    codes: [
      code('meets-rules', 'Meets the rules', 'Remplit les conditions', 'Cumple los requisitos'),
      code(
        'not-status',
        'Status is not one the project covers',
        'Statut non couvert par le projet',
        'El proyecto no cubre esta condición',
      ),
      code(
        'not-nationality',
        'Nationality or country is not covered',
        'Nationalité ou pays non couvert',
        'La nacionalidad o el país no están cubiertos',
      ),
      code(
        'not-exploitation',
        'Type of exploitation is not covered',
        'Type d’exploitation non couvert',
        'El tipo de explotación no está cubierto',
      ),
      code(
        'not-internal',
        'In-country cases are not covered',
        'Traite interne non couverte',
        'La trata interna no está cubierta',
      ),
      code(
        'not-age-sex',
        'Age or sex is not covered',
        'Âge ou sexe non couvert',
        'La edad o el sexo no están cubiertos',
      ),
      code('needs-return', 'The project asks for return', 'Le projet exige le retour', 'El proyecto exige el retorno'),
      code(
        'covered-elsewhere',
        'Covered by another project',
        'Couvert par un autre projet',
        'Cubierto por otro proyecto',
      ),
      code('no-money', 'No money or places left', 'Plus de fonds ni de places', 'No quedan fondos ni plazas'),
      code('turned-18', 'Has turned 18 since', 'A atteint 18 ans depuis', 'Cumplió 18 años desde entonces'),
      code('safe', 'Found safe', 'Jugé sûr', 'Se considera seguro'),
      code('not-safe', 'Found not safe', 'Jugé non sûr', 'No se considera seguro'),
      code('own-wish', 'The person’s wish', 'Souhait de la personne', 'Deseo de la persona'),
      code('investigation', 'Investigation under way', 'Enquête en cours', 'Investigación en curso'),
      code('court-case', 'Court case under way', 'Procédure judiciaire en cours', 'Proceso judicial en curso'),
      code(
        'family-not-suitable',
        'Family or guardian not suitable',
        'Famille ou représentation légale non adaptée',
        'Familia o tutela no adecuadas',
      ),
      code(
        'papers-missing',
        'Papers or information missing',
        'Papiers ou informations manquants',
        'Faltan documentos o información',
      ),
      code(
        'urgent',
        'Urgent, no time to complete',
        'Urgence, pas le temps de compléter',
        'Urgente, sin tiempo de completar',
      ),
      code('other', 'Other', 'Autre', 'Otro'),
    ],
  },
] as const satisfies readonly CodeList[];
