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
  audience: 'contact',
  date: 'opened',
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
          source: 'case-file.md (reference: office, year, five random characters and a check character)',
        },
        {
          id: 'opened',
          type: 'date',
          of: 'done',
          label: text('Opened', 'Ouvert le', 'Abierto el'),
          sensitivity: 'fact',
          source: 'statistics.md 2, 13 (the office that first knew is the one that opened the case)',
        },
        {
          id: 'person',
          type: 'id',
          label: text('Person', 'Personne', 'Persona'),
          sensitivity: 'fact',
          source: 'case-file.md (a person may have several cases; ids are random)',
        },
        {
          id: 'earlier-case',
          type: 'id',
          label: text('Earlier case', 'Dossier antérieur', 'Caso anterior'),
          sensitivity: 'fact',
          source: 'case-file.md (re-trafficking opens a new one, linked); sida-2003 §2.1 L3492-3493',
        },
        {
          id: 'origin',
          type: 'code',
          list: 'case-origin',
          label: text('How it came here', 'Origine', 'Procedencia'),
          sensitivity: 'fact',
          source: 'desk-command.md (import-cases, demo)',
        },
      ],
    },
  ],
} as const satisfies Form;
