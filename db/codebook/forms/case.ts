import { text } from '../text.ts';
import type { Form } from '../types.ts';

/** The first record of the office that opened the case. It holds labels and random ids, nothing about the person. */
export const CASE = {
  kind: 'case',
  label: text('Case', 'Dossier', 'Caso'),
  section: 'whole-case',
  many: false,
  keepsCaseOpen: true,
  countsAsHelp: false,
  onFirstContact: false,
  tells: 'nothing',
  staysOpenAfterNo: true,
  audience: 'contact',
  date: 'opened',
  summary: ['origin'],
  system: true,
  groups: [
    {
      label: text('Case', 'Dossier', 'Caso'),
      questions: [
        {
          id: 'reference',
          type: 'register',
          label: text('Reference', 'Référence', 'Referencia'),
          sensitivity: 'fact',
          source: 'FORMS.md (case: office, year, five random characters and a check character)',
        },
        {
          id: 'opened',
          type: 'date',
          of: 'done',
          label: text('Opened', 'Ouvert le', 'Abierto el'),
          sensitivity: 'fact',
          source: 'statistics/RULES.md (Instance of assistance: the office that opened the case)',
        },
        {
          id: 'person',
          type: 'id',
          label: text('Person', 'Personne', 'Persona'),
          sensitivity: 'fact',
          source: 'FORMS.md (case: a person may have several, ids are random)',
        },
        {
          id: 'earlier-case',
          type: 'id',
          label: text('Earlier case', 'Dossier antérieur', 'Caso anterior'),
          sensitivity: 'fact',
          source: 'FORMS.md (case: earlier case); sida-2003 §2.1 L3492-3493',
        },
        {
          id: 'origin',
          type: 'code',
          list: 'case-origin',
          label: text('How it came here', 'Origine', 'Procedencia'),
          sensitivity: 'fact',
          source: 'README.md (Without a window)',
        },
      ],
    },
  ],
} as const satisfies Form;
