import { text } from '../text.ts';
import type { QuestionGroup } from '../types.ts';

/** What the gate of a child asks of the decisions about it (casework/RULES.md, Child): with whom it is, its guardian, its family, a panel. */
export const CHILD_DECISIONS = {
  label: text('For the child', 'Pour l’enfant', 'Para la niña o el niño'),
  questions: [
    {
      id: 'child-situation',
      type: 'code',
      list: 'child-situation',
      sensitivity: 'fact',
      asked: { question: 'matter', in: ['child-situation'] },
      label: text('With whom is the child?', 'Avec qui est l’enfant ?', '¿Con quién está la niña o el niño?'),
      source: 'casework/RULES.md (Child: three situations); iom-2011 §2.6 L2673, L950-951',
    },
    {
      id: 'other-parent',
      type: 'code',
      list: 'other-parent',
      sensitivity: 'fact',
      asked: { question: 'child-situation', in: ['with-parent'] },
      label: text(
        'Papers of the other parent',
        'Papiers de l’autre parent',
        'Papeles de la otra madre o del otro padre',
      ),
      source: 'casework/RULES.md (Child: the other parent’s papers where law asks)',
    },
    {
      id: 'parent-kept-away',
      type: 'flag',
      sensitivity: 'fact',
      asked: { question: 'child-situation', in: ['in-question'] },
      label: text(
        'Nobody contacts that parent or guardian',
        'Personne ne contacte ce parent, cette tutrice ou ce tuteur',
        'Nadie contacta a esa madre, padre, tutora o tutor',
      ),
      source: 'casework/RULES.md (Child: no contact with that parent)',
    },
    {
      id: 'guardian-confirmed',
      type: 'codes',
      list: 'guardian-confirmed',
      sensitivity: 'fact',
      asked: { question: 'matter', in: ['guardian'] },
      label: text(
        'Confirmed of the guardian',
        'Confirmé de la tutrice ou du tuteur',
        'Confirmado de la tutora o el tutor',
      ),
      source: 'iom-2011 L192-194, L625-643 (notified in both countries, willing and able)',
    },
    {
      id: 'family-found',
      type: 'codes',
      list: 'family-found',
      sensitivity: 'fact',
      asked: { question: 'matter', in: ['family-assessment'] },
      label: text('Found of the family', 'Constaté pour la famille', 'Comprobado de la familia'),
      source: 'iom-2011 L180-184 (not involved, interest, means); norad-2010 §2.7 L3541-3547 (family and security)',
    },
  ],
} as const satisfies QuestionGroup;
