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

/** What each mark begins with, as {@link Whose} is read of it. */
const WHOSE = `office, ${STANDING}, unclassified, iif(subject <> case_id, opener, NULL)`;

/** A mark, and the columns of which it holds what stands in them, in that order, behind whose the row is. */
interface Mark {
  readonly column: string;
  readonly holds: readonly string[];
}
const OF_WHOSE: Mark = { column: 'whose', holds: [] };
/** In the order of the dimensions of the CTM profile. */
const OF_PROFILE: Mark = {
  column: 'profile',
  holds: ['sex', 'age_counted', 'destination', 'trafficking_type', 'exploitation'],
};

/** By which mark rows are read that are wanted with these columns: whose they are, and these too where a mark holds all of them and nothing else. */
export function markFor(columns: readonly string[]): Mark {
  const { holds } = OF_PROFILE;
  return columns.length === holds.length && holds.every((column, at) => column === columns[at]) ? OF_PROFILE : OF_WHOSE;
}

/**
 * `alone`: 1 where no other row is of the same person; then the instance, the case and the person are one. `whose`: what every table reads of a row, in
 * one value ({@link Whose}); `profile`: the same and all that the CTM profile reads beside it. Rows that are alike are found by comparing one value, and
 * handed over as one. Both follow from the row and are kept in indexes alone.
 */
export const MARK_COLUMNS = `alone INTEGER NOT NULL DEFAULT 1,
  ${columnFor(OF_WHOSE)},
  ${columnFor(OF_PROFILE)}`;

function columnFor({ column, holds }: Mark): string {
  return `${column} TEXT GENERATED ALWAYS AS (json_array(${[WHOSE, ...holds].join(', ')})) VIRTUAL`;
}

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

type WhoseTold = readonly [office: string, standing: number, unclassified: number, namedBy: string | null];

/** What a mark says: `values` of the columns that it holds. */
export interface MarkRead {
  /** The same object of all rows that are the same in it. */
  readonly whose: Whose;
  readonly values: readonly FactValue[];
}

export const readMark = remembered((mark): MarkRead => {
  const [office, standing, unclassified, namedBy, ...values] = JSON.parse(mark) as [...WhoseTold, ...FactValue[]];
  const told: WhoseTold = [office, standing, unclassified, namedBy];
  return { whose: whoseOf(JSON.stringify(told)), values };
});

const whoseOf = remembered((mark): Whose => {
  const [office, standing, unclassified, namedBy] = JSON.parse(mark) as WhoseTold;
  return { office, standing: standingOf(standing), unclassified, namedBy };
});

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
