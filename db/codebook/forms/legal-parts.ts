import { text } from '../text.ts';
import type { QuestionGroup } from '../types.ts';

const IN_COURT = ['criminal', 'compensation', 'labour', 'family', 'against-person', 'other'] as const;
const CLAIMS = { question: 'proceeding', in: ['compensation', 'labour', 'criminal', 'other'] } as const;
const PERMITS = { question: 'proceeding', in: ['permit', 'asylum'] } as const;

/** Whether the person testifies: their own decision, which nobody hurries (FORMS.md, legal: testimony). */
export const LEGAL_TESTIMONY = {
  label: text('Testimony', 'Témoignage', 'Declaración'),
  questions: [
    {
      id: 'testimony',
      type: 'code',
      list: 'testimony',
      asked: { question: 'proceeding', in: IN_COURT },
      label: text('Testimony', 'Témoignage', 'Declaración'),
      sensitivity: 'fact',
      source: 'sida-2003 §2.11 L1288-1290, L1817-1819; FORMS.md (legal: testimony)',
    },
    {
      id: 'testimony-notice',
      type: 'number',
      min: 0,
      max: 999,
      asked: { question: 'testimony', in: ['pending'] },
      label: text('Days of notice', 'Jours de préavis', 'Días de aviso'),
      sensitivity: 'fact',
      source: 'sida-2003 §2.11 L1817-1819',
    },
    {
      id: 'testimony-protection',
      type: 'codes',
      list: 'testimony-protection',
      asked: { question: 'proceeding', in: IN_COURT },
      label: text('Protection in court', 'Protection à l’audience', 'Protección en la audiencia'),
      sensitivity: 'fact',
      source: 'sida-2003 §2.11; FORMS.md (legal: testimony)',
    },
    {
      id: 'travels-before-trial',
      type: 'flag',
      asked: { question: 'testimony', in: ['pending'] },
      label: text('Travels before the trial', 'Voyage avant le procès', 'Viaja antes del juicio'),
      sensitivity: 'fact',
      source: 'sida-2003 §4.2 L2758-2762',
    },
  ],
} as const satisfies QuestionGroup;

export const LEGAL_PERMIT = {
  label: text('Permit', 'Titre de séjour', 'Permiso'),
  questions: [
    {
      id: 'permit-kind',
      type: 'code',
      list: 'permit-kind',
      asked: PERMITS,
      label: text('Kind of permit', 'Type de titre', 'Tipo de permiso'),
      sensitivity: 'fact',
      source: 'sida-2003 §2.11 L1279-1280; norad-2010 §8 L3409-3412',
    },
    {
      id: 'permit-state',
      type: 'code',
      list: 'permit-state',
      asked: PERMITS,
      label: text('State', 'État', 'Estado'),
      sensitivity: 'fact',
      source: 'sida-2003 §2.11 L1279-1280',
    },
    {
      id: 'permit-since',
      type: 'date',
      of: 'planned',
      opens: 'month',
      asked: { question: 'permit-state', in: ['granted', 'prolonged', 'ended'] },
      label: text('Holds from', 'Valable à partir du', 'Vale desde'),
      sensitivity: 'near',
      source: 'sida-2003 §2.11 L1279-1280; oig-2004 §2.1 L2384',
    },
    {
      id: 'permit-until',
      type: 'date',
      of: 'planned',
      opens: 'month',
      asked: { question: 'permit-state', in: ['granted', 'prolonged', 'ended'] },
      label: text('Holds until', 'Valable jusqu’au', 'Vale hasta'),
      sensitivity: 'near',
      source: 'sida-2003 §2.11 L531-533, L1279-1280; oig-2004 §2.1 L2384',
    },
  ],
} as const satisfies QuestionGroup;

export const LEGAL_CLAIM = {
  label: text('Owed and received', 'Dû et reçu', 'Debido y recibido'),
  questions: [
    {
      id: 'owed',
      type: 'money',
      min: 0,
      asked: CLAIMS,
      label: text('Claimed', 'Montant réclamé', 'Importe reclamado'),
      sensitivity: 'fact',
      source: 'iom-2011 §2.14 L2253-2256',
    },
    {
      id: 'awarded',
      type: 'money',
      min: 0,
      asked: CLAIMS,
      label: text('Awarded', 'Montant accordé', 'Importe concedido'),
      sensitivity: 'fact',
      source: 'iom-2011 §2.14 L2253-2256, L2332',
    },
    {
      id: 'received',
      type: 'money',
      min: 0,
      asked: CLAIMS,
      label: text('Received', 'Montant reçu', 'Importe recibido'),
      sensitivity: 'fact',
      source: 'iom-2011 §2.14 L2253-2256, L2332',
    },
    {
      id: 'currency',
      type: 'currency',
      asked: CLAIMS,
      label: text('Currency', 'Monnaie', 'Moneda'),
      sensitivity: 'fact',
      source: 'iom-2011 §2.14 L2253-2256',
    },
  ],
} as const satisfies QuestionGroup;

export const LEGAL_DUE = {
  label: text('What comes next', 'Prochaines échéances', 'Próximos plazos'),
  questions: [
    {
      id: 'due',
      type: 'rows',
      label: text('Days that matter', 'Dates importantes', 'Fechas importantes'),
      sensitivity: 'near',
      columns: [
        { id: 'day', type: 'date', of: 'planned', label: text('Day', 'Jour', 'Día') },
        { id: 'hour', type: 'hour', label: text('Hour', 'Heure', 'Hora') },
        { id: 'what', type: 'code', list: 'legal-due', label: text('What', 'Quoi', 'Qué') },
      ],
      source: 'sida-2003 §2.11 L1817-1819; FORMS.md (legal: what is due)',
    },
    {
      id: 'note',
      type: 'long-text',
      label: text('Note', 'Note', 'Nota'),
      sensitivity: 'told',
      source: 'iom-2011 §2.14',
    },
  ],
} as const satisfies QuestionGroup;
