import { text } from '../text.ts';
import type { Form } from '../types.ts';

/** What an office holds the person's status to be. It is not eligibility, and nobody must agree with it to be helped. */
export const DETERMINATION = {
  kind: 'determination',
  label: text('Determination', 'Détermination', 'Determinación'),
  section: 'arriving',
  many: true,
  keepsCaseOpen: true,
  countsAsHelp: false,
  onFirstContact: true,
  audience: 'story',
  date: 'date',
  groups: [
    {
      label: text('Our determination', 'Notre détermination', 'Nuestra determinación'),
      questions: [
        {
          id: 'date',
          type: 'date',
          of: 'done',
          label: text('Day', 'Jour', 'Día'),
          sensitivity: 'fact',
          source: 'iom-2011 §4.1 L394 (status changes over time, with dates)',
        },
        {
          id: 'status',
          type: 'code',
          list: 'determination-status',
          sensitivity: 'fact',
          coded: true,
          htcds: 'vic_TraffickingStatus',
          label: text('Status', 'Statut', 'Estatus'),
          source: 'FORMS.md (determination); HTCDS 2.0; iom-2011 §2.8',
        },
        {
          id: 'by-whom',
          type: 'code',
          list: 'determination-by',
          sensitivity: 'fact',
          coded: true,
          htcds: 'vic_TraffickingStatusDecisionMakingOrg',
          label: text('Determined by', 'Déterminé par', 'Determinado por'),
          source: 'HTCDS 2.0; sida-2003 §2.4 L1012-1020',
        },
        {
          id: 'ground',
          type: 'codes',
          list: 'determination-ground',
          sensitivity: 'fact',
          coded: true,
          label: text('On what ground?', 'Sur quelle base ?', '¿Con qué fundamento?'),
          source: 'FORMS.md (determination: on what ground); UN Trafficking Protocol art. 3',
        },
        {
          id: 'ground-note',
          type: 'long-text',
          sensitivity: 'told',
          label: text('Reasons in words', 'Motifs en clair', 'Motivos en palabras'),
          source: 'FORMS.md (determination: on what ground)',
        },
        {
          id: 'category',
          type: 'code',
          list: 'category',
          sensitivity: 'fact',
          coded: true,
          label: text('Category', 'Catégorie', 'Categoría'),
          source: 'FORMS.md (determination: category); iom-2011 §2.2',
        },
      ],
    },
    {
      label: text('Formal identification', 'Identification formelle', 'Identificación formal'),
      questions: [
        {
          id: 'formally-identified',
          type: 'code',
          list: 'formal-identification',
          sensitivity: 'fact',
          coded: true,
          label: text(
            'Identified by the authority',
            'Identification par l’autorité',
            'Identificación por la autoridad',
          ),
          source: 'FORMS.md (determination); iom-2011 §2.2 L344-346',
        },
        {
          id: 'formal-date',
          type: 'date',
          of: 'done',
          opens: 'month',
          sensitivity: 'near',
          asked: { question: 'formally-identified', in: ['yes', 'refused'] },
          label: text(
            'Day of the authority’s decision',
            'Jour de la décision de l’autorité',
            'Día de la decisión de la autoridad',
          ),
          source: 'sida-2003 §2.1; iom-2011 §2.8',
        },
        {
          id: 'formal-authority',
          type: 'text',
          sensitivity: 'told',
          label: text('Which authority?', 'Quelle autorité ?', '¿Qué autoridad?'),
          source: 'FORMS.md (determination: by the authority); norad-2010 §8 L2883-2884',
        },
      ],
    },
    {
      label: text('The person’s own view', 'Le point de vue de la personne', 'La opinión de la persona'),
      questions: [
        {
          id: 'own-view',
          type: 'code',
          list: 'own-view',
          sensitivity: 'fact',
          label: text('How do they see it?', 'Comment la personne le voit-elle ?', '¿Cómo lo ve la persona?'),
          source: 'FORMS.md (determination: own view of the label); norad-2010 §2.6 L1381-1382, L3758-3760',
        },
        {
          id: 'own-words',
          type: 'text',
          sensitivity: 'told',
          label: text('The words they use', 'Les mots qu’elle emploie', 'Las palabras que usa'),
          source: 'norad-2010 §2.6 L3758-3760; codebook/README.md (Principles: 2)',
        },
      ],
    },
  ],
} as const satisfies Form;
