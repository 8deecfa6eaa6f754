/** Codes that tell of somebody's health: of medical help which it was (that there was some the groups of help tell), and those of `HEALTH_CODES`. */
import { list } from '../../codebook/lists/index.ts';
import { HEALTH_CODES } from '../../codebook/published.ts';

const GROUP_OF_HEALTH = 'help-medical';
const MEDICAL_HELP: ReadonlySet<string> = new Set(
  list('service')
    .codes.filter(({ groups }) => groups?.includes(GROUP_OF_HEALTH))
    .map(({ code }) => code),
);

/** `set`: of the codes (`code-sets.ts`). */
export function tellsHealth(set: string, code: string): boolean {
  if (set === 'service') return MEDICAL_HELP.has(code);
  if (set === 'help-rows') return MEDICAL_HELP.has(code.split('/')[1] ?? '');
  return HEALTH_CODES[set]?.includes(code) === true;
}
