import { DOMAIN } from '../lists/domain.ts';
import { text } from '../text.ts';
import type { Question, QuestionGroup } from '../types.ts';

/**
 * One domain block, the same in `needs` and `follow-up`, so that the last answer can stand beside the new one: for each
 * domain a step (`domain-<code>`) and whether help is needed (`need-<code>`).
 */
export const DOMAIN_BLOCK: QuestionGroup = {
  label: text('How things stand', 'Où en sont les choses', 'Cómo están las cosas'),
  lastBeside: true,
  questions: DOMAIN.codes.flatMap(({ code, label }): Question[] => [
    {
      id: `domain-${code}`,
      type: 'code',
      list: 'step',
      label,
      sensitivity: 'fact',
      source: 'code-lists.md (domains, four steps); case-file.md (needs: one domain block)',
    },
    {
      id: `need-${code}`,
      type: 'flag',
      label: text(`${label.en}: help needed`, `${label.fr} : aide nécessaire`, `${label.es}: necesita ayuda`),
      sensitivity: 'fact',
      source: 'case-file.md (needs: need yes or no and a four-step situation)',
    },
  ]),
};
