/** Names only with a reason (FORMS.md, family; perpetrator): what tells who somebody is, is asked only where it is said what for. */
import { text } from '../text.ts';
import type { CodeList, Condition } from '../types.ts';

/** The label of the group in which the names stand. */
export const BY_NAME = text('By name', 'Par le nom', 'Por su nombre');

export const NAME_REASON = {
  id: 'name-reason',
  type: 'code',
  label: text('What the name is needed for', 'À quoi sert le nom', 'Para qué hace falta el nombre'),
  help: text(
    'Without a reason no name is kept.',
    'Sans raison, aucun nom n’est gardé.',
    'Sin motivo no se guarda ningún nombre.',
  ),
  sensitivity: 'fact',
} as const;

/** Where any of the reasons is given. */
export function withReason({ codes }: CodeList): Condition {
  return { question: NAME_REASON.id, in: codes.map(({ code }) => code) };
}
