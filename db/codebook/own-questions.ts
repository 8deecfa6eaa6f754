/**
 * Questions that an office adds for itself (README.md, Questions of an office): asked at the end of one form, in a group of their own. Their
 * answers stand in records under ids that no codebook has, and are checked, drawn and printed by the same rules as those of the codebook. Pure.
 */
import { form, question } from './forms/index.ts';
import { isBlank, keptWords } from './invisible-signs.ts';
import { inEach, sameInAll, text } from './text.ts';
import { type Body, type Code, type Form, LANGUAGES, type Language, type Question, type Text } from './types.ts';

export const OWN_QUESTION_TYPES = ['code', 'flag', 'number', 'date', 'text'] as const;
type OwnQuestionType = (typeof OWN_QUESTION_TYPES)[number];

/** Words in at least one language of the interface; where one is missing, those of another stand in its place and say so. */
export type OwnWords = Readonly<Partial<Record<Language, string>>>;

export interface OwnCode {
  /** `[a-z0-9][a-z0-9-]*`, unique inside its question, never reused. */
  readonly code: string;
  readonly words: OwnWords;
  /** Offered no more. */
  readonly ended: boolean;
}

export interface OwnQuestion {
  /** `x-<office in small letters>-<id>`, never reused. */
  readonly id: string;
  /** The office that asks it. */
  readonly office: string;
  /** The form at whose end it is asked. Neither this nor the type, the bounds or the half ever changes. */
  readonly kind: string;
  readonly type: OwnQuestionType;
  readonly words: OwnWords;
  /** Of a `code`, in their order. */
  readonly codes: readonly OwnCode[];
  /** Of a `number`. */
  readonly min: number | null;
  readonly max: number | null;
  /** Its answers lie in the private half. A text and a date always do. */
  readonly isPrivate: boolean;
  /** Asked no more; what was answered to it is read as before. */
  readonly ended: boolean;
}

/** That are asked: what is ended leaves room for another. */
export const MOST_OWN_QUESTIONS_OF_A_FORM = 12;
export const MOST_OWN_QUESTIONS = 100;
export const MOST_OWN_CODES = 30;
/** Of a bound, above zero and below. */
export const LARGEST_OWN_BOUND = 1_000_000_000;
/** Characters, in UTF-16 units. */
export const LONGEST_OWN_QUESTION = 120;
export const LONGEST_OWN_CODE = 60;

/**
 * Words as they are kept, typed here or told by another desk: those that say something, one line each, without what only deceives and no longer than
 * `longest`; undefined where none says anything.
 */
export function ownWordsKept(given: Readonly<Record<string, unknown>>, longest: number): OwnWords | undefined {
  const said = LANGUAGES.flatMap((language) => {
    const words = given[language];
    if (typeof words !== 'string') return [];
    const kept = inOneLine(words).slice(0, longest).toWellFormed();
    return isBlank(kept) ? [] : [[language, kept] as const];
  });
  return said.length === 0 ? undefined : Object.fromEntries(said);
}

function inOneLine(words: string): string {
  return keptWords(words.normalize('NFC').replace(CONTROL_OR_SPACE, ' ')).replace(/ +/gu, ' ');
}
const CONTROL_OR_SPACE = /[\p{Cc}\s]+/gu;

const OWN_ID = /^x-[a-z0-9][a-z0-9-]*$/;

export function isOwnQuestionId(id: string): boolean {
  return OWN_ID.test(id);
}

/** How every id of a question of this office begins. */
export function ownIdPrefix(office: string): string {
  return `x-${office.toLowerCase()}-`;
}

/** Text and days always point at somebody. */
export function isAlwaysPrivate(type: OwnQuestionType): boolean {
  return type === 'text' || type === 'date';
}

/** Forms that rules read answer by answer, and those that nobody fills: nothing is added to them. */
const NOT_ASKED_IN: ReadonlySet<string> = new Set(['consent', 'decision', 'danger-answer', 'transfer', 'closure']);

export function mayHaveOwnQuestions({ kind, system, ownAct }: Form): boolean {
  return system !== true && ownAct !== true && !NOT_ASKED_IN.has(kind);
}

/**
 * Whether tables inside the office count it: a choice of the open half. What no table may hold of the codebook (suspects, family, health) it may not hold of
 * an office's own either.
 */
export function isOwnCountable({ type, isPrivate, kind }: OwnQuestion): boolean {
  const inForm = form(kind);
  if (inForm === undefined || isPrivate) return false;
  if (inForm.withheldWithoutIdentity === true || inForm.neverToHeadquarters === true) return false;
  return type === 'code' || type === 'flag';
}

const OF_THIS_OFFICE = text('Questions of this office', 'Questions de ce bureau', 'Preguntas de esta oficina');
/** Heads those of which only the ids are known. */
const OF_OTHER_OFFICES = text(
  'Questions of other offices',
  'Questions d’autres bureaux',
  'Preguntas de otras oficinas',
);
const OF_OFFICE = text('Questions of {office}', 'Questions de {office}', 'Preguntas de {office}');

/** The words in each language; where one is missing those of the first that there is, with its name behind them. */
function ownText(words: OwnWords, otherwise: string): Text {
  const first = LANGUAGES.find((language) => words[language] !== undefined);
  if (first === undefined) return sameInAll(otherwise);
  return inEach((language) => words[language] ?? `${words[first]} (${first.toUpperCase()})`);
}

const SOURCE = 'an office’s own question';

/** A question of an office as a question of its form. `asked`: false where nobody is asked it here. */
export function asQuestion(own: OwnQuestion, asked = !own.ended): Question {
  const shared = {
    id: own.id,
    label: ownText(own.words, own.id),
    source: SOURCE,
    ...(asked ? {} : { retired: true as const }),
  };
  switch (own.type) {
    case 'date':
      return { ...shared, type: 'date', of: 'planned', sensitivity: 'near' };
    case 'text':
      return { ...shared, type: 'text', sensitivity: 'told' };
    case 'number':
      return {
        ...{ ...shared, type: 'number', sensitivity: halfOf(own) },
        ...(own.min === null ? {} : { min: own.min }),
        ...(own.max === null ? {} : { max: own.max }),
      };
    case 'flag':
      return { ...shared, type: 'flag', sensitivity: halfOf(own) };
    case 'code':
      return { ...shared, type: 'code', sensitivity: halfOf(own), codes: own.codes.map(asCode) };
  }
}

function halfOf({ isPrivate }: OwnQuestion): 'fact' | 'told' {
  return isPrivate ? 'told' : 'fact';
}

function asCode({ code, words, ended }: OwnCode): Code {
  return { code, label: ownText(words, code), ...(ended ? { retired: true } : {}) };
}

/**
 * The form with the questions that `office` asks at its end, and those of other offices as questions that are asked no more: shown where they are
 * answered. The form itself where there are none.
 */
export function withOwnQuestions(inForm: Form, own: readonly OwnQuestion[], office: string): Form {
  const here = own.filter(({ kind }) => kind === inForm.kind);
  if (here.length === 0) return inForm;
  const groups = [...Map.groupBy(here, (one) => one.office)].map(([by, questions]) => ({
    label: by === office ? OF_THIS_OFFICE : inEach((language) => OF_OFFICE[language].replace('{office}', by)),
    questions: questions.map((one) => asQuestion(one, by === office && !one.ended)),
  }));
  const { asksFirst } = inForm;
  return {
    ...inForm,
    groups: [...inForm.groups, ...groups],
    // What an office adds it asks; it does not wait for a step.
    ...(asksFirst === undefined ? {} : { asksFirst: [...asksFirst, ...here.map(({ id }) => id)] }),
  };
}

/** The same, with those that these records of the form answer and of which nobody here knows the words: for whoever reads what was written. */
export function withQuestionsAnswered(
  inForm: Form,
  own: readonly OwnQuestion[],
  office: string,
  bodies: readonly Body[],
): Form {
  const known = withOwnQuestions(inForm, own, office);
  const unknown = unknownOwnQuestions(known, bodies);
  if (unknown.length === 0) return known;
  return { ...known, groups: [...known.groups, { label: OF_OTHER_OFFICES, questions: unknown }] };
}

/**
 * Questions of offices that are answered in these records of a form and of which nobody here knows the words: each shows by its id, and as it
 * stands. Such a question is asked of nobody.
 */
export function unknownOwnQuestions(inForm: Form, bodies: readonly Body[]): readonly Question[] {
  const known = new Set(inForm.groups.flatMap(({ questions }) => questions.map(({ id }) => id)));
  const ids = new Set(
    bodies.flatMap((body) => Object.keys(body)).filter((id) => isOwnQuestionId(id) && !known.has(id)),
  );
  return [...ids].sort().map((id) => ({ ...ANY_OWN_QUESTION, id, label: sameInAll(id) }));
}

/** By which question somebody is let read an answer: its own, or what stands for any question of an office; undefined where nobody knows it. */
export function questionRead(kind: string, id: string): Question | undefined {
  return isOwnQuestionId(id) ? ANY_OWN_QUESTION : question(kind, id);
}

/** What is taken for granted of a question of an office of which nothing is known here: that its answer is what somebody told. */
const ANY_OWN_QUESTION: Question = {
  id: 'x-any',
  type: 'text',
  label: sameInAll('x-any'),
  sensitivity: 'told',
  retired: true,
  source: SOURCE,
};
