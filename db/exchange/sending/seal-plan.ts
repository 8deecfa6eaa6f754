/**
 * Which lines of a chapter go to a recipient, by what it holds already and by depth, among those that may go at all (`ready-case.ts`). Pure.
 * What it has travels no second time; what it may not have, and what was replaced since, goes as its hash only, so that the chain still
 * proves itself.
 */
import type { ReadyLine } from '../../casework/derived/ready-case.ts';
import { leftWithoutStory } from '../../casework/rules/said-no.ts';
import { halfMayReachHeadquarters, mayLeave, testQuestion } from '../../codebook/may-leave.ts';
import type { Answer, Body } from '../../codebook/types.ts';
import type { SignedHead } from '../../store/record-table.ts';
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

/** A line that may go at all, without its bytes. */
export interface LineHere extends ReadyLine {
  /** Bytes of the picture that the private half names, where it is here and fits. */
  readonly pictureBytes?: number | undefined;
  /** Ids of the questions that the private half answers; left out where it does not matter whether a word of it tells what happened. */
  readonly privateAnswers?: readonly string[];
  /** Our own answer to a hand-over of the recipient: whom it answers is told it, also where nothing else goes. */
  readonly isAnswer?: true;
}

export interface ChapterHere extends SignedHead {
  readonly case: string;
  /** In the order of their places; every other place goes as its hash. */
  readonly lines: readonly LineHere[];
}

/** How one line goes. `known`: as its hash, because the recipient has it; `withheld`: as its hash, because it may or need not have it. */
export type Goes = 'known' | 'withheld' | 'record' | 'both';

export interface ChapterPlan {
  readonly chapter: ChapterHere;
  readonly from: number;
  /** For the lines from+1 … n. */
  readonly goes: readonly Goes[];
  /** By what it was planned. */
  readonly mayGo: MayGo;
}

/** What of a line may and should go, whoever holds what. */
function wanted(line: LineHere, { depth, story, headquarters }: MayGo): 'withheld' | 'record' | 'both' {
  const asked = wantedAt(line, depth);
  if (headquarters && !mayLeave(line.kind, openOf(line), { headquarters, identity: true })) return 'withheld';
  const halfStays = headquarters && !halfMayReachHeadquarters(line.privateAnswers ?? []);
  const wish = asked === 'both' && halfStays ? 'record' : asked;
  if (story === 'leaves' || wish === 'withheld') return wish;
  const left = leftWithoutStory(line.kind, line.privateAnswers);
  if (left === 'both') return wish;
  return left === 'open' ? 'record' : 'withheld';
}

/** What of its open half decides whether it may leave. */
function openOf({ kind, testAnswer }: LineHere): Body {
  const asked = testQuestion(kind);
  return asked === undefined || testAnswer === null ? {} : { [asked]: testAnswer as Answer };
}

function wantedAt(line: LineHere, depth: SealDepth): 'withheld' | 'record' | 'both' {
  if (line.isAnswer && depth === 'answer-only') return line.privateBytes === null ? 'record' : 'both';
  if (line.isAnswer && depth !== 'full') return 'record';
  if (depth === 'answer-only' || depth === 'answer-without-words') return 'withheld';
  if (depth === 'consent-only') return line.kind === 'consent' ? 'record' : 'withheld';
  if (depth === 'consent-and-age') return line.kind === 'consent' || line.onAge ? 'record' : 'withheld';
  if (depth === 'full') return line.privateBytes === null ? 'record' : 'both';
  return mayLeave(line.kind, openOf(line), { headquarters: false, identity: false }) ? 'record' : 'withheld';
}

/**
 * What of a chapter goes; undefined where the recipient lacks nothing that it may have. `headAt`: the chain's value after so many of our own
 * lines, asked only where the recipient holds some of them.
 */
export function planChapter(
  chapter: ChapterHere,
  receipt: Held | undefined,
  mayGo: MayGo,
  headAt: (n: number) => Buffer | undefined,
): ChapterPlan | undefined {
  const held = receipt !== undefined && joins(chapter, receipt, headAt) ? receipt : undefined;
  const heldUntil = held?.n ?? 0;
  const pictures = mayGo.pictures === true;
  const goes = new Array<Goes>(chapter.n).fill('withheld').fill('known', 0, heldUntil);
  for (const line of chapter.lines) {
    const wish = wanted(line, mayGo);
    if (held === undefined || line.n > heldUntil) goes[line.n - 1] = wish;
    else if (isLacked(line, wish, held, pictures)) goes[line.n - 1] = wish;
  }
  const firstNeeded = goes.findIndex((how, i) => (how === 'record' || how === 'both') && i < heldUntil);
  if (firstNeeded < 0 && chapter.n <= heldUntil) return undefined;
  const from = firstNeeded < 0 ? heldUntil : firstNeeded;
  return { chapter, from, goes: from === 0 ? goes : goes.slice(from), mayGo };
}

/** Whether the recipient, who has the place of a line, lacks what of it may go. */
function isLacked(line: LineHere, wish: Goes, held: Held, pictures: boolean): boolean {
  const lacksAll = inRanges(held.lacking, line.n);
  if (wish !== 'both') return wish === 'record' && lacksAll;
  const lacksPicture = pictures && line.pictureBytes !== undefined && inRanges(held.pictures ?? [], line.n);
  return lacksAll || lacksPicture || inRanges(held.private, line.n);
}

/** Whether what the recipient holds is the beginning of what we hold. Where it is not, everything is sent, and shows it. */
function joins(chapter: ChapterHere, held: Held, headAt: (n: number) => Buffer | undefined): boolean {
  if (held.n > chapter.n) return false;
  const head = held.n === chapter.n ? chapter.head : headAt(held.n);
  return head?.equals(held.head) === true;
}
