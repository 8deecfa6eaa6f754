import { Input } from '@mantine/core';
import { useCallback, useId } from 'react';
import { TypedField } from './answers/typed-field.tsx';
import { parseMoney, writtenMoney } from './answers/typed-number.ts';

interface MoneyFieldProps {
  readonly label: string;
  readonly description?: string;
  /** In minor units; null: nothing, or nothing that could be read. */
  readonly value: number | null;
  /** Decimals of the currency. */
  readonly digits: number;
  readonly size?: 'xs' | 'sm';
  readonly onAmount: (value: number | null, isUnread: boolean) => void;
}

/** An amount of money that is typed, outside the forms of a case: read as the forms read it. */
export function MoneyField({ label, description, value, digits, size = 'sm', onAmount }: MoneyFieldProps) {
  const id = useId();
  const read = useCallback((typed: string) => parseMoney(typed, digits), [digits]);
  const write = useCallback((amount: number) => writtenMoney(amount, digits), [digits]);
  return (
    <div>
      <Input.Label id={`${id}-label`} htmlFor={id} size={size}>
        {label}
      </Input.Label>
      {description !== undefined && (
        // As far from the field as a description stands in every other.
        <Input.Description id={`${id}-description`} mb="calc(var(--mantine-spacing-xs) / 2)">
          {description}
        </Input.Description>
      )}
      <TypedField<number>
        {...{ id, read, write, size }}
        labelledBy={`${id}-label`}
        describedBy={description === undefined ? undefined : `${id}-description`}
        value={value ?? undefined}
        typed={undefined}
        numeric
        maxLength={20}
        onAnswer={(amount, unread) => onAmount(amount ?? null, unread !== undefined)}
      />
    </div>
  );
}
