import { Button } from '@mantine/core';
import { IconCheck, IconEyeOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { shortReference } from '../../../db/codebook/short-reference.ts';
import { useText } from '../../locales/index.ts';
import styles from './roster.module.css';
import type { SavedPerson } from './roster-answers.ts';

interface RowProps {
  /** Null: what is the same for all. */
  readonly number: number | null;
  /** How many questions have an answer. */
  readonly answers: number;
  /** Whether it cannot be saved as it is. */
  readonly isFaulty: boolean;
  /** What is asked, where it is the open one. */
  readonly children: ReactNode | undefined;
  readonly onOpen: () => void;
}

/** A row of the roster. Only the open one shows what was said: people in a queue read. */
export function RosterRow({ number, answers, isFaulty, children, onOpen }: RowProps) {
  const say = useText('roster');
  const title = number === null ? say('sameForAll') : say('person', { number });
  if (children !== undefined) {
    return (
      <li className={styles.open} aria-label={title} data-row={number ?? 'head'}>
        <h2 className={styles.number}>{title}</h2>
        {children}
      </li>
    );
  }
  return (
    <li className={styles.row} data-row={number ?? 'head'} data-faulty={isFaulty || undefined}>
      <span className={styles.number}>{title}</span>
      <span className="quiet">
        <IconEyeOff size={16} stroke={1.75} aria-hidden /> {say('answers', { count: answers })}
      </span>
      {isFaulty && <span className={styles.fault}>{say('lookAtThis')}</span>}
      <Button size="compact-xs" variant="subtle" aria-label={`${say('open')}: ${title}`} onClick={onOpen}>
        {say('open')}
      </Button>
    </li>
  );
}

/** A person who is saved: the reference, never a name. */
export function SavedRow({ person }: { readonly person: SavedPerson }) {
  const say = useText('roster');
  const { number, kind, reference, minor } = person;
  return (
    <li className={styles.row} data-row={number} data-saved={kind}>
      <span className={styles.number}>{say('person', { number })}</span>
      <span className={styles.saved}>
        <IconCheck size={16} stroke={1.75} aria-hidden />
        {kind === 'case' ? say('savedAs', { reference: shortReference(reference ?? '') }) : say(`saved-${kind}`)}
      </span>
      {minor && <span className={styles.minor}>{say('minor')}</span>}
    </li>
  );
}
