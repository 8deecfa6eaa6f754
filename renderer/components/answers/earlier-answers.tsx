import { VisuallyHidden } from '@mantine/core';
import type { Question } from '../../../db/codebook/types.ts';
import { useFormats, useText } from '../../locales/index.ts';
import type { AnswerWords } from './answer-words.ts';
import styles from './earlier-answers.module.css';
import type { EarlierAnswer } from './other-answers.ts';

interface EarlierAnswersProps {
  readonly id: string;
  readonly kind: string;
  readonly question: Question;
  /** The oldest first. */
  readonly answers: readonly EarlierAnswer[];
  readonly answerWords: AnswerWords;
}

/** How a question was answered before, in one small line: the month and the answer, from then to now. */
export function EarlierAnswers({ id, kind, question, answers, answerWords }: EarlierAnswersProps) {
  const say = useText('answers');
  const formats = useFormats();
  const month = (date: string | null) =>
    date === null ? say('undated') : formats.day(date.slice(0, 'YYYY-MM'.length));
  const told = answers.map(({ date, answer, beside, own, office }) =>
    say('beforeOne', {
      month: month(date),
      answer: answerWords(kind, question, answer, beside),
      office: own ? '' : ` (${office})`,
    }),
  );
  return (
    <p id={id} className={styles.before} data-before>
      <VisuallyHidden>{say('beforeSaid')} </VisuallyHidden>
      {told.join(' → ')}
    </p>
  );
}
