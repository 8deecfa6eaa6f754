import { TODAY_TERMS } from '../../../db/codebook/today-terms.ts';
import type { Session } from '../../../preload/contract.ts';

const DAY_MS = 86_400_000;

/** How much the age of the newest copy matters. */
export function copyTone({ copy }: Pick<Session, 'copy'>): 'fine' | 'attention' | 'danger' {
  const age = copy.at === null ? undefined : (Date.now() - new Date(copy.at).getTime()) / DAY_MS;
  if (age !== undefined && age < 1 && copy.place === 'there' && copy.missed === null) return 'fine';
  return age !== undefined && age >= TODAY_TERMS.copy ? 'danger' : 'attention';
}

/** The minute of a copy that lies elsewhere and is newer than the one at the second place; null where there is none, or no second place. */
export function newerElsewhere({ at, elsewhere, place }: Session['copy']): string | null {
  return place !== 'none' && elsewhere !== null && (at === null || elsewhere > at) ? elsewhere : null;
}
