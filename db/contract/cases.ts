import { z } from 'zod';
import type { CodeOf } from '../codebook/lists/index.ts';
import type { ReadingCode } from '../codebook/pages/first-contact-reading.ts';
import { MOST_IN_ROSTER } from '../codebook/pages/roster.ts';
import type { Role } from '../codebook/roles.ts';
import { HOUR } from '../codebook/rows.ts';
import type { SentenceCode } from '../codebook/sentences.ts';
import type { SharingWith } from '../codebook/sharing.ts';
import { type Audience, type Body, LANGUAGES } from '../codebook/types.ts';
import { dutyYes, type HouseBeds, type SheetToDestroy } from './houses.ts';
import { manyCasesVerbs } from './many-cases.ts';
import { fileToken } from './token.ts';
import { verb } from './verb.ts';
import type { WhatHappened } from './what-happened.ts';

export const STAGES = ['contact', 'screened', 'assisted', 'returning', 'reintegrating', 'follow-up', 'closed'] as const;
export type Stage = (typeof STAGES)[number];

export const FLAGS = [
  'no-consent-yet',
  'emergency-consent',
  'declined-all',
  'declined-part',
  'deferred',
  'waiting-for',
  'whereabouts-unknown',
  'may-be-under-18',
  'high-risk',
  'handed-over',
  'reopened',
  're-trafficked',
  'not-eligible',
] as const;
export type Flag = (typeof FLAGS)[number];

export const URGENCIES = ['danger', 'attention', 'quiet'] as const;
type Urgency = (typeof URGENCIES)[number];
/** How urgent each flag is; the list puts the most urgent first. */
export const FLAG_URGENCY: Readonly<Record<Flag, Urgency>> = {
  'no-consent-yet': 'attention',
  'emergency-consent': 'danger',
  'declined-all': 'quiet',
  'declined-part': 'quiet',
  deferred: 'quiet',
  'waiting-for': 'quiet',
  'whereabouts-unknown': 'danger',
  'may-be-under-18': 'attention',
  'high-risk': 'attention',
  'handed-over': 'quiet',
  reopened: 'quiet',
  're-trafficked': 'attention',
  'not-eligible': 'quiet',
};
export interface FlagSince {
  readonly flag: Flag;
  /** A day, month or year; null where nobody dated it. */
  readonly since: string | null;
  /** The UTC minute at which what it says ends by itself, of what does. */
  readonly until?: string;
  /** The last day (`YYYY-MM-DD`) on which it stands, of what was found so until a day. */
  readonly ends?: string;
}

/** What the list answers. `total`: files that fit; `others`: of them those that are no case (a contact that became none, a row of who refused). */
export interface ListedCases {
  readonly rows: readonly ListedCase[];
  readonly total: number;
  readonly others: number;
  readonly elsewhere: ElsewhereCase | null;
}

/** A row of the case list. `name` only for roles that may see it; the screen shows it while a key is held. */
export interface CaseRow {
  readonly caseId: string;
  readonly reference: string;
  readonly initials: string | null;
  readonly name: string | null;
  readonly kind: 'case' | 'intake' | 'anonymous';
  readonly ageGroup: string | null;
  readonly minor: boolean;
  readonly nationality: readonly string[];
  readonly stage: Stage;
  readonly flags: readonly FlagSince[];
  readonly nextStep: string | null;
  readonly nextStepOn: string | null;
  readonly changedAt: string;
  readonly offices: readonly string[];
  readonly draft: boolean;
  /** UTC minute of the last package to headquarters that held this case, and whether a receipt covers what is here. */
  readonly sealedAt: string | null;
  readonly acknowledged: boolean;
  /** UTC minute at which headquarters' receipt of the newest package that held this case came; null where none did. */
  readonly receivedAt: string | null;
  /** Entries of this office that headquarters was not sent. */
  readonly unsent: number;
  readonly waiting: boolean;
  /** What puts the person in danger, worst first; empty for a role that is told nothing of it. */
  readonly dangers: readonly ShownDanger[];
  /** The offices that the case was handed over to and no file with it left for, by code. */
  readonly notSentTo: readonly string[];
}

/** A hand-over that waits for an answer, as Today says it: no file with it has left, or they can know of it since the first one. */
export interface HandedLine {
  readonly code: 'today-handed-not-sent' | 'today-handed-waiting';
  readonly office: string;
  /** The day on which it was written down, or the UTC minute at which the first file with it was made. */
  readonly since: string | null;
  /** As a line of Today: where it leads. */
  readonly opens: string;
}

/** Names that a person goes by, as their questions are called. */
export const NAME_KINDS = [
  'family-name',
  'given-names',
  'patronymic',
  'names-in-script',
  'name-used',
  'other-names',
] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** A name that the search met, and its parts that it met (places of signs in `text`, from and up to). */
export interface FoundName {
  readonly kind: NameKind;
  /** Not by the letters that were typed: by their sound, or in another script. */
  readonly speltOtherwise: boolean;
  readonly text: string;
  readonly marked: readonly { readonly from: number; readonly to: number }[];
}

/** Why a search found a case: by its reference, by names, or by both. Names only for who may see the name of the case. */
export interface FoundBy {
  readonly reference: boolean;
  readonly names: readonly FoundName[];
}

/** A case as the list shows it. */
export interface ListedCase extends CaseRow {
  /** Null where nothing was searched. */
  readonly found: FoundBy | null;
  /** The family name first; null as `name` is. */
  readonly listedName: string | null;
  /** The age when identified, where somebody knows it in years. */
  readonly ageYears: number | null;
  /** Codes, the best language first. */
  readonly languages: readonly string[];
  /** A day, month or year. */
  readonly opened: string | null;
  /** Who works on it here. */
  readonly workers: readonly string[];
}

export interface ShownDanger {
  /** A code of the list `danger`; `emergency`: the hours in which something may be kept without consent end. */
  readonly danger: CodeOf<'danger'> | 'emergency';
  /** Sentence code, as Today says it. */
  readonly says: SentenceCode;
  readonly since: string | null;
  /** The day on which somebody looks again, or the minute at which the hours end. */
  readonly until: string | null;
  /** Nobody has noted yet that a person was told. */
  readonly nobodyTold: boolean;
}

/** What was made of the page of a first contact; `undo` is the token that takes it back. */
export interface SavedFirstContact {
  readonly caseId: string | null;
  readonly reference: string | null;
  readonly kind: 'case' | 'intake' | 'anonymous';
  readonly undo: string;
  readonly rings: readonly ShownDanger[];
}

/** What was made of a roster, person by person in its order; `undo` takes back all of it. */
export interface SavedRoster {
  /** The group of those who have a case. */
  readonly group: string;
  readonly persons: readonly (Omit<SavedFirstContact, 'undo'> & {
    /** May be under 18; false where there is no case. */
    readonly minor: boolean;
  })[];
  readonly undo: string;
}

/**
 * Why a name being typed may mean a case: it is the name written there, the same one spelt or written otherwise, another name that the
 * person goes by, or one that only begins so.
 */
const NAME_GROUNDS = ['same-name', 'spelt-otherwise', 'other-name', 'begins-so'] as const;
export type NameGround = (typeof NAME_GROUNDS)[number];
export interface SimilarCase extends CaseRow {
  readonly ground: NameGround;
}

/** A colleague's case that was asked for by its whole reference: who works on it, and nothing else of it. */
export interface ElsewhereCase {
  readonly caseId: string;
  readonly reference: string;
  /** Empty where nobody does: then the focal point has it. */
  readonly who: readonly string[];
}

const caseFilter = z.object({
  search: z.string().max(200).optional(),
  stages: z.array(z.enum(STAGES)).optional(),
  flags: z.array(z.enum(FLAGS)).optional(),
  office: z.string().max(24).optional(),
  nationality: z.string().length(3).optional(),
  minor: z.boolean().optional(),
  kinds: z.array(z.enum(['case', 'intake', 'anonymous'])).optional(),
  waiting: z.boolean().optional(),
  mine: z.boolean().optional(),
  /** Somebody works on it, by the number of their user; whoever may not assign is not asked for it. */
  workedOnBy: z.number().int().optional(),
  /** Open cases that nobody who still logs in works on. */
  nobodys: z.boolean().optional(),
  /** Persons in danger, as many as Today says. */
  danger: z.boolean().optional(),
  /** What the figures of the caseload count: cases, without those that may not be kept. */
  counted: z.boolean().optional(),
});
export type CaseFilter = z.infer<typeof caseFilter>;
export const CASE_SORTS = [
  'changed',
  'reference',
  'name',
  'stage',
  'urgency',
  'next-step',
  'nationality',
  'age',
  'opened',
  'office',
] as const;
export type CaseSort = (typeof CASE_SORTS)[number];

/** Columns of the list that people choose; the reference is always there. */
export const CASE_COLUMNS = [
  'person',
  'age',
  'years',
  'nationality',
  'languages',
  'stage',
  'flags',
  'next-step',
  'opened',
  'changed',
  'workers',
  'offices',
  'state',
] as const;
export type CaseColumn = (typeof CASE_COLUMNS)[number];

/** What a view keeps of a filter: no words that were searched, which may be a person's name. */
export const viewFilter = caseFilter.omit({ search: true }).strict();

/** Most views that one person keeps, and most that an office does. */
export const MOST_VIEWS = 30;

/** A view of the list that somebody keeps, as far as this user may ask for it. */
export interface CaseView {
  readonly id: string;
  readonly name: string;
  /** The office's, for everybody here; else the user's own. */
  readonly shared: boolean;
  readonly filter: CaseFilter;
  readonly sort: CaseSort;
  readonly descending: boolean;
  /** Null: the usual ones. */
  readonly columns: readonly CaseColumn[] | null;
  /** Whether this user may change and remove it. */
  readonly mayChange: boolean;
  /** Why something that it holds is left out: this version does not know it, or it is not for this user's role. */
  readonly leftOut: readonly ('unknown' | 'not-for-role')[];
}

/** The views that a user sees, and how this user left the list. */
export interface CaseViews {
  readonly views: readonly CaseView[];
  /** The view that was chosen; null: none, or one that is no longer there. */
  readonly chosen: string | null;
  /** The columns that were chosen; null: the usual ones. */
  readonly columns: readonly CaseColumn[] | null;
  /** Columns and orders that this user can choose. */
  readonly offered: readonly CaseColumn[];
  readonly orders: readonly CaseSort[];
  /** Whether this user may keep views for everybody here. */
  readonly mayShare: boolean;
}

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
  /** True where a scan or photo may be added to it. */
  readonly mayAttach?: true;
  /** Of an attachment whose picture this user may look at: its kind, its bytes, and whether it is here (`pictureState`). */
  readonly picture?: {
    readonly media: CodeOf<'attachment-media'>;
    readonly size: number;
    readonly state: 'here' | 'not-travelled' | 'not-kept';
  };
}

/** One version of a record, as the role may see it. */
export interface Revision {
  readonly revision: number;
  readonly at: string;
  readonly by: string | null;
  /** Null: the record was withdrawn. */
  readonly body: Body | null;
  /** Ids of the questions that it answers otherwise than the version before it. */
  readonly changed: readonly string[];
}

/** A record that was withdrawn: nothing is in force of it, and its versions can be read. */
export interface WithdrawnRecord {
  readonly id: string;
  readonly kind: string;
  readonly office: string;
  /** When it was withdrawn, and by whom of this office. */
  readonly at: string;
  readonly by: string | null;
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

/** What a colleague takes over from in half a minute. Each part is only there where the role may see it. */
export interface CaseSummary {
  /** How to reach the person: the agreement that holds, null where there is none. Undefined: not for this role. */
  readonly reach?: {
    readonly record: string;
    readonly until: string | null;
    readonly hasRunOut: boolean;
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
  /** What a decision begins with that asks the office which opened the case; null where headquarters does not read another office's case. */
  readonly asksOffice: Body | null;
  /** By record kind, where a record is asked that others answer: those (by id) that still wait. What answers one names no other. */
  readonly waiting: Readonly<Record<string, readonly string[]>>;
  /** The matters whose questions this role sees and may answer: a form on the screen asks no others. */
  readonly sees: readonly Audience[];
}

/** What whoever closes a case is shown. `stops`: it is asked for no more once the case is closed; else it goes on as it is. */
export interface Closing {
  readonly open: readonly (Pick<TodayLine, 'code' | 'places' | 'since' | 'until' | 'opens'> & {
    readonly stops: boolean;
  })[];
}

/** What a person was typing. `id` is the screen's own key, such as `first-contact` or `<case>/<kind>/<record or new>`. */
export interface Draft {
  readonly id: string;
  readonly caseId: string | null;
  readonly kind: string;
  readonly record: string | null;
  readonly body: Readonly<Record<string, unknown>>;
  readonly at: string;
}

/**
 * In the order of the screen: danger before everything, what is late or of today, what protects, what the house does today, what
 * an approver is asked, what is to come;
 * children with what they still lack; what waits. `house` is a house's own: elsewhere who comes and goes stands among the days.
 */
export const TODAY_GROUPS = [
  'danger',
  'due',
  'safety',
  'house',
  'medicines',
  'appointments',
  'inbox',
  'decide',
  'soon',
  'children',
  'waiting',
  'ask',
  'desk',
  'go-on',
  'packages',
] as const;
export type TodayGroup = (typeof TODAY_GROUPS)[number];

export interface TodayLine {
  /** Sentence code of what is to be done, filled from `places`. */
  readonly code: SentenceCode;
  /** Sentence codes of what else the line says of the same person, worst first. */
  readonly also: readonly SentenceCode[];
  readonly places: Readonly<Record<string, string | number>>;
  readonly since: string | null;
  readonly until: string | null;
  readonly caseId: string | null;
  readonly reference: string | null;
  /** On the lines of a house, the name that is used there; elsewhere null. */
  readonly nameUsed: string | null;
  /** Of a case, as far as the role may know them; null on the lines of a house and of drafts. */
  readonly initials: string | null;
  readonly ageGroup: string | null;
  /** `HH:MM`, of what has an hour. */
  readonly hour: string | null;
  /** Of what another office asks: what it is about, a code of `decision-matter`. */
  readonly matter: string | null;
  /** Of a danger: the day on which somebody looks again. */
  readonly lookAgain: string | null;
  /** Of a danger: nobody has noted yet that a person was told. */
  readonly nobodyTold: boolean;
  /** What an answer to a line of danger is about. */
  readonly dangers: readonly CodeOf<'danger'>[];
  /** The task that the line is; null for what a rule says by itself. */
  readonly task: string | null;
  /** Where Enter goes: `case`, `first-contact:<draft>`, `roster:<draft>`, `exchange`, `form:<kind>`, `cases:waiting`, `settings`, `inbox`, `hand-over`. */
  readonly opens: string;
}
export interface Today {
  readonly groups: readonly {
    readonly group: TodayGroup;
    readonly lines: readonly TodayLine[];
    /** Lines of the group that are not among `lines`. */
    readonly more: number;
  }[];
  /** Whether danger is told to this user at all: to others no line of it is no answer. */
  readonly hearsOfDanger: boolean;
  /**
   * At headquarters, who is in danger by the word of others: as many as the list *in danger* holds, which offices tell of them, and the UTC minute
   * at which cases last came from each. Null where nobody is.
   */
  readonly dangerTold: {
    readonly persons: number;
    readonly by: readonly { readonly office: string; readonly came: string | null }[];
  } | null;
  /** Dated figures of the caseload (CTM "Caseload Snapshot"). `others`: files that are no case. */
  readonly snapshot: {
    readonly on: string;
    readonly stages: readonly { readonly stage: Stage; readonly n: number }[];
    readonly total: number;
    readonly others: number;
  };
  /** Who is in a house tonight, of the houses that this user looks after; null for whoever looks after none. */
  readonly tonight: { readonly here: number; readonly arrive: number; readonly leave: number } | null;
}

/** What somebody wants to do, or asked a colleague to do. */
export interface Task {
  readonly id: string;
  readonly caseId: string | null;
  readonly what: string;
  readonly day: string;
  /** `HH:MM`. */
  readonly hour: string | null;
  readonly forUser: number;
  readonly byUser: number;
  readonly who: string;
  readonly by: string;
  readonly done: boolean;
}

export interface Tasks {
  readonly tasks: readonly Task[];
  /** Who can be asked, oneself among them; for a case those who may know of it. */
  readonly colleagues: readonly { readonly number: number; readonly name: string; readonly role: Role }[];
}

export interface HouseRow {
  readonly caseId: string;
  readonly reference: string;
  readonly nameUsed: string | null;
  readonly house: string | null;
  readonly room: string | null;
  readonly from: string | null;
  readonly expectedUntil: string | null;
  readonly until: string | null;
  /** Where the stay stands on the day that was asked about; `not-coming`: was expected, and does not want anything kept. */
  readonly presence: 'arriving' | 'here' | 'gone' | 'not-coming';
  /** On that day the stay begins; it ends, or is expected to. */
  readonly comes: boolean;
  readonly goes: boolean;
  /** It begins on that day, and nobody has said yet that they are there. */
  readonly expected: boolean;
  /** Whether they sleep there in the night that begins on that day: who is said to leave on it does not. */
  readonly sleeps: boolean;
  /** Whether the file opens for this user. Where it is closed to named people the house knows who is in which room and until when. */
  readonly opens: boolean;
  /** Whether this user may note a danger in the case. */
  readonly notesDanger: boolean;
  /** The record of the stay, where this user may give it a room; else null. */
  readonly stay: string | null;
  /** Two characters or more of the reference, where two of one house go by one name. */
  readonly mark: string | null;
  /** Sentence codes of what the house does where the person is in danger, worst first. */
  readonly dangers: readonly SentenceCode[];
  /** The newest answer about allergies, of whose file opens; null where nobody noted one or this user does not read it. */
  readonly allergies: string | null;
  readonly minor: boolean;
  readonly withChildren: boolean;
  readonly keepApart: boolean;
}

/** Who stays without a case, because they do not want anything kept: gone the day after they leave. */
export interface StayWithoutCase {
  readonly id: string;
  readonly house: string | null;
  readonly nameUsed: string | null;
  readonly room: string | null;
  readonly mustKnow: string | null;
  readonly first: string;
  readonly until: string;
}

/** The same on a day that was asked about, as a row of the house has it. */
export interface StayWithoutCaseOn extends StayWithoutCase, Pick<HouseRow, 'comes' | 'goes' | 'sleeps'> {
  readonly presence: 'arriving' | 'here';
}

export interface HouseTonight {
  readonly rows: readonly HouseRow[];
  readonly houses: readonly HouseBeds[];
  /** Day sheets that are not destroyed yet. */
  readonly sheets: readonly SheetToDestroy[];
  /** Empty for whoever may not note such a stay; of a day gone by those of tonight. */
  readonly withoutCase: readonly StayWithoutCaseOn[];
  /** What is said of each room in which two are tonight who are to be kept apart: by room, and never by name. */
  readonly apart: readonly (Pick<TodayLine, 'code' | 'places'> & { readonly house: string | null })[];
  /** Nights of such stays that are over, by month, the newest first. */
  readonly nights: readonly { readonly month: string; readonly nights: number }[];
}

/** Why it is asked at a first contact whether a colleague has met the person. */
export const MET_REASONS = ['is-here', 'on-the-telephone', 'is-brought', 'comes-tonight'] as const;

/** Of a colleague's case that a name may mean, what protects tonight: neither reference nor name, nothing that was told. */
export interface MetBefore {
  /** Empty where nobody works on it: then the focal point has it. */
  readonly who: readonly string[];
  /** Sentence codes. */
  readonly dangers: readonly string[];
  readonly neverSay: string | null;
  readonly notThisInterpreter: boolean;
  readonly keepApart: readonly string[];
}

/**
 * `none` is also answered where a case fits but is closed to named people or hides its name: that there is one is just what it hides. `many`:
 * more than three fit, so the name does not say whose protection it would be.
 */
export interface MetBeforeAnswer {
  readonly fit: 'some' | 'many' | 'none';
  /** Empty but for `some`. */
  readonly cases: readonly MetBefore[];
}

/** An answer of a record in force in which every word that was looked for stands. */
export interface ToldPlace {
  readonly caseId: string;
  readonly reference: string;
  readonly record: string;
  readonly kind: string;
  readonly question: string;
  /** The day of the record's act; null where it has none. */
  readonly date: string | null;
  readonly office: string;
  readonly excerpt: ToldExcerpt;
}

/** The first of the words as it stands in the text, and some signs of what is around it; `…` where the text goes on. */
export interface ToldExcerpt {
  readonly before: string;
  readonly word: string;
  readonly after: string;
}

/** Most places that are answered at once. */
export const TOLD_SHOWN = 50;

export interface Covers {
  /** What is or comes, as who covers and as who is covered; a focal point's are all of the office. Days, both counted. */
  readonly covers: readonly {
    readonly number: number;
    readonly covered: number;
    readonly by: number;
    readonly whose: string;
    readonly who: string;
    readonly first: string;
    readonly last: string;
  }[];
  /** Who works on cases here, oneself among them: they cover and are covered. */
  readonly colleagues: readonly { readonly number: number; readonly name: string; readonly role: Role }[];
  /** Whether the office shares all cases; null where it is too large to. */
  readonly sharesAll: boolean | null;
}

/** What a file of cases may be written in beside UTF-8. */
export const ENCODINGS = ['windows-1251', 'windows-1252', 'windows-1256', 'utf-16le', 'utf-16be'] as const;

/** What is wrong or doubtful in a line of a file (from 1); `message` is its place in the line, a reference or another line: never an answer. */
export interface ImportFinding {
  readonly line: number;
  readonly code: SentenceCode;
  readonly message: string;
}

/** Where there are errors nothing was taken over. */
export interface ImportResult {
  readonly cases: number;
  readonly records: number;
  readonly errors: readonly ImportFinding[];
  readonly warnings: readonly ImportFinding[];
}

const fileToTake = z.object({
  file: fileToken(),
  encoding: z.enum(ENCODINGS).optional(),
  /** Takes a file that was taken over before. */
  again: z.boolean().default(false),
});

const caseId = z.string().length(22);
const viewId = z.string().length(22);
const columns = z.array(z.enum(CASE_COLUMNS)).max(CASE_COLUMNS.length).nullable();
const viewName = z.string().max(60);
const body = z.record(z.string(), z.unknown());
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const casesArea = {
  list: verb<ListedCases>()(
    z.object({
      filter: caseFilter,
      sort: z.enum(CASE_SORTS).default('changed'),
      descending: z.boolean().default(true),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
  ),
  /** The views of the list that this user sees, and how this user left it. */
  views: verb<CaseViews>()(z.object({})),
  /**
   * Keeps a view, own or for everybody here, and answers its id; with `id`, changes what a view shows. Refused with `view-without-name`,
   * `too-many-views`, `no-such-view`.
   */
  keepView: verb<{ readonly id: string; readonly views: CaseViews }>()(
    z.object({
      id: viewId.optional(),
      name: viewName,
      shared: z.boolean(),
      filter: viewFilter,
      sort: z.enum(CASE_SORTS),
      descending: z.boolean(),
      columns,
    }),
  ),
  /** Gives a view another name; what it shows stays as it was kept. */
  renameView: verb<CaseViews>()(z.object({ id: viewId, name: viewName })),
  /** Removes a view; `removed` false puts it back, until this user removes another. */
  removeView: verb<CaseViews>()(z.object({ id: viewId, removed: z.boolean() })),
  /** Remembers how this user left the list. */
  leaveList: verb<null>()(z.object({ view: viewId.nullable(), columns })),
  /** Cases within one's reach whose names may be meant by what is typed, and by which ground: accents, order and transliteration tolerated. */
  similar: verb<readonly SimilarCase[]>()(z.object({ name: z.string().max(200) })),
  /** What waits for this user; with `group`, that group alone with every line of it. */
  today: verb<Today>()(z.object({ group: z.enum(TODAY_GROUPS).optional() })),
  /** The tasks of a case, done ones too; left out: what this user still has to do, and whoever can be asked. */
  tasks: verb<Tasks>()(z.object({ caseId: caseId.optional() })),
  /** Writes a task. Refused with `task-without-words`, `task-not-theirs`, `no-such-user`. */
  addTask: verb<{ readonly id: string }>()(
    z.object({
      caseId: caseId.optional(),
      what: z.string().max(200),
      day,
      hour: z.string().regex(HOUR).optional(),
      /** Left out: oneself. */
      forUser: z.number().int().optional(),
    }),
  ),
  /** Says that a task is done; `done` false takes it back. Refused with `no-such-task`. */
  finishTask: verb<null>()(z.object({ id: z.string().length(22), done: z.boolean() })),
  /**
   * Whether a colleague has met the person of a first contact, by the name in its draft: what protects tonight, after a reason, once a contact.
   * Refused with `contact-asked-already` where the name in the draft is another one than was asked for.
   */
  metBefore: verb<MetBeforeAnswer>()(z.object({ draft: z.string().max(80), reason: z.enum(MET_REASONS) })),
  /**
   * Where words stand in what was told, those written last first, at most {@link TOLD_SHOWN} of `total`: free text of records in force, never
   * names, numbers and addresses. Words are found by how they begin, whatever their accents and capitals. What the person does not want to be
   * kept is not looked through. One line of audit, without the words. Refused with `told-too-short`.
   */
  findTold: verb<{ readonly places: readonly ToldPlace[]; readonly total: number }>()(
    z.object({ words: z.string().trim().min(1).max(200) }),
    { long: true, waits: true },
  ),
  house: verb<HouseTonight>()(z.object({ on: day.optional() })),
  /**
   * Notes a stay of somebody who does not want anything kept or of whom there is no case yet, or changes it (`id`); a manager's is in the own
   * house. `from`: the day they come, at most fourteen ahead; left out, today. `until`: the day they leave, at most fourteen later. Refused with
   * `stay-from-when`, `stay-until-when`, `stay-which-house`, `stay-gone`.
   */
  noteStay: verb<{ readonly id: string }>()(
    z.object({
      id: z.string().length(22).optional(),
      house: z.string().max(24).optional(),
      nameUsed: z.string().max(80).optional(),
      room: z.string().max(24).optional(),
      mustKnow: z.string().max(500).optional(),
      from: day.optional(),
      until: day,
    }),
  ),
  /** The person leaves today; `slip`: nobody was there, and no night is counted. */
  endStay: verb<null>()(z.object({ id: z.string().length(22), slip: z.boolean() })),
  open: verb<CaseFile>()(z.object({ caseId, reason: z.string().max(500).optional() })),
  accept: verb<CaseFile>()(z.object({ caseId, accept: z.boolean(), reason: z.string().max(500).optional() })),
  /** Accepts what another office recorded by which more may leave, and how somebody here made sure of it. */
  acceptLoosening: verb<CaseFile>()(
    z.object({
      caseId,
      station: z.string().length(22),
      record: z.string().length(22),
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
  /** Who covers for whom, as far as it is the user's own, and whom they could name. */
  covers: verb<Covers>()(z.object({})),
  /** Names who covers for somebody (`covered`; left out: oneself) from a day to a day, both counted. */
  cover: verb<Covers>()(
    z.object({ covered: z.number().int().optional(), by: z.number().int(), first: day, last: day }),
  ),
  endCover: verb<Covers>()(z.object({ number: z.number().int() })),
  /** An office of up to three decides, on record, that its caseworkers share all cases. */
  shareAll: verb<Covers>()(z.object({ shared: z.boolean() })),
  /** What is open in a case, before it is closed. */
  closing: verb<Closing>()(z.object({ caseId })),
  /** Reopens a case that is closed, as of today. */
  reopen: verb<{ readonly undo: string; readonly file: CaseFile }>()(z.object({ caseId })),
  closeTo: verb<CaseFile>()(z.object({ caseId, closed: z.boolean() })),
  ...manyCasesVerbs,
  /** Takes over cases from a file of interchange lines, one case a line; all or none. */
  import: verb<ImportResult>()(fileToTake),
  /** What {@link import} would do, for whoever has this password: it reads only, beside a window that has the desk open, and writes nothing. */
  rehearseImport: verb<ImportResult>()(
    fileToTake.extend({ user: z.string().max(100), password: z.string().max(1000) }),
    { open: true },
  ),
  /**
   * Writes own records in force of own cases as the lines that {@link import} takes; left out, of all of them. What is written is not
   * encrypted: it needs a reason and stands in the list of what left, under `number`.
   */
  export: verb<{
    readonly number: number;
    readonly cases: number;
    readonly records: number;
    /** Cases that were not written, and why. */
    readonly stays: readonly { readonly reference: string; readonly code: SentenceCode }[];
    /** Answers that were not written (`kind.question`): they cite what another office wrote, or cannot be read here. */
    readonly leftOut: readonly { readonly reference: string; readonly place: string }[];
  }>()(z.object({ cases: z.array(caseId).optional(), out: fileToken(), reason: z.string().trim().max(500) })),
  /** A new, empty case (without first contact); `earlier`: of the same person as that case, and linked to it. */
  begin: verb<{ readonly caseId: string; readonly reference: string }>()(
    z.object({ person: z.string().max(24).optional(), earlier: caseId.optional() }),
  ),
  /** What the first-contact page means before it is saved: words, who it may be, may be under 18, type of trafficking. */
  firstContactMeaning: verb<{
    readonly reading: ReadingCode;
    readonly mayBeUnder18: boolean;
    readonly traffickingType: 'in-country' | 'cross-border' | 'both' | null;
  }>()(z.object({ answers: body })),
  /** Where this user usually sits, from their own last contacts; null where they noted no place. */
  usualPlace: verb<string | null>()(z.object({})),
  /**
   * Saves the page as records, by its consent: with name, without, emergency; refuses → an anonymous row only. `answers` are keyed
   * by page question id; `next` is the save key; `language` is the desk's, in which a guest is named.
   */
  saveFirstContact: verb<SavedFirstContact>()(
    z.object({
      answers: body,
      next: z.string().max(40),
      draft: z.string().max(80).optional(),
      into: caseId.optional(),
      language: z.enum(LANGUAGES).optional(),
    }),
  ),
  /**
   * Saves people who came together, all or none: each as {@link saveFirstContact} does, with the answers that are `shared`; those who have a case are a
   * group, the one of an earlier act where `group` names it. `answers` and `shared` are keyed by page question id; `shared` holds what the header and
   * the head of the roster ask, and anything else in it is refused with `bad-input`.
   */
  saveRoster: verb<SavedRoster>()(
    z.object({
      shared: body,
      persons: z
        .array(z.object({ answers: body, next: z.string().max(40) }))
        .min(1)
        .max(MOST_IN_ROSTER),
      group: z.string().length(22).optional(),
      draft: z.string().max(80).optional(),
      language: z.enum(LANGUAGES).optional(),
    }),
  ),
};

/** A picture on its way between screen and database. */
export interface Picture {
  readonly media: CodeOf<'attachment-media'>;
  /** Base64. */
  readonly data: string;
}

/** Twenty MiB in base64. */
const MOST_PICTURE_TEXT = 28_000_000;

export const recordsArea = {
  /**
   * Saves records of one case together: new ones, or revisions of this office's own. `rings`: danger that this save told of and that, as far as is
   * noted, no person was told. Refused with `room-kept-apart` where a stay gets a room in which two would meet who must not, until somebody on duty
   * said yes (`yes`).
   */
  save: verb<{
    readonly ids: readonly string[];
    readonly undo: string;
    readonly file: CaseFile;
    readonly rings: readonly ShownDanger[];
  }>()(
    z.object({
      caseId,
      records: z
        .array(
          z.object({
            kind: z.string().max(40),
            id: z.string().length(22).optional(),
            body,
            /** By question, why an answer stays that may only be saved with a reason. */
            reasons: z.record(z.string().max(60), z.string().trim().min(1).max(200)).optional(),
          }),
        )
        .min(1)
        .max(50),
      draft: z.string().max(80).optional(),
      yes: dutyYes.optional(),
    }),
  ),
  /**
   * The file that somebody chose as a scan or photo, to be drawn anew before it is added: its bytes in base64, because not every host carries bytes.
   * Refused with what `readChosenPicture` says.
   */
  choosePicture: verb<Picture>()(z.object({ file: fileToken() })),
  /** Adds a scan or photo, drawn anew, to the case or to one of its records. Refused with what `attach` says. */
  attach: verb<{ readonly id: string; readonly undo: string; readonly file: CaseFile }>()(
    z.object({
      caseId,
      of: z.string().min(1).max(40),
      about: z.object({ station: z.string().length(22), id: z.string().length(22) }).optional(),
      note: z.string().max(500),
      /** Base64. */
      data: z.string().min(1).max(MOST_PICTURE_TEXT),
    }),
  ),
  /** The picture of an attachment, to be looked at inside the window alone. */
  picture: verb<Picture>()(z.object({ caseId, station: z.string().length(22), id: z.string().length(22) })),
  /** A withdrawal is a revision with a reason; nothing is overwritten. */
  withdraw: verb<{ readonly undo: string; readonly file: CaseFile }>()(
    z.object({ caseId, id: z.string().length(22), reason: z.string().trim().min(1).max(500) }),
  ),
  /** Undoes a save of this session by withdrawing or revising back; `file` null: of several cases, or a case that is gone with it. */
  undo: verb<{ readonly file: CaseFile | null }>()(z.object({ undo: z.string().max(80) })),
  /** What was withdrawn of a case, the newest first, as far as the role might read it. */
  withdrawn: verb<readonly WithdrawnRecord[]>()(z.object({ caseId })),
  history: verb<readonly Revision[]>()(z.object({ caseId, id: z.string().length(22) })),
  putDraft: verb<{ readonly at: string }>()(
    z.object({
      id: z.string().max(80),
      caseId: caseId.nullable(),
      kind: z.string().max(40),
      record: z.string().length(22).nullable(),
      body,
    }),
  ),
  dropDraft: verb<{ readonly dropped: boolean }>()(z.object({ id: z.string().max(80) })),
  drafts: verb<readonly Draft[]>()(z.object({})),
  answerWarning: verb<CaseFile>()(
    z.object({
      caseId,
      /** The warning as the file names it: what, and beside which question of which form. */
      code: z.string().max(60),
      kind: z.string().max(40),
      question: z.string().max(60),
      reason: z.string().trim().min(1).max(200),
    }),
  ),
};
