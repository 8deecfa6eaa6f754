import { saysOfWhat } from '../../../../db/contract/projects.ts';
import type { Target } from '../../../../preload/contract.ts';

/** Whether a target can be saved: it has its number, and says of what. */
export function isWholeTarget(target: Target): boolean {
  return target.count > 0 && saysOfWhat(target);
}
