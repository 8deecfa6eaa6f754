import { useCallback, useRef } from 'react';
import { EMPTY, type FormAnswers } from '../../components/answers/form-answers.ts';
import { broughtBack, countAway, putAway, refusesKeeping } from './page-answers.ts';

/**
 * What a no puts away: at once, from the draft too, and no further than the memory of this page. Whoever takes the no back finds it again while
 * the page is open.
 */
export function usePutAway() {
  const away = useRef<FormAnswers>(EMPTY);
  /** The form after a change, without what is not kept, or with what was put away. */
  const settle = useCallback((before: FormAnswers, after: FormAnswers): FormAnswers => {
    if (refusesKeeping(before.answers) === refusesKeeping(after.answers)) return after;
    if (!refusesKeeping(after.answers)) {
      const kept = away.current;
      away.current = EMPTY;
      return broughtBack(after, kept);
    }
    const both = { answers: { ...before.answers, ...after.answers }, typed: { ...before.typed, ...after.typed } };
    const parts = putAway(both);
    away.current = parts.away;
    return parts.left;
  }, []);
  /** A step back has brought it back already. */
  const forget = useCallback(() => {
    away.current = EMPTY;
  }, []);
  const count = useCallback(() => countAway(away.current), []);
  return { settle, forget, count };
}
