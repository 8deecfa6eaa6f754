/**
 * How much is kept of what a station says beside its cases (`lines-told.ts`). An office that was let in may turn hostile, or its desk be stolen: what it
 * says must not grow at headquarters, where it is read at every Today. Pure.
 */
import { createHash } from 'node:crypto';
import { readContractLine } from './contract-line.ts';
import { readHoldHeard } from './heard-line.ts';
import { type JsonObject, readLine, writeLine } from './line.ts';
import { TOLD_TYPES, type ToldType } from './lines-told.ts';
import { readOwnQuestionLine } from './own-question-line.ts';
import { readReleaseLine } from './release-line.ts';

interface Most {
  readonly lines: number;
  readonly bytes: number;
}

const MIB = 1024 * 1024;

/** Reports of projects that are kept of one station. */
export const MOST_REPORTS = 5_000;

/**
 * Of one station, by type. What is printed of a year leaves for partners and the public in two editions, some of it again: tens of lines of a few KiB a
 * year. Twenty projects with three donors and four quarters add 240 of 250 bytes; headquarters holds back few of these; a desk asks 100 questions of its
 * own at most. No document gives such a number: each is what twenty years of that need, or more.
 */
const MOST: Readonly<Record<ToldType | 'other', Most>> = {
  release: { lines: 5_000, bytes: 32 * MIB },
  contract: { lines: MOST_REPORTS, bytes: 4 * MIB },
  'hold-heard': { lines: 1_000, bytes: MIB },
  'own-question': { lines: 500, bytes: 8 * MIB },
  // Of types that this version does not know, all together: nobody reads them before a newer version does.
  other: { lines: 10_000, bytes: 32 * MIB },
};

export function kindOfTold(type: string): ToldType | 'other' {
  return TOLD_TYPES.find((known) => known === type) ?? 'other';
}

/** What a line is the word about: of one thing a station's later word takes the place of its earlier one. */
interface Said {
  readonly about: string;
  /** Which of two words about it is the later one, before it is asked in which package they came; empty where only that says so. */
  readonly order: string;
}

/** `office`: of the station that said it. */
function saidBy(office: string, kind: ToldType | 'other', line: Buffer): Said {
  return (kind === 'other' ? undefined : READ[kind](readLine(line), office)) ?? { about: sum(line), order: '' };
}

/** Of a line that cannot be read nothing is known but its bytes. */
const READ: Readonly<Record<ToldType, (object: JsonObject, office: string) => Said | undefined>> = {
  // All of it but whether it is given out still: what says anything else of a number is another word, and both are kept.
  release: (object) => (readReleaseLine(object) === undefined ? undefined : withoutEnd(object)),
  contract: (object) => (readContractLine(object) === undefined ? undefined : withoutEnd(object)),
  'hold-heard': (object) => {
    const heard = readHoldHeard(object);
    if (heard === undefined) return undefined;
    const { station, line, until, edition, at, why } = heard;
    return { about: [station, line, until, edition].join(' '), order: `${at} ${why === undefined ? 0 : 1}` };
  },
  // What was ever private stays so: that word is kept beside a later one.
  'own-question': (object, office) => {
    const own = readOwnQuestionLine(object, office);
    return own === undefined ? undefined : { about: `${own.id} ${own.isPrivate}`, order: '' };
  },
};

function withoutEnd({ withdrawn: _, ...rest }: JsonObject): Said {
  return { about: sum(writeLine(rest)), order: '' };
}

function sum(line: Buffer): string {
  return createHash('sha256').update(line).digest('base64');
}

/** Where a line is kept: the package that brought it, and its place there. */
export interface PlaceTold {
  readonly package: string;
  readonly n: number;
  readonly epoch: number;
  readonly number: number;
}

interface Kept extends PlaceTold {
  readonly order: string;
  readonly bytes: number;
}

/** `kept`, in the place of `instead` where an earlier word about it was there; `older`: a later word is here; `too-much`: more than {@link MOST}. */
export type Keeping =
  | { readonly is: 'kept'; readonly instead: PlaceTold | undefined }
  | { readonly is: 'older' }
  | { readonly is: 'too-much' };

/**
 * What of the words of one station is kept; they are given in the order in which they came. What is here already stays, whatever else is said later: no
 * flood of other words makes a word about a report be forgotten, and a later word about the same thing always finds its place.
 */
export function keptOf(office: string): (type: string, line: Buffer, place: PlaceTold) => Keeping {
  const kept = new Map<string, Kept>();
  const held = new Map<ToldType | 'other', Most>();
  return (type, line, place) => {
    const kind = kindOfTold(type);
    const { about, order } = saidBy(office, kind, line);
    const name = `${kind} ${about}`;
    const before = kept.get(name);
    if (before !== undefined && isLater(before, { ...place, order })) return { is: 'older' };
    const { lines, bytes } = held.get(kind) ?? { lines: 0, bytes: 0 };
    const then = {
      lines: lines + (before === undefined ? 1 : 0),
      bytes: bytes + line.length - (before?.bytes ?? 0),
    };
    if (then.lines > MOST[kind].lines || then.bytes > MOST[kind].bytes) return { is: 'too-much' };
    held.set(kind, then);
    kept.set(name, { ...place, order, bytes: line.length });
    return { is: 'kept', instead: before };
  };
}

function isLater(one: PlaceTold & { readonly order: string }, other: PlaceTold & { readonly order: string }): boolean {
  if (one.order !== other.order) return one.order > other.order;
  return one.epoch === other.epoch ? one.number > other.number : one.epoch > other.epoch;
}
