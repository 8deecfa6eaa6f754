import type { CaseRow } from '../../../preload/contract.ts';
import type { Formats } from '../../formats.ts';

/** When a case was last changed, as its line tells it: of somebody who does not want anything kept the month alone (casework/RULES.md, First contact and no). */
export function lastChange({ kind, changedAt }: Pick<CaseRow, 'kind' | 'changedAt'>, formats: Formats): string {
  return formats.shortDay(kind === 'anonymous' ? changedAt.slice(0, 7) : changedAt);
}
