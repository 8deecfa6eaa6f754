/** When and where an event of *What happened* was, and what it was, in words. */
import { useCallback } from 'react';
import { isMissing } from '../../../db/codebook/asked.ts';
import { EVENTS, type EventKind } from '../../../db/codebook/events.ts';
import { questionsOf } from '../../../db/codebook/forms/index.ts';
import type { Form, Question } from '../../../db/codebook/types.ts';
import type { ShownRecord } from '../../../preload/contract.ts';
import { useAnswerWords } from '../../components/answers/answer-words.ts';
import { useText } from '../../locales/index.ts';
import { useAnswersLine } from './record-line.ts';
import { answerIn } from './section-state.ts';

interface EventWords {
  readonly when: string;
  readonly where: string;
  readonly told: string;
}

/** What nobody answered. */
const NOT_TOLD = '–';
/** The end, or the beginning, of which nobody knows. */
const OPEN = '?';

/** Says an event as its record has it: days as they were written, places as far as they are here. */
export function useEventWords(
  records: readonly ShownRecord[],
): (kind: EventKind, form: Form, record: ShownRecord) => EventWords {
  const words = useAnswerWords(records);
  const answersLine = useAnswersLine(records);
  const say = useText('case');
  return useCallback(
    (kind, form, record) => {
      const { when, where, tells } = EVENTS[kind];
      const askedAs = (id: string | undefined) => questionsOf(form).find((question) => question.id === id);
      const said = (question: Question | undefined) => {
        const answer = question && answerIn(record, question);
        if (question === undefined || answer === undefined) return undefined;
        return { missing: isMissing(answer), words: words(kind, question, answer, record.body) };
      };
      const known = (id: string | undefined) => {
        const found = said(askedAs(id));
        return found?.missing ? undefined : found?.words;
      };
      const days = () => {
        const [start, end] = when.map(known);
        // Nobody knows the day: why, where somebody said so.
        if (start === undefined && end === undefined) return said(askedAs(when[0]))?.words ?? NOT_TOLD;
        if (when.length === 1 || start === end) return start ?? '';
        return say('eventDays', { from: start ?? OPEN, until: end ?? OPEN });
      };
      const places = () => {
        const named = where.map((parts) => parts.flatMap((id) => known(id) ?? []).join(', '));
        if (named.every((place) => place === '')) return '';
        const [from = '', to] = named;
        return to === undefined ? from : say('eventWay', { from: from || OPEN, to: to || OPEN });
      };
      // The first says what kind of such an event it was, and needs no label.
      const [first, ...others] = tells;
      const besides = answersLine(
        form,
        record,
        others.flatMap((id) => askedAs(id) ?? []),
      );
      const told = [known(first), besides].filter(Boolean).join(' · ');
      return { when: days(), where: places(), told };
    },
    [words, answersLine, say],
  );
}
