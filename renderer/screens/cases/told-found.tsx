import { Button } from '@mantine/core';
import { IconFileSearch } from '@tabler/icons-react';
import { type RefObject, useEffect } from 'react';
import { form, question } from '../../../db/codebook/forms/index.ts';
import type { ToldPlace } from '../../../preload/contract.ts';
import { useWords } from '../../components/answers/words.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { walkLines } from '../../components/walk-lines.ts';
import { useKeys } from '../../keys.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { go } from '../../state/route.ts';
import { useToldSearch } from '../../state/told-search.ts';
import classes from './told-found.module.css';

/** The places that were found, in the place of the list of cases: arrow keys move, Enter opens the record, Escape comes back to the list. */
export function ToldFound({
  ref,
  places,
  field,
  onPutAway,
}: {
  readonly ref: RefObject<HTMLUListElement | null>;
  readonly places: readonly ToldPlace[];
  /** Where the words were typed. */
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onPutAway: () => void;
}) {
  const say = useText('cases');
  useKeys({ back: onPutAway });

  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever is still where the words were typed, or comes back from a record, goes on with the list; nobody else is moved
  useEffect(() => {
    const { opened } = useToldSearch.getState();
    if (opened === undefined && !field.current?.form?.contains(document.activeElement)) return;
    useToldSearch.setState({ opened: undefined });
    ref.current?.querySelectorAll<HTMLElement>('[data-line]')[opened ?? 0]?.focus();
  }, [places]);

  const open = ({ caseId, record }: ToldPlace, index: number) => {
    useToldSearch.setState({ opened: index });
    go({ screen: 'case', caseId, record });
  };
  return (
    <section className={`panel ${classes.found}`} aria-label={say('told')}>
      <div className={classes.head}>
        <Button variant="subtle" size="xs" onClick={onPutAway}>
          {say('toldPutAway')}
        </Button>
      </div>
      {places.length === 0 ? (
        <EmptyState icon={IconFileSearch} title={say('toldNothing')} text={say('toldNothingText')} />
      ) : (
        <ul ref={ref} className={classes.places} onKeyDown={walkLines}>
          {places.map((place, index) => (
            <li key={`${place.record} ${place.question}`}>
              <button
                type="button"
                className={`line-button ${classes.place}`}
                data-line
                onClick={() => open(place, index)}
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
