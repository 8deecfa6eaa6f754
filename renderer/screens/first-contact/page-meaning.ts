import { memo, useLayoutEffect, useRef } from 'react';
import { shallow } from 'zustand/shallow';
import { answersThatMean } from '../../../db/codebook/pages/first-contact-reading.ts';
import type { Body } from '../../../db/codebook/types.ts';
import type { AnswerOf, Contract } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { useAsked } from '../../state/asked.ts';
import { useSettled } from '../../state/use-debounced.ts';

/** What the answers of the page say together. */
export type Meaning = AnswerOf<Contract['cases']['firstContactMeaning']>;

interface PageMeaningProps {
  readonly answers: Body;
  readonly onMeaning: (meaning: Meaning) => void;
}

/** How long an answer rests before it is asked what they mean (milliseconds). */
const RESTED_MS = 120;

/**
 * Asks what the answers mean once they have rested. It draws nothing and stands beside the page, which hears of a meaning only when it is
 * another one. A letter of a name, of which nothing follows, asks nothing.
 */
export const PageMeaning = memo(
  AskedMeaning,
  (before, after) =>
    before.onMeaning === after.onMeaning && shallow(answersThatMean(before.answers), answersThatMean(after.answers)),
);

function AskedMeaning({ answers, onMeaning }: PageMeaningProps) {
  const settled = useSettled(answers, RESTED_MS);
  const meant = answersThatMean(settled);
  const { answer } = useAsked(JSON.stringify(meant), () => waymark.cases.firstContactMeaning({ answers: meant }));
  const told = useRef<string>(undefined);
  useLayoutEffect(() => {
    const now = JSON.stringify(answer);
    if (answer === undefined || now === told.current) return;
    told.current = now;
    onMeaning(answer);
  }, [answer, onMeaning]);
  return null;
}
