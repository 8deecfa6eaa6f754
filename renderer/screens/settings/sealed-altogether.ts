import type { AnswerOf, contract } from '../../../preload/contract.ts';

export type SealedBeforeEnd = AnswerOf<(typeof contract)['station']['sealBeforeEnd']>;

/** `ended`: it was ended before it could say what is sealed. */
export type Begun = SealedBeforeEnd | 'ended';

/** What is sealed before an end of access with what was sealed until it was stopped: all of it is to be sent. */
export function sealedAltogether(before: Begun | undefined, now: SealedBeforeEnd): Begun {
  if (before === undefined) return now;
  if (before === 'ended') return now.stopped ? before : now;
  const offices = Map.groupBy([...before.sealed, ...now.sealed], ({ office }) => office);
  const sealed = [...offices].map(([office, parts]) => ({
    office,
    cases: parts.reduce((sum, { cases }) => sum + cases, 0),
    files: parts.flatMap(({ files }) => files),
  }));
  return { ...now, sealed };
}
