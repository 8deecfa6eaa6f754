import { text } from '../text.ts';
import type { QuestionGroup } from '../types.ts';

const ANSWERS = { question: 'act', in: ['answer'] } as const;

/** What came back on a request, or why it was taken back: each a record of its own that names the request. */
export const REFERRAL_ANSWER = {
  label: text('What came of it', 'Suite donnée', 'Qué resultó'),
  questions: [
    {
      id: 'answers',
      type: 'record',
      record: 'referral',
      asked: { question: 'act', in: ['answer', 'revoke'] },
      label: text('The request', 'La demande', 'La solicitud'),
      sensitivity: 'fact',
      source: 'FORMS.md (referral: asked, answered, revoked)',
    },
    {
      id: 'answer',
      type: 'code',
      list: 'referral-answer',
      asked: ANSWERS,
      label: text('Answer', 'Réponse', 'Respuesta'),
      sensitivity: 'fact',
      source: 'norad-2010 §2.7 L2872; FORMS.md (referral: asked, answered, revoked)',
    },
    {
      id: 'not-done',
      type: 'codes',
      list: 'referral-not-done',
      asked: { question: 'answer', in: ['not-done', 'refused'] },
      label: text('Why not', 'Pourquoi pas', 'Por qué no'),
      sensitivity: 'fact',
      source: 'FORMS.md (referral: why not); norad-2010 §2.7 L2872',
    },
    {
      id: 'done-on',
      type: 'date',
      of: 'done',
      asked: { question: 'answer', in: ['done'] },
      label: text('Done on', 'Faite le', 'Hecha el'),
      sensitivity: 'fact',
      source: 'norad-2010 §2.7 L2872',
    },
    {
      id: 'revoked-because',
      type: 'code',
      list: 'referral-revoked',
      asked: { question: 'act', in: ['revoke'] },
      label: text('Taken back because', 'Retirée parce que', 'Retirada porque'),
      sensitivity: 'fact',
      source: 'FORMS.md (referral: asked, answered, revoked)',
    },
    {
      id: 'answer-note',
      type: 'long-text',
      asked: { question: 'act', in: ['answer', 'revoke'] },
      label: text('In words', 'Précisions', 'En palabras'),
      sensitivity: 'told',
      source: 'norad-2010 §2.7 L2872; sida-2003 §2.13',
    },
  ],
} as const satisfies QuestionGroup;
