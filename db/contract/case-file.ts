/** The file of a case, as one user may see it. */
import { z } from 'zod';
import type { CodeOf } from '../codebook/lists/index.ts';
import type { OwnQuestion } from '../codebook/own-questions.ts';
import type { SentenceCode } from '../codebook/sentences.ts';
import type { SharingWith } from '../codebook/sharing.ts';
import type { Audience, Body } from '../codebook/types.ts';
import type { CaseRow } from './case-row.ts';
import type { Draft } from './drafts.ts';
import { caseId, id } from './fields.ts';
import type { FileKeeping } from './keeping.ts';
import type { HandedLine, TodayLine } from './today.ts';
import { verb } from './verb.ts';
import type { WhatHappened } from './what-happened.ts';

/** A record as the role may see it: questions of other audiences are not there at all. */
export interface ShownRecord {
  readonly id: string;
  readonly kind: string;
  readonly station: string;
  readonly office: string;
  readonly own: boolean;
  /** What this user may do with it. */
  readonly mayRevise: boolean;
  readonly mayWithdraw: boolean;
  readonly revision: number;
  readonly at: string;
  readonly by: string | null;
  readonly date: string | null;
  readonly body: Body;
  /** Question ids that exist but this role may not see; shown as a padlock. */
  readonly hidden: number;
  /** Answers that this role may see and that do not fit their questions: kept as they came, read by nobody here. */
  readonly unreadable: number;
  /** True when the private half is held by another office only. */
  readonly privateLacking: boolean;
  readonly known: boolean;
  /** What the gates of its step said when it was written, where any was kept and this user may read of it. */
  readonly gatesThen?: readonly KeptGateThen[];
  /** Children that it tells of, as far as this user may begin a case for them or opens theirs. */
  readonly children?: readonly ChildRow[];
  /** True of a payment that is another office's to account for. */
  readonly paidElsewhere?: true;
  /** True where a scan or photo may be added to it. */
  readonly mayAttach?: true;
  /** Of an attachment whose picture this user may look at: its kind, its bytes, and whether it is here (`pictureState`). */
  readonly picture?: {
    readonly media: CodeOf<'attachment-media'>;
    readonly size: number;
    readonly state: 'here' | 'not-travelled' | 'not-kept';
  };
}

/**
 * A child of the person that a record tells of, for who may begin a case for it. `row`: its place in the table of a stay, null: the record itself.
 * `own`: the child's own case, null where it has none.
 */
export interface ChildRow {
  readonly row: number | null;
  readonly own: { readonly caseId: string; readonly reference: string } | null;
}

export interface Gate {
  readonly gate:
    | 'help'
    | 'contact'
    | 'sharing-headquarters'
    | 'sharing-receiving'
    | 'child'
    | 'fund'
    | 'print'
    | 'return'
    | 'authorities-of-origin'
    | 'family'
    | 'sharing-partners';
  readonly allowed: boolean;
  /** Sentence codes of what is missing, with places. */
  readonly missing: readonly {
    readonly code: SentenceCode;
    readonly places: Readonly<Record<string, string | number>>;
  }[];
}

/** A record by the station that wrote it: an id alone is its writer's to choose. */
interface NamedRecord {
  readonly station: string;
  readonly record: string;
}

/** A gate as it stood when a step was written down. Codes may be those of a newer Waymark. */
export interface KeptGateThen {
  /** A code of the list `kept-gates`. */
  readonly gate: string;
  /** The day on which it said so, by the office's own calendar. */
  readonly day: string | null;
  /** A code of the list `kept-gate-states`. */
  readonly state: string | null;
  /** The decisions (by id) by which somebody went on all the same. */
  readonly decisions: readonly string[];
  /** Codes of the list `gate-conditions`: what it asked and was there. */
  readonly there: readonly string[];
  /** Codes of the list `gate-findings`; `line`: of which project line. */
  readonly missing: readonly { readonly code: string; readonly line: string | null }[];
}

/** What a colleague takes over from in half a minute. Each part is only there where the role may see it. */
export interface CaseSummary {
  /** How to reach the person, null where nobody noted it. Undefined: not for this role. */
  readonly reach?: {
    /** The agreement that holds here. `isOld`: confirmed before it is gone by. */
    readonly holds:
      | (NamedRecord & { readonly until: string | null; readonly hasRunOut: boolean; readonly isOld: boolean })
      | null;
    /** A newer one of another office, which nobody here accepted or whose words are not here. */
    readonly elsewhere: NamedRecord | null;
    /** What must never be said, by every agreement that this user reads. */
    readonly neverSay: readonly string[];
  } | null;
  /** The day of the contact at which the next step was agreed. */
  readonly nextStepSince: string | null;
  /** The gates through which the next step goes: their sentences stand open. */
  readonly nextGates: readonly Gate['gate'][];
  /** Hand-overs of this office that wait. */
  readonly handed: readonly HandedLine[];
  /** What has a day, the nearest first. `late`: it is past. */
  readonly dates: readonly {
    readonly code: SentenceCode;
    readonly until: string;
    /** `HH:MM`, of what has an hour on its day. */
    readonly hour?: string;
    readonly late: boolean;
    readonly opens: string;
  }[];
  /** Where the person sleeps, or will next: the stay of today. */
  readonly where: {
    readonly record: string;
    readonly presence: 'arriving' | 'here';
    readonly from: string | null;
    readonly until: string | null;
    /** Nights slept there so far; null where the first day is not known, or has not come. */
    readonly nights: number | null;
    /** Children along, null where nobody noted any; their ages as far as they are known here. */
    readonly children: { readonly count: number; readonly ages: readonly number[] } | null;
  } | null;
  /** Offices that were sent the case, and when last. */
  readonly readers: readonly { readonly office: string; readonly at: string }[];
  /** How many changes of ours headquarters was not sent; null where nothing is to be sent. */
  readonly unsent: number | null;
}

export interface CaseFile {
  readonly row: CaseRow;
  readonly summary: CaseSummary;
  readonly person: string | null;
  readonly opener: string;
  readonly records: readonly ShownRecord[];
  readonly gates: readonly Gate[];
  readonly eligibility: readonly {
    readonly project: string;
    readonly result: string;
    readonly reason: string | null;
    readonly date: string | null;
    readonly office: string;
  }[];
  readonly consent: readonly {
    readonly matter: string;
    readonly answer: string;
    readonly date: string | null;
    readonly office: string;
  }[];
  /** `not-recorded` for a role that does not see what the person agreed to. */
  readonly sharing: { readonly headquarters: SharingWith; readonly receiving: SharingWith };
  /** What other offices recorded by which more would leave here, and which waits until somebody here accepts it. */
  readonly loosenings: readonly {
    readonly station: string;
    readonly record: string;
    readonly office: string;
    readonly kind: string;
    readonly answers: readonly { readonly question: string; readonly answer: string }[];
    readonly date: string | null;
    /** Hash of the line that is shown here: what is accepted is this one. */
    readonly line: string;
    /** Whether who asks may accept it. */
    readonly mayAccept: boolean;
    /** False where that office's word is not enough, because it would itself receive more by it. */
    readonly mayRead: boolean;
    /** Third offices that met the person and may confirm it. */
    readonly thirds: readonly string[];
  }[];
  /** Decisions of this office to tell somebody without the person's consent, the newest first. */
  readonly tellings: readonly {
    /** Id of the decision. */
    readonly record: string;
    /** A code of the list `told-ground`. */
    readonly ground: string;
    /** One of our offices, or somebody outside: one of the two. */
    readonly office: string | null;
    readonly outside: string | null;
    /** `<kind>.<question id>`. */
    readonly questions: readonly string[];
    /** The UTC minute at which it left. */
    readonly left: string | null;
    readonly personTold: boolean;
    /** Whether this user may let it leave. */
    readonly mayTell: boolean;
  }[];
  /** With which partners something may be shared and what never, in the words of the consents that this user reads, the newest first. */
  readonly shareLimits: readonly string[];
  readonly warnings: readonly {
    readonly code: SentenceCode;
    readonly kind: string;
    readonly question: string;
    readonly answered: boolean;
  }[];
  readonly timeline: readonly {
    readonly date: string;
    readonly kind: string;
    readonly record: string;
    readonly office: string;
  }[];
  readonly whatHappened: WhatHappened;
  readonly drafts: readonly Draft[];
  readonly acceptance: 'own' | 'waiting' | 'accepted' | 'not-ours';
  /** The record (by id) in which another office handed the case to this one; null where none did. */
  readonly handedHere: string | null;
  readonly assigned: readonly string[];
  readonly closedTo: boolean;
  /** What a no to keeping closes here; null where there is none. */
  readonly no: {
    /** The sentence that says it, and what is to be done. */
    readonly says: SentenceCode;
    /** What this user may record: what the person meant by it, or a new consent; null: nothing. */
    readonly asks: 'what-no-means' | 'consent' | null;
    /** The record in which it is answered; null: a new one. */
    readonly record: string | null;
  } | null;
  /** True where somebody was exploited again, this user may begin a case, and none was opened since. */
  readonly offersLinkedCase: boolean;
  /** Until when the closed file is kept, to who may close it; null where it is open, or another office alone closed it. */
  readonly keeping: FileKeeping | null;
  /** True where the case, or this office's part of it, is closed and this user may reopen it. */
  readonly mayReopen: boolean;
  /** A scan or photo may be added to the case. */
  readonly mayAttach: boolean;
  /** Record kinds that this user may write here. */
  readonly mayWrite: readonly string[];
  /** True for a colleague's case that was opened with a reason: to read, and to add to. */
  readonly openedForReason: boolean;
  /** Of forms of which only some questions may be answered here: which. */
  readonly asksOnly: Readonly<Record<string, readonly string[]>>;
  /** Answers that a new record of a kind begins with for this user, besides its day. */
  readonly begins: Readonly<Record<string, Body>>;
  /** Of forms that ask some questions only when their step comes: those (by id) whose step has come here. */
  readonly asksNow: Readonly<Record<string, readonly string[]>>;
  /** What a decision begins with that asks the office which opened the case; null where headquarters does not read another office's case. */
  readonly asksOffice: Body | null;
  /** By record kind, where a record is asked that others answer: those (by id) that still wait. What answers one names no other. */
  readonly waiting: Readonly<Record<string, readonly string[]>>;
  /** The matters whose questions this role sees and may answer: a form on the screen asks no others. */
  readonly sees: readonly Audience[];
  /** Questions that offices ask for themselves, as far as something is known of them here, and which office this one is: it asks its own. */
  readonly ownQuestions: { readonly office: string; readonly questions: readonly OwnQuestion[] };
}

/** What whoever closes a case is shown. `stops`: it is asked for no more once the case is closed; else it goes on as it is. */
export interface Closing {
  readonly open: readonly (Pick<TodayLine, 'code' | 'places' | 'since' | 'until' | 'opens'> & {
    readonly stops: boolean;
  })[];
}

export const caseFileVerbs = {
  open: verb<CaseFile>()(z.object({ caseId, reason: z.string().max(500).optional() })),
  accept: verb<CaseFile>()(z.object({ caseId, accept: z.boolean(), reason: z.string().max(500).optional() })),
  /** Accepts what another office recorded by which more may leave, and how somebody here made sure of it. */
  acceptLoosening: verb<CaseFile>()(
    z.object({
      caseId,
      station: id,
      record: id,
      line: z.string().length(43),
      how: z.enum(['asked-person', 'read-agreement', 'third-office']),
      /** Of an agreement that was read, after speaking with its office on the directory's number. */
      agreement: z.enum(['signed', 'witnessed']).optional(),
      /** The third office, which met the person, that somebody spoke with. */
      office: z.string().max(24).optional(),
    }),
  ),
  /** The offices of the directory that a case can be handed to. */
  handOverOffices: verb<readonly { readonly office: string; readonly name: string }[]>()(z.object({})),
  assign: verb<CaseFile>()(z.object({ caseId, user: z.number().int(), assigned: z.boolean() })),
  /** What is open in a case, before it is closed. */
  closing: verb<Closing>()(z.object({ caseId })),
  /** Reopens a case that is closed, as of today. */
  reopen: verb<{ readonly undo: string; readonly file: CaseFile }>()(z.object({ caseId })),
  closeTo: verb<CaseFile>()(z.object({ caseId, closed: z.boolean() })),
  /**
   * A new, empty case (without first contact); `earlier`: of the same person as that case, and linked to it. `child`: of a child that a record of a case
   * tells of, with its age and the relation, linked to it; refused with `no-such-record`, and with `row-has-own-case` where it has one.
   */
  begin: verb<{ readonly caseId: string; readonly reference: string }>()(
    z.object({
      person: z.string().max(24).optional(),
      earlier: caseId.optional(),
      child: z
        .object({ caseId, station: id, record: id, row: z.number().int().min(0).max(1000).nullable() })
        .optional(),
    }),
  ),
};
