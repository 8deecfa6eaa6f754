/** Which outcomes of help say that it was given: one answer for what is warned of and what is counted. Pure. */
import { list } from './lists/index.ts';

/** Whole or in part. Planned, refused, not available and cancelled are not among them. */
const GIVEN: ReadonlySet<string> = new Set(
  list('service-outcome')
    .codes.filter(({ groups }) => groups?.includes('given'))
    .map(({ code }) => code),
);

/** `outcome` as it stands; one that nobody noted means given. */
export function saysGiven(outcome: unknown): boolean {
  return typeof outcome !== 'string' || GIVEN.has(outcome);
}
