import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { HouseBeds } from '../../../preload/contract.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { countedIn, countedInAll, type ShownList } from './day-lists.ts';
import styles from './house.module.css';

interface ShownListHeadProps {
  readonly shown: ShownList;
  readonly houses: readonly HouseBeds[];
  /** How many people the list below shows. */
  readonly people: number;
  readonly onLeave: () => void;
}

/** What the list below counts, and the way back to everybody. Takes the focus when a list is opened: it may stand below what is seen. */
export function ShownListHead({ shown: { list, house }, houses, people, onLeave }: ShownListHeadProps) {
  const say = useText('house');
  const formats = useFormats();
  const head = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each list that is opened
  useEffect(() => head.current?.focus(), [list, house]);
  const one = houses.find(({ code }) => code === house);
  const count = one === undefined ? countedInAll(list, houses) : countedIn(list, one);
  const places = {
    list: say(`list-${list}`),
    house: house === null ? say('everyHouse') : say('house', { house }),
    count: formats.number(count ?? 0),
  };
  const isOfPeople = list === 'taken' || list === 'comes' || list === 'leaves';
  return (
    <header className={styles.shown}>
      <h2 ref={head} tabIndex={-1} className={styles.title}>
        {say('listOf', places)}
      </h2>
      <Button variant="default" size="compact-sm" onClick={onLeave}>
        {say('showEverybody')}
      </Button>
      {isOfPeople && (count ?? 0) > people && <p className={styles.below}>{say('countedBesides')}</p>}
    </header>
  );
}
