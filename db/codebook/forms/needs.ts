import { text } from '../text.ts';
import type { Form } from '../types.ts';
import { DOMAIN_BLOCK } from './domain-block.ts';

/** How things stand and what is needed: asked before a plan is made, and the domain block that each follow-up lays beside it. */
export const NEEDS = {
  kind: 'needs',
  label: text('Needs', 'Besoins', 'Necesidades'),
  section: 'care',
  many: true,
  keepsCaseOpen: true,
  countsAsHelp: false,
  onFirstContact: false,
  tells: 'in-words',
  staysOpenAfterNo: false,
  audience: 'story',
  date: 'date',
  summary: ['by', 'sources', 'review-date'],
  groups: [
    {
      label: text('The talk about needs', 'L’échange sur les besoins', 'La conversación sobre las necesidades'),
      questions: [
        {
          id: 'date',
          type: 'date',
          of: 'done',
          label: text('On', 'Le', 'El día'),
          sensitivity: 'fact',
          source: 'FORMS.md (needs); sida-2003 §2.9 L2313-2314',
        },
        {
          id: 'by',
          type: 'code',
          list: 'organisation-kind',
          label: text('Who asked?', 'Qui a posé les questions ?', '¿Quién preguntó?'),
          sensitivity: 'fact',
          source: 'sida-2003 §2.9 L2313-2314; norad-2010 §2.8 L3542-3543',
        },
        {
          id: 'sources',
          type: 'codes',
          list: 'needs-source',
          label: text('Who was heard', 'Personnes entendues', 'A quién se escuchó'),
          sensitivity: 'fact',
          source: 'sida-2003 §2.9 L2313-2314; iom-2011 §2.11 L659-661',
        },
        {
          id: 'in-their-words',
          type: 'long-text',
          label: text('What the person says', 'Ce que dit la personne', 'Lo que dice la persona'),
          sensitivity: 'told',
          source: 'FORMS.md (needs: in their words); iom-2011 §2.11 L659-661',
        },
      ],
    },
    DOMAIN_BLOCK,
    {
      label: text('To build on', 'Ce sur quoi s’appuyer', 'En qué apoyarse'),
      questions: [
        {
          id: 'skills',
          type: 'long-text',
          label: text('What they know and can do', 'Ce que la personne sait faire', 'Lo que sabe hacer'),
          sensitivity: 'told',
          source: 'norad-2010 §2.6 L1896; iom-2011 §2.11 L659-661, L1241-1246',
        },
        {
          id: 'vocational-wish',
          type: 'text',
          label: text('Work they wish for', 'Travail souhaité', 'Trabajo que desea'),
          sensitivity: 'told',
          source: 'norad-2010 §2.6 L1896, §2.8 L1934-2013',
        },
        {
          id: 'who-helps-already',
          type: 'text',
          label: text('Who helps already', 'Qui aide déjà', 'Quién ayuda ya'),
          sensitivity: 'told',
          source: 'iom-2011 §2.11 L1241-1246',
        },
        {
          id: 'review-date',
          type: 'date',
          of: 'planned',
          label: text('Look again on', 'Revoir le', 'Revisar de nuevo el'),
          sensitivity: 'fact',
          source: 'FORMS.md (needs)',
        },
        {
          id: 'note',
          type: 'long-text',
          label: text('Note', 'Note', 'Nota'),
          sensitivity: 'told',
          source: 'sida-2003 §2.9 L2315-2320',
        },
      ],
    },
  ],
} as const satisfies Form;
