import { VisuallyHidden } from '@mantine/core';
import { type KeyboardEvent, memo, type ReactNode, useId } from 'react';
import { shallow } from 'zustand/shallow';
import { isMissing } from '../../../db/codebook/asked.ts';
import type { PageField, PageStop } from '../../../db/codebook/pages/page.ts';
import type { Answer } from '../../../db/codebook/types.ts';
import type { FormAnswers } from '../../components/answers/form-answers.ts';
import { missingOfKey } from '../../components/answers/missing-keys.ts';
import type { Progress } from '../../components/answers/passed-over.ts';
import { useWords } from '../../components/answers/words.ts';
import { pressedKey } from '../../keys.ts';
import { useText } from '../../locales/index.ts';
import { usePreferences } from '../../state/preferences.ts';
import { nextChosen } from './keyed-choices.tsx';
import { fieldId, isOpen, isSameFor, readBy } from './page-answers.ts';
import { type PageFieldProps, PageFieldView, questionFor } from './page-field.tsx';
import styles from './question-stop.module.css';

interface StopProps {
  readonly stop: PageStop;
  readonly progress: Progress;
  readonly form: FormAnswers;
  /** What a field shows beyond its answer: a proposal, a placeholder, keys of countries. */
  readonly extra: (id: string) => Partial<Pick<PageFieldProps, 'proposed' | 'placeholder' | 'quickKeys' | 'disabled'>>;
  readonly children?: ReactNode;
  readonly onAnswer: (field: PageField, answer: Answer | undefined, typed?: string) => void;
}

/** One question of the page with what stands beside it. ○ is asked of the person, ● is the worker's own coding. */
export const Stop = memo(StopView, isSameStop);

/** A key in one question draws that question: the page has a hundred and fifty options. */
function isSameStop(before: StopProps, after: StopProps): boolean {
  const { form: formBefore, ...was } = before;
  const { form, ...is } = after;
  return isSameFor(readBy(is.stop), formBefore, form) && shallow(was, is);
}

function StopView({ stop, progress, form, extra, children, onAnswer }: StopProps) {
  const say = useText('first-contact');
  const answersText = useText('answers');
  const words = useWords();
  const id = useId();
  const [first, ...beside] = stop.fields;
  const main = form.answers[fieldId(first)];
  const open = isOpen(first, form.answers);

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    const missing = missingOfKey(pressedKey(event));
    if (missing !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      const at =
        event.target instanceof Element ? event.target.closest('[data-field]')?.getAttribute('data-field') : null;
      const field = stop.fields.find((other) => fieldId(other) === at) ?? first;
      return onAnswer(field, { missing });
    }
    keyForBeside(event);
  }

  /** Where the main field is typed, the keys that can be no part of it choose what stands beside it. */
  function keyForBeside(event: KeyboardEvent<HTMLElement>) {
    const typable = questionFor(first).type === 'number' ? /^[0-9]$/ : /^[a-z]$/;
    const pressed = usePreferences.getState().singleKeys ? pressedKey(event) : null;
    if (
      pressed === null ||
      !takesKeysBeside(first) ||
      typable.test(pressed) ||
      !(event.target instanceof HTMLInputElement)
    ) {
      return;
    }
    if (event.target.type === 'checkbox') return;
    for (const field of beside) {
      const key = field.keys?.find((offered) => offered.key === pressed);
      if (key === undefined) continue;
      event.preventDefault();
      const before = form.answers[fieldId(field)];
      const [code] = nextChosen([], typeof before === 'string' ? [before] : [], key, false);
      return onAnswer(field, code);
    }
  }

  return (
    <section className={styles.stop} data-stop={stop.number} aria-labelledby={id} onKeyDown={onKeyDown}>
      <h2 className={styles.head} id={id}>
        <span className={styles.number} data-progress={progress}>
          {stop.number}
          {progress !== 'to-come' && <VisuallyHidden>, {answersText(`progress-${progress}`)}</VisuallyHidden>}
        </span>
        <span aria-hidden className={styles.mark} title={say(stop.asked === 'person' ? 'asked' : 'worker')}>
          {stop.asked === 'person' ? '○' : '●'}
        </span>
        <span className={styles.label}>{words(stop.label)}</span>
        {isMissing(main) && <span className={styles.missing}>{say(main.missing)}</span>}
      </h2>
      <div className={styles.beside} data-question={open ? fieldId(first) : undefined}>
        <div className={styles.main}>
          <PageFieldView
            field={first}
            form={form}
            main={open}
            labelledBy={id}
            disabled={!open}
            {...extra(fieldId(first))}
            onAnswer={onAnswer}
          />
        </div>
        {beside
          .filter((field) => field.asked === undefined)
          .map((field) => (
            <PageFieldView
              key={fieldId(field)}
              field={field}
              form={form}
              main={false}
              {...(field.keys === undefined ? {} : { labelledBy: id })}
              {...extra(fieldId(field))}
              onAnswer={onAnswer}
            />
          ))}
      </div>
      {beside
        .filter((field) => field.asked !== undefined && isOpen(field, form.answers))
        .map((field) => (
          <div key={fieldId(field)} data-question={fieldId(field)}>
            <PageFieldView field={field} form={form} main {...extra(fieldId(field))} onAnswer={onAnswer} />
          </div>
        ))}
      {children}
    </section>
  );
}

function takesKeysBeside(field: PageField): boolean {
  return ['number', 'country', 'countries'].includes(questionFor(field).type);
}
