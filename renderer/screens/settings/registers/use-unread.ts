import { useState } from 'react';

interface Unread {
  readonly isAny: boolean;
  /** That what stands in a field cannot be read, or can again. */
  readonly note: (field: string, isUnread: boolean) => void;
  /** For a field that is typed: sets what it holds, and notes whether it could be read. */
  readonly noting: <Value>(field: string, set: (value: Value) => void) => (value: Value, isUnread: boolean) => void;
}

/** Which fields of a form hold what cannot be read. */
export function useUnread(): Unread {
  const [fields, setFields] = useState<ReadonlySet<string>>(new Set());
  const note = (field: string, isUnread: boolean) =>
    setFields((before) => new Set([...before].filter((one) => one !== field).concat(isUnread ? [field] : [])));
  return {
    isAny: fields.size > 0,
    note,
    noting: (field, set) => (value, isUnread) => {
      set(value);
      note(field, isUnread);
    },
  };
}
