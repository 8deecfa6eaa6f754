/** Which papers are made of one record, and of which: one answer for the screen, the calls and the layout. */
import type { Kind } from '../forms/index.ts';
import type { Body } from '../types.ts';

interface OfARecord {
  readonly of: Kind;
  /** Answers, by question, of which there is no such paper. */
  readonly not: Readonly<Record<string, readonly string[]>>;
}

const PAPERS = {
  'referral-letter': { of: 'referral', not: { act: ['answer', 'revoke'] } },
  // What was called off was given to nobody, and what went back to a fund was not theirs.
  receipt: { of: 'payment', not: { state: ['cancelled'], way: ['returned'] } },
  'travel-sheet': { of: 'travel', not: { state: ['not-travelled'] } },
} as const satisfies Readonly<Record<string, OfARecord>>;

export type RecordPaperKind = keyof typeof PAPERS;

export function isOfARecord(paper: string): paper is RecordPaperKind {
  return Object.hasOwn(PAPERS, paper);
}

/** The kind of the record that a paper is made of. */
export function madeOf(paper: RecordPaperKind): Kind {
  return PAPERS[paper].of;
}

/** The paper that can be made of a record with these answers; undefined where there is none. */
export function paperOfAnswers(kind: string, body: Body): RecordPaperKind | undefined {
  return Object.entries<OfARecord>(PAPERS).flatMap(([paper, { of, not }]) => {
    const isNone = Object.entries(not).some(([question, codes]) => codes.some((code) => body[question] === code));
    return of === kind && !isNone && isOfARecord(paper) ? [paper] : [];
  })[0];
}
