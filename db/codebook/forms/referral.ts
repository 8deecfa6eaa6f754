import { text } from '../text.ts';
import type { Form } from '../types.ts';
import { GATE_THEN } from './gate-then.ts';
import { REFERRAL_ANSWER } from './referral-answer.ts';

/**
 * Asking somebody for something: a partner, an office, headquarters, an authority. The answer is a record of whoever answers and names the
 * request; nobody changes what another wrote. What was shared are questions, chosen before anything is said (FORMS.md, referral).
 */
export const REFERRAL = {
  kind: 'referral',
  label: text('Referral', 'Orientation', 'Derivación'),
  section: 'care',
  many: true,
  keepsCaseOpen: false,
  countsAsHelp: false,
  onFirstContact: false,
  tells: 'in-words',
  staysOpenAfterNo: false,
  audience: 'story',
  date: 'date',
  summary: ['act', 'for', 'to-kind', 'answer', 'needed-by'],
  groups: [
    {
      label: text('The referral', 'L’orientation', 'La derivación'),
      questions: [
        {
          id: 'act',
          type: 'code',
          list: 'referral-act',
          label: text('What is noted here', 'Ce qui est noté ici', 'Qué se anota aquí'),
          sensitivity: 'fact',
          source: 'FORMS.md (referral: asked, answered, revoked); norad-2010 §2.7 L2872',
        },
        {
          id: 'date',
          type: 'date',
          of: 'done',
          label: text('On', 'Le', 'El día'),
          sensitivity: 'fact',
          htcds: 'cas_OutgoingReferralDate',
          source: 'norad-2010 §2.7 L2872; HTCDS 2.0 cas_OutgoingReferralDate',
        },
        {
          id: 'for',
          type: 'code',
          list: 'referral-for',
          asked: { question: 'act', in: ['ask'] },
          label: text('Asked for', 'Demande de', 'Se pide'),
          sensitivity: 'fact',
          source: 'norad-2010 §2.7 L2872; FORMS.md (referral)',
        },
        {
          id: 'service',
          type: 'code',
          list: 'service',
          asked: { question: 'for', in: ['service'] },
          label: text('Which help', 'Quelle aide', 'Qué ayuda'),
          sensitivity: 'fact',
          source: 'norad-2010 §2.7 L2872; FORMS.md (service: one catalogue)',
        },
        {
          id: 'to-kind',
          type: 'code',
          list: 'provider-kind',
          asked: { question: 'act', in: ['ask'] },
          label: text('Of whom', 'À qui', 'A quién'),
          sensitivity: 'fact',
          htcds: 'org_Type',
          source: 'iom-2011 §2.8 L650; sida-2003 §2.13; HTCDS 2.0 org_Type',
        },
        {
          id: 'to-office',
          type: 'register',
          register: 'offices',
          asked: { question: 'to-kind', in: ['other-office'] },
          label: text('Which of our offices', 'Lequel de nos bureaux', 'Cuál de nuestras oficinas'),
          sensitivity: 'fact',
          htcds: 'cas_ReferredOrganisation',
          source: 'HTCDS 2.0 cas_ReferredOrganisation; exchange/FORMAT.md (Cards)',
        },
        {
          id: 'to-name',
          type: 'text',
          offers: 'partners',
          names: true,
          asked: { question: 'act', in: ['ask'] },
          label: text(
            'Name of the organisation or person',
            'Nom de l’organisation ou de la personne',
            'Nombre de la organización o persona',
          ),
          sensitivity: 'direct',
          htcds: 'cas_ReferredOrganisation',
          source: 'HTCDS 2.0 cas_ReferredOrganisation; oig-2004 §2.2 L911',
        },
        {
          id: 'needed-by',
          type: 'date',
          of: 'planned',
          asked: { question: 'act', in: ['ask'] },
          label: text('Needed by', 'Nécessaire au plus tard le', 'Hace falta a más tardar el'),
          sensitivity: 'fact',
          source: 'FORMS.md (referral: needed by)',
        },
        {
          id: 'national-mechanism',
          type: 'flag',
          asked: { question: 'act', in: ['ask'] },
          label: text(
            'The national mechanism was told',
            'Le mécanisme national a été informé',
            'Se informó al mecanismo nacional',
          ),
          sensitivity: 'fact',
          source: 'norad-2010 §2.7 L2883',
        },
        {
          id: 'note',
          type: 'long-text',
          label: text('What is asked, in words', 'La demande, en quelques mots', 'Lo que se pide, en palabras'),
          asked: { question: 'act', in: ['ask'] },
          sensitivity: 'told',
          htcds: 'cas_OutgoingReferralDetails',
          source: 'HTCDS 2.0 cas_OutgoingReferralDetails; norad-2010 §2.7 L2872',
        },
      ],
    },
    {
      label: text('What they are told', 'Ce qui leur est transmis', 'Qué se les comunica'),
      questions: [
        {
          id: 'agreed',
          type: 'code',
          list: 'consent-share',
          asked: { question: 'act', in: ['ask'] },
          label: text(
            'The person agrees to tell them',
            'La personne accepte de le transmettre',
            'La persona acepta que se comunique',
          ),
          sensitivity: 'fact',
          source: 'FORMS.md (consent: for sharing); iom-2011 §4.2 L262-263',
        },
        {
          id: 'shared',
          type: 'questions',
          asked: { question: 'act', in: ['ask'] },
          label: text(
            'Which answers, and no others',
            'Quelles réponses, et aucune autre',
            'Qué respuestas, y ninguna otra',
          ),
          sensitivity: 'fact',
          source: 'FORMS.md (referral: what was shared)',
        },
      ],
    },
    REFERRAL_ANSWER,
    GATE_THEN,
  ],
} as const satisfies Form;
