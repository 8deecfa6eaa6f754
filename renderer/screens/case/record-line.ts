/** What a record tells in one line: the answers that its form names as its summary. */
import { useCallback } from 'react';
import { isMissing } from '../../../db/codebook/asked.ts';
import { currencyQuestion } from '../../../db/codebook/currency-beside.ts';
import { FORMS } from '../../../db/codebook/forms/index.ts';
import { list as listOf } from '../../../db/codebook/lists/index.ts';
import type { Form, Question } from '../../../db/codebook/types.ts';
import type { ShownRecord } from '../../../preload/contract.ts';
import { type AnswerWords, useAnswerWords } from '../../components/answers/answer-words.ts';
import { type Say, useText } from '../../locales/index.ts';
import { useLanguage } from '../../state/language.ts';
import { answerIn } from './section-state.ts';

/** The questions of a form's summary, in its order. */
export function summaryQuestions(form: Form): readonly Question[] {
  const asked = form.groups.flatMap(({ questions }) => questions);
  return (form.summary ?? []).flatMap((id) => asked.find((question) => question.id === id) ?? []);
}

/** A label that asks already needs no colon, and what it explains in brackets is for whoever fills it in. */
export function labelled(common: Say<'common'>, label: string, value: string): string {
  const short = label.replace(/\s*\([^)]*\)$/u, '');
  return short.endsWith('?') ? `${short} ${value}` : common('labelled', { label: short, value });
}

export function useRecordLine(records: readonly ShownRecord[]): (form: Form, record: ShownRecord) => string {
  const answers = useAnswersLine(records);
  const language = useLanguage((state) => state.language);
  return useCallback(
    (form, record) => {
      const told = answers(form, record, summaryQuestions(form));
      if (told !== '') return told;
      return answeredBesides(form, record)
        .map((question) => (mayStandInLine(question) ? answers(form, record, [question]) : question.label[language]))
        .join(' · ');
    },
    [answers, language],
  );
}

/** The answers of a record to some of its questions in one line, each with its label where it does not say by itself what it is. */
export function useAnswersLine(
  records: readonly ShownRecord[],
): (form: Form, record: ShownRecord, questions: readonly Question[]) => string {
  const words = useAnswerWords(records);
  const common = useText('common');
  const language = useLanguage((state) => state.language);
  return useCallback(
    (form, record, questions) =>
      questions
        .filter(({ id }) => !questions.some((amount) => tellsCurrency(form, amount, record, id)))
        .flatMap((question) =>
          partOf(form, question, record, words, (value) => labelled(common, question.label[language], value)),
        )
        .join(' · '),
    [words, common, language],
  );
}

/** Whether an amount that is told stands in the currency that this question asks for: it is not told twice. */
function tellsCurrency(form: Form, amount: Question, record: ShownRecord, currency: string): boolean {
  if (amount.type !== 'money' || currencyQuestion(form, amount.id) !== currency) return false;
  const answer = answerIn(record, amount);
  return answer !== undefined && !isMissing(answer);
}

/** Of a record that answers nothing of its summary, as many answers are told. */
const BESIDES = 3;

/** What such a record does answer, in the order of its form, its day apart. */
function answeredBesides(form: Form, record: ShownRecord): readonly Question[] {
  return form.groups
    .flatMap(({ questions }): readonly Question[] => questions)
    .filter((question) => {
      const answer = answerIn(record, question);
      return question.id !== form.date && answer !== undefined && !isMissing(answer);
    })
    .slice(0, BESIDES);
}

/** Such a line is read where others look on: it gives the words of nobody, and names nobody. That they are there is said. */
function mayStandInLine({ sensitivity, names }: Question): boolean {
  return sensitivity === 'fact' && names !== true;
}

function partOf(
  form: Form,
  question: Question,
  record: ShownRecord,
  words: AnswerWords,
  named: (value: string) => string,
): readonly string[] {
  const answer = answerIn(record, question);
  if (answer === undefined || isMissing(answer)) return [];
  const said = words(form.kind, question, answer, record.body);
  return [saysItAlone(question) ? said : named(said)];
}

/** By how many questions a list is answered. */
const USES = new Map<string, number>();
for (const form of FORMS.values()) {
  for (const { list } of form.groups.flatMap(({ questions }): readonly Question[] => questions)) {
    if (list !== undefined) USES.set(list, (USES.get(list) ?? 0) + 1);
  }
}
const WORDS: ReadonlySet<Question['type']> = new Set([
  'text',
  'long-text',
  'country',
  'countries',
  'language',
  'languages',
]);

/** Words of a text, and of a list that answers one question only, say what they are; a day, a number, a label, a *yes* do not. */
function saysItAlone({ type, list }: Question): boolean {
  if (list === undefined) return WORDS.has(type);
  return USES.get(list) === 1 && !listOf(list).codes.some(({ code }) => code === 'yes');
}
