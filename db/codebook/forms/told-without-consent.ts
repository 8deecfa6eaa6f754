import { text } from '../text.ts';
import type { QuestionGroup } from '../types.ts';

const TELLS = { question: 'matter', in: ['tell-without-consent'] } as const;
const TELLS_SOURCE = 'exchange/SHARING.md (Telling without consent)';

/** What a decision to tell somebody something without the person's consent names. */
export const TOLD_WITHOUT_CONSENT = {
  label: text('Told without consent', 'Transmis sans consentement', 'Comunicado sin consentimiento'),
  questions: [
    {
      id: 'told-ground',
      type: 'code',
      list: 'told-ground',
      sensitivity: 'fact',
      asked: TELLS,
      label: text('On which ground?', 'Pour quel motif ?', '¿Por qué motivo?'),
      source: TELLS_SOURCE,
    },
    {
      id: 'told-law',
      type: 'text',
      sensitivity: 'told',
      asked: TELLS,
      label: text('Which law, or which danger?', 'Quelle loi ou quel danger ?', '¿Qué ley o qué peligro?'),
      source: TELLS_SOURCE,
    },
    {
      id: 'told-office',
      type: 'register',
      register: 'offices',
      sensitivity: 'fact',
      asked: TELLS,
      label: text('To which of our offices?', 'À lequel de nos bureaux ?', '¿A cuál de nuestras oficinas?'),
      help: text(
        'Either one of our offices or somebody outside, never both.',
        'Un de nos bureaux ou quelqu’un d’extérieur, jamais les deux.',
        'Una de nuestras oficinas o alguien de fuera, nunca ambas.',
      ),
      source: TELLS_SOURCE,
    },
    {
      id: 'told-outside',
      type: 'code',
      list: 'told-outside',
      sensitivity: 'fact',
      asked: TELLS,
      label: text('Or to whom outside?', 'Ou à qui, à l’extérieur ?', '¿O a quién, fuera?'),
      source: TELLS_SOURCE,
    },
    {
      id: 'told-outside-name',
      type: 'text',
      sensitivity: 'told',
      asked: TELLS,
      label: text(
        'Name of that authority or person',
        'Nom de cette autorité ou personne',
        'Nombre de esa autoridad o persona',
      ),
      source: TELLS_SOURCE,
    },
    {
      id: 'told-answers',
      type: 'questions',
      sensitivity: 'fact',
      asked: TELLS,
      label: text(
        'Which answers, and no others?',
        'Quelles réponses, et aucune autre ?',
        '¿Qué respuestas, y ninguna otra?',
      ),
      source: TELLS_SOURCE,
    },
    {
      id: 'told-before',
      type: 'code',
      list: 'told-person',
      sensitivity: 'fact',
      asked: TELLS,
      label: text(
        'Was the person told of it before?',
        'La personne en a-t-elle été informée avant ?',
        '¿Se le dijo antes a la persona?',
      ),
      source: TELLS_SOURCE,
    },
    {
      id: 'told-since',
      type: 'date',
      of: 'done',
      sensitivity: 'fact',
      asked: { question: 'told-before', in: ['not-reached', 'endangers', 'other'] },
      label: text(
        'Day on which the person was told',
        'Jour où la personne en a été informée',
        'Día en que se le dijo a la persona',
      ),
      help: text(
        'It stays on Today until then.',
        'Cela reste dans « Aujourd’hui » jusque-là.',
        'Hasta entonces queda en Hoy.',
      ),
      source: TELLS_SOURCE,
    },
  ],
} as const satisfies QuestionGroup;
