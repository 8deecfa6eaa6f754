/**
 * Exact splits of a project's persons for the one recipient who pays for it (statistics/RULES.md, For one recipient): told only where nobody can
 * be worked out of it together with everything else that left. Pure.
 */

/** An exact split that left. */
export interface ToldSplit {
  readonly line: string;
  /** Marks of those whom it counted. */
  readonly people: ReadonlySet<string>;
  readonly parts: Readonly<Record<string, number>>;
}

/** Somebody whom the office knows. */
export interface PersonOfOffice {
  /** The part of the split in which they are. */
  readonly part: string;
  /** The year whose printed numbers count them; null: none. */
  readonly year: number | null;
}

interface AskedSplit {
  readonly line: string;
  /** Marks of the persons of the project. */
  readonly inside: ReadonlySet<string>;
  /** Everybody whom the office knows, by their mark; those of the project among them. */
  readonly office: ReadonlyMap<string, PersonOfOffice>;
  /** Of the same variable, of whatever project. */
  readonly earlier: readonly ToldSplit[];
}

/**
 * Whether the split may be given exactly; otherwise it is left out, with a sentence. Each part, what it grew by since each earlier split of the
 * project, and what projects that share persons have beside or with each other, is nobody or `k`; of each year nobody or two `k` are in no split.
 */
export function maySplitExactly(asked: AskedSplit, k: number): boolean {
  const { line, inside, office, earlier } = asked;
  const parts = partsOf(inside, office);
  const grew = earlier.filter((told) => told.line === line).flatMap((told) => differences(parts, told.parts));
  return (
    [...Object.values(parts), ...grew, ...piecesOf(asked)].every((n) => isNoneOrMany(n, k)) &&
    outsideByYear(asked).every((n) => isNoneOrMany(n, 2 * k))
  );
}

/** A project of fewer persons goes as targets and total; what they were given is seen in the office. */
export function mayTellMore(persons: number, k: number): boolean {
  return isNoneOrMany(persons, k);
}

/** Less than nobody, that is less than was told, is few too. */
export function isNoneOrMany(n: number, least: number): boolean {
  return n === 0 || n >= least;
}

/** Persons of each part, by its code; together they are all of them. */
export function partsOf(
  inside: ReadonlySet<string>,
  office: ReadonlyMap<string, PersonOfOffice>,
): Readonly<Record<string, number>> {
  const parts = new Map<string, number>();
  for (const mark of inside) {
    const part = office.get(mark)?.part ?? GONE;
    parts.set(part, (parts.get(part) ?? 0) + 1);
  }
  return Object.fromEntries(parts);
}
/** Whoever was counted once and is no longer known. */
const GONE = 'gone';

function differences(
  now: Readonly<Record<string, number>>,
  before: Readonly<Record<string, number>>,
): readonly number[] {
  return [...new Set([...Object.keys(now), ...Object.keys(before)])].map(
    (code) => (now[code] ?? 0) - (before[code] ?? 0),
  );
}

/** Splits of other projects that share persons with this one, or with one that does: what is in the same of them, part by part. */
export function piecesOf({ line, inside, office, earlier }: AskedSplit): readonly number[] {
  const sets = sharing(
    inside,
    earlier.filter((told) => told.line !== line).map(({ people }) => people),
  );
  if (sets.length === 0) return [];
  const pieces = new Map<string, number>();
  for (const mark of new Set([inside, ...sets].flatMap((set) => [...set]))) {
    const where = [inside, ...sets].map((set) => (set.has(mark) ? 1 : 0)).join('');
    const piece = `${where} ${office.get(mark)?.part ?? GONE}`;
    pieces.set(piece, (pieces.get(piece) ?? 0) + 1);
  }
  return [...pieces.values()];
}

function sharing(inside: ReadonlySet<string>, sets: readonly ReadonlySet<string>[]): readonly ReadonlySet<string>[] {
  const reached: ReadonlySet<string>[] = [];
  for (let left = sets; ; ) {
    const next = left.filter((set) => [inside, ...reached].some((one) => [...set].some((mark) => one.has(mark))));
    if (next.length === 0) return reached;
    reached.push(...next);
    left = left.filter((set) => !next.includes(set));
  }
}

/** Of each year in which somebody of the project is, those who are in no split at all. */
function outsideByYear({ inside, office, earlier }: AskedSplit): readonly number[] {
  const outside = new Map<number, number>();
  for (const mark of inside) {
    const year = office.get(mark)?.year;
    if (typeof year === 'number') outside.set(year, 0);
  }
  const inSome = (mark: string) => inside.has(mark) || earlier.some(({ people }) => people.has(mark));
  for (const [mark, { year }] of office) {
    const n = year === null ? undefined : outside.get(year);
    if (year !== null && n !== undefined && !inSome(mark)) outside.set(year, n + 1);
  }
  return [...outside.values()];
}
