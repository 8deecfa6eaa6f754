/** Codes that tell of what is left out: of medical help which it was (that there was some the groups of help tell), and those of `CODES_LEFT_OUT`. */
import { list } from '../../codebook/lists/index.ts';
import { CODES_LEFT_OUT } from '../../codebook/published.ts';

const GROUP_OF_HEALTH = 'help-medical';
const MEDICAL_HELP: ReadonlySet<string> = new Set(
  list('service')
    .codes.filter(({ groups }) => groups?.includes(GROUP_OF_HEALTH))
    .map(({ code }) => code),
);

/** `set`: of the codes (`code-sets.ts`). */
export function isCodeLeftOut(set: string, code: string): boolean {
  if (set === 'service') return MEDICAL_HELP.has(code);
  if (set === 'help-rows') return MEDICAL_HELP.has(code.split('/')[1] ?? '');
  return Object.values(CODES_LEFT_OUT).some((lists) => lists[set]?.includes(code) === true);
}
