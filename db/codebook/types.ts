/**
 * The shapes of the codebook: what is recorded, once, as data. Screens, validation, print-outs, fact columns, the
 * interchange schema and statistics derive from values of these types; none of them repeats a question or a code.
 */
import type { ListId } from './lists/index.ts';

/** The languages of the interface. Papers may know more. */
export const LANGUAGES = ['en', 'fr', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in every language of the interface. */
export type Text = Readonly<Record<Language, string>>;

/**
 * How closely an answer points at a person; it decides the half of the record that holds it.
 * `fact`: coded answers, years, months, countries, amounts, days of the office's own acts (open half).
 * `direct`: names, full birth date, document and telephone numbers, addresses (private half).
 * `told`: all free text (private half).
 * `near`: an exact day in the person's life, a place below province, venue, employer, vessel (private half).
 */
export type Sensitivity = 'fact' | 'direct' | 'told' | 'near';

export type Half = 'open' | 'private';

/** Who may see an answer, by its matter; roles map to sets of these in `db/casework/roles.ts`. */
export const AUDIENCES = [
  'contact',
  'identity',
  'house',
  'story',
  'health-house',
  'health',
  'suspect',
  'money',
  'decision',
  'staff',
] as const;
export type Audience = (typeof AUDIENCES)[number];

/** A code of a list. `group`s are the reporting groups it is counted in; `htcds` its name in HTCDS 2.0. */
export interface Code {
  readonly code: string;
  readonly label: Text;
  /** For a column or a key, where the label would not fit. */
  readonly short?: Text;
  /**
   * The letter or digit that chooses it, in forms and on pages, where it is not its place in the list (`lists/keys.ts`): a digit that would
   * mean something else in a list that is answered beside it, or one that is typed there as a number.
   */
  readonly key?: string;
  readonly groups?: readonly string[];
  readonly htcds?: string;
  readonly help?: Text;
  /** Offered no more: it stays for what was recorded with it, and says nothing that can be recorded now. */
  readonly retired?: true;
}

/** A closed list of codes. `source` cites document and line, a standard, or the design rule it comes from. */
export interface CodeList {
  readonly id: string;
  readonly source: string;
  readonly codes: readonly Code[];
}

/**
 * What an answer looks like in a record's body.
 * `code`: string; `codes`: string[] (unique, in list order); `flag`: true; `text`, `long-text`: string (NFC);
 * `date`: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; `number`: integer; `money`: integer in minor units; `rate`: integer of millionths;
 * `country`, `countries`: ISO 3166-1 alpha-3; `language`, `languages`: ISO 639-3; `currency`: ISO 4217;
 * `record`: `[record id, question id]` citing another record (a referral answered, a plan continued);
 * `register`: a short code of an office's own register, a label made by an office (house, room, project, office, case
 * reference) or a province's ISO 3166-2 code, `[A-Z0-9][A-Z0-9-]{0,23}`, never a name, so its sensitivity is `fact`;
 * `id`: 16 random bytes in unpadded base64url, naming a case or a person and saying nothing else;
 * `questions`: string[] of `<kind>.<question id>`, which questions something is about, never their answers;
 * `rows`: a short table, a list of objects with a cell for each column that says something (`Column`), in the order in which they were told.
 */
export type QuestionType =
  | 'code'
  | 'codes'
  | 'flag'
  | 'text'
  | 'long-text'
  | 'date'
  | 'number'
  | 'money'
  | 'rate'
  | 'country'
  | 'countries'
  | 'language'
  | 'languages'
  | 'currency'
  | 'record'
  | 'register'
  | 'id'
  | 'questions'
  | 'rows';

/**
 * What a cell of a table looks like. `text`, `code`, `number`, `date` and `flag` are as the question of that type; `hour`: `HH:MM`;
 * `hours`: several of them, each once and in order, with a space between (`08:00 20:00`). A cell with nothing in it is not there.
 */
export const COLUMN_TYPES = ['text', 'code', 'number', 'date', 'hour', 'hours', 'flag'] as const;
export type ColumnType = (typeof COLUMN_TYPES)[number];

/** A column of a `rows` question. All columns lie in the half of their question. */
export interface Column {
  /** `[a-z][a-z0-9-]*`, unique inside its question, never reused for another meaning. */
  readonly id: string;
  readonly type: ColumnType;
  /** Short: it heads a column, on the screen and on paper. */
  readonly label: Text;
  /** Id of the code list, for `code`. */
  readonly list?: ListId;
  /** What a date is the day of. */
  readonly of?: DayOf;
  readonly min?: number;
  readonly max?: number;
  /** For a text: it names somebody, and is kept without signs that only deceive. */
  readonly names?: true;
}

/** Shown only while another answer of the same form (or page) is one of `in`. */
export interface Condition {
  readonly question: string;
  readonly in: readonly (string | boolean)[];
}

/**
 * What a date is the day of. `done`: something that an office, an authority or the person did; it cannot lie after the day on which it is
 * written down. `planned`: what is to come, or may be: an end, an appointment, a bed. `life`: the person's life before anybody helped;
 * it cannot lie ahead either, and its year is never guessed.
 */
export const DAYS_OF = ['done', 'planned', 'life'] as const;
export type DayOf = (typeof DAYS_OF)[number];

/** A date says what it is the day of, a table its columns; nothing else has either. */
export type Question = DateQuestion | RowsQuestion | OtherQuestion;

interface DateQuestion extends AnyQuestion {
  readonly type: 'date';
  readonly of: DayOf;
  /** For a day of what was done: while this is so it is only planned, or came to nothing, and may lie ahead. */
  readonly plannedWhile?: Condition;
  /** Id of the flag of the same form that says that the date is only about right. */
  readonly about?: string;
  /**
   * For a private date: what of it is also written to the open half, as `<id>.month` or `<id>.year`
   * (statistics rule 14: periods over days in the person's life are whole months).
   */
  readonly opens?: 'month' | 'year';
  readonly columns?: never;
}

interface RowsQuestion extends AnyQuestion {
  readonly type: 'rows';
  /** In the order in which they are asked and printed. New ones may come; none goes. */
  readonly columns: readonly Column[];
  /** For a private table: how many rows it has is also written to the open half, as `<id>.count`. */
  readonly opens?: 'count';
  readonly of?: never;
  readonly plannedWhile?: never;
  readonly about?: never;
}

interface OtherQuestion extends AnyQuestion {
  readonly type: Exclude<QuestionType, 'date' | 'rows'>;
  readonly opens?: never;
  readonly columns?: never;
  readonly of?: never;
  readonly plannedWhile?: never;
  readonly about?: never;
}

interface AnyQuestion {
  /** `[a-z][a-z0-9-]*`, unique inside its form, never reused for another meaning. */
  readonly id: string;
  readonly type: QuestionType;
  readonly label: Text;
  readonly help?: Text;
  /** Id of the code list, for `code` and `codes`. */
  readonly list?: ListId;
  /** The codes themselves, of a choice that an office asks for itself (`own-questions.ts`): it has no list. */
  readonly codes?: readonly Code[];
  readonly sensitivity: Sensitivity;
  /** When left out, the form's audience. */
  readonly audience?: Audience;
  readonly min?: number;
  readonly max?: number;
  /** For `register`: a province's ISO 3166-2 code and no other label, which could be a village or a name in capitals. */
  readonly subdivision?: true;
  /** For `register`: the offices of the directory, and no other label. */
  readonly register?: 'offices';
  /** For a text: names of the office's register are offered. What is chosen or typed is kept as words, whatever becomes of the register. */
  readonly offers?: 'partners';
  /** For `record`: the one kind of record that it names. */
  readonly record?: string;
  readonly asked?: Condition;
  /** For a text: it names somebody, and is kept without signs that only deceive (`invisible-signs.ts`). */
  readonly names?: true;
  /** The worker's coding, never read aloud to the person. */
  readonly coded?: true;
  /** Asked no more: it stays for what was answered to it, which is shown, printed and searched as before. */
  readonly retired?: true;
  /** Answered by the application alone: asked by no form, drawn in no reading, told to nobody as an answer. */
  readonly system?: true;
  /** HTCDS 2.0 field name with prefix, where the standard has the concept. */
  readonly htcds?: string;
  /** Document and line, standard, or design page that the question comes from. */
  readonly source: string;
}

/** A heading with questions under it. */
export interface QuestionGroup {
  readonly label: Text;
  /** Asked again and again: what was answered last stands beside each question (FORMS.md, follow-up: the domain block). */
  readonly lastBeside?: true;
  /** How it was before stands beside each coded question, from answer to answer (FORMS.md, follow-up). */
  readonly beforeBeside?: true;
  readonly questions: readonly Question[];
}

/** The sections of a case file, in the order of the CTM (sida-2003 §1.1, L2824-2826). */
export const SECTIONS = [
  'arriving',
  'person',
  'what-happened',
  'care',
  'movement',
  'after',
  'any',
  'whole-case',
] as const;
export type Section = (typeof SECTIONS)[number];

/** A form is a record kind: what one filled form of this kind holds. */
export interface Form {
  readonly kind: string;
  readonly label: Text;
  readonly section: Section;
  /** True: many a case and office; otherwise at most one per office. */
  readonly many: boolean;
  /** False: what an office may write in a case in which it does not help, so that it says nothing of whether it still does. */
  readonly keepsCaseOpen: boolean;
  /** True: a record of it says that the person was helped. */
  readonly countsAsHelp: boolean;
  /** True: the page of first contact fills questions of it. */
  readonly onFirstContact: boolean;
  /**
   * What it tells of what happened, for where only that may not be kept (casework/RULES.md, No is an event). `story`: it is written for that;
   * `in-words`: its free text may; `nothing`: its free text is how somebody is reached, what the house must know, what was agreed.
   */
  readonly tells: 'story' | 'in-words' | 'nothing';
  /** True: a no to keeping never closes it: what was agreed, how to reach somebody safely, and which office has the case. */
  readonly staysOpenAfterNo: boolean;
  readonly audience: Audience;
  /** Id of the question that dates the act (interchange `date` fills it); its sensitivity is `fact`. */
  readonly date?: string;
  /**
   * The questions that say in one line what a record of it tells, in the order in which they are said and stand in a row: for every form of which
   * there may be many. None of them names anybody, because a line is read where others look on.
   */
  readonly summary?: readonly string[];
  /** Where a form is long: the ids of what is asked at once; the rest waits until its step comes (FORMS.md). Nothing is mandatory in either. */
  readonly asksFirst?: readonly string[];
  /** True: the record never travels without identity, not even its open half (suspects, health, family). */
  readonly withheldWithoutIdentity?: true;
  /** True: no record of it, and no answer, ever goes to headquarters, at any depth and with any purpose (suspects, family, health). */
  readonly neverToHeadquarters?: true;
  /** True: written by the application alone (`case`, `anonymous`): not drawn as a form, and no import brings one. */
  readonly system?: true;
  /**
   * True: begun by an act of its own, with what no form asks (a picture): offered as no form, changed by none, brought and taken out by no
   * interchange; it can be withdrawn.
   */
  readonly ownAct?: true;
  readonly groups: readonly QuestionGroup[];
}

/** Why there is no value. `not-asked` differs from a question that was never shown (no entry at all). */
export const MISSING = ['unknown', 'declined', 'not-asked'] as const;
export type Missing = (typeof MISSING)[number];

/**
 * A cited answer: the record id and the question id of what another office wrote. Never a copy. No interface, and so the answers of a record
 * are the JSON of its line as they stand.
 */
export type Cited = { readonly cites: readonly [record: string, question: string] };
export type MissingAnswer = { readonly missing: Missing };
export type Cell = string | number | true;
/** A row of a table: its cells by the id of their column, those of columns that only a newer Waymark knows among them. */
export type Row = Readonly<Record<string, Cell>>;
export type Rows = readonly Row[];
export type AnswerValue = string | number | true | readonly string[] | Rows;
export type Answer = AnswerValue | MissingAnswer | Cited;

/** The answers of one record, both halves together, by question id. */
export type Body = Readonly<Record<string, Answer>>;

/** A sentence of the interface with `{name}` places, for errors, warnings and gates. */
export interface Sentence {
  readonly code: string;
  readonly text: Text;
}
