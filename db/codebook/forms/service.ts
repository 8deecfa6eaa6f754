import { text } from '../text.ts';
import type { Form } from '../types.ts';
import { GATE_THEN } from './gate-then.ts';

/** One act of help. A dated service whose outcome is not one of "not given" makes an instance of assistance. */
export const SERVICE = {
  kind: 'service',
  label: text('Help given', 'Aide apportée', 'Ayuda prestada'),
  section: 'care',
  many: true,
  keepsCaseOpen: true,
  countsAsHelp: true,
  onFirstContact: false,
  tells: 'in-words',
  staysOpenAfterNo: false,
  audience: 'story',
  date: 'date',
  summary: ['service', 'phase', 'outcome', 'provider-kind', 'project'],
  groups: [
    {
      label: text('Help', 'Aide', 'Ayuda'),
      questions: [
        {
          id: 'service',
          type: 'code',
          list: 'service',
          label: text('What', 'Type d’aide', 'Qué'),
          sensitivity: 'fact',
          source: 'FORMS.md (service: one catalogue); sida-2003 §2.6-2.9; norad-2010 §2.8; iom-2011 §2.9',
        },
        {
          id: 'date',
          type: 'date',
          of: 'done',
          plannedWhile: { question: 'outcome', in: ['planned', 'cancelled', 'not-available'] },
          label: text('When', 'Quand', 'Cuándo'),
          sensitivity: 'fact',
          source: 'statistics/RULES.md (Instance of assistance); iom-2011 §2.9 (dated, with provider and result)',
        },
        {
          id: 'phase',
          type: 'code',
          list: 'service-phase',
          label: text('At which point', 'À quel moment', 'En qué momento'),
          sensitivity: 'fact',
          source: 'sida-2003 §2.8 L2946-2958 (post-arrival, next day, after returning); norad-2010 §2.8 L3541-3559',
        },
        {
          id: 'outcome',
          type: 'code',
          list: 'service-outcome',
          label: text('What became of it', 'Suite donnée', 'Qué resultó'),
          sensitivity: 'fact',
          source: 'iom-2011 §2.9; norad-2010 §2.9 L3621-3624',
        },
      ],
    },
    {
      label: text('By whom', 'Par qui', 'Por quién'),
      questions: [
        {
          id: 'provider-kind',
          type: 'code',
          list: 'provider-kind',
          label: text('Given by', 'Fournie par', 'Prestada por'),
          sensitivity: 'fact',
          htcds: 'org_Type',
          source: 'sida-2003 §2.13; HTCDS 2.0 org_Type',
        },
        {
          id: 'provider',
          type: 'text',
          offers: 'partners',
          label: text('Name of the organisation', 'Nom de l’organisation', 'Nombre de la organización'),
          sensitivity: 'told',
          htcds: 'org_Name',
          source: 'sida-2003 §2.9, §2.13; norad-2010 §2.7',
        },
        {
          id: 'project',
          type: 'register',
          label: text('Project line', 'Ligne de projet', 'Línea de proyecto'),
          sensitivity: 'fact',
          source: 'sida-2003 §2.1 L2403-2407; FORMS.md (service: project line)',
        },
        {
          id: 'note',
          type: 'long-text',
          label: text('Note', 'Note', 'Nota'),
          sensitivity: 'told',
          source: 'sida-2003 §2.9 L2315-2320 (progress narrative)',
        },
      ],
    },
    GATE_THEN,
  ],
} as const satisfies Form;
