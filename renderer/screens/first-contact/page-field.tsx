import { TextInput } from '@mantine/core';
import { memo, type ReactNode, useCallback, useId } from 'react';
import { shallow } from 'zustand/shallow';
import { givenValue } from '../../../db/codebook/asked.ts';
import { question as questionOf } from '../../../db/codebook/forms/index.ts';
import type { PageField } from '../../../db/codebook/pages/page.ts';
import type { Answer, Question } from '../../../db/codebook/types.ts';
import type { FormAnswers } from '../../components/answers/form-answers.ts';
import { codesOf, useOptions } from '../../components/answers/options.ts';
import { type QuickKey, QuickPick } from '../../components/answers/quick-pick.tsx';
import { localToday } from '../../components/answers/today.ts';
import { parseTypedDate, sideOf } from '../../components/answers/typed-date.ts';
import { TypedField } from '../../components/answers/typed-field.tsx';
import { parseWholeNumber } from '../../components/answers/typed-number.ts';
import { useWords } from '../../components/answers/words.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { KeyedChoices } from './keyed-choices.tsx';
import { fieldId, isSameFor } from './page-answers.ts';
import styles from './page-field.module.css';

export interface PageFieldProps {
  readonly field: PageField;
  readonly form: FormAnswers;
  /** The first field of its stop: it carries the stop's label and takes the focus. */
  readonly main: boolean;
  readonly labelledBy?: string;
  readonly disabled?: boolean;
  readonly placeholder?: string | undefined;
  readonly proposed?: string | undefined;
  readonly quickKeys?: readonly QuickKey[];
  readonly onAnswer: (field: PageField, answer: Answer | undefined, typed?: string) => void;
}

/** The question that a field of the page fills. A page that names one which does not exist is a fault of ours. */
export function questionFor(field: Pick<PageField, 'kind' | 'question'>): Question {
  const question = questionOf(field.kind, field.question);
  if (question === undefined) throw new Error(`the page asks ${fieldId(field)}, which no form has`);
  return question;
}

/** One field of a page, as small as the page needs it. It is drawn again for its own answer, not for those of the others. */
export const PageFieldView = memo(FieldView, isSameField);

function isSameField(before: PageFieldProps, after: PageFieldProps): boolean {
  const { form: formBefore, ...was } = before;
  const { form, ...is } = after;
  return isSameFor([fieldId(is.field)], formBefore, form) && shallow(was, is);
}

function FieldView(props: PageFieldProps) {
  const { field, form, main, disabled = false, placeholder, onAnswer } = props;
  const question = questionFor(field);
  const words = useWords();
  const ownLabel = useId();
  const id = useId();
  const value = givenValue(form.answers[fieldId(field)]);
  const labelledBy = props.labelledBy ?? ownLabel;
  const answer = (next: Answer | undefined, typed?: string) => onAnswer(field, next, typed);
  const label = words(field.label ?? question.label);

  if (question.type === 'flag') {
    return (
      <label className={styles.flag} data-field={fieldId(field)}>
        <input
          type="checkbox"
          checked={value === true || props.proposed === 'true'}
          disabled={disabled}
          onChange={(event) => answer(event.currentTarget.checked ? true : undefined)}
        />
        {label}
      </label>
    );
  }
  return (
    <div
      className={styles.field}
      data-field={fieldId(field)}
      data-beside={(!main && props.labelledBy === undefined) || undefined}
    >
      {props.labelledBy === undefined && (
        <label id={ownLabel} htmlFor={id} className={styles.label}>
          {label}
        </label>
      )}
      {control()}
    </div>
  );

  function control(): ReactNode {
    switch (question.type) {
      case 'code':
      case 'codes':
        return <Choices {...props} question={question} labelledBy={labelledBy} />;
      case 'language':
      case 'languages':
      case 'country':
      case 'countries':
        return <Places {...props} question={question} labelledBy={labelledBy} id={id} />;
      case 'date':
        return <Day {...props} question={question} labelledBy={labelledBy} id={id} />;
      case 'number':
        return <Whole {...props} question={question} labelledBy={labelledBy} id={id} />;
      default:
        return (
          <TextInput
            id={id}
            size="xs"
            aria-labelledby={labelledBy}
            autoComplete="off"
            maxLength={500}
            disabled={disabled}
            data-control={main || undefined}
            value={typeof value === 'string' ? value : ''}
            {...(placeholder === undefined ? {} : { placeholder })}
            onChange={(event) => answer(event.currentTarget.value)}
          />
        );
    }
  }
}

type Labelled = PageFieldProps & { readonly question: Question; readonly labelledBy: string };

function Choices({ field, form, question, main, labelledBy, disabled = false, proposed, onAnswer }: Labelled) {
  const words = useWords();
  const value = givenValue(form.answers[fieldId(field)]);
  const many = question.type === 'codes';
  const codes = new Map(codesOf(question).map((code) => [code.code, code]));
  const choices = (field.keys ?? []).map(({ key, code, label }) => {
    const text = label ?? codes.get(code)?.label;
    return { key, code, label: text === undefined ? code : words(text) };
  });
  return (
    <KeyedChoices
      {...{ choices, many, main, labelledBy, disabled, proposed }}
      layout={choices.length > 5 || longest(choices) > 34 ? 'columns' : 'line'}
      chosen={typeof value === 'string' ? [value] : Array.isArray(value) ? value : []}
      onChoose={(chosen) => onAnswer(field, many ? chosen : chosen[0])}
    />
  );
}

const longest = (choices: readonly { readonly label: string }[]) =>
  Math.max(...choices.map(({ label }) => label.length));

function Places({ field, form, question, labelledBy, id, quickKeys, onAnswer }: Labelled & { readonly id: string }) {
  const say = useText('first-contact');
  const options = useOptions(question);
  const value = givenValue(form.answers[fieldId(field)]);
  const many = question.type === 'countries' || question.type === 'languages';
  return (
    <QuickPick
      {...{ id, labelledBy, options, many }}
      keys={quickKeys ?? []}
      size="xs"
      placeholder={say('type')}
      chosen={typeof value === 'string' ? [value] : Array.isArray(value) ? value : []}
      onChoose={(chosen) => onAnswer(field, many ? chosen : chosen[0])}
    />
  );
}

function Day({ field, form, question, labelledBy, id, main, onAnswer }: Labelled & { readonly id: string }) {
  const formats = useFormats();
  const value = givenValue(form.answers[fieldId(field)]);
  const read = useCallback((typed: string) => parseTypedDate(typed, localToday(), sideOf(question)), [question]);
  const write = useCallback((date: string) => formats.day(date), [formats]);
  return (
    <TypedField<string>
      {...{ id, labelledBy, read, write, main }}
      size="xs"
      describedBy={undefined}
      value={typeof value === 'string' ? value : undefined}
      typed={form.typed[fieldId(field)]}
      understood={(date, typed) => (write(date) === typed ? null : `= ${write(date)}`)}
      onAnswer={(date, typed) => onAnswer(field, date, typed)}
    />
  );
}

function Whole({ field, form, question, labelledBy, id, main, onAnswer }: Labelled & { readonly id: string }) {
  const value = givenValue(form.answers[fieldId(field)]);
  const read = useCallback((typed: string) => parseWholeNumber(typed, question), [question]);
  return (
    <TypedField<number>
      {...{ id, labelledBy, read, main }}
      write={String}
      size="xs"
      numeric
      maxLength={3}
      describedBy={undefined}
      value={typeof value === 'number' ? value : undefined}
      typed={form.typed[fieldId(field)]}
      onAnswer={(number, typed) => onAnswer(field, number, typed)}
    />
  );
}
