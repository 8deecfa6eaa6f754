import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useContext, useEffect, useRef, useState } from 'react';
import { pressedKey } from '../../keys.ts';
import { useText } from '../../locales/index.ts';
import { FaultsShown } from './faults-shown.ts';
import styles from './typed-field.module.css';
import type { NumberFault } from './typed-number.ts';

/** Why what was typed is no value; each is a sentence of `locales/answers.ts`. */
export type Fault =
  | NumberFault
  | 'not-an-hour'
  | 'not-one-hour'
  | 'no-such-day'
  | 'no-year'
  | 'several-months'
  | 'not-a-date'
  | 'not-a-day'
  | 'not-in-full'
  | 'not-today';

/** What is typed, read on every key. */
export type Reading<V> =
  /** `about`: what was typed says of itself that it is approximate. */
  | { readonly value: V; readonly about?: true }
  | { readonly fault: Fault; readonly places?: Readonly<Record<string, string | number>> };

interface TypedFieldProps<V> {
  readonly id: string;
  readonly labelledBy: string;
  readonly describedBy: string | undefined;
  readonly value: V | undefined;
  /** What was typed and could not be read, from the draft. */
  readonly typed: string | undefined;
  readonly read: (typed: string) => Reading<V>;
  readonly write: (value: V) => string;
  /** Says in words how it was understood, beside the field; null where the text already says so. */
  readonly understood?: (value: V, typed: string, about: boolean) => string | null;
  readonly placeholder?: string;
  /** What may be meant, to choose from: the value that is typed, and what it is. Anything else can be typed all the same. */
  readonly offered?: readonly { readonly value: string; readonly label: string }[];
  readonly numeric?: boolean;
  readonly maxLength?: number;
  /** `xs` on a page that must fit one screen. */
  readonly size?: 'xs' | 'sm';
  /** False where another control of the question takes the focus. */
  readonly main?: boolean;
  /** `typed` is set only while what stands there is not read; it is kept in the draft and never in a record. */
  readonly onAnswer: (value: V | undefined, typed: string | undefined, about?: boolean) => void;
}

/** A field whose text becomes a value: dates, numbers, money, labels. What cannot be read stays where it was typed. */
export function TypedField<V extends string | number>(props: TypedFieldProps<V>) {
  const {
    id,
    labelledBy,
    describedBy,
    value,
    typed,
    read,
    write,
    understood,
    placeholder,
    numeric,
    maxLength,
    offered = [],
  } = props;
  const { size = 'sm', main = true } = props;
  const say = useText('answers');
  const [raw, setRaw] = useState(() => typed ?? (value === undefined ? '' : write(value)));
  const [left, setLeft] = useState(typed !== undefined);
  const mine = useRef(value);
  /** Whether the list of what is offered may be open: the browser draws it, and does not say. */
  const offers = useRef(false);

  // What the application wrote itself is written anew in another language; what a person typed stays as typed.
  const writer = useRef(write);
  useEffect(() => {
    const before = writer.current;
    writer.current = write;
    if (before === write || value === undefined) return;
    setRaw((text) => (text === before(value) ? write(value) : text));
  }, [value, write]);

  // A value that came from elsewhere (an undo, a colleague's key, a currency of other digits) is written anew.
  useEffect(() => {
    if (value === mine.current) return;
    mine.current = value;
    setRaw(typed ?? (value === undefined ? '' : write(value)));
  }, [value, typed, write]);

  const shown = useContext(FaultsShown);
  const reading = raw.trim() === '' ? undefined : read(raw);
  const fault = reading !== undefined && 'fault' in reading ? reading : undefined;

  const saysFault = fault !== undefined && (left || shown);
  const described = [describedBy, saysFault && `${id}-fault`].filter(Boolean).join(' ');

  const words =
    reading !== undefined && 'value' in reading
      ? (understood?.(reading.value, raw, reading.about === true) ?? null)
      : null;

  /** Escape closes the list alone, and leaves no form for it. */
  function closeOffered(event: KeyboardEvent<HTMLInputElement>) {
    const pressed = pressedKey(event);
    if (pressed === 'Escape' && offers.current) event.stopPropagation();
    offers.current = pressed === 'ArrowDown' || pressed === 'ArrowUp';
  }

  function onType(text: string) {
    offers.current = offered.length > 0;
    setRaw(text);
    setLeft(false);
    const next = text.trim() === '' ? undefined : read(text);
    const answer = next !== undefined && 'value' in next ? next.value : undefined;
    mine.current = answer;
    const about = next !== undefined && 'value' in next && next.about === true;
    props.onAnswer(answer, next !== undefined && 'fault' in next ? text : undefined, about);
  }

  return (
    <div className={styles.row} data-size={size}>
      {saysFault && (
        <p id={`${id}-fault`} className={styles.fault} data-said>
          {say(`fault-${fault.fault}`, fault.places)}
        </p>
      )}
      <TextInput
        id={id}
        aria-labelledby={labelledBy}
        {...(described === '' ? {} : { 'aria-describedby': described })}
        className={styles.input ?? ''}
        value={raw}
        autoComplete="off"
        data-control={main || undefined}
        size={size}
        data-fault={fault !== undefined || undefined}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(offered.length === 0 ? {} : { list: `${id}-offered` })}
        {...(numeric ? { inputMode: 'numeric' as const } : {})}
        {...(maxLength === undefined ? {} : { maxLength })}
        error={saysFault}
        onChange={(event) => onType(event.currentTarget.value)}
        {...(offered.length === 0 ? {} : { onKeyDown: closeOffered })}
        onBlur={() => {
          offers.current = false;
          setLeft(true);
        }}
      />
      {offered.length > 0 && (
        <datalist id={`${id}-offered`}>
          {offered.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </datalist>
      )}
      {words !== null && (
        <output className={styles.understood} htmlFor={id}>
          {words}
        </output>
      )}
    </div>
  );
}
