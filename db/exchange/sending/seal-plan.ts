/**
 * Which lines of a chapter go to a recipient, by what it holds already, by depth, and by which revisions are the latest. Pure.
 * What it has travels no second time; what it may not have, and what was replaced since, goes as its hash only, so that the chain still
 * proves itself.
 */
import { leftWithoutStory } from '../../casework/rules/said-no.ts';
import { halfMayReachHeadquarters, mayLeave, testQuestion } from '../../codebook/may-leave.ts';
import type { Body } from '../../codebook/types.ts';
import { firstHead, nextHead } from '../../store/chapter.ts';
import { inRanges } from '../format/line-ranges.ts';
import type { Held } from '../format/receipt.ts';

/**
 * `consent-only`: the case may not go any more, but its recipient must learn that. `consent-and-age`: it may not because the person
 * may be a child, which the recipient cannot learn from the consents alone. `answer-only`: this office answered what the recipient handed over,
 * and nothing else of the case goes there; `answer-without-words`: nor what was written beside the answer, because nobody agreed to that.
 */
export type SealDepth =
  | 'full'
  | 'without-identity'
  | 'consent-only'
  | 'consent-and-age'
  | 'answer-only'
  | 'answer-without-words';

/** What becomes of what happened: it stays where the person does not want it kept, at every depth and in every office's chapter. */
export type WhatLeaves = 'leaves' | 'stays';

/** What may go to a recipient: how much of a case, whether what happened is of it, and whether it is headquarters. */
export interface MayGo {
  readonly depth: SealDepth;
  readonly story: WhatLeaves;
  readonly headquarters: boolean;
  /** The recipient reads pictures: they go with the private halves that name them. */
  readonly pictures?: boolean;
}

/** A line as the database holds it, without its bytes. */
export interface LineHere {
  readonly n: number;
  readonly hash: Buffer;
  readonly state: 'held' | 'lacking' | 'erased';
  readonly id: string | null;
  readonly revision: number | null;
  readonly kind: string | null;
  readonly lineBytes: number | null;
  /** Bytes of the private half, null where there is none or it is not here. */
  readonly privateBytes: number | null;
  /** Bytes of the picture that the private half names, where it is here and fits. */
  readonly pictureBytes?: number | undefined;
  /** Ids of the questions that the private half answers; left out where it does not matter whether a word of it tells what happened. */
  readonly privateAnswers?: readonly string[];
  /** 1 for a note that its writer kept to the own office: it never leaves, whoever it would go to. */
  readonly staysHere: 0 | 1;
  /** 1 for what says whether the person may be a child. */
  readonly onAge?: 0 | 1;
  /** What the line answers to the question of its form that can name a test; null, or left out, where it answers none. */
  readonly testAnswer?: string | null;
  /** 1 for our own answer to a hand-over of the recipient: whom it answers is told it, also where nothing else goes. */
  readonly isAnswer?: 0 | 1;
}

export interface ChapterHere {
  readonly case: string;
  readonly station: string;
  readonly epoch: number;
  readonly n: number;
  readonly head: Buffer;
  readonly at: string;
  readonly signature: Buffer;
  readonly lines: readonly LineHere[];
}

/** How one line goes. `known`: as its hash, because the recipient has it; `withheld`: as its hash, because it may or need not have it. */
export type Goes = 'known' | 'withheld' | 'record' | 'both';

export interface ChapterPlan {
  readonly chapter: ChapterHere;
  readonly from: number;
  /** For the lines from+1 … n. */
  readonly goes: readonly Goes[];
  /** Pictures go with the private halves that name them. */
  readonly pictures: boolean;
}

/** The newest revision of each record of a case: `station id` → epoch and place. */
export function latestRevisions(chapters: readonly ChapterHere[]): ReadonlyMap<string, string> {
  const newest = new Map<string, { revision: number; place: string }>();
  for (const { station, epoch, lines } of chapters) {
    for (const { n, id, revision } of lines) {
      if (id === null || revision === null) continue;
      const key = `${station} ${id}`;
      const before = newest.get(key);
      if (before === undefined || revision >= before.revision) newest.set(key, { revision, place: `${epoch} ${n}` });
    }
  }
  return new Map([...newest].map(([key, { place }]) => [key, place]));
}

/** What of a line may and should go, whoever holds what. */
export function wanted(
  line: LineHere,
  isLatest: boolean,
  { depth, story, headquarters }: MayGo,
): 'withheld' | 'record' | 'both' {
  const asked = wantedAt(line, isLatest, depth);
  if (headquarters && line.kind !== null && !mayLeave(line.kind, openOf(line), { headquarters, identity: true })) {
    return 'withheld';
  }
  const halfStays = headquarters && !halfMayReachHeadquarters(line.privateAnswers ?? []);
  const wish = asked === 'both' && halfStays ? 'record' : asked;
  if (story === 'leaves' || wish === 'withheld' || line.kind === null) return wish;
  const left = leftWithoutStory(line.kind, line.privateAnswers);
  if (left === 'both') return wish;
  return left === 'open' ? 'record' : 'withheld';
}

/** What of its open half decides whether it may leave. */
function openOf({ kind, testAnswer }: LineHere): Body {
  const asked = kind === null ? undefined : testQuestion(kind);
  return asked === undefined || testAnswer == null ? {} : { [asked]: testAnswer };
}

function wantedAt(line: LineHere, isLatest: boolean, depth: SealDepth): 'withheld' | 'record' | 'both' {
  if (line.state !== 'held' || line.kind === null || !isLatest || line.staysHere === 1) return 'withheld';
  if (line.isAnswer === 1 && depth === 'answer-only') return line.privateBytes === null ? 'record' : 'both';
  if (line.isAnswer === 1 && depth !== 'full') return 'record';
  if (depth === 'answer-only' || depth === 'answer-without-words') return 'withheld';
  if (depth === 'consent-only') return line.kind === 'consent' ? 'record' : 'withheld';
  if (depth === 'consent-and-age') return line.kind === 'consent' || line.onAge === 1 ? 'record' : 'withheld';
  if (depth === 'full') return line.privateBytes === null ? 'record' : 'both';
  return mayLeave(line.kind, openOf(line), { headquarters: false, identity: false }) ? 'record' : 'withheld';
}

/** What of a chapter goes; undefined where the recipient lacks nothing that it may have. */
export function planChapter(
  chapter: ChapterHere,
  latest: ReadonlyMap<string, string>,
  receipt: Held | undefined,
  mayGo: MayGo,
): ChapterPlan | undefined {
  const held = receipt !== undefined && joins(chapter, receipt) ? receipt : undefined;
  const heldUntil = held?.n ?? 0;
  const pictures = mayGo.pictures === true;
  const wishes = chapter.lines.map((line) =>
    wanted(line, latest.get(`${chapter.station} ${line.id}`) === `${chapter.epoch} ${line.n}`, mayGo),
  );
  const goes = chapter.lines.map((line, i): Goes => {
    const wish = wishes[i] ?? 'withheld';
    if (held === undefined || line.n > heldUntil) return wish;
    const lacksAll = inRanges(held.lacking, line.n);
    const lacksHalf = inRanges(held.private, line.n);
    const lacksPicture = pictures && line.pictureBytes !== undefined && inRanges(held.pictures ?? [], line.n);
    if (wish === 'both' && (lacksAll || lacksHalf || lacksPicture)) return 'both';
    if (wish === 'record' && lacksAll) return 'record';
    return 'known';
  });
  const firstNeeded = goes.findIndex((how, i) => (how === 'record' || how === 'both') && i < heldUntil);
  if (firstNeeded < 0 && chapter.n <= heldUntil) return undefined;
  const from = firstNeeded < 0 ? heldUntil : firstNeeded;
  return { chapter, from, goes: goes.slice(from), pictures };
}

/** Whether what the recipient holds is the beginning of what we hold. Where it is not, everything is sent, and shows it. */
function joins(chapter: ChapterHere, held: Held): boolean {
  if (held.n > chapter.n) return false;
  if (held.n === chapter.n) return held.head.equals(chapter.head);
  let head = firstHead(chapter);
  for (const line of chapter.lines.slice(0, held.n)) head = nextHead(head, line.hash);
  return head.equals(held.head);
}
