import { text } from '../text.ts';
import type { QuestionGroup } from '../types.ts';

const ENDED = { question: 'outcome', in: ['reached', 'changed', 'person-wish', 'no-result'] } as const;

/** How a plan ended: no judgement of the person (FORMS.md, plan: its end). */
export const PLAN_END = {
  label: text('How it ended', 'Comment il s’est terminé', 'Cómo terminó'),
  questions: [
    {
      id: 'outcome',
      type: 'code',
      list: 'plan-outcome',
      label: text('End of the plan', 'Fin du plan', 'Fin del plan'),
      sensitivity: 'fact',
      source: 'FORMS.md (plan: its end); oig-2004 §2.12 L1113-1119',
    },
    {
      id: 'ended',
      type: 'date',
      of: 'done',
      asked: ENDED,
      label: text('Ended on', 'Terminé le', 'Terminado el'),
      sensitivity: 'fact',
      htcds: 'spl_ActualEndDate',
      source: 'FORMS.md (plan: its end); norad-2010 §2.9 L3621-3624',
    },
    {
      id: 'obstacles',
      type: 'codes',
      list: 'plan-obstacle',
      asked: { question: 'outcome', in: ['changed', 'no-result'] },
      label: text('What stood in the way', 'Ce qui a fait obstacle', 'Qué lo impidió'),
      sensitivity: 'fact',
      source: 'FORMS.md (plan: its end); norad-2010 §2.11 L557-563',
    },
    {
      id: 'end-note',
      type: 'long-text',
      asked: ENDED,
      label: text('What the person says of it', 'Ce que la personne en dit', 'Lo que dice la persona'),
      sensitivity: 'told',
      source: 'norad-2010 §5.2 L967-968; FORMS.md (plan: its end)',
    },
  ],
} as const satisfies QuestionGroup;
