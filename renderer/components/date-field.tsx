import { Input } from '@mantine/core';
import { useCallback, useId } from 'react';
import { useFormats, useText } from '../locales/index.ts';
import { localToday } from './answers/today.ts';
import { parseTypedDay } from './answers/typed-date.ts';
import { type Reading, TypedField } from './answers/typed-field.tsx';

interface DateFieldProps {
  readonly label: string;
  /** As `read` gives it; null: nothing, or nothing that could be read. */
  readonly value: string | null;
  /** The same function at each drawing; left out: a whole day. */
  readonly read?: (typed: string) => Reading<string>;
  readonly placeholder?: string;
  /** The day is to come: said also by how far it is. */
  readonly toCome?: boolean;
  readonly size?: 'xs' | 'sm';
  /** `isUnread`: what stands in the field is no date that can be read. */
  readonly onDate: (value: string | null, isUnread: boolean) => void;
}

const readDay = (typed: string) => parseTypedDay(typed, localToday());
const readDayToCome = (typed: string) => parseTypedDay(typed, localToday(), 'planned');

/**
 * A date that is typed, outside the forms of a case: read as the forms read it, day before month, and said again in words of the chosen
 * language. The system's own date field is never used: it goes by the language of the system, and turns 3 February into 2 March.
 */
export function DateField({ label, value, placeholder, toCome = false, size = 'sm', onDate, ...how }: DateFieldProps) {
  const read = how.read ?? (toCome ? readDayToCome : readDay);
  const say = useText('answers');
  const formats = useFormats();
  const id = useId();
  const write = useCallback((date: string) => formats.day(date), [formats]);
  return (
    <div>
      <Input.Label id={`${id}-label`} htmlFor={id} size={size}>
        {label}
      </Input.Label>
      <TypedField<string>
        {...{ id, read, write, size }}
        labelledBy={`${id}-label`}
        describedBy={undefined}
        value={value ?? undefined}
        typed={undefined}
        understood={(date, typed) => (write(date) === typed ? null : say('understood', { date: write(date) }))}
        placeholder={placeholder ?? say(toCome ? 'dateHintToCome' : 'dayHint')}
        onAnswer={(date, unread) => onDate(date ?? null, unread !== undefined)}
      />
    </div>
  );
}
