import { text } from '../text.ts';
import type { QuestionGroup } from '../types.ts';

/** A receipt says neither the programme nor what somebody is held to be, and is never asked of the person by letter (FORMS.md, payment: receipt). */
export const PAYMENT_PROOF = {
  label: text('Receipt and claim', 'Reçu et remboursement', 'Comprobante y reembolso'),
  questions: [
    {
      id: 'receipt',
      type: 'code',
      list: 'receipt',
      label: text('Receipt', 'Reçu', 'Comprobante'),
      sensitivity: 'fact',
      source: 'oig-2004 §4.1 L1036-1040; FORMS.md (payment: receipt)',
    },
    {
      id: 'receipt-reason',
      type: 'text',
      asked: { question: 'receipt', in: ['other-proof', 'not-possible'] },
      label: text('Which proof, or why none', 'Quelle preuve, ou pourquoi aucune', 'Qué prueba, o por qué ninguna'),
      sensitivity: 'told',
      source: 'FORMS.md (payment: receipt)',
    },
    {
      id: 'receipt-number',
      type: 'text',
      label: text('Number of the receipt', 'Numéro du reçu', 'Número del comprobante'),
      sensitivity: 'direct',
      source: 'norad-2010 §1.2 F11 L3211-3221',
    },
    {
      id: 'claim',
      type: 'code',
      list: 'claim-state',
      label: text('Claim from the project', 'Demande de remboursement au projet', 'Solicitud de reembolso al proyecto'),
      sensitivity: 'fact',
      source: 'norad-2010 §1.2 F11 L3211-3221; FORMS.md (payment: claim)',
    },
    {
      id: 'claim-month',
      type: 'date',
      of: 'done',
      asked: { question: 'claim', in: ['claimed', 'received', 'refused'] },
      label: text('In the claim of', 'Dans la demande de', 'En la solicitud de'),
      sensitivity: 'fact',
      source: 'norad-2010 §1.2 F11 L3211-3221',
    },
  ],
} as const satisfies QuestionGroup;
