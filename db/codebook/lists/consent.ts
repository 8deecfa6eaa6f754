import type { CodeList } from '../types.ts';
import { code } from './code.ts';

/**
 * The keys of an agreement, the same in every list of it: a hand that has learned one list must not answer the next one wrongly. 1 to 3 are
 * kinds of yes, so 4 is no, where 2 or 3 would be next to hand, and an emergency is at the far end. Where nothing has the key 3 it stays
 * unused: it was once *no* in a form, and *emergency* at the first contact.
 */
const AGREED = { key: '1' } as const;
const AGREED_WITHOUT_NAME = { key: '2' } as const;
const AGREED_TO_BE_COUNTED = { key: '3' } as const;
const REFUSED = { key: '4' } as const;
const LATER = code('later', 'Will decide later', 'Décidera plus tard', 'Decidirá más adelante', { key: '5' });
const NOT_ASKED = code('not-asked', 'Not asked yet', 'Pas encore demandé', 'Aún no se le ha preguntado', { key: '6' });
const EMERGENCY = { key: '7' } as const;

/** Lists of consent: what a person agrees to, for whom, and why not. */
export const CONSENT_LISTS = [
  {
    id: 'given-by',
    source: 'casework/RULES.md (Guardian); iom-2011 §2.12 L179-194',
    codes: [
      code('person', 'The person', 'La personne', 'La persona'),
      code('guardian', 'The guardian', 'La représentation légale', 'La tutora o el tutor'),
      code(
        'both',
        'The person and the guardian',
        'La personne et sa représentation légale',
        'La persona y su tutora o tutor',
      ),
    ],
  },
  {
    id: 'consent-yes-no',
    source: 'FORMS.md (consent: agrees, refuses, later, not asked); sida-2003 §1.6 L4341-4342 (deferral)',
    codes: [
      code('agrees', 'Agrees', 'Accepte', 'Acepta', AGREED),
      code('refuses', 'Refuses', 'Refuse', 'No acepta', REFUSED),
      LATER,
      NOT_ASKED,
    ],
  },
  {
    id: 'consent-keep',
    source: 'FORMS.md (First contact: question 2); casework/RULES.md (Emergency)',
    codes: [
      code('with-name', 'Yes, with the name', 'Oui, avec le nom', 'Sí, con el nombre', AGREED),
      code('without-name', 'Yes, without a name', 'Oui, sans le nom', 'Sí, sin el nombre', AGREED_WITHOUT_NAME),
      code('refuses', 'No', 'Non', 'No', REFUSED),
      LATER,
      NOT_ASKED,
      code(
        'emergency',
        'Not asked yet, emergency (72 hours)',
        'Pas encore demandé, urgence (72 heures)',
        'Aún no se le ha preguntado, emergencia (72 horas)',
        EMERGENCY,
      ),
    ],
  },
  {
    id: 'no-means',
    source: 'casework/RULES.md (No is an event)',
    // Letters: a digit is a kind of yes or no in the lists that are answered beside this one.
    codes: [
      code('story', 'Only what happened', 'Seulement ce qui s’est passé', 'Solo lo que ocurrió', { key: 'h' }),
      code('name', 'Only the name', 'Seulement le nom', 'Solo el nombre', { key: 'n' }),
      code('everything', 'Nothing at all may be kept', 'Rien ne doit être gardé', 'No se debe guardar nada', {
        key: 'e',
      }),
      code('misunderstood', 'It was a misunderstanding', 'C’était un malentendu', 'Fue un malentendido', { key: 'm' }),
    ],
  },
  {
    id: 'consent-share',
    source:
      'FORMS.md (consent: for sharing: with name, without name, counted only, refuses, later, not asked); iom-2011 §4.2 L262-263',
    codes: [
      code('with-name', 'With the name', 'Avec le nom', 'Con el nombre', AGREED),
      code('without-name', 'Without the name', 'Sans le nom', 'Sin el nombre', AGREED_WITHOUT_NAME),
      code(
        'counted-only',
        'Only counted, nothing about me',
        'Seulement le comptage, rien sur moi',
        'Solo en el recuento, nada sobre mí',
        AGREED_TO_BE_COUNTED,
      ),
      code('refuses', 'Refuses', 'Refuse', 'No acepta', REFUSED),
      LATER,
      NOT_ASKED,
    ],
  },
  {
    id: 'decline-reason',
    source:
      'FORMS.md (Code lists); sida-2003 §2.4 L491-500, L514-515, L1086-1098, L3031-3032; norad-2010 §2.11 L3526-3531',
    codes: [
      code('not-informed', 'Not enough information', 'Pas assez d’informations', 'Falta de información'),
      code(
        'not-a-victim',
        'Does not see herself or himself as a victim',
        'Ne se considère pas comme une victime',
        'No se considera víctima',
      ),
      code('ashamed', 'Feels ashamed', 'Éprouve de la honte', 'Siente vergüenza'),
      code('afraid-people', 'Afraid of people', 'Peur de certaines personnes', 'Teme a ciertas personas'),
      code('afraid-authorities', 'Afraid of the authorities', 'Peur des autorités', 'Teme a las autoridades'),
      code('afraid-taken-again', 'Fears being taken again', 'Peur que cela recommence', 'Teme que vuelva a ocurrir'),
      code(
        'unchanged',
        'What was fled is unchanged',
        'Les raisons du départ n’ont pas changé',
        'Aquello de lo que huyó no cambió',
      ),
      code('debt-money', 'Debt or money', 'Dettes ou argent', 'Deudas o dinero'),
      code('family', 'Family', 'Famille', 'Familia'),
      code(
        'promised-better',
        'Promised better by those who exploited',
        'Promesses des personnes qui l’exploitaient',
        'Promesas de quienes explotaban a la persona',
      ),
      code('wants-to-stay', 'Wants to stay here', 'Souhaite rester ici', 'Quiere quedarse aquí'),
      code('wants-to-work', 'Wants to go on working', 'Souhaite continuer à travailler', 'Quiere seguir trabajando'),
      code('testify-first', 'Wants to testify first', 'Souhaite d’abord témoigner', 'Quiere declarar primero'),
      code('place-uncertain', 'Uncertain about the place', 'Incertitude sur le lieu', 'Dudas sobre el lugar'),
      code('no-trust', 'Does not trust us', 'Ne nous fait pas confiance', 'No confía en nosotros'),
      code('other', 'Other', 'Autre', 'Otro'),
    ],
  },
  {
    id: 'consent-form',
    source: 'FORMS.md (consent: spoken or signed); iom-2011 §4.2 L607-608',
    codes: [
      code('spoken', 'Spoken', 'Oral', 'De palabra'),
      code('signed', 'Signed', 'Signé', 'Firmado'),
      code(
        'witnessed',
        'Spoken, before a named witness',
        'Oral, devant témoin nommé',
        'De palabra, ante testigo con nombre',
      ),
    ],
  },
  {
    id: 'text-shown',
    source: 'FORMS.md (consent: text); sida-2003 §1.6 L1978-1979, L4341-4342; iom-2011 §4.2 L607-608',
    codes: [
      code('agreement', 'Agreement', 'Accord', 'Acuerdo'),
      code('declined', 'Help declined', 'Aide non souhaitée', 'Ayuda no aceptada'),
      code('deferred', 'Time to think', 'Temps de réflexion', 'Tiempo para pensar'),
      code('withdrawn', 'Agreement taken back', 'Accord retiré', 'Acuerdo retirado'),
      code('return', 'Going back', 'Retour', 'Regreso'),
      code('authorities', 'Authorities of origin', 'Autorités du pays d’origine', 'Autoridades del país de origen'),
      code('media', 'Media', 'Médias', 'Medios de comunicación'),
      code('family', 'Contact with the family', 'Contact avec la famille', 'Contacto con la familia'),
      code('police', 'Contact with the police', 'Contact avec la police', 'Contacto con la policía'),
    ],
  },
  {
    id: 'present',
    source: 'FORMS.md (consent: who was present); sida-2003 §2.4 L807-808, L4310-4312',
    codes: [
      code('nobody-else', 'Nobody else', 'Personne d’autre', 'Nadie más'),
      code('colleague', 'A colleague', 'Une ou un collègue', 'Colega de la oficina'),
      code('interpreter', 'An interpreter', 'Une ou un interprète', 'Intérprete'),
      code('guardian', 'The guardian', 'La représentation légale', 'La tutora o el tutor'),
      code(
        'chosen-person',
        'Someone the person chose',
        'Quelqu’un choisi par la personne',
        'Alguien elegido por la persona',
      ),
      code('lawyer', 'A lawyer', 'Une avocate ou un avocat', 'Una abogada o un abogado'),
      code('other-service', 'Another service', 'Un autre service', 'Otro servicio'),
      code('authority', 'Police or another authority', 'Police ou autre autorité', 'Policía u otra autoridad'),
      code(
        'own-children',
        'The person’s children',
        'Les enfants de la personne',
        'Las hijas o los hijos de la persona',
      ),
      code('other', 'Other', 'Autre', 'Otro'),
    ],
  },
  {
    id: 'interpreter-acceptable',
    source: 'FORMS.md (consent: interpreter acceptable); sida-2003 §2.4 L4310-4312',
    codes: [
      code('not-needed', 'No interpreter needed', 'Pas besoin d’interprète', 'No hace falta intérprete'),
      code('yes', 'Yes', 'Oui', 'Sí'),
      code('no', 'No, not this interpreter', 'Non, changer d’interprète', 'No, otra persona'),
    ],
  },
  {
    id: 'guardian-kind',
    source: 'iom-2011 §2.12 L179-194, L625-643; norad-2010 §2.6 L2219-2220',
    codes: [
      code('parent', 'Parent', 'Père ou mère', 'Madre o padre'),
      code('relative', 'Other relative', 'Autre membre de la famille', 'Otro familiar'),
      code(
        'appointed',
        'Appointed guardian',
        'Personne désignée par une autorité (tutelle)',
        'Tutora, tutor o representante legal designado',
      ),
      code(
        'child-protection',
        'Child protection authority',
        'Autorité de protection de l’enfance',
        'Autoridad de protección de la infancia',
      ),
      code('other', 'Other', 'Autre', 'Otro'),
    ],
  },
  {
    id: 'yes-no-unsure',
    source: 'casework/RULES.md (Authorities of origin); FORMS.md (follow-up)',
    codes: [
      code('yes', 'Yes', 'Oui', 'Sí'),
      code('no', 'No', 'Non', 'No'),
      code('unsure', 'Not sure', 'Pas certain', 'No está claro'),
    ],
  },
  {
    id: 'identity-purpose',
    source: 'exchange/FORMAT.md (Depths: with a purpose)',
    codes: [
      code(
        'fund-request',
        'Headquarters itself pays a carrier or hospital',
        'Le siège paie lui-même un transporteur ou un hôpital',
        'La sede misma paga a un transportista u hospital',
      ),
      code(
        'two-offices',
        'Two offices work on one case',
        'Deux bureaux suivent le même dossier',
        'Dos oficinas llevan el mismo caso',
      ),
      code('person-wishes', 'The person wishes it', 'La personne le souhaite', 'La persona lo desea'),
    ],
  },
] as const satisfies readonly CodeList[];
