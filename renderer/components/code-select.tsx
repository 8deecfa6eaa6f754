import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';

interface CodeSelectProps<Code extends string> {
  readonly label: ReactNode;
  readonly codes: readonly Code[];
  readonly value: Code;
  readonly words: (code: Code) => string;
  readonly size?: 'xs' | 'sm';
  readonly autoFocus?: boolean;
  readonly onCode: (code: Code) => void;
}

/** One of a few codes, outside the forms of a case. */
export function CodeSelect<Code extends string>({ codes, words, onCode, ...field }: CodeSelectProps<Code>) {
  return (
    <NativeSelect
      {...field}
      data={codes.map((code) => ({ value: code, label: words(code) }))}
      onChange={(event) => {
        const chosen = codes.find((code) => code === event.currentTarget.value);
        if (chosen !== undefined) onCode(chosen);
      }}
    />
  );
}
