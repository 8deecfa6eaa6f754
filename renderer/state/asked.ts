import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { create } from 'zustand';
import type { Refusal } from '../../preload/contract.ts';
import { refusalIn } from '../calls.ts';

/** A question to the database, as the screen that asked it sees it. The last answer stays while it is asked again. */
interface AsyncState<T> {
  readonly answer: T | undefined;
  readonly refusal: Refusal | undefined;
  readonly asking: boolean;
  readonly reload: () => void;
  /** Shows an answer that came with another call. */
  readonly setAnswer: (answer: T) => void;
}

/** How many questions of what is drawn have no answer yet. */
const useOpenQuestions = create<{ readonly open: number }>(() => ({ open: 0 }));
const countOpen = (more: 1 | -1) => useOpenQuestions.setState(({ open }) => ({ open: open + more }));

/** Whether anything that is drawn waits for an answer. */
export const useAskingAnything = (): boolean => useOpenQuestions(({ open }) => open > 0);

/** What calls it waits for an answer: said with the drawing that waits, and taken back with the one that has the answer. */
export function useOpenQuestion(isOpen: boolean): void {
  useLayoutEffect(() => {
    if (!isOpen) return;
    countOpen(1);
    return () => countOpen(-1);
  }, [isOpen]);
}

/**
 * Asks when the screen opens and whenever `key` changes; an answer that comes after a newer question is dropped.
 * `ask` may be a new function at each drawing: only `key` decides.
 */
export function useAsked<T>(key: string, ask: () => Promise<T>): AsyncState<T> {
  const [state, setState] = useState<Answered<T>>({ answer: undefined, refusal: undefined, to: undefined });
  const [fault, setFault] = useState<unknown>();
  const [times, setTimes] = useState(0);
  const question = `${times} ${key}`;
  const latest = useRef({ ask, question, nth: 0 });
  const nth = latest.current.nth + (latest.current.question === question ? 0 : 1);
  latest.current = { ask, question, nth };

  useLayoutEffect(() => {
    let current = true;
    latest.current.ask().then(
      (answer) => current && setState({ answer, refusal: undefined, to: nth }),
      (thrown: unknown) => {
        if (!current) return;
        try {
          const refusal = refusalIn(thrown);
          setState(({ answer }) => ({ answer, refusal, to: nth }));
        } catch (unexpected) {
          setFault(() => unexpected);
        }
      },
    );
    return () => {
      current = false;
    };
  }, [nth]);

  // Known by what the last answer was to, so that whoever asks is not drawn a second time for having asked.
  const asking = state.to !== nth;
  useOpenQuestion(asking);

  if (fault !== undefined) throw fault;
  const reload = useCallback(() => setTimes((n) => n + 1), []);
  const setAnswer = useCallback((answer: T) => setState({ answer, refusal: undefined, to: latest.current.nth }), []);
  return { answer: state.answer, refusal: state.refusal, asking, reload, setAnswer };
}

/** The last answer, or why there was none; `to`: the number of the question that it answers. */
interface Answered<T> extends Pick<AsyncState<T>, 'answer' | 'refusal'> {
  readonly to: number | undefined;
}

/** Something a person set going: `run` answers whether it was done; a refusal stays to be shown until the next try. */
export interface Act {
  readonly run: (act: () => Promise<void>) => Promise<boolean>;
  readonly busy: boolean;
  readonly refusal: Refusal | undefined;
  readonly clear: () => void;
}

export function useAct(): Act {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const [fault, setFault] = useState<unknown>();
  if (fault !== undefined) throw fault;

  const run = useCallback(async (act: () => Promise<void>) => {
    setBusy(true);
    setRefusal(undefined);
    try {
      await act();
      return true;
    } catch (thrown) {
      try {
        setRefusal(refusalIn(thrown));
      } catch (unexpected) {
        setFault(() => unexpected);
      }
      return false;
    } finally {
      setBusy(false);
    }
  }, []);
  const clear = useCallback(() => setRefusal(undefined), []);
  return useMemo(() => ({ run, busy, refusal, clear }), [run, busy, refusal, clear]);
}
