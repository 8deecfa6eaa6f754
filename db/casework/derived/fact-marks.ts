/**
 * Marks of a row of facts, by which one pass of statistics counts many rows together (statistics/RULES.md, One pass). They hold nothing that the row,
 * or for `alone` the rows beside it, do not say. Pure.
 */

/** Each mark of {@link STANDING} has a bit, but `held` two. */
const BIT = { assisted: 1, instance: 2, held: 4, anonymous: 16, countedOnly: 32 } as const;

/**
 * `standing`: what decides whether and as what a row counts, in one number; `named_by`: the office that opened the case of a person who is named, null
 * where nobody is. Both follow from the row and are kept in indexes alone.
 */
const STANDING = `standing INTEGER GENERATED ALWAYS AS (
    coalesce(partition IN ('assisted', 'reintegration'), 0) * ${BIT.assisted} + coalesce(instance = 1, 0) * ${BIT.instance} + coalesce(held, 0) * ${BIT.held}
    + coalesce(case_kind = 'anonymous', 0) * ${BIT.anonymous} + coalesce(sharing = 'counted-only', 0) * ${BIT.countedOnly}) VIRTUAL,
  named_by TEXT GENERATED ALWAYS AS (iif(subject <> case_id, opener, NULL)) VIRTUAL`;

/** `alone`: 1 where no other row is of the same person; then the instance, the case and the person are one. */
export const MARK_COLUMNS = `alone INTEGER NOT NULL DEFAULT 1,
  ${STANDING}`;

/** What `standing` says of a row. */
export interface Standing {
  /** Help was given, of which nobody may have noted the day (statistics/RULES.md, Instance of assistance). */
  readonly isAssisted: boolean;
  /** Help was given on a day that is known: an instance of assistance. */
  readonly isInstance: boolean;
  /** 0: headquarters can have it; 1: it cannot; 2: the person does not want anything kept. */
  readonly held: number;
  readonly isAnonymous: boolean;
  /** The person asked to be counted only. */
  readonly isCountedOnly: boolean;
}

export function standingOf(mark: number): Standing {
  const known = read.get(mark);
  if (known !== undefined) return known;
  const standing = {
    isAssisted: (mark & BIT.assisted) !== 0,
    isInstance: (mark & BIT.instance) !== 0,
    held: Math.trunc(mark / BIT.held) % (BIT.anonymous / BIT.held),
    isAnonymous: (mark & BIT.anonymous) !== 0,
    isCountedOnly: (mark & BIT.countedOnly) !== 0,
  };
  read.set(mark, standing);
  return standing;
}
/** There are as many as the bits can say. */
const read = new Map<number, Standing>();
