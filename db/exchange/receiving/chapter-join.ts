/**
 * Whether a chapter that came joins the one we hold. Pure: the facts are gathered elsewhere. No correctly signed line is refused for
 * what it says; a chapter either joins, brings nothing, or is set aside as a whole.
 */

import type { AsideReason } from '../format/refusal.ts';
import type { StationState } from '../trust/known-stations.ts';

export interface Joining {
  /** How we know the station that wrote it; undefined where we do not. */
  readonly standing: 'own' | StationState | undefined;
  /** Lines we hold of this chapter (by hash at least); 0 where we have none. */
  readonly held: number;
  /** The range that came: lines from+1 … n. */
  readonly from: number;
  readonly n: number;
  /** The lines that came lead from what we hold at `from` to the signed head. */
  readonly joined: boolean;
  /** Where the range overlaps what we hold, the hashes are the same. */
  readonly agrees: boolean;
  /** Neither its station's key nor its sender's is known to be in wrong hands, or this came before. */
  readonly vouched: boolean;
  /** It, or the case with it, goes beyond the bounds on meaning. Never said of what this station wrote itself. */
  readonly tooMuch: boolean;
}

export type Join =
  | { readonly is: 'new' | 'longer' | 'same' | 'older' }
  | { readonly is: 'aside'; readonly reason: AsideReason };

export function joinChapter(chapter: Joining): Join {
  if (chapter.standing === undefined) return aside('unknown-station');
  if (chapter.standing === 'enrolled') return aside('not-announced');
  // Lines that do not lead from what we hold prove nothing about who changed what: the sender is told what we hold and sends again
  // from there, or everything.
  if (chapter.from > chapter.held || !chapter.joined) return aside('gap');
  if (!chapter.agrees) return aside('fork');
  if (chapter.n <= chapter.held) return { is: chapter.n === chapter.held ? 'same' : 'older' };
  if (!chapter.vouched) return aside('compromised');
  if (chapter.tooMuch && chapter.standing !== 'own') return aside('too-much');
  return { is: chapter.held === 0 ? 'new' : 'longer' };
}

function aside(reason: AsideReason): Join {
  return { is: 'aside', reason };
}
