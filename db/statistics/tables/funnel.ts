/** From first contact to the end of help, each step beside the others, children apart (sida-2003 §3.8 e). */
import { TABLE_WORDS } from '../../codebook/table-words.ts';
import { text } from '../../codebook/text.ts';
import type { Text } from '../../codebook/types.ts';
import { TABLE_ASKS } from '../../contract/statistics.ts';
import { codesOf, type Dimension, type Table } from '../dimension.ts';
import type { Part } from '../part.ts';
import { isEnded } from '../placing.ts';
import { isAssisted, POPULATION_RULES } from '../populations.ts';
import type { Question } from '../question.ts';
import { dimensionOf } from '../variable-dimension.ts';

interface StepRule {
  readonly label: Text;
  readonly holds: (parts: readonly Part[], question: Question) => boolean;
}

const some = (holds: (part: Part) => boolean) => (parts: readonly Part[]) => parts.some(holds);
const hasReturned = some((part) => part.words('departed').length > 0 || part.words('arrived').length > 0);

const STEPS: Readonly<Record<string, StepRule>> = {
  contacted: { label: text('Contacted', 'Premier contact', 'Primer contacto'), holds: () => true },
  screened: { label: TABLE_WORDS['population-screened'], holds: some(POPULATION_RULES.screened.holds) },
  eligible: { label: TABLE_WORDS['population-eligible'], holds: some(POPULATION_RULES.eligible.holds) },
  assisted: { label: TABLE_WORDS['population-assisted'], holds: some(isAssisted) },
  declined: {
    label: text('Declined help', 'Aide refusée', 'No quiso ayuda'),
    holds: some((part) => part.fact('consent-help') === 'refuses'),
  },
  returned: { label: text('Returned', 'Retour effectué', 'Retornó'), holds: hasReturned },
  stayed: {
    label: text('Helped, not returned', 'Aidées, sans retour', 'Con ayuda, sin retorno'),
    holds: (parts) => parts.some(isAssisted) && !hasReturned(parts),
  },
  reintegrating: {
    label: text('Helped in reintegration', 'Aide à la réintégration reçue', 'Con ayuda para la reintegración'),
    holds: some((part) => part.fact('partition') === 'reintegration'),
  },
  'followed-up': {
    label: TABLE_WORDS['population-followed-up'],
    holds: some(POPULATION_RULES['followed-up'].holds),
  },
  closed: {
    label: text('Closed', 'Dossier clos', 'Caso cerrado'),
    holds: (parts, question) => isEnded(question, parts),
  },
};

const REACHED: Dimension = {
  id: 'steps',
  label: text('Steps reached', 'Étapes atteintes', 'Etapas alcanzadas'),
  multi: true,
  rows: Object.entries(STEPS).map(([code, { label }]) => ({ code, label, always: true })),
  rowsOf: codesOf,
  derive: ({ question, parts }) =>
    Object.entries(STEPS)
      .flatMap(([code, { holds }]) => (holds(parts, question) ? [code] : []))
      .join(' '),
  reads: [
    ...(['screened', 'eligible', 'followed-up'] as const).flatMap((population) => POPULATION_RULES[population].reads),
    ...['departed', 'arrived', 'consent-help', 'partition', 'part-ended', 'closed'],
  ],
};

export const FUNNEL: Table = {
  id: 'funnel',
  ...TABLE_ASKS.funnel,
  title: TABLE_WORDS['table-funnel'],
  titleOfOthers: TABLE_WORDS['table-funnel'],
  dimensions: [REACHED, dimensionOf('reason-declined')],
  columns: 'child',
  notes: [{ code: 'stat-table-funnel', places: {} }],
};
