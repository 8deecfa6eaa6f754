/**
 * Marks of a row of facts, by which one pass of statistics counts many rows together (statistics/RULES.md, One pass). They hold nothing that the row,
 * or for `alone` the rows beside it, do not say. Pure.
 */
import type { FactValue } from './facts.ts';

/** Each mark of {@link STANDING} has a bit, but `held` two. */
const BIT = { assisted: 1, instance: 2, held: 4, anonymous: 16, countedOnly: 32 } as const;

/** What decides whether and as what a row counts, in one number. */
const STANDING = `(coalesce(partition IN ('assisted', 'reintegration'), 0) * ${BIT.assisted} + coalesce(instance = 1, 0) * ${BIT.instance}
    + coalesce(held, 0) * ${BIT.held} + coalesce(case_kind = 'anonymous', 0) * ${BIT.anonymous} + coalesce(sharing = 'counted-only', 0) * ${BIT.countedOnly})`;

/** The mark `whose`, as {@link Whose} is read of it. */
const WHOSE = `office, ${STANDING}, unclassified, iif(subject <> case_id, opener, NULL)`;

/** The columns of the CTM profile, in the order of its dimensions. */
const PROFILE = ['sex', 'age_counted', 'destination', 'trafficking_type', 'exploitation'] as const;

/**
 * `alone`: 1 where no other row is of the same person; then the instance, the case and the person are one. `whose`: what every table reads of a row, in
 * one value ({@link Whose}); `profile`: the same and all that the CTM profile reads beside it. Rows that are alike are found by comparing one value, and
 * handed over as one. Both follow from the row and are kept in indexes alone.
 */
export const MARK_COLUMNS = `alone INTEGER NOT NULL DEFAULT 1,
  whose TEXT GENERATED ALWAYS AS (json_array(${WHOSE})) VIRTUAL,
  profile TEXT GENERATED ALWAYS AS (json_array(${WHOSE}, ${PROFILE.join(', ')})) VIRTUAL`;

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

function standingOf(mark: number): Standing {
  return {
    isAssisted: (mark & BIT.assisted) !== 0,
    isInstance: (mark & BIT.instance) !== 0,
    held: Math.trunc(mark / BIT.held) % (BIT.anonymous / BIT.held),
    isAnonymous: (mark & BIT.anonymous) !== 0,
    isCountedOnly: (mark & BIT.countedOnly) !== 0,
  };
}

/** Whose a row is, and as what it counts. */
export interface Whose {
  readonly office: string;
  readonly standing: Standing;
  /** How many of its records are in no list of this version. */
  readonly unclassified: number;
  /** The office that opened the case of a person who is named; null where nobody is. */
  readonly namedBy: string | null;
}

type WhoseMark = readonly [office: string, standing: number, unclassified: number, namedBy: string | null];

/** What the mark `whose` says: the same object for the same mark. */
export const whoseOf = remembered((mark): Whose => {
  const [office, standing, unclassified, namedBy] = JSON.parse(mark) as WhoseMark;
  return { office, standing: standingOf(standing), unclassified, namedBy };
});

/** What the mark `profile` says. `values` in the order of {@link PROFILE}. */
export const profileOf = remembered((mark): { readonly whose: Whose; readonly values: readonly FactValue[] } => {
  const [office, standing, unclassified, namedBy, ...values] = JSON.parse(mark) as readonly [
    ...WhoseMark,
    ...FactValue[],
  ];
  return { whose: whoseOf(JSON.stringify([office, standing, unclassified, namedBy])), values };
});

/** Whether these are the columns that `profile` holds, in its order. */
export function isProfile(columns: readonly string[]): boolean {
  return columns.length === PROFILE.length && PROFILE.every((column, at) => column === columns[at]);
}

/** A mark is read once for all rows that have it. */
function remembered<Read>(read: (mark: string) => Read): (mark: string) => Read {
  const known = new Map<string, Read>();
  return (mark) => {
    const found = known.get(mark);
    if (found !== undefined) return found;
    if (known.size >= MOST_KEPT) known.clear();
    const made = read(mark);
    known.set(mark, made);
    return made;
  };
}
/** Marks that are kept read: more than an office of twenty thousand cases has. */
const MOST_KEPT = 10_000;
