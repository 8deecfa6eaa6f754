import { text } from '../text.ts';
import type { Form } from '../types.ts';

export const NOTE = {
  kind: 'note',
  label: text('Note', 'Note', 'Nota'),
  section: 'any',
  many: true,
  keepsCaseOpen: false,
  countsAsHelp: false,
  onFirstContact: false,
  tells: 'story',
  staysOpenAfterNo: false,
  audience: 'story',
  date: 'date',
  summary: ['kind', 'text'],
  groups: [
    {
      label: text('Note', 'Note', 'Nota'),
      questions: [
        {
          id: 'kind',
          type: 'code',
          list: 'note-kind',
          label: text('Kind', 'Type', 'Tipo'),
          sensitivity: 'fact',
          source: 'FORMS.md (note)',
        },
        {
          id: 'date',
          type: 'date',
          of: 'done',
          label: text('On', 'Date', 'El día'),
          sensitivity: 'fact',
          source: 'HTCDS 2.0 cco_CaseComment; FORMS.md (note)',
        },
        {
          id: 'visibility',
          type: 'code',
          list: 'note-visibility',
          label: text('For whom', 'Pour qui', 'Para quién'),
          sensitivity: 'fact',
          source: 'FORMS.md (note: text with visibility)',
        },
        {
          id: 'text',
          type: 'long-text',
          label: text('Text', 'Texte', 'Texto'),
          sensitivity: 'told',
          htcds: 'cco_CaseComment',
          source: 'HTCDS 2.0 cco_CaseComment; sida-2003 §1.1 L2034-2043',
        },
      ],
    },
  ],
} as const satisfies Form;
