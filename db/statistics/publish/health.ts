/** Help of which it is health to say which it was: that there was some the groups of help tell. */
import { list } from '../../codebook/lists/index.ts';

const GROUP_OF_HEALTH = 'help-medical';
const OF_HEALTH: ReadonlySet<string> = new Set(
  list('service')
    .codes.filter(({ groups }) => groups?.includes(GROUP_OF_HEALTH))
    .map(({ code }) => code),
);

export function isHealth(service: string): boolean {
  return OF_HEALTH.has(service);
}
