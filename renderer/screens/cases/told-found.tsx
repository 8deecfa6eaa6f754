import { Button } from '@mantine/core';
import { IconFileSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { form, question } from '../../../db/codebook/forms/index.ts';
import type { ToldPlace } from '../../../preload/contract.ts';
import { useWords } from '../../components/answers/words.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { useKeys } from '../../keys.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { go } from '../../state/route.ts';
import { useToldSearch } from '../../state/told-search.ts';
import classes from './told-found.module.css';

/** The places that were found, in the place of the list of cases: arrow keys move, Enter opens the record, Escape comes back to the list. */
export function ToldFound({
  places,
  total,
  onPutAway,
}: {
  readonly places: readonly ToldPlace[];
  readonly total: number;
  readonly onPutAway: () => void;
}) {
  const say = useText('cases');
  const list = useRef<HTMLUListElement>(null);
  useKeys({ back: onPutAway });
  const focusOn = (index: number) => list.current?.querySelectorAll('button')[index]?.focus();

  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever has searched, or comes back from a record, goes on with the list
  useEffect(() => focusOn(useToldSearch.getState().at), [places]);

  const walk = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || event.altKey) return;
    event.preventDefault();
    focusOn(Math.max(0, Math.min(places.length - 1, useToldSearch.getState().at + step)));
  };
  const open = ({ caseId, record }: ToldPlace) => go({ screen: 'case', caseId, record });
  return (
    <section className={`panel ${classes.found}`} aria-label={say('told')}>
      <div className={classes.head}>
        <p role="status">
          {total > places.length
            ? say('toldNewest', { count: total, shown: places.length })
            : say('toldCount', { count: total })}
        </p>
        <Button variant="subtle" size="xs" onClick={onPutAway}>
          {say('toldPutAway')}
        </Button>
      </div>
      {total === 0 ? (
        <EmptyState icon={IconFileSearch} title={say('toldNothing')} text={say('toldNothingText')} />
      ) : (
        <ul ref={list} className={classes.places} onKeyDown={walk}>
          {places.map((place, index) => (
            <li key={`${place.record} ${place.question}`}>
              <button
                type="button"
                className={classes.place}
                onFocus={() => useToldSearch.setState({ at: index })}
                onClick={() => open(place)}
              >
                <ToldLine place={place} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** One place: where it is, and the words around the one that was looked for. */
export function ToldLine({
  place: { reference, kind, question: id, office, date, excerpt },
}: {
  readonly place: ToldPlace;
}) {
  const formats = useFormats();
  const words = useWords();
  const labels = [form(kind)?.label, question(kind, id)?.label].filter((label) => label !== undefined).map(words);
  return (
    <>
      <span className={classes.where}>
        <b>{reference === '' ? '–' : reference}</b>
        <span>{[...new Set(labels)].join(' · ')}</span>
        <span>{office}</span>
        <span className={classes.day}>{date === null ? '' : formats.shortDay(date)}</span>
      </span>
      <bdi dir="auto" className={classes.excerpt}>
        {excerpt.before}
        <mark>{excerpt.word}</mark>
        {excerpt.after}
      </bdi>
    </>
  );
}
