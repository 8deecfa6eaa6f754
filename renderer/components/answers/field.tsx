import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useCallback } from 'react';
import { LONGEST_TEXT } from '../../../db/codebook/bounds.ts';
import { codesAsked, hasCodes } from '../../../db/codebook/lists/codes-asked.ts';
import { keysOf } from '../../../db/codebook/lists/keys.ts';
import { isSeveral } from '../../../db/codebook/rows.ts';
import { sharedWith } from '../../../db/codebook/shared-with.ts';
import type { Answer, AnswerValue, Question } from '../../../db/codebook/types.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { ChoiceList } from './choice-list.tsx';
import { HouseField, RoomField } from './house-field.tsx';
import { OfficeField } from './office-field.tsx';
import type { Citable } from './option-search.ts';
import { codesOf, FEW, useOptions } from './options.ts';
import { PartnerField } from './partner-field.tsx';
import { ProjectField } from './project-field.tsx';
import { QuickPick } from './quick-pick.tsx';
import { RowsField } from './rows-field.tsx';
import { localToday } from './today.ts';
import { parseTypedDate, sideOf } from './typed-date.ts';
import { type Reading, TypedField } from './typed-field.tsx';
import { parseLabel, parseMoney, parseRate, parseWholeNumber, writtenMoney, writtenRate } from './typed-number.ts';

/**
 * Of what is answered in the same form all that a control may go by: a room by its house, what a request tells by whom it is made of. A question is
 * drawn again for these and for its own answer alone.
 */
export type Beside = Readonly<Partial<Record<'house' | 'to-kind', Answer | undefined>>>;

export interface FieldProps {
  /** Element id of the control. */
  readonly id: string;
  readonly question: Question;
  readonly labelledBy: string;
  readonly describedBy: string | undefined;
  readonly value: AnswerValue | undefined;
  /** What was typed and could not be read. */
  readonly typed: string | undefined;
  /** Decimals of the currency that stands beside an amount. */
  readonly digits: number;
  readonly beside: Beside;
  /** Records of the case that a `record` question may name. */
  readonly citable: readonly Citable[];
  readonly onAnswer: (value: AnswerValue | undefined, typed?: string | undefined, about?: boolean) => void;
}

const asText = (value: AnswerValue | undefined) => (typeof value === 'string' ? value : '');
const asList = (value: AnswerValue | undefined) => {
  if (typeof value === 'string') return [value];
  return isSeveral(value) ? value : [];
};

/** The control for one question, by its type. Its label, help and the ways of not answering stand outside. */
export function Field(props: FieldProps) {
  switch (props.question.type) {
    case 'code':
    case 'codes':
    case 'country':
    case 'countries':
    case 'language':
    case 'languages':
    case 'currency':
    case 'questions':
      return <ChoiceField {...props} />;
    case 'flag':
      return <FlagField {...props} />;
    case 'text':
    case 'long-text':
      return props.question.offers === 'partners' ? <PartnerField {...props} /> : <TextField {...props} />;
    case 'date':
      return <DateField {...props} />;
    case 'number':
    case 'money':
    case 'rate':
      return <NumberField {...props} />;
    case 'register':
      return <RegisterField {...props} />;
    case 'record':
      return <RecordField {...props} />;
    case 'rows':
      return <RowsField {...props} />;
    case 'id':
      return null;
  }
}

function ChoiceField({ id, question, labelledBy, describedBy, value, beside, onAnswer }: FieldProps) {
  // What a request tells, by whom it is made of; what stood in it before stays. A decision may name any answer.
  const only = question.id === 'shared' ? [...sharedWith(beside['to-kind']), ...asList(value)] : undefined;
  const options = useOptions(question, only);
  const say = useText('answers');
  const many = question.type.endsWith('s') && question.type !== 'currency';
  const chosen = asList(value);
  const onChoose = (next: readonly string[]) => onAnswer(many ? next : next[0]);
  const codes = codesOf(question, chosen);
  if (hasCodes(question) && codes.length <= FEW) {
    const keys = keysOf(codesAsked(question));
    return <ChoiceList name={id} {...{ labelledBy, describedBy, codes, keys, chosen, many, onChoose }} />;
  }
  return (
    <QuickPick {...{ id, labelledBy, describedBy, options, chosen, many, onChoose }} placeholder={say('choose')} />
  );
}

function FlagField({ id, labelledBy, describedBy, value, onAnswer }: FieldProps) {
  const say = useText('answers');
  return (
    <Checkbox
      id={id}
      label={say('yes')}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      checked={value === true}
      data-control
      onChange={(event) => onAnswer(event.currentTarget.checked ? true : undefined)}
    />
  );
}

function TextField({ id, question, labelledBy, describedBy, value, onAnswer }: FieldProps) {
  const shared = {
    id,
    'aria-labelledby': labelledBy,
    'aria-describedby': describedBy,
    'data-control': true,
    autoComplete: 'off',
    value: asText(value),
  };
  return question.type === 'text' ? (
    <TextInput {...shared} maxLength={500} onChange={(event) => onAnswer(event.currentTarget.value)} />
  ) : (
    <Textarea
      {...shared}
      autosize
      minRows={2}
      maxRows={14}
      maxLength={LONGEST_TEXT}
      onChange={(event) => onAnswer(event.currentTarget.value)}
    />
  );
}

const HINTS = { life: 'dateHintOfLife', planned: 'dateHintToCome', done: 'dateHint' } as const;

function DateField(props: FieldProps) {
  const say = useText('answers');
  const formats = useFormats();
  const { question } = props;
  const read = useCallback((typed: string) => parseTypedDate(typed, localToday(), sideOf(question)), [question]);
  const write = useCallback((value: string) => formats.day(value), [formats]);
  return (
    <TypedField<string>
      {...typedProps(props)}
      value={typeof props.value === 'string' ? props.value : undefined}
      read={read}
      write={write}
      understood={(value, typed, about) => {
        if (about && question.about !== undefined)
          return say('understood', { date: say('about', { date: write(value) }) });
        return write(value) === typed ? null : say('understood', { date: write(value) });
      }}
      placeholder={say(HINTS[question.of ?? 'done'])}
    />
  );
}

function NumberField(props: FieldProps) {
  const { question, digits } = props;
  const read = useCallback(
    (typed: string): Reading<number> =>
      question.type === 'number'
        ? parseWholeNumber(typed, question)
        : question.type === 'rate'
          ? parseRate(typed)
          : parseMoney(typed, digits),
    [question, digits],
  );
  const write = useCallback(
    (value: number) =>
      question.type === 'number'
        ? String(value)
        : question.type === 'rate'
          ? writtenRate(value)
          : writtenMoney(value, digits),
    [question, digits],
  );
  return (
    <TypedField<number>
      {...typedProps(props)}
      value={typeof props.value === 'number' ? props.value : undefined}
      read={read}
      write={write}
      numeric
      maxLength={20}
    />
  );
}

const write = (value: string) => value;

/** A short code: of an office that the directory names, of a house, a room or a project that may be registered here, or of anything. */
function RegisterField(props: FieldProps) {
  const { question } = props;
  if (question.register === 'offices') return <OfficeField {...props} />;
  if (question.id === 'house') return <HouseField {...props} />;
  if (question.id === 'room') return <RoomField {...props} />;
  if (question.id === 'project') return <ProjectField {...props} />;
  return <LabelField {...props} />;
}

function LabelField(props: FieldProps) {
  return (
    <TypedField<string>
      {...typedProps(props)}
      value={typeof props.value === 'string' ? props.value : undefined}
      read={parseLabel}
      write={write}
      maxLength={24}
    />
  );
}

function RecordField({ id, labelledBy, describedBy, citable, value, onAnswer }: FieldProps) {
  const say = useText('answers');
  const [record] = asList(value);
  return (
    <QuickPick
      {...{ id, labelledBy, describedBy, options: citable }}
      many={false}
      placeholder={say('choose')}
      chosen={record === undefined ? [] : [record]}
      onChoose={([chosen]) => {
        const named = citable.find((one) => one.value === chosen);
        onAnswer(named && [named.value, named.question]);
      }}
    />
  );
}

function typedProps({ id, labelledBy, describedBy, typed, onAnswer }: FieldProps) {
  return { id, labelledBy, describedBy, typed, onAnswer };
}
