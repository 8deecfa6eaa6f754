/** Answers that somebody outside is told, as blocks of a letter: under the form they answer, question by question, and nothing beside them. */
import { form } from '../../codebook/forms/index.ts';
import { SAID_AS } from '../../codebook/papers/letter.ts';
import type { Language } from '../../codebook/types.ts';
import type { ToldAnswer } from '../../contract/exchange.ts';
import type { PaperBlock } from '../../contract/papers.ts';
import { aboutIf, answerLabel, questionLabel } from './labels.ts';

export function toldBlocks(answers: readonly ToldAnswer[], language: Language): readonly PaperBlock[] {
  return [...Map.groupBy(answers, ({ kind }) => kind)].map(([kind, told]) => ({
    block: 'facts',
    title: form(kind)?.label[language] ?? kind,
    rows: told.map((answer) => ({
      label: SAID_AS[`${kind}.${answer.question}`]?.[language] ?? questionLabel(kind, answer.question, language),
      value: toldWords(answer, language),
    })),
  }));
}

function toldWords({ kind, question, value, about }: ToldAnswer, language: Language): string {
  return aboutIf(about === true, answerLabel(kind, question, value, language), language);
}
