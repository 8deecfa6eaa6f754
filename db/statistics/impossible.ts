/**
 * Figures that cannot be (statistics/RULES.md, Figures that cannot be): a part above its total, shares that are of nothing, one figure with two
 * values. Of every table before it is shown, and of figures that others published. Pure.
 */

/** A share or a change in percent, and to what it was rounded: 1, or 0.1. */
interface Rounded {
  readonly value: number;
  readonly step: number;
}

export interface Part {
  readonly name: string;
  /** Left out where only the share was told. */
  readonly n?: number;
  readonly share?: Rounded;
  /** The same figure of the time that `change` compares with. */
  readonly before?: number;
  readonly change?: Rounded;
}

/** Parts of one total. */
export interface FigureSet {
  readonly name: string;
  readonly total?: number;
  /** Nobody is in two of them. */
  readonly isExclusive: boolean;
  /** And everybody is in one of those with a count, or is missing. */
  readonly isWhole: boolean;
  /** The shares are all there are. */
  readonly isWholeOfShares: boolean;
  /** How many are in none of the parts, where shares are of the others. */
  readonly missing?: number;
  /** The same name twice is the same figure. */
  readonly parts: readonly Part[];
}

const FAULTS = [
  'no-count',
  'two-values',
  'part-above-total',
  'parts-above-total',
  'parts-not-total',
  'shares-not-whole',
  'share-of-nothing',
  'change-not-so',
] as const;
type FaultCode = (typeof FAULTS)[number];

export interface Fault {
  readonly code: FaultCode;
  readonly set: string;
  /** Null where it is of the parts together. */
  readonly part: string | null;
}

/** What of a set cannot be, in the order of {@link FAULTS}. */
export function faultsIn(set: FigureSet): readonly Fault[] {
  const isRepeated = new Set(set.parts.map(({ name }) => name)).size < set.parts.length;
  const parts = isRepeated
    ? set.parts.filter((part, at) => set.parts.findIndex(({ name }) => name === part.name) === at)
    : set.parts;
  const of = (code: FaultCode, found: readonly Part[]) =>
    found.map(({ name }) => ({ code, set: set.name, part: name }));
  const together = (code: FaultCode, is: boolean) => (is ? [{ code, set: set.name, part: null }] : []);
  const told = parts.flatMap(({ n }) => n ?? []);
  const known = told.reduce((all, n) => all + n, 0);
  const sum = known + (set.missing ?? 0);
  const { total, isExclusive, isWhole } = set;
  return [
    ...together('no-count', total !== undefined && !isCount(total)),
    ...of('no-count', parts.filter(isNoCount)),
    ...of('two-values', isRepeated ? parts.filter((part) => hasTwoValues(part, set.parts)) : []),
    ...(total === undefined
      ? []
      : of(
          'part-above-total',
          parts.filter(({ n }) => (n ?? 0) > total),
        )),
    ...together('parts-above-total', total !== undefined && isExclusive && sum > total),
    ...together('parts-not-total', total !== undefined && isExclusive && isWhole && told.length > 0 && sum < total),
    ...together('shares-not-whole', isExclusive && sharesCannotBe(parts, set.isWholeOfShares)),
    ...of(
      'share-of-nothing',
      parts.filter((part) => total !== undefined && isOfNothing(part, total, isExclusive ? known : (part.n ?? 0))),
    ),
    ...of('change-not-so', parts.filter(isChangedOtherwise)),
  ];
}

const isCount = (n: number): boolean => Number.isInteger(n) && n >= 0;

function isNoCount({ n, share }: Part): boolean {
  return (n !== undefined && !isCount(n)) || (share !== undefined && !(share.value >= 0 && share.value <= 100));
}

function hasTwoValues({ name, n, share }: Part, all: readonly Part[]): boolean {
  return all.some(
    (other) =>
      other.name === name &&
      ((n !== undefined && other.n !== undefined && !Object.is(other.n, n)) ||
        (share !== undefined && other.share !== undefined && !Object.is(other.share.value, share.value))),
  );
}

/** Each share may be off by half of what it was rounded to, and no sum by more than these together. */
function sharesCannotBe(parts: readonly Part[], isWhole: boolean): boolean {
  const shares = parts.flatMap(({ share }) => share ?? []);
  if (shares.length === 0) return false;
  const sum = shares.reduce((all, { value }) => all + value, 0);
  const off = shares.reduce((all, { step }) => all + step / 2, 0) + EXACT;
  return sum - off > 100 || (isWhole && sum + off < 100);
}

/** A share is of the total, or of those alone of whom something is known: of no fewer than all parts together, of no more than the total. */
function isOfNothing({ n, share }: Part, total: number, known: number): boolean {
  if (n === undefined || share === undefined || total <= 0 || known > total) return false;
  const off = share.step / 2 + EXACT;
  const least = (100 * n) / total;
  const most = known === 0 ? 100 : (100 * n) / known;
  return share.value + off < least || share.value - off > most;
}

function isChangedOtherwise({ n, before, change }: Part): boolean {
  if (n === undefined || before === undefined || change === undefined || before === 0) return false;
  return !(Math.abs((100 * (n - before)) / before - change.value) <= change.step / 2 + EXACT);
}

/** Binary fractions are not exact to the last place. */
const EXACT = 1e-9;
