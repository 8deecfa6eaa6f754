import { ActionIcon, Button, VisuallyHidden } from '@mantine/core';
import { IconEarOff, IconHelpCircle, IconQuote, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, memo, type ReactNode, useId, useState } from 'react';
import { shallow } from 'zustand/shallow';
import { givenValue, isCited, isMissing } from '../../../db/codebook/asked.ts';
import { hasCodes } from '../../../db/codebook/lists/codes-asked.ts';
import type { Answer, Missing, Question } from '../../../db/codebook/types.ts';
import { pressedKey } from '../../keys.ts';
import { useFormats, useText } from '../../locales/index.ts';
import type { AnswerWords } from './answer-words.ts';
import { EarlierAnswers } from './earlier-answers.tsx';
import { type Beside, Field } from './field.tsx';
import { focusQuestion, thenFocus } from './focus.ts';
import { missingOfKey } from './missing-keys.ts';
import { NoAnswerMenu } from './no-answer-menu.tsx';
import type { Citable } from './option-search.ts';
import { codesOf, FEW } from './options.ts';
import type { EarlierAnswer, lastAnswer, OtherAnswer } from './other-answers.ts';
import type { Progress } from './passed-over.ts';
import { ProgressMark } from './progress-mark.tsx';
import styles from './question-view.module.css';
import { useWords } from './words.ts';

interface QuestionViewProps {
  readonly kind: string;
  readonly question: Question;
  readonly progress: Progress;
  readonly answer: Answer | undefined;
  readonly typed: string | undefined;
  readonly others: readonly OtherAnswer[];
  /** The answer before this one, where the form asks the same again. */
  readonly last?: ReturnType<typeof lastAnswer>;
  /** What was answered before, the oldest first; none where it is not said. */
  readonly before?: readonly EarlierAnswer[];
  /** What counts while the question is empty, because another answer says it. */
  readonly proposed?: string | undefined;
  readonly digits: number;
  readonly beside: Beside;
  readonly citable: readonly Citable[];
  readonly answerWords: AnswerWords;
  /** Warnings about this answer. */
  readonly warnings?: ReactNode;
  readonly onAnswer: (question: Question, answer: Answer | undefined, typed?: string, about?: boolean) => void;
}

const NOTHING: readonly EarlierAnswer[] = [];

const TAKES_BACK: readonly (string | null)[] = ['Delete', 'Backspace'];

/**
 * One question with its label above: the control, the three ways of having no answer one key away (F4, F3, F6), what
 * another office answered with Alt+C to cite it, help where there is some, warnings beside the answer. No answer goes on by itself:
 * Enter does. It is drawn again for its own answer and its own warnings, not for a key in another question.
 */
export const QuestionView = memo(View, isDrawnTheSame);

/** Warnings are made anew at each drawing: where there are some, it is drawn again. */
export function isDrawnTheSame(
  { warnings: warned, ...was }: { readonly warnings?: ReactNode },
  { warnings, ...is }: { readonly warnings?: ReactNode },
): boolean {
  return isNothing(warned) && isNothing(warnings) && shallow(was, is);
}

const isNothing = (warnings: ReactNode) => warnings === undefined || (Array.isArray(warnings) && warnings.length === 0);

function View(props: QuestionViewProps) {
  const {
    kind,
    question,
    progress,
    answer,
    typed,
    others,
    last,
    before = NOTHING,
    proposed,
    digits,
    beside,
    citable,
    answerWords,
    warnings,
  } = props;
  const onAnswer = (given: Answer | undefined, written?: string, about?: boolean) =>
    props.onAnswer(question, given, written, about);
  const say = useText('answers');
  const words = useWords();
  const id = useId();
  const [helping, setHelping] = useState(false);
  const formats = useFormats();
  const [latest] = others;
  const empty = answer === undefined && typed === undefined;
  // While the question is empty, what other offices answered stands below it anyway, to be cited.
  const lastShown = last !== undefined && (last.own || !empty) ? last : undefined;

  const mark = (missing: Missing, from: Element) => {
    thenFocus(
      () => onAnswer({ missing }),
      () => focusQuestion(from),
    );
  };
  const cite = (from: Element) => {
    if (latest === undefined) return;
    const place = from.closest('[data-question]') ?? from;
    thenFocus(
      () => onAnswer({ cites: [latest.record, question.id] }),
      () => focusQuestion(place),
    );
  };
  const answerAgain = (from: Element) => {
    const place = from.closest('[data-question]');
    thenFocus(
      () => onAnswer(undefined),
      () => focusQuestion(place),
    );
  };

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const pressed = pressedKey(event);
    const missing = missingOfKey(pressed);
    const from = event.currentTarget;
    if (event.altKey && !event.ctrlKey && pressed === 'c' && empty && latest !== undefined) {
      stop(event);
      return cite(from);
    }
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (missing !== undefined) {
      stop(event);
      // Beside F8, which deletes a row: a slip must not cost the table. Its menu still says why there is none.
      if (question.type === 'rows' && !empty) return;
      mark(missing, from);
    }
  }

  const labelId = `${id}-label`;
  const helpId = `${id}-help`;
  const lastId = `${id}-last`;
  const proposedId = `${id}-proposed`;
  const proposedShown = empty ? proposed : undefined;
  const beforeId = `${id}-before`;
  // What was answered last is said once.
  const beforeShown = before.length > (lastShown === undefined ? 0 : 1);
  const described = [helping && helpId, lastShown && lastId, beforeShown && beforeId, proposedShown && proposedId]
    .filter(Boolean)
    .join(' ');
  const isList = hasCodes(question) && codesOf(question).length <= FEW;
  const label = words(question.label);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that act on whatever control of the question has the focus
    <div className={styles.question} data-question={question.id} onKeyDown={onKeyDown}>
      <div className={styles.head}>
        <ProgressMark progress={progress} />
        {isList ? (
          <span id={labelId} className={styles.label}>
            {label}
          </span>
        ) : (
          <label id={labelId} htmlFor={id} className={styles.label}>
            {label}
          </label>
        )}
        {question.coded && (
          <span className={styles.coded} title={say('coded')}>
            <IconEarOff size={16} stroke={1.75} aria-hidden />
            <VisuallyHidden>{say('coded')}</VisuallyHidden>
          </span>
        )}
        {lastShown && (
          <span id={lastId} className={styles.last} data-last>
            {say('lastTime', { date: lastShown.date === null ? say('undated') : formats.day(lastShown.date) })}{' '}
            <b>{answerWords(kind, question, lastShown.answer, lastShown.beside)}</b>
            {!lastShown.own && ` (${lastShown.office})`}
          </span>
        )}
        {proposedShown !== undefined && (
          <span id={proposedId} className={styles.last} data-proposed>
            {say('whileEmpty')} <b>{answerWords(kind, question, proposedShown)}</b>
          </span>
        )}
        {question.help !== undefined && (
          <ActionIcon
            size="sm"
            tabIndex={-1}
            aria-label={`${say('helpShow')}: ${label}`}
            aria-expanded={helping}
            onClick={() => setHelping((open) => !open)}
          >
            <IconHelpCircle size={16} stroke={1.75} aria-hidden />
          </ActionIcon>
        )}
        <NoAnswerMenu {...{ question, label, empty }} onAnswer={props.onAnswer} />
      </div>
      {helping && question.help !== undefined && (
        <p id={helpId} className={styles.help}>
          {words(question.help)}
        </p>
      )}
      {beforeShown && <EarlierAnswers id={beforeId} {...{ kind, question, answers: before, answerWords }} />}
      {isMissing(answer) || isCited(answer) ? (
        <button
          type="button"
          className={styles.standsFor}
          aria-labelledby={`${labelId} ${id}`}
          id={id}
          data-control
          data-cited={isCited(answer) || undefined}
          title={say('answerAgain')}
          onClick={(event) => answerAgain(event.currentTarget)}
          onKeyDown={(event) => {
            if (!TAKES_BACK.includes(pressedKey(event))) return;
            stop(event);
            answerAgain(event.currentTarget);
          }}
        >
          {isCited(answer) && <IconQuote size={16} stroke={1.75} aria-hidden />}
          {answerWords(kind, question, answer)}
          <IconX size={16} stroke={1.75} aria-hidden />
        </button>
      ) : (
        <Field
          {...{ id, question, typed, digits, beside, citable }}
          labelledBy={labelId}
          describedBy={described === '' ? undefined : described}
          value={givenValue(answer)}
          onAnswer={onAnswer}
        />
      )}
      {empty && latest !== undefined && (
        <OtherOffices {...{ kind, question, others, answerWords }} onCite={(from) => cite(from)} />
      )}
      {warnings}
    </div>
  );
}

interface OtherOfficesProps {
  readonly kind: string;
  readonly question: Question;
  readonly others: readonly OtherAnswer[];
  readonly answerWords: AnswerWords;
  readonly onCite: (from: Element) => void;
}

/** What other offices answered, the newest to be cited. */
export function OtherOffices({ kind, question, others, answerWords, onCite }: OtherOfficesProps) {
  const say = useText('answers');
  const formats = useFormats();
  return (
    <ul className={styles.others}>
      {others.map(({ record, office, date, answer, beside }, index) => (
        <li key={record}>
          <span className={styles.office}>
            {date === null ? say('otherOffice', { office }) : say('otherOfficeOn', { office, date: formats.day(date) })}
          </span>
          <span>{answerWords(kind, question, answer, beside)}</span>
          {index === 0 && (
            <Button
              size="compact-xs"
              variant="light"
              tabIndex={-1}
              aria-keyshortcuts="Alt+C"
              rightSection={<kbd className={styles.key}>Alt C</kbd>}
              onClick={(event) => onCite(event.currentTarget)}
            >
              {say('cite')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function stop(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
