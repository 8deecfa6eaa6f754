import { text } from '../text.ts';
import type { Form } from '../types.ts';

/**
 * The row that stays of someone who refuses that anything is kept: no case, no name, no day. It stands under a random case id
 * and is counted (casework/RULES.md, First contact and no).
 */
export const ANONYMOUS = {
  kind: 'anonymous',
  label: text('Anonymous row', 'Ligne anonyme', 'Fila anónima'),
  section: 'arriving',
  many: true,
  keepsCaseOpen: true,
  countsAsHelp: false,
  onFirstContact: false,
  tells: 'nothing',
  staysOpenAfterNo: true,
  audience: 'contact',
  date: 'month',
  summary: ['sex', 'age-band', 'country', 'next-step'],
  system: true,
  groups: [
    {
      label: text(
        'Only counted, nothing about the person',
        'Seulement le comptage, rien sur la personne',
        'Solo contar, nada sobre la persona',
      ),
      questions: [
        {
          id: 'month',
          type: 'date',
          of: 'done',
          label: text('Month', 'Mois', 'Mes'),
          sensitivity: 'fact',
          source: 'FORMS.md (anonymous: month)',
        },
        {
          id: 'sex',
          type: 'code',
          list: 'sex',
          label: text('Sex', 'Sexe', 'Sexo'),
          sensitivity: 'fact',
          coded: true,
          source: 'FORMS.md (anonymous: sex)',
        },
        {
          id: 'age-band',
          type: 'code',
          list: 'age-band',
          label: text('Age group', 'Tranche d’âge', 'Grupo de edad'),
          sensitivity: 'fact',
          coded: true,
          source: 'FORMS.md (anonymous: age group)',
        },
        {
          id: 'country',
          type: 'country',
          label: text('Country', 'Pays', 'País'),
          sensitivity: 'fact',
          source: 'FORMS.md (anonymous: region)',
        },
        {
          id: 'province',
          type: 'register',
          subdivision: true,
          label: text('Province (ISO 3166-2 code)', 'Province (code ISO 3166-2)', 'Provincia (código ISO 3166-2)'),
          sensitivity: 'fact',
          source: 'FORMS.md (anonymous: region)',
        },
        {
          id: 'status',
          type: 'code',
          list: 'determination-status',
          label: text('Status', 'Statut', 'Condición de víctima'),
          sensitivity: 'fact',
          coded: true,
          source: 'FORMS.md (anonymous: status)',
        },
        {
          id: 'next-step',
          type: 'code',
          list: 'next-step',
          label: text('Next step', 'Prochaine étape', 'Próximo paso'),
          sensitivity: 'fact',
          coded: true,
          source: 'FORMS.md (anonymous: next step)',
        },
      ],
    },
  ],
} as const satisfies Form;
