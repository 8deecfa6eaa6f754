import { text } from '../text.ts';
import type { QuestionGroup } from '../types.ts';

/**
 * What the gates of a step said when it was written (casework/RULES.md, The gate of a step). One row says how a gate stood, those after it what it
 * asked: what was there, and what was missing. Private as a whole, because a gate can tell of the family or of an official; no word of it was told, so that where only what was told may not be kept,
 * it takes no receipt number and no name of an escort along.
 */
export const GATE_THEN = {
  label: text(
    'The gate when this was written',
    'Les conditions quand ceci a été écrit',
    'Las condiciones cuando se escribió esto',
  ),
  questions: [
    {
      id: 'gate-then',
      type: 'rows',
      system: true,
      label: text(
        'The gate when this was written',
        'Les conditions quand ceci a été écrit',
        'Las condiciones cuando se escribió esto',
      ),
      sensitivity: 'near',
      audience: 'story',
      columns: [
        { id: 'gate', type: 'code', list: 'kept-gates', label: text('Step', 'Étape', 'Paso') },
        { id: 'day', type: 'date', of: 'done', label: text('On', 'Le', 'El día') },
        { id: 'state', type: 'code', list: 'kept-gate-states', label: text('It said', 'Résultat', 'Resultado') },
        { id: 'decision', type: 'text', label: text('Decision', 'Décision', 'Decisión') },
        { id: 'condition', type: 'code', list: 'gate-conditions', label: text('Asked', 'Condition', 'Condición') },
        { id: 'missing', type: 'code', list: 'gate-findings', label: text('Missing', 'Manquait', 'Faltaba') },
        { id: 'line', type: 'text', label: text('Project line', 'Ligne de projet', 'Línea de proyecto') },
      ],
      source: 'casework/RULES.md (The gate of a step: what was known then)',
    },
  ],
} as const satisfies QuestionGroup;
