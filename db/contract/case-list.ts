/** The list of cases, what is searched in it, and the views of it that people keep. */
import { z } from 'zod';
import { type CaseRow, FLAGS, STAGES } from './case-row.ts';
import { id } from './fields.ts';
import { behindNumber } from './statistics.ts';
import { verb } from './verb.ts';

/** What the list answers. `total`: files that fit; `others`: of them those that are no case (a contact that became none, a row of who refused). */
export interface ListedCases {
  readonly rows: readonly ListedCase[];
  readonly total: number;
  readonly others: number;
  readonly elsewhere: ElsewhereCase | null;
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
const columns = z.array(z.enum(CASE_COLUMNS)).max(CASE_COLUMNS.length).nullable();
const viewName = z.string().max(60);

export const caseListVerbs = {
  list: verb<ListedCases>()(
    z.object({
      filter: caseFilter,
      /** Only the cases behind a number of statistics; for whoever may see exact tables. */
      behind: behindNumber.optional(),
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
      id: id.optional(),
      name: viewName,
      shared: z.boolean(),
      filter: viewFilter,
      sort: z.enum(CASE_SORTS),
      descending: z.boolean(),
      columns,
    }),
  ),
  /** Gives a view another name; what it shows stays as it was kept. */
  renameView: verb<CaseViews>()(z.object({ id, name: viewName })),
  /** Removes a view; `removed` false puts it back, until this user removes another. */
  removeView: verb<CaseViews>()(z.object({ id, removed: z.boolean() })),
  /** Remembers how this user left the list. */
  leaveList: verb<null>()(z.object({ view: id.nullable(), columns })),
  /** Cases within one's reach whose names may be meant by what is typed, and by which ground: accents, order and transliteration tolerated. */
  similar: verb<readonly SimilarCase[]>()(z.object({ name: z.string().max(200) })),
};
