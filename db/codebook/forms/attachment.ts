import { text } from '../text.ts';
import type { Form } from '../types.ts';

/**
 * A scan or photo of a paper. The record says what it is of and proves by a hash which picture belongs to it; the picture itself lies beside the
 * records (`casework/record/attachment-content.ts`) and travels after the private half, in pieces (exchange/FORMAT.md, Attachments).
 */
export const ATTACHMENT = {
  kind: 'attachment',
  label: text('Scan or photo', 'Scan ou photo', 'Escaneo o foto'),
  section: 'any',
  many: true,
  keepsCaseOpen: false,
  countsAsHelp: false,
  onFirstContact: false,
  tells: 'in-words',
  staysOpenAfterNo: false,
  audience: 'story',
  date: 'date',
  summary: ['of', 'note'],
  ownAct: true,
  groups: [
    {
      label: text('Scan or photo', 'Scan ou photo', 'Escaneo o foto'),
      questions: [
        {
          id: 'of',
          type: 'code',
          list: 'attachment-of',
          label: text('What it is of', 'Ce que c’est', 'Qué es'),
          sensitivity: 'fact',
          source: 'FORMS.md (attachment)',
        },
        {
          id: 'date',
          type: 'date',
          of: 'done',
          label: text('Added on', 'Ajouté le', 'Añadido el'),
          sensitivity: 'fact',
          source: 'FORMS.md (attachment)',
        },
        {
          id: 'about',
          type: 'record',
          label: text('Belongs to', 'Se rapporte à', 'Corresponde a'),
          sensitivity: 'fact',
          source: 'FORMS.md (attachment)',
        },
        {
          id: 'note',
          type: 'text',
          label: text('Note', 'Remarque', 'Nota'),
          sensitivity: 'told',
          source: 'FORMS.md (attachment)',
        },
      ],
    },
    {
      // All of it private: how large a picture is, and which it is, tells whoever has seen it elsewhere.
      label: text('The picture', 'L’image', 'La imagen'),
      questions: [
        {
          id: 'media',
          type: 'code',
          list: 'attachment-media',
          system: true,
          label: text('Format', 'Format', 'Formato'),
          sensitivity: 'told',
          source: 'exchange/FORMAT.md (Attachments)',
        },
        {
          id: 'size',
          type: 'number',
          min: 1,
          system: true,
          label: text('Bytes', 'Octets', 'Bytes'),
          sensitivity: 'told',
          source: 'exchange/FORMAT.md (Attachments)',
        },
        {
          id: 'sha256',
          type: 'text',
          system: true,
          label: text('SHA-256 of the bytes', 'SHA-256 des octets', 'SHA-256 de los bytes'),
          sensitivity: 'told',
          source: 'exchange/FORMAT.md (Attachments)',
        },
      ],
    },
  ],
} as const satisfies Form;
