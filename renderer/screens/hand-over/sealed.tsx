import { useEffect, useRef } from 'react';
import type { AnswerOf, contract } from '../../../preload/contract.ts';
import { Refused } from '../../components/refused.tsx';
import { useFormats, useText } from '../../locales/index.ts';
import classes from './hand-over.module.css';

export type HandedOverResult = AnswerOf<(typeof contract)['exchange']['handOver']>;

/** The files of a hand-over; where it stopped after some for one of several desks, why. */
export function Sealed({ done: { files, stopped } }: { readonly done: HandedOverResult }) {
  const say = useText('hand-over');
  const exchange = useText('exchange');
  const formats = useFormats();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={`panel ${classes.form}`} aria-labelledby="handed-over">
      <h2 className={classes.heading} id="handed-over" ref={heading} tabIndex={-1}>
        {stopped === null ? say('done') : exchange('sealedSome', { count: files.length, all: stopped.all })}
      </h2>
      <Refused refusal={stopped === null ? undefined : { code: stopped.code, places: {} }} />
      <ul className={classes.files}>
        {files.map(({ name, bytes }) => (
          <li key={name}>
            <b>{name}</b> <span className="quiet">{formats.bytes(bytes)}</span>
          </li>
        ))}
      </ul>
      <p className="quiet">{say('doneText', { count: files.length })}</p>
    </section>
  );
}
