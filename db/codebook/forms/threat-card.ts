import { text } from '../text.ts';
import type { QuestionGroup } from '../types.ts';

/** What whoever helps must know of who threatens: role, reach and what was said. No names: those are of another form (FORMS.md, risk-assessment). */
export const THREAT_CARD = {
  label: text('Who threatens, without names', 'Qui menace, sans noms', 'Quién amenaza, sin nombres'),
  questions: [
    {
      id: 'threat-from',
      type: 'codes',
      list: 'relation',
      label: text('Relation to the person', 'Lien avec la personne', 'Relación con la persona'),
      sensitivity: 'fact',
      coded: true,
      source: 'FORMS.md (risk-assessment: threat card); iom-2011 §2.13',
    },
    {
      id: 'reach',
      type: 'codes',
      list: 'threat-reach',
      label: text('How far they reach', 'Jusqu’où ils peuvent agir', 'Hasta dónde llegan'),
      sensitivity: 'fact',
      coded: true,
      source: 'FORMS.md (risk-assessment: threat card)',
    },
    {
      id: 'was-said',
      type: 'long-text',
      label: text('What was said or done', 'Ce qui a été dit ou fait', 'Qué se dijo o se hizo'),
      help: text(
        'Write no names here. Those who help read this.',
        'N’écrivez aucun nom ici. Les personnes qui aident le lisent.',
        'No escriba nombres aquí. Lo leen quienes ayudan.',
      ),
      sensitivity: 'told',
      source: 'FORMS.md (risk-assessment: threat card)',
    },
  ],
} as const satisfies QuestionGroup;
