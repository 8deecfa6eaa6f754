import { Button } from '@mantine/core';
import { type FocusEvent, type KeyboardEvent, type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { askedGroups, givenValue, isAskedLater } from '../../../db/codebook/asked.ts';
import { isAskedAgain } from '../../../db/codebook/asked-again.ts';
import { currencyQuestion } from '../../../db/codebook/currency-beside.ts';
import { questionsOf } from '../../../db/codebook/forms/index.ts';
import { isOwnQuestionId } from '../../../db/codebook/own-questions.ts';
import { proposedAnswer } from '../../../db/codebook/proposed.ts';
import { isRows } from '../../../db/codebook/rows.ts';
import { withTicked } from '../../../db/codebook/shared-with.ts';
import type { Answer, Form, Question } from '../../../db/codebook/types.ts';
import type { ShownRecord } from '../../../preload/contract.ts';
import { pressedKey } from '../../keys.ts';
import { useText } from '../../locales/index.ts';
import { useSteady } from '../../state/use-steady.ts';
import { notice } from '../notice.tsx';
import { useAnswerWords } from './answer-words.ts';
import { AnswersGrid, type GridRow } from './answers-grid.tsx';
import { asBefore } from './as-before.ts';
import { AsBeforeLine } from './as-before-line.tsx';
import { focusNextQuestion, focusQuestionNamed, holdsText } from './focus.ts';
import { type FormAnswers, withFormAnswer } from './form-answers.ts';
import styles from './form-view.module.css';
import type { Citable } from './option-search.ts';
import { currencyDigits } from './options.ts';
import { answersBefore, answersOfOthers, lastAnswer } from './other-answers.ts';
import { further, progressOf } from './passed-over.ts';
import { QuestionView } from './question-view.tsx';
import { type Block, blocksOf } from './same-answers.ts';
import { useSteps, withoutStep } from './steps.ts';
import { useWords } from './words.ts';

interface FormViewProps {
  readonly form: Form;
  readonly value: FormAnswers;
  /** Records of the case: what other offices answered, and what a record may name. */
  readonly records: readonly ShownRecord[];
  /** The record that is being changed; none while a new one is written. */
  readonly changing?: string | undefined;
  /** True: how it was before stands beside what is asked again (`beforeBeside`). */
  readonly tellsBefore?: boolean;
  /** Questions whose step has come in this case: asked at once. */
  readonly asksNow?: readonly string[];
  readonly citable?: readonly Citable[];
  readonly warningsOf?: (question: string) => ReactNode;
  readonly onChange: (next: (form: FormAnswers) => FormAnswers, atOnce?: boolean) => void;
}

const NONE = [] as const;
const NO_CITABLE: readonly Citable[] = [];

const TYPED_TYPES: ReadonlySet<Question['type']> = new Set([
  'text',
  'long-text',
  'date',
  'number',
  'money',
  'rate',
  'register',
  'rows',
]);

/**
 * A form drawn from the codebook: one column, questions in groups with a heading, what the answers call for and no more.
 * Enter goes to the next question and nothing else does; Ctrl+Z takes the last choice back and says which.
 */
export function FormView(props: FormViewProps) {
  const {
    form,
    value,
    records,
    changing,
    tellsBefore = false,
    asksNow,
    citable = NO_CITABLE,
    warningsOf,
    onChange,
  } = props;
  const words = useWords();
  const say = useText('answers');
  const answerWords = useAnswerWords(records);
  const [opened] = useState(value.answers);
  const groups = askedGroups(form, value.answers, opened);
  const place = useRef<HTMLDivElement>(null);
  const steps = useSteps();
  const [reached, setReached] = useState<string>();
  const [unfolded, setUnfolded] = useState(false);
  const isShown = (question: Question) =>
    unfolded || value.typed[question.id] !== undefined || !isAskedLater(form, question, value.answers, asksNow);
  const drawn = groups
    .map((group) => ({ ...group, blocks: blocksOf(group.questions.filter(isShown)) }))
    .filter(({ blocks }) => blocks.length > 0);
  const later = groups.flatMap(({ questions }) => questions.filter((question) => !isShown(question)));
  const order = drawn.flatMap(({ blocks }) => blocks.flatMap(questionsIn)).map(({ id }) => id);
  const progress = progressOf(order, (id) => value.answers[id] !== undefined, reached);
  const asLast = tellsBefore ? asBefore(form.kind, value, records, order, changing) : undefined;
  const asLastAbove = drawn.find(({ questions }) => questions.some(({ id }) => asLast?.answers[id] !== undefined));
  const others = useMemo(
    () =>
      new Map(
        form.groups
          .flatMap((group) => group.questions)
          // What an office asks for itself cites nobody.
          .filter(({ id }) => !isOwnQuestionId(id))
          .map(({ id }) => [id, answersOfOthers(records, form.kind, id)] as const),
      ),
    [form, records],
  );
  // Asked of all that is told of the case: when that changes, and not at each key.
  const earlier = useMemo(
    () =>
      new Map(
        form.groups.flatMap((group) =>
          group.questions.map((question) => [
            question.id,
            {
              last: isAskedAgain(form) ? lastAnswer(records, form.kind, question.id, changing) : undefined,
              before:
                tellsBefore && group.beforeBeside && question.list !== undefined
                  ? answersBefore(records, form.kind, question.id, changing)
                  : NONE,
            },
          ]),
        ),
      ),
    [form, records, changing, tellsBefore],
  );
  const { house, 'to-kind': toKind } = value.answers;
  const beside = useMemo(() => ({ house, 'to-kind': toKind }), [house, toKind]);
  const digitsOf = (question: Question) => {
    const currency = question.type === 'money' ? currencyQuestion(form, question.id) : undefined;
    const chosen = currency === undefined ? undefined : givenValue(value.answers[currency]);
    return currencyDigits(typeof chosen === 'string' ? chosen : undefined);
  };
  const changeNow = useSteady(onChange);
  /** Always the same function: a question that is given another is drawn again. */
  const onAnswer = useCallback(
    (question: Question, answer: Answer | undefined, typed?: string, about?: boolean) => {
      const atOnce = !TYPED_TYPES.has(question.type) || (typeof answer === 'object' && !isRows(answer));
      changeNow((before) => {
        const changed = withFormAnswer(before, question, answer, typed, about);
        const after = { ...changed, answers: withTicked(form.kind, question.id, before.answers, changed.answers) };
        if (atOnce) steps.keep({ question: question.id, before, after });
        return after;
      }, atOnce);
    },
    [changeNow, steps, form.kind],
  );

  function takeBack() {
    const step = steps.last();
    if (step === undefined) return;
    flushSync(() => onChange((now) => withoutStep(now, step), true));
    focusQuestionNamed(place.current, step.question);
    const label = questionsOf(form).find(({ id }) => id === step.question)?.label;
    if (step.asBefore) notice(say('tookBackAsBefore'));
    else if (label !== undefined) notice(say('tookBack', { question: words(label) }));
  }

  /** Goes on where the first question is that was not answered by it. */
  function takeAsBefore() {
    const from = order.find((id) => asLast?.answers[id] !== undefined);
    if (asLast === undefined || from === undefined) return;
    const { answers } = asLast;
    flushSync(() =>
      onChange((before) => {
        const after = { ...before, answers: { ...before.answers, ...answers } };
        steps.keep({ question: from, asBefore: true, before, after });
        return after;
      }, true),
    );
    const next = order.slice(order.indexOf(from)).find((id) => value.answers[id] === undefined && !(id in answers));
    focusQuestionNamed(place.current, next ?? from);
  }

  function unfold() {
    flushSync(() => setUnfolded(true));
    const [first] = later;
    if (first !== undefined) focusQuestionNamed(place.current, first.id);
  }

  const shared = (question: Question) => ({
    question,
    progress: progress.get(question.id) ?? ('to-come' as const),
    answer: value.answers[question.id],
    others: others.get(question.id) ?? NONE,
    warnings: warningsOf?.(question.id),
  });
  const last = (question: Question) => earlier.get(question.id)?.last;
  const before = (question: Question) => earlier.get(question.id)?.before ?? NONE;

  function onFocus(event: FocusEvent<HTMLElement>) {
    const question = event.target.closest<HTMLElement>('[data-question]')?.dataset.question;
    if (question !== undefined) setReached((before) => further(order, before, question));
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    // Enter that ends a sign put together from several keys goes nowhere.
    const pressed = pressedKey(event);
    if ((event.ctrlKey || event.metaKey) && !event.altKey && pressed === 'z') {
      // Here it is about this form alone, also where there is nothing to take back.
      event.stopPropagation();
      if (holdsText(event.target)) return;
      event.preventDefault();
      return takeBack();
    }
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    // A letter in a form is an answer or nothing; it never leaves the screen.
    if (pressed === null || pressed.length === 1) return event.stopPropagation();
    if (pressed !== 'Enter' || event.shiftKey || event.defaultPrevented || !goesOn(event.target)) return;
    event.preventDefault();
    focusNextQuestion(event.target);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter moves from question to question, as in a ledger
    <div ref={place} className={styles.form} data-form={form.kind} onKeyDown={onKeyDown} onFocus={onFocus}>
      <p className={styles.keys}>{say('keysForm')}</p>
      {drawn.map((group) => (
        <section key={group.label.en} className={styles.group} aria-label={words(group.label)}>
          <h3 className={styles.heading}>{words(group.label)}</h3>
          {group === asLastAbove && asLast !== undefined && <AsBeforeLine before={asLast} onTake={takeAsBefore} />}
          {group.blocks.map((block) =>
            block.kind === 'grid' ? (
              <AnswersGrid
                key={block.questions[0].id}
                kind={form.kind}
                asksAgain={isAskedAgain(form)}
                answerWords={answerWords}
                rows={mapRows(block.questions, (question) => ({
                  ...shared(question),
                  last: last(question),
                  before: before(question),
                  onAnswer,
                }))}
              />
            ) : (
              <QuestionView
                key={block.question.id}
                kind={form.kind}
                {...shared(block.question)}
                typed={value.typed[block.question.id]}
                last={group.lastBeside ? last(block.question) : undefined}
                before={before(block.question)}
                proposed={proposedAnswer(form.kind, block.question.id, value.answers)}
                digits={digitsOf(block.question)}
                beside={beside}
                citable={citable}
                answerWords={answerWords}
                onAnswer={onAnswer}
              />
            ),
          )}
        </section>
      ))}
      {later.length > 0 && (
        <Button variant="default" size="compact-sm" data-unfold onClick={unfold}>
          {say('askedLater', { count: later.length })}
        </Button>
      )}
    </div>
  );
}

function questionsIn(block: Block): readonly Question[] {
  return block.kind === 'grid' ? block.questions : [block.question];
}

function mapRows(
  [first, ...more]: readonly [Question, ...Question[]],
  row: (question: Question) => GridRow,
): readonly [GridRow, ...GridRow[]] {
  return [row(first), ...more.map(row)];
}

/** Enter goes on from a field of one line, from a choice and from what stands for an answer; in a long text it is a new line. */
function goesOn(target: EventTarget): target is HTMLElement {
  return target instanceof HTMLInputElement || (target instanceof HTMLButtonElement && 'control' in target.dataset);
}
