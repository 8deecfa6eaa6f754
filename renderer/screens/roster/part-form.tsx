import { type FocusEvent, useEffect, useRef, useState } from 'react';
import type { PageField, PageStop } from '../../../db/codebook/pages/page.ts';
import type { Answer } from '../../../db/codebook/types.ts';
import { focusQuestion } from '../../components/answers/focus.ts';
import type { FormAnswers } from '../../components/answers/form-answers.ts';
import { further, progressOf } from '../../components/answers/passed-over.ts';
import { fieldId } from '../first-contact/page-answers.ts';
import type { PageFieldProps } from '../first-contact/page-field.tsx';
import { Stop } from '../first-contact/question-stop.tsx';
import styles from './roster.module.css';

interface PartFormProps {
  readonly stops: readonly PageStop[];
  readonly form: FormAnswers;
  /** What a field shows beyond its answer. */
  readonly extra: (id: string) => Partial<Pick<PageFieldProps, 'proposed' | 'placeholder' | 'quickKeys'>>;
  readonly onAnswer: (field: PageField, answer: Answer | undefined, typed?: string) => void;
}

/** The open part of a roster: its questions, the first of which has the focus when it opens. */
export function PartForm({ stops, form, extra, onAnswer }: PartFormProps) {
  const place = useRef<HTMLDivElement>(null);
  const [reached, setReached] = useState<string>();
  const order = stops.map(({ number }) => String(number));
  const isAnswered = (number: string) =>
    stops.some((stop) => String(stop.number) === number && stop.fields.some((field) => isGiven(form, field)));
  const progress = progressOf(order, isAnswered, reached);

  useEffect(() => {
    focusQuestion(place.current);
    place.current?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }, []);

  function onFocus(event: FocusEvent<HTMLDivElement>) {
    const stop = event.target.closest<HTMLElement>('[data-stop]')?.dataset.stop;
    if (stop !== undefined) setReached((before) => further(order, before, stop));
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: notes which question was reached
    <div ref={place} className={styles.stops} data-form="roster" onFocus={onFocus}>
      {stops.map((stop) => (
        <Stop
          key={stop.number}
          stop={stop}
          progress={progress.get(String(stop.number)) ?? 'to-come'}
          form={form}
          extra={extra}
          onAnswer={onAnswer}
        />
      ))}
    </div>
  );
}

const isGiven = ({ answers }: FormAnswers, field: PageField) => answers[fieldId(field)] !== undefined;
