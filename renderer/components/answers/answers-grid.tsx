import { type KeyboardEvent, memo, type ReactNode, useId, useMemo, useRef } from 'react';
import { flushSync } from 'react-dom';
import { givenValue } from '../../../db/codebook/asked.ts';
import { list } from '../../../db/codebook/lists/index.ts';
import { keysOf } from '../../../db/codebook/lists/keys.ts';
import type { Answer, Code, Question } from '../../../db/codebook/types.ts';
import { pressedKey } from '../../keys.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { usePreferences } from '../../state/preferences.ts';
import type { AnswerWords } from './answer-words.ts';
import styles from './answers-grid.module.css';
import { EarlierAnswers } from './earlier-answers.tsx';
import { focusQuestion } from './focus.ts';
import { missingOfKey } from './missing-keys.ts';
import { NoAnswerMenu } from './no-answer-menu.tsx';
import { codesOf } from './options.ts';
import type { EarlierAnswer, lastAnswer, OtherAnswer } from './other-answers.ts';
import type { Progress } from './passed-over.ts';
import { ProgressMark } from './progress-mark.tsx';
import { isDrawnTheSame, OtherOffices } from './question-view.tsx';
import { useWords } from './words.ts';

export interface GridRow {
  readonly question: Question;
  readonly progress: Progress;
  readonly answer: Answer | undefined;
  /** What was answered last, by whichever office. */
  readonly last: ReturnType<typeof lastAnswer>;
  /** What was answered before, the oldest first; none where it is not said. */
  readonly before: readonly EarlierAnswer[];
  readonly others: readonly OtherAnswer[];
  readonly warnings?: ReactNode;
  readonly onAnswer: (question: Question, answer: Answer | undefined) => void;
}

interface AnswersGridProps {
  readonly kind: string;
  /** Whether what was answered last is said beside each. */
  readonly asksAgain: boolean;
  readonly rows: readonly [GridRow, ...GridRow[]];
  readonly answerWords: AnswerWords;
}

/**
 * Questions with the same short list as one table: a row each, a column a code. A digit answers and goes down a row, as in a ledger; an Enter
 * right after it only confirms, so that no row is ever skipped by it. The arrows move, the rest is as in every question.
 */
export function AnswersGrid({ kind, asksAgain, rows, answerWords }: AnswersGridProps) {
  const say = useText('answers');
  const words = useWords();
  const singleKeys = usePreferences((preferences) => preferences.singleKeys);
  const grid = useRef<HTMLDivElement>(null);
  const wentDown = useRef(false);
  const [{ question: first }] = rows;
  const codes = useMemo(() => codesOf(first), [first]);
  const keys = keysOf(list(first.list ?? '').codes);
  const rowsDrawn = () => [...(grid.current?.querySelectorAll('[data-question]') ?? [])];

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const drawn = rowsDrawn();
    const at = drawn.findIndex((row) => event.target instanceof Node && row.contains(event.target));
    const row = rows[at];
    const pressed = pressedKey(event);
    if (row === undefined || event.ctrlKey || event.metaKey) return;
    const done = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    const confirms = wentDown.current && pressed === 'Enter';
    wentDown.current = false;
    if (confirms) return done();
    if (event.altKey) {
      const [latest] = row.others;
      if (pressed !== 'c' || latest === undefined || row.answer !== undefined) return;
      done();
      return row.onAnswer(row.question, { cites: [latest.record, row.question.id] });
    }
    const code = singleKeys ? codes.find((known) => keys.get(known.code) === pressed) : undefined;
    if (code !== undefined) {
      done();
      flushSync(() => row.onAnswer(row.question, code.code));
      wentDown.current = at + 1 < drawn.length;
      return focusQuestion(drawn[at + 1] ?? drawn[at] ?? null);
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[pressed ?? ''];
    if (step !== undefined) {
      done();
      return focusQuestion(drawn[at + step] ?? drawn[at] ?? null);
    }
    const missing = missingOfKey(pressed);
    if (missing === undefined && pressed !== 'Delete' && pressed !== 'Backspace') return;
    done();
    row.onAnswer(row.question, missing && { missing });
  }

  return (
    <div className={styles.place}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys act on whichever row has the focus */}
      <div
        ref={grid}
        className={styles.grid}
        data-codes={codes.length}
        style={{ '--codes': codes.length } as React.CSSProperties}
        onKeyDown={onKeyDown}
      >
        <div className={styles.head} aria-hidden>
          <span />
          {codes.map(({ code, label }) => (
            <span key={code} className={styles.code}>
              {words(label)} {singleKeys && <kbd className={styles.key}>{keys.get(code)}</kbd>}
            </span>
          ))}
          <span className={styles.last}>{asksAgain && say('lastGiven')}</span>
        </div>
        {rows.map((row) => (
          <Row key={row.question.id} {...row} {...{ kind, asksAgain, codes, answerWords }} />
        ))}
      </div>
    </div>
  );
}

interface RowProps extends GridRow {
  readonly kind: string;
  readonly asksAgain: boolean;
  readonly codes: readonly Code[];
  readonly answerWords: AnswerWords;
}

/** It is drawn again as a question of its own is. */
const Row = memo(RowView, isDrawnTheSame);

function RowView(props: RowProps) {
  const { kind, asksAgain, codes, answerWords } = props;
  const { question, progress, answer, last, before, others, warnings, onAnswer } = props;
  const say = useText('answers');
  const words = useWords();
  const formats = useFormats();
  const id = useId();
  const label = words(question.label);
  const value = givenValue(answer);
  const stop = codes.some(({ code }) => code === value) ? value : codes[0]?.code;
  const standsFor = answer !== undefined && value === undefined ? answerWords(kind, question, answer) : undefined;
  const lastWords =
    last === undefined
      ? undefined
      : [answerWords(kind, question, last.answer, last.beside), last.date === null ? undefined : formats.day(last.date)]
          .filter(Boolean)
          .join(', ');
  return (
    <div className={styles.row} data-question={question.id}>
      <div
        className={styles.line}
        role="radiogroup"
        aria-labelledby={id}
        aria-describedby={before.length > 1 ? `${id}-before` : undefined}
      >
        <span className={styles.label}>
          <ProgressMark progress={progress} />
          <span id={id}>{label}</span>
          <NoAnswerMenu {...{ question, label, onAnswer }} empty={answer === undefined} />
        </span>
        {codes.map(({ code, label: said }) => (
          <label key={code} className={styles.cell}>
            <input
              type="radio"
              name={id}
              value={code}
              aria-label={words(said)}
              checked={code === value}
              tabIndex={code === stop ? 0 : -1}
              data-control={code === stop || undefined}
              onChange={() => onAnswer(question, code)}
            />
            <span className={styles.said} aria-hidden>
              {words(said)}
            </span>
          </label>
        ))}
        <span className={styles.last}>
          {standsFor === undefined ? lastWords : <b>{standsFor}</b>}
          {standsFor === undefined && last !== undefined && !last.own && ` (${last.office})`}
          {standsFor === undefined && lastWords === undefined && asksAgain && say('neverAsked')}
        </span>
      </div>
      {before.length > 1 && (
        <EarlierAnswers id={`${id}-before`} {...{ kind, question, answers: before, answerWords }} />
      )}
      {answer === undefined && others.length > 0 && (
        <OtherOffices
          {...{ kind, question, others, answerWords }}
          onCite={() => others[0] && onAnswer(question, { cites: [others[0].record, question.id] })}
        />
      )}
      {warnings}
    </div>
  );
}
