import { text } from '../text.ts';
import type { QuestionGroup } from '../types.ts';

/** What the registered project of a plan or a payment asked of follow-up when the record came to name it (casework/RULES.md, Follow-up). */
export const FOLLOW_UP_RULE = {
  label: text(
    'What the project asks of follow-up',
    'Ce que le projet demande pour le suivi',
    'Lo que el proyecto pide para el seguimiento',
  ),
  questions: [
    {
      id: 'follow-up-rule',
      type: 'codes',
      list: 'follow-up-rule',
      system: true,
      label: text(
        'What the project asks of follow-up',
        'Ce que le projet demande pour le suivi',
        'Lo que el proyecto pide para el seguimiento',
      ),
      sensitivity: 'fact',
      source: 'casework/RULES.md (Follow-up: by the rule of the project)',
    },
  ],
} as const satisfies QuestionGroup;
