import type { Target } from '../../../../preload/contract.ts';

/** Whether a target can be saved: it has its number, and says of what. */
export function isWholeTarget({ what, count, counts, service }: Target): boolean {
  return count > 0 && (counts === null ? what.trim() !== '' : counts !== 'service' || service !== null);
}
