/** The reasons that somebody gives, before a record is saved, for answers that may only be saved with one. */
import { useCallback, useMemo, useState } from 'react';
import type { Body } from '../../../db/codebook/types.ts';
import type { Warning } from '../../../db/codebook/warnings.ts';

export interface Reasons {
  /** The reason given for the answer as it stands; one that was changed since is asked about anew. */
  readonly of: (question: string) => string | undefined;
  readonly give: (question: string, reason: string) => void;
}

interface Given {
  readonly answer: string;
  readonly reason: string;
}

export function useReasons(body: Body): Reasons {
  const [given, setGiven] = useState<Readonly<Record<string, Given>>>({});
  const of = useCallback(
    (question: string) => {
      const found = given[question];
      return found?.answer === JSON.stringify(body[question]) ? found?.reason : undefined;
    },
    [given, body],
  );
  const give = useCallback(
    (question: string, reason: string) =>
      setGiven((before) => ({ ...before, [question]: { answer: JSON.stringify(body[question]), reason } })),
    [body],
  );
  return useMemo(() => ({ of, give }), [of, give]);
}

/** The reasons for what is warned of now, as the save takes them. */
export function reasonsToSave(warned: readonly Warning[], of: Reasons['of']): Record<string, string> {
  return Object.fromEntries(
    warned.flatMap(({ needsReason, question }) => {
      const reason = needsReason ? of(question) : undefined;
      return reason === undefined ? [] : [[question, reason]];
    }),
  );
}
