/** How much one package holds, and where the cases of a sealing are divided into several. No case is divided. Pure. */
import type { PlannedCase } from './seal-cases.ts';
import { type ChapterToSeal, counted } from './seal-content.ts';

/** The most that one package holds, unless a single case is more. */
export interface PackageBounds {
  readonly chapters: number;
  /** Of lines, before they are compressed. */
  readonly bytes: number;
}

/**
 * Chapters: the manifest names each in less than 160 bytes of a line that has at most 16 MiB; a fifth of that is used, so that a package is taken
 * in by one transaction of about a minute on an old PC. Bytes: whoever opens it needs four times as much room on the disk, here 1 GiB, and no
 * file comes near what a stick (FAT: 4 GiB) can hold.
 */
export const PACKAGE_BOUNDS: PackageBounds = { chapters: 20_000, bytes: 256 * 1024 ** 2 };

export interface SealTotals {
  /** Cases of which something goes. */
  readonly cases: number;
  readonly records: number;
  /** Cases that stay although something of them is new, because of the person's word or a reserved depth. */
  readonly heldBack: number;
  /** Cases of which the office holds everything it may have. */
  readonly unchanged: number;
  /** Cases of which a name or a text of somebody's goes too. */
  readonly withName: number;
}

export const NOTHING_YET: SealTotals = { cases: 0, records: 0, heldBack: 0, unchanged: 0, withName: 0 };

/** A case of which something goes. */
export interface CaseToSeal extends Pick<PlannedCase, 'caseId' | 'depth' | 'reason'> {
  readonly chapters: readonly ChapterToSeal[];
}

/** What of a sealing goes into one package. */
export interface PackagePart {
  /** How many of the planned cases it covers, those included that stay. */
  readonly covers: number;
  readonly going: readonly CaseToSeal[];
  readonly totals: SealTotals;
  /** Of lines. */
  readonly bytes: number;
}

/**
 * Divides planned cases, in their order, into what goes into one package each. Holds no more than one part. Where nothing goes there is one part,
 * which is empty; else none is.
 */
export function* dividedInto(bounds: PackageBounds, planned: Iterable<PlannedCase>): Generator<PackagePart> {
  let part = newPart();
  for (const one of planned) {
    const chapters = one.chapters.map(counted);
    const bytes = chapters.reduce((sum, chapter) => sum + chapter.bytes, 0);
    const isFull = part.chapters + chapters.length > bounds.chapters || part.bytes + bytes > bounds.bytes;
    if (isFull && one.goes && part.going.length > 0) {
      yield part;
      part = newPart();
    }
    part.covers += 1;
    part.totals = sumOf(part.totals, totalsOf(one));
    if (!one.goes) continue;
    const { caseId, depth, reason } = one;
    part.going.push({ caseId, depth, reason, chapters });
    part.chapters += chapters.length;
    part.bytes += bytes;
  }
  yield part;
}

const newPart = () => ({ covers: 0, going: [] as CaseToSeal[], totals: NOTHING_YET, chapters: 0, bytes: 0 });

type Counted = Pick<PlannedCase, 'goes' | 'records' | 'unchanged' | 'privateHalves'>;

function totalsOf({ goes, records, unchanged, privateHalves }: Counted): SealTotals {
  return {
    cases: goes ? 1 : 0,
    records,
    heldBack: !goes && !unchanged ? 1 : 0,
    unchanged: unchanged ? 1 : 0,
    withName: privateHalves > 0 ? 1 : 0,
  };
}

export function sumOf(a: SealTotals, b: SealTotals): SealTotals {
  return {
    cases: a.cases + b.cases,
    records: a.records + b.records,
    heldBack: a.heldBack + b.heldBack,
    unchanged: a.unchanged + b.unchanged,
    withName: a.withName + b.withName,
  };
}

export function totalsOfCases(cases: readonly Counted[]): SealTotals {
  return cases.map(totalsOf).reduce(sumOf, NOTHING_YET);
}
