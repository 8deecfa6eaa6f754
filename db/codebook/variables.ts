/**
 * The fact columns, as data: one flat typed row a case and office, from which statistics, lists and filters read. They hold every
 * core variable of FORMS.md (First contact), the CTM profile and the dates of each step. Only answers of the open half feed them, and
 * none of a form that never travels without identity, so that a mission and headquarters count from the same facts.
 */
import { MOVEMENT, PLANS } from './variables/movement.ts';
import { PERSON, STATUS, THE_WAY, WHAT_HAPPENED } from './variables/person.ts';
import { AFTER, ARRIVING, CARE, STANDING, STEPS } from './variables/steps.ts';
import type { Variable } from './variables/variable.ts';

export { PURPOSE_AS_TYPE } from './variables/purposes.ts';
export { ELIGIBILITY, HELP_GROUPS, HELP_TABLES } from './variables/steps.ts';
export type { Asked, How, Rule, Variable } from './variables/variable.ts';

/** Every fact column but the two that name the row (case and office), in the order of the case file. */
export const VARIABLES: readonly Variable[] = [
  ...STANDING,
  ...STEPS,
  ...ARRIVING,
  ...PERSON,
  ...STATUS,
  ...WHAT_HAPPENED,
  ...THE_WAY,
  ...CARE,
  ...PLANS,
  ...MOVEMENT,
  ...AFTER,
];

/**
 * Raised when a rule counts, lists or finds differently although no column changes (what a name is searched by among them), or decides
 * otherwise what may leave: facts, lists, search and what sealing asks are then derived anew at the next log-in.
 */
export const FACT_RULES_VERSION = 29;

/** The name of a variable's column. */
export function columnOf(variable: string): string {
  return variable.replaceAll('-', '_');
}
