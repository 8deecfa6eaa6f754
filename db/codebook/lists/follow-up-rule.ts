import type { CodeList } from '../types.ts';
import { code } from './code.ts';

/** What a project asks of follow-up: after how long, counted from coming home, and whether work and income are asked each time. */
export const FOLLOW_UP_RULE = {
  id: 'follow-up-rule',
  source: 'casework/RULES.md (Follow-up: by the rule of the project); FORMS.md (Code lists: rule on follow-up)',
  codes: [
    code('days-7', 'after 7 days', 'après 7 jours', 'a los 7 días'),
    code('days-14', 'after 14 days', 'après 14 jours', 'a los 14 días'),
    code('months-1', 'after 1 month', 'après 1 mois', 'al mes'),
    code('months-2', 'after 2 months', 'après 2 mois', 'a los 2 meses'),
    code('months-3', 'after 3 months', 'après 3 mois', 'a los 3 meses'),
    code('months-4', 'after 4 months', 'après 4 mois', 'a los 4 meses'),
    code('months-5', 'after 5 months', 'après 5 mois', 'a los 5 meses'),
    code('months-6', 'after 6 months', 'après 6 mois', 'a los 6 meses'),
    code('months-9', 'after 9 months', 'après 9 mois', 'a los 9 meses'),
    code('months-12', 'after 12 months', 'après 12 mois', 'a los 12 meses'),
    code('months-18', 'after 18 months', 'après 18 mois', 'a los 18 meses'),
    code('months-24', 'after 24 months', 'après 24 mois', 'a los 24 meses'),
    code('months-36', 'after 36 months', 'après 36 mois', 'a los 36 meses'),
    code(
      'income',
      'work and income at each follow-up',
      'travail et revenus à chaque suivi',
      'trabajo e ingresos en cada seguimiento',
    ),
  ],
} as const satisfies CodeList;
