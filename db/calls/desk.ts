/** What one database process holds while it answers calls: the folder, the open store, who sits at it, what can be undone. */

import type { User, UserSession } from '../casework/people/user-session.ts';
import type { SentenceCode } from '../codebook/sentences.ts';
import type { SavedFirstContact, SavedRoster } from '../contract/first-contacts.ts';
import type { Progress } from '../contract/index.ts';
import type { OwnPaper, WayOut } from '../contract/papers.ts';
import type { FailedLogIns } from '../contract/station.ts';
import type { Clock } from '../store/clock.ts';
import { WaymarkError } from '../store/errors.ts';
import type { OutgoingFile } from '../store/outgoing-file.ts';
import { type ChosenCost, type CostInForce, costInForce } from '../store/password.ts';
import type { Store } from '../store/store.ts';
import { believedClock, type ClockBelief, clockDoubtful, NOT_LOOKED_AT, withinYears } from './believed-clock.ts';

/** One document that may leave once, in one way. */
export interface RegisteredPaper {
  /** Of its text, hex. */
  readonly sha256: string;
  readonly how: WayOut;
  /** Its number in the outgoing list, or what the window made itself. */
  readonly paper: number | OwnPaper;
  /** What the audit trail says that it is about: a line each. */
  readonly subjects: readonly string[];
  /** The decision without consent that lets a letter leave. */
  readonly decision: string | null;
}

/** What can be taken back in this session. */
export interface Undo {
  /** The one case that it changed, shown afterwards; null where there are several. */
  readonly caseId: string | null;
  /** Called inside a transaction. */
  readonly takeBack: (session: UserSession) => void;
}

export interface Desk {
  readonly folder: string;
  /** The folder for witnesses in the person's own application data; null where the host names none. */
  readonly ownData: string | null;
  readonly clock: Clock;
  readonly progress: (step: SentenceCode, done: number, total: number, file?: Progress['file']) => void;
  /** Cheaper passwords than a station may have; tests alone pass it. */
  readonly cost: ChosenCost | undefined;
  store: Store | null;
  user: User | null;
  /** What is believed of the PC's clock; replaced as a whole. */
  belief: ClockBelief;
  /** Log-ins that failed in this process since somebody last logged in; those of a process before it lie in the folder. */
  failedLogIns: FailedLogIns | null;
  readonly undo: Map<string, Undo>;
  /** First contacts for which it was asked whether a colleague has met the person, by draft: the words that were asked for. */
  readonly contactsAsked: Map<string, string>;
  /** First contacts that were saved or are being saved, by draft: one page is saved once. */
  readonly contactsSaved: Map<string, Promise<SavedFirstContact>>;
  /** The same of rosters. */
  readonly rostersSaved: Map<string, Promise<SavedRoster>>;
  /** Each printing or writing of a document that was registered and not yet done. */
  readonly papers: RegisteredPaper[];
  /** What main gave to the printer or wrote in this session: somebody may say that it did not come out. */
  readonly papersGiven: RegisteredPaper[];
  /** Where pictures go that the window is drawing, by the number of their table. */
  readonly picturesToCome: Map<number, OutgoingFile>;
  /** A recovery code was shown in this session: it may be printed. */
  codeShown: boolean;
  /** Ends long work between two steps of it, so that it takes back what it began. */
  readonly stop: AbortController;
  /** Ends long work of several parts after the part that it is at: what is done stays. */
  readonly finish: AbortController;
}

export function newDesk(
  folder: string,
  clock: Clock,
  progress: Desk['progress'],
  cost?: Desk['cost'],
  ownData: string | null = null,
): Desk {
  return {
    folder,
    ownData,
    clock: withinYears(clock),
    progress,
    cost,
    store: null,
    user: null,
    belief: NOT_LOOKED_AT,
    failedLogIns: null,
    undo: new Map(),
    contactsAsked: new Map(),
    contactsSaved: new Map(),
    rostersSaved: new Map(),
    papers: [],
    papersGiven: [],
    picturesToCome: new Map(),
    codeShown: false,
    stop: new AbortController(),
    finish: new AbortController(),
  };
}

/** How a desk opens its station. */
export function openingOf({ ownData, cost }: Pick<Desk, 'ownData' | 'cost'>): {
  readonly ownData: string | null;
  readonly cost: CostInForce;
} {
  return { ownData, cost: costInForce(cost) };
}

/** Throws `not-logged-in`: nobody is, or an error while the key changed has closed the store. */
export function openStoreOf(desk: Desk): Store {
  if (desk.store === null || desk.store.key.is === 'unknown') throw new WaymarkError('not-logged-in');
  return desk.store;
}

/** Who calls, or `not-logged-in`. */
export function currentSession(desk: Desk): UserSession {
  const store = openStoreOf(desk);
  if (desk.user === null) throw new WaymarkError('not-logged-in');
  return { db: store.db, user: desk.user, clock: believedClock(desk.clock, desk.belief, store.db) };
}

/** {@link currentSession} for what writes something dated: refused with `clock-doubtful` until somebody confirmed the clock or typed the day. */
export function writingSession(desk: Desk): UserSession {
  const session = currentSession(desk);
  if (clockToConfirm(desk, session) && desk.belief.typed === null) throw new WaymarkError('clock-doubtful');
  return session;
}

/** Whether a focal point must look at the clock. */
export function clockToConfirm({ belief, clock }: Desk, { db }: UserSession): boolean {
  return !belief.confirmed && (belief.doubtfulAtStart || clockDoubtful(db, clock()));
}
