import { text } from '../text.ts';
import type { Form } from '../types.ts';
import { GATE_THEN } from './gate-then.ts';

/**
 * Handing a case to another office, and that office's answer, which is a record of its own citing the first: neither
 * office writes in the other's chapter.
 */
export const TRANSFER = {
  kind: 'transfer',
  label: text('Handing over', 'Transmission', 'Traspaso'),
  section: 'whole-case',
  many: true,
  keepsCaseOpen: false,
  countsAsHelp: false,
  onFirstContact: false,
  tells: 'in-words',
  staysOpenAfterNo: true,
  audience: 'contact',
  date: 'date',
  summary: ['act', 'to-office', 'reason', 'answer'],
  groups: [
    {
      label: text('Handing over', 'Transmission', 'Traspaso'),
      questions: [
        {
          id: 'act',
          type: 'code',
          list: 'transfer-act',
          label: text('What', 'Acte', 'Qué'),
          sensitivity: 'fact',
          source: 'FORMS.md (transfer); exchange/FORMAT.md (Opening)',
        },
        {
          id: 'date',
          type: 'date',
          of: 'done',
          label: text('On', 'Date', 'El día'),
          sensitivity: 'fact',
          htcds: 'cas_OutgoingReferralDate',
          source: 'HTCDS 2.0 cas_OutgoingReferralDate; statistics/RULES.md (Steps and periods)',
        },
        {
          id: 'to-office',
          type: 'register',
          register: 'offices',
          label: text('To the office', 'Au bureau', 'A la oficina'),
          sensitivity: 'fact',
          asked: { question: 'act', in: ['hand-over'] },
          htcds: 'cas_ReferredOrganisation',
          source: 'sida-2003 §1.1 L2026-2032; exchange/FORMAT.md (Cards)',
        },
        {
          id: 'reason',
          type: 'code',
          list: 'transfer-reason',
          label: text('Reason', 'Motif', 'Motivo'),
          sensitivity: 'fact',
          asked: { question: 'act', in: ['hand-over', 'take-back'] },
          htcds: 'cas_ReasonForOutgoingReferral',
          source: 'HTCDS 2.0 cas_ReasonForOutgoingReferral',
        },
        {
          id: 'answers',
          type: 'record',
          record: 'transfer',
          label: text('Answers', 'Répond à', 'Responde a'),
          sensitivity: 'fact',
          asked: { question: 'act', in: ['answer', 'take-back'] },
          source: 'FORMS.md (transfer: an answer cites)',
        },
        {
          id: 'answer',
          type: 'code',
          list: 'transfer-answer',
          label: text('Answer', 'Réponse', 'Respuesta'),
          sensitivity: 'fact',
          asked: { question: 'act', in: ['answer'] },
          source: 'exchange/FORMAT.md (Opening)',
        },
        {
          id: 'note',
          type: 'long-text',
          label: text(
            'What the other office should know',
            'Ce que l’autre bureau doit savoir',
            'Lo que la otra oficina debe saber',
          ),
          sensitivity: 'told',
          htcds: 'cas_OutgoingReferralDetails',
          source: 'HTCDS 2.0 cas_OutgoingReferralDetails; FORMS.md (transfer)',
        },
      ],
    },
    GATE_THEN,
  ],
} as const satisfies Form;
