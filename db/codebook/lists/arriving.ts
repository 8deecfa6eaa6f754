import type { CodeList } from '../types.ts';
import { code } from './code.ts';
import { DANGEROUS_NEEDS } from './dangerous-needs.ts';

/** Lists of a first contact: how it came about, what it needs, what comes next, and how to reach the person safely. */
export const ARRIVING_LISTS = [
  {
    id: 'channel',
    source:
      'FORMS.md (Code lists); sida-2003 §2.4 L1004-1043, L1302-1333, L2164-2167; oig-2004 §2.2 L612-618; iom-2011 §2.8; norad-2010 §2.7 L3573-3575',
    codes: [
      code('self', 'The person came alone', 'La personne est venue d’elle-même', 'La persona vino por su cuenta', {
        groups: ['self'],
      }),
      code('family-friend', 'Family or friend', 'Famille ou proche', 'Familia o amistades', { groups: ['private'] }),
      code('police', 'Police', 'Police', 'Policía', { groups: ['law-enforcement'] }),
      code('border-police', 'Border police', 'Police aux frontières', 'Policía de fronteras', {
        groups: ['law-enforcement'],
      }),
      code(
        'immigration',
        'Immigration service or detention centre',
        'Service d’immigration ou centre de rétention',
        'Migración o extranjería, o centro de detención',
        { groups: ['law-enforcement'] },
      ),
      code('labour-inspection', 'Labour inspection', 'Inspection du travail', 'Inspección de trabajo', {
        groups: ['government'],
      }),
      code('prosecutor-court', 'Prosecutor or court', 'Parquet ou tribunal', 'Fiscalía o tribunal', {
        groups: ['law-enforcement'],
      }),
      code('embassy', 'Embassy or consulate', 'Ambassade ou consulat', 'Embajada o consulado', {
        groups: ['government'],
      }),
      code('social-service', 'Social service', 'Service social', 'Servicio social', { groups: ['government'] }),
      code('child-protection', 'Child protection', 'Protection de l’enfance', 'Protección de la infancia', {
        groups: ['government'],
      }),
      code('health-service', 'Health service', 'Service de santé', 'Servicio de salud', { groups: ['government'] }),
      code(
        'ngo',
        'Non-governmental organisation',
        'Organisation non gouvernementale',
        'Organización no gubernamental',
        { groups: ['ngo'] },
      ),
      code(
        'shelter',
        'Shelter or reception centre',
        'Centre d’hébergement ou centre d’accueil',
        'Albergue o centro de acogida',
        {
          groups: ['ngo'],
        },
      ),
      code('lawyer', 'Lawyer', 'Avocate ou avocat', 'Abogado o abogada', { groups: ['private'] }),
      code('un-agency', 'United Nations agency', 'Organisme des Nations Unies', 'Organismo de las Naciones Unidas', {
        groups: ['international'],
      }),
      code('own-office', 'Another office of ours', 'Un autre de nos bureaux', 'Otra de nuestras oficinas', {
        groups: ['own'],
      }),
      code('hotline', 'Helpline', 'Ligne d’assistance', 'Línea de ayuda', { groups: ['own'] }),
      code('outreach', 'Our own outreach', 'Notre travail de terrain', 'Nuestro trabajo de calle o acercamiento', {
        groups: ['own'],
      }),
      code(
        'passer-by',
        'Passer-by or neighbour',
        'Passant, passante ou voisinage',
        'Transeúnte o alguien del vecindario',
        {
          groups: ['private'],
        },
      ),
      code('other', 'Other', 'Autre', 'Otro', { groups: ['other'] }),
    ],
  },
  {
    id: 'contact-way',
    source:
      'FORMS.md (intake: any call, visit or referral in); norad-2010 §2.12 L1413-1414 (by telephone and in person)',
    codes: [
      code('came', 'Came to us', 'Visite dans nos locaux', 'Vino a nuestra oficina'),
      code('we-went', 'We went there', 'Nous nous sommes déplacés', 'Fuimos al lugar'),
      code('telephone', 'Telephone call', 'Appel téléphonique', 'Llamada telefónica'),
      code('message', 'Message or letter', 'Message ou courrier', 'Mensaje o carta'),
      code(
        'referral',
        'Referral from another service',
        'Orientation par un autre service',
        'Derivación de otro servicio',
      ),
      code('other', 'Other', 'Autre', 'Otro'),
    ],
  },
  {
    id: 'came-with',
    source: 'sida-2003 §2.4 L807-808, L4310-4312',
    codes: [
      code('alone', 'Alone', 'Sans accompagnement', 'Nadie'),
      code('children', 'Own children', 'Ses enfants', 'Sus hijas o hijos'),
      code('family', 'Family', 'Famille', 'Familia'),
      code(
        'friend',
        'Someone called a friend',
        'Une personne présentée comme un ami ou une amie',
        'Alguien que se presenta como amistad',
      ),
      code(
        'employer',
        'Employer or someone sent by the employer',
        'Employeur ou personne envoyée par l’employeur',
        'Quien emplea a la persona, o alguien de su parte',
      ),
      code('officer', 'Police or another authority', 'Police ou autre autorité', 'Policía u otra autoridad'),
      code('worker', 'Worker of another service', 'Personnel d’un autre service', 'Personal de otro servicio'),
      code(
        'others-alike',
        'Others in the same situation',
        'D’autres personnes dans la même situation',
        'Otras personas en la misma situación',
      ),
      code(
        'unknown-person',
        'Someone we do not know',
        'Quelqu’un que nous ne connaissons pas',
        'Alguien a quien no conocemos',
      ),
      code('other', 'Other', 'Autre', 'Otro'),
    ],
  },
  {
    id: 'safe-to-talk',
    source: 'FORMS.md (First contact: question 1); sida-2003 §4.1 L2171-2172',
    codes: [
      code('alone', 'Yes, alone', 'Oui, en tête-à-tête', 'Sí, a solas'),
      code(
        'chosen-company',
        'Yes, with someone they chose',
        'Oui, avec quelqu’un de son choix',
        'Sí, con alguien de su elección',
      ),
      code('telephone', 'On the telephone, not sure', 'Au téléphone, pas certain', 'Por teléfono, con dudas'),
      code('not-safe', 'No', 'Non', 'No'),
    ],
  },
  {
    id: 'needs-today',
    source: 'FORMS.md (First contact: question 5); sida-2003 §2.6 L1820-1822, L1959-1963; iom-2011 §2.9 L101-106',
    codes: [
      code('nothing', 'Nothing', 'Rien', 'Nada', { key: '0' }),
      DANGEROUS_NEEDS['doctor-now'],
      DANGEROUS_NEEDS.injury,
      DANGEROUS_NEEDS.pregnancy,
      DANGEROUS_NEEDS.medicine,
      DANGEROUS_NEEDS['safe-place'],
      code('food-clothes', 'Food or clothes', 'Nourriture ou vêtements', 'Comida o ropa'),
      code('threatened', 'Is being threatened now', 'Menaces en cours', 'Recibe amenazas ahora'),
      DANGEROUS_NEEDS.watched,
      DANGEROUS_NEEDS['self-harm'],
      DANGEROUS_NEEDS['child-with-them'],
      DANGEROUS_NEEDS['children-in-danger'],
      DANGEROUS_NEEDS.detained,
      code('other', 'Other', 'Autre', 'Otro'),
      DANGEROUS_NEEDS['danger-to-others'],
      DANGEROUS_NEEDS['gives-place-away'],
      DANGEROUS_NEEDS['place-known'],
      DANGEROUS_NEEDS['threat-to-staff'],
    ],
  },
  {
    id: 'next-step',
    source: 'FORMS.md (First contact: save keys); FORMS.md (Code lists)',
    codes: [
      code('help-today', 'Help today', 'Aider aujourd’hui', 'Ayudar hoy'),
      code('talk-again', 'Talk again', 'Se reparler', 'Volver a hablar'),
      code('referred', 'Referred on', 'Orientation vers un autre service', 'Derivación a otro servicio'),
      code('advice-only', 'Advice only', 'Conseil seulement', 'Solo orientación'),
      code('not-now', 'Does not want help now', 'Ne souhaite pas d’aide maintenant', 'No quiere ayuda ahora'),
      code('left', 'Left before the end', 'Départ avant la fin', 'Se fue antes de terminar'),
    ],
  },
  {
    id: 'reach-ways',
    source: 'FORMS.md (safe-contact: how); codebook/README.md (Principles: 6)',
    codes: [
      code('call', 'Telephone call', 'Appel téléphonique', 'Llamada telefónica'),
      code('text-message', 'Text message', 'SMS', 'Mensaje de texto'),
      code(
        'internet',
        'Message or call over the internet',
        'Message ou appel par internet',
        'Mensaje o llamada por internet',
      ),
      code('email', 'E-mail', 'Courriel', 'Correo electrónico'),
      code('letter', 'Letter', 'Courrier postal', 'Carta'),
      code('visit', 'Visit', 'Visite', 'Visita'),
      code(
        'through-person',
        'Through someone they trust',
        'Par une personne de confiance',
        'A través de alguien de confianza',
      ),
      code('through-service', 'Through another service', 'Par un autre service', 'A través de otro servicio'),
      code('they-call', 'Only they contact us', 'C’est la personne qui nous contacte', 'Solo la persona nos contacta'),
      code('other', 'Other', 'Autre', 'Otro'),
    ],
  },
  {
    id: 'reach-times',
    source: 'FORMS.md (safe-contact: when)',
    codes: [
      code('morning', 'Mornings', 'Le matin', 'Por la mañana'),
      code('midday', 'Midday', 'À midi', 'A mediodía'),
      code('afternoon', 'Afternoons', 'L’après-midi', 'Por la tarde'),
      code('evening', 'Evenings', 'Le soir', 'Al final de la tarde'),
      code('weekdays', 'On weekdays only', 'En semaine seulement', 'Solo entre semana'),
      code('weekend', 'At the weekend only', 'Le week-end seulement', 'Solo en fin de semana'),
      code('any-time', 'At any time', 'À tout moment', 'A cualquier hora'),
    ],
  },
  {
    id: 'phone-owner',
    source: 'FORMS.md (safe-contact: whose phone); sida-2003 §2.5 L1928-1937',
    codes: [
      code(
        'own',
        'Their own, nobody else uses it',
        'Le sien, personne d’autre ne l’utilise',
        'El suyo, nadie más lo usa',
      ),
      code('shared', 'Shared with the household', 'Partagé avec les personnes du logement', 'Compartido en casa'),
      code('family', 'A relative’s', 'Celui d’un membre de la famille', 'De un familiar'),
      code('friend', 'A friend’s', 'Celui d’un ami ou d’une amie', 'De una amistad'),
      code('workplace', 'At the workplace', 'Au travail', 'En el trabajo'),
      code(
        'shelter',
        'A shelter’s or service’s',
        'Celui d’un centre d’hébergement ou d’un service',
        'De un albergue o servicio',
      ),
      code(
        'watched',
        'Someone who exploits them may see it',
        'Une personne qui l’exploite peut y avoir accès',
        'Puede verlo quien explota a la persona',
      ),
      code('other', 'Other', 'Autre', 'Otro'),
    ],
  },
  {
    id: 'answerer-knows',
    source: 'FORMS.md (safe-contact: who may answer and what they know); sida-2003 §2.2 L1947-1948, L4202-4203',
    codes: [
      code('nothing', 'Nothing, and must not', 'Rien, et cela doit rester ainsi', 'Nada, y debe seguir así'),
      code(
        'that-we-help',
        'That we help with something, not with what',
        'Que nous aidons, sans savoir à quoi',
        'Que ayudamos, pero no en qué',
      ),
      code('part', 'A part', 'Une partie', 'Una parte'),
      code('everything', 'Everything', 'Tout', 'Todo'),
    ],
  },
  {
    id: 'voice-message',
    source: 'FORMS.md (safe-contact: what never to say)',
    codes: [
      code('never', 'Never leave one', 'Ne jamais en laisser', 'Nunca dejar ninguno'),
      code('neutral', 'Only the agreed words', 'Seulement les mots convenus', 'Solo las palabras acordadas'),
      code('yes', 'May be left', 'Possible', 'Se puede dejar'),
    ],
  },
] as const satisfies readonly CodeList[];
