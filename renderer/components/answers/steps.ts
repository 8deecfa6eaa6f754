import { useRef } from 'react';
import type { FormAnswers } from './form-answers.ts';

/** One choice that was made: of which question, and the form before and after it. */
export interface Step {
  readonly question: string;
  /** It was made by one key that answered several, from this question on. */
  readonly asBefore?: true;
  readonly before: FormAnswers;
  readonly after: FormAnswers;
}

/** More are not kept: nobody goes back further by this key. */
const KEPT = 40;

/** The choices of a form, the last of which Ctrl+Z takes back. What is typed has an undo of its own in its field. */
export interface Steps {
  readonly keep: (step: Step) => void;
  /** The last one, which is then no longer kept. */
  readonly last: () => Step | undefined;
}

export function useSteps(): Steps {
  const kept = useRef<readonly Step[]>([]);
  const steps = useRef<Steps>({
    keep: (step) => {
      if (step.before !== step.after) kept.current = [...kept.current, step].slice(-KEPT);
    },
    last: () => {
      const step = kept.current.at(-1);
      kept.current = kept.current.slice(0, -1);
      return step;
    },
  });
  return steps.current;
}

/** The form without what a step changed. What was written elsewhere since then stays. */
export function withoutStep(form: FormAnswers, { before, after }: Step): FormAnswers {
  return {
    answers: putBack(form.answers, before.answers, after.answers),
    typed: putBack(form.typed, before.typed, after.typed),
  };
}

function putBack<T>(
  now: Readonly<Record<string, T>>,
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
): Readonly<Record<string, T>> {
  const changed = new Set([...Object.keys(before), ...Object.keys(after)].filter((id) => before[id] !== after[id]));
  const rest = Object.entries(now).filter(([id]) => !changed.has(id));
  const back = Object.entries(before).filter(([id]) => changed.has(id));
  return Object.fromEntries([...rest, ...back]);
}
