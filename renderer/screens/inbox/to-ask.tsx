import { Button, Checkbox } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { OfficeToAsk } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { Refused } from '../../components/refused.tsx';
import { walkLines } from '../../components/walk-lines.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { useAct, useAsked } from '../../state/asked.ts';
import { go } from '../../state/route.ts';
import { AskOffice, type Question } from './ask-office.tsx';
import classes from './inbox.module.css';

/** Every office that is to be asked again, with what, and whether somebody did: a key ticks it and goes to the next. */
export function ToAsk() {
  const say = useText('inbox');
  const asked = useAsked('to ask', () => waymark.exchange.toAsk({}));
  const act = useAct();
  const [asking, setAsking] = useState<Question>();
  const list = useRef<HTMLUListElement>(null);
  const ticked = useRef(false);
  // The next that waits has the focus once the list is drawn anew.
  useEffect(() => {
    if (!ticked.current || asked.answer === undefined) return;
    ticked.current = false;
    list.current?.querySelector<HTMLElement>('[data-line]:not(:checked)')?.focus();
  }, [asked.answer]);
  if (!asked.answer) return <Refused refusal={asked.refusal} />;
  if (asked.answer.length === 0) return null;
  const note = (office: string, takenBack: boolean) =>
    void act.run(async () => {
      const answer = await waymark.exchange.askOffice({ office, takenBack });
      ticked.current = !takenBack;
      asked.setAnswer(answer);
    });
  const ask = ({ office, words }: OfficeToAsk) =>
    setAsking({ office, words, print: () => go({ screen: 'print', paper: 'ask-letter', caseId: null, office }) });
  return (
    <section className={`panel ${classes.block}`} aria-labelledby="to-ask">
      <div className={classes.head}>
        <h2 className={classes.heading} id="to-ask">
          {say('toAsk')}
        </h2>
        <span className="quiet">{say('toAskText')}</span>
      </div>
      <ul className={classes.offices} ref={list} onKeyDown={walkLines}>
        {asked.answer.map((office) => (
          <Office
            key={office.office}
            office={office}
            onAsk={() => ask(office)}
            onNote={(takenBack) => note(office.office, takenBack)}
          />
        ))}
      </ul>
      <Refused refusal={act.refusal} />
      {asking && <AskOffice question={asking} onClose={() => setAsking(undefined)} />}
    </section>
  );
}

function Office({
  office,
  onAsk,
  onNote,
}: {
  readonly office: OfficeToAsk;
  readonly onAsk: () => void;
  readonly onNote: (takenBack: boolean) => void;
}) {
  const say = useText('inbox');
  return (
    <li className={classes.trouble}>
      <Checkbox
        size="xs"
        data-line
        aria-label={say('asked', { office: office.office })}
        checked={office.isAsked}
        onChange={(event) => onNote(!event.currentTarget.checked)}
      />
      <span className={classes.which} title={office.name}>
        {office.office}
      </span>
      <WhatIsAsked office={office} />
      <WhenAsked office={office} />
      <span className={classes.acts}>
        {office.isAsked && (
          <Button variant="subtle" size="xs" onClick={() => onNote(false)}>
            {say('askedAgain')}
          </Button>
        )}
        <Button variant="default" size="xs" onClick={onAsk}>
          {say('words')}
        </Button>
      </span>
    </li>
  );
}

function WhatIsAsked({ office: { months, troubles } }: { readonly office: OfficeToAsk }) {
  const say = useText('inbox');
  const common = useText('common');
  const formats = useFormats();
  const parts = [
    ...(months.length === 0 ? [] : [say('notReported', { months: formats.list(months.map(formats.day)) })]),
    ...troubles.map(({ is, places, packageNumber, name }) => {
      const numbers = is === 'gap' ? `${places.numbers}` : packageNumber === null ? null : `${packageNumber}`;
      const which = numbers === null ? name : say('gapNumbers', { numbers });
      return which === null ? say(`is-${is}`) : common('labelled', { label: say(`is-${is}`), value: which });
    }),
  ];
  return <span>{[...new Set(parts)].join(' · ')}</span>;
}

function WhenAsked({ office: { asked, isAsked } }: { readonly office: OfficeToAsk }) {
  const say = useText('inbox');
  const formats = useFormats();
  const [last] = asked;
  if (last === undefined) return <span className={classes.attention}>{say('askedNot')}</span>;
  const when = say(asked.length > 1 ? 'askedAgainOn' : 'askedOn', { date: formats.shortDay(last.at), by: last.by });
  const all = asked.map(({ at, by }) => say('askedOn', { date: formats.day(at), by })).join('\n');
  return (
    <span className={isAsked ? 'quiet' : classes.attention} title={all}>
      {isAsked ? when : `${when} · ${say('moreSince')}`}
    </span>
  );
}
