import { FORMS } from '../../../db/codebook/forms/index.ts';
import { withOwnAnswered } from '../../../db/codebook/own-questions.ts';
import {
  type Answer,
  type Audience,
  type Form,
  type Question,
  SECTIONS,
  type Section,
} from '../../../db/codebook/types.ts';
import type { CaseFile, ShownRecord } from '../../../preload/contract.ts';
import { newestFirst } from '../../components/answers/other-answers.ts';

export interface FormState {
  readonly form: Form;
  readonly records: readonly ShownRecord[];
  readonly writable: boolean;
}

export interface SectionState {
  readonly section: Section;
  readonly forms: readonly FormState[];
  /** Records of all its forms. */
  readonly count: number;
  /** Offices other than this one that wrote here. */
  readonly others: readonly string[];
}

/** The sections that have something to read or to fill, in the order of the case file. */
export function sectionsOf(file: CaseFile): readonly SectionState[] {
  return SECTIONS.map((section) => sectionState(file, section)).filter(({ forms }) => forms.length > 0);
}

function sectionState(file: CaseFile, section: Section): SectionState {
  const forms = [...FORMS.values()]
    .filter((form) => form.section === section)
    .map((form) => formState(file, withQuestionsOf(file, form)))
    .filter(({ records, writable }) => records.length > 0 || writable);
  return {
    section,
    forms,
    count: forms.reduce((sum, form) => sum + form.records.length, 0),
    others: [...new Set(forms.flatMap(({ records }) => records.filter(({ own }) => !own).map(({ office }) => office)))],
  };
}

/** The form with the questions that this office adds to it; where its records answer those of other offices, with them too. */
export function withQuestionsOf({ ownQuestions: { office, questions }, records }: CaseFile, form: Form): Form {
  const answered = records.filter(({ kind }) => kind === form.kind).map(({ body }) => body);
  return withOwnAnswered(form, questions, office, answered);
}

function formState(file: CaseFile, form: Form): FormState {
  const records = newestFirst(file.records.filter(({ kind }) => kind === form.kind));
  return { form, records, writable: file.mayWrite.includes(form.kind) };
}

/** The form without the questions of matters that the reader does not see; of `only` no others, where it is given. */
export function visibleForm(form: Form, sees: readonly Audience[], only?: readonly string[]): Form {
  const visible = (question: Question) =>
    sees.includes(question.audience ?? form.audience) && (only?.includes(question.id) ?? true);
  return {
    ...form,
    groups: form.groups
      .map((group) => ({ ...group, questions: group.questions.filter(visible) }))
      .filter(({ questions }) => questions.length > 0),
  };
}

/** One answer to a question with the records that gave it. */
interface MergedAnswer {
  readonly answer: Answer;
  /** The record whose other answers stand beside it (an amount's currency). */
  readonly record: ShownRecord;
  readonly sources: readonly ShownRecord[];
}

/**
 * All offices' answers to a question together, newest first; where two differ both are there. `<id>.month` and `<id>.year`
 * are shown where the day itself is not here.
 */
export function mergedAnswers(records: readonly ShownRecord[], question: Question): readonly MergedAnswer[] {
  const byAnswer = new Map<string, { answer: Answer; record: ShownRecord; sources: ShownRecord[] }>();
  for (const record of newestFirst(records)) {
    const answer = answerIn(record, question);
    if (answer === undefined) continue;
    const same = byAnswer.get(JSON.stringify(answer));
    if (same === undefined) byAnswer.set(JSON.stringify(answer), { answer, record, sources: [record] });
    else same.sources.push(record);
  }
  return [...byAnswer.values()];
}

/** The answer of a record to a question; for a private day that is not here, the month or year that it opens. */
export function answerIn(record: ShownRecord, question: Question): Answer | undefined {
  const opened = question.opens === undefined ? undefined : record.body[`${question.id}.${question.opens}`];
  return record.body[question.id] ?? opened;
}

/** This office's own record of a kind that exists once an office. */
export function ownRecord(records: readonly ShownRecord[], kind: string): ShownRecord | undefined {
  return records.find((record) => record.own && record.kind === kind);
}

/** The section that holds a form; for a kind that this codebook does not know, none. */
export function sectionOf(kind: string): Section | undefined {
  return FORMS.get(kind)?.section;
}
