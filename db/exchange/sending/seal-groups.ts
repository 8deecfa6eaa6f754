/**
 * What would go, and what stays, grouped by its cause and counted: six hundred rows of prose are read by nobody. Which of several reasons it is
 * that nothing goes. Pure.
 */
import type { SentenceCode } from '../../codebook/sentences.ts';
import type { NothingGoes, SealGroup, SentBefore } from '../../contract/sealing.ts';
import type { ShownCase } from './shown-case.ts';

const ORDER: readonly (SentBefore | null)[] = ['new', 'changed', 'again', null];

/** Groups of what goes before those of what stays; of each the largest first. What the recipient has already is in none. */
export function sealGroups(cases: readonly ShownCase[]): readonly SealGroup[] {
  const told = cases.filter((one) => !one.unchanged);
  const byCause = Map.groupBy(told, ({ goes, sent, depth, reason }) =>
    goes ? `${sent} ${depth} ${reason}` : `${reason}`,
  );
  return [...byCause.values()]
    .flatMap((group): SealGroup[] => {
      const [first] = group;
      if (first === undefined) return [];
      return [
        {
          goes: first.goes ? first.sent : null,
          depth: first.depth,
          reason: first.reason,
          records: group.reduce((sum, { records }) => sum + records, 0),
          cases: group.map(({ caseId, reference, records }) => ({ caseId, reference, records })),
        },
      ];
    })
    .toSorted((a, b) => ORDER.indexOf(a.goes) - ORDER.indexOf(b.goes) || b.cases.length - a.cases.length);
}

/** Reasons that an answer of a person would end. */
const WAITS: ReadonlySet<SentenceCode> = new Set([
  'sharing-later',
  'sharing-awaits-guardian',
  'sharing-awaits-child',
  'sharing-not-asked',
  'sharing-emergency',
  'sharing-not-recorded',
]);

/** Why nothing goes: nobody was handed over · it was sent already · answers are waited for · people do not want it. Null where something goes. */
export function nothingGoes(
  cases: readonly ShownCase[],
  to: { readonly headquarters: boolean },
  lastSent: string | null,
): NothingGoes | null {
  if (cases.some(({ goes }) => goes)) return null;
  const stay = cases.filter((one) => !one.unchanged);
  const waiting = stay.filter(({ reason }) => reason !== null && WAITS.has(reason)).length;
  if (waiting > 0) return { code: 'nothing-waits', n: waiting, at: null };
  const unhanded = stay.filter(({ reason }) => reason === 'sharing-not-handed-over').length;
  if (cases.length === 0 || (unhanded > 0 && unhanded === stay.length)) {
    return { code: to.headquarters ? 'nothing-no-case' : 'nothing-handed-over', n: unhanded, at: null };
  }
  if (stay.length > 0) return { code: 'nothing-agreed', n: stay.length, at: null };
  return { code: 'nothing-new', n: cases.length, at: lastSent };
}
