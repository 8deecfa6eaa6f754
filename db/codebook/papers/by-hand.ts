/** What of a paper is written by hand: one answer for the document, its sides and the screen. */
import { isOfARecord } from './of-a-record.ts';

const LINES = 2;

/** How many lines there are for a hand where nothing is listed; `lines`: as the paper says. */
export function blankLines(lines?: number): number {
  return lines ?? LINES;
}

/** Whether somebody answers and signs on papers of a kind, so that a line has the height of a hand. */
export function isByHand(kind: string): boolean {
  return isOfARecord(kind);
}

/** A blank page is drawn as the one of first contact, on sides that are made for it. */
export function isBlankPage(kind: string): boolean {
  return kind === 'first-contact' || kind === 'blank-roster';
}
