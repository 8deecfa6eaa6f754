import {
  type Icon,
  IconCheck,
  IconChecks,
  IconInbox,
  IconPackage,
  IconPackageOff,
  IconPencil,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { CaseRow } from '../../../preload/contract.ts';
import classes from './cases.module.css';
import type { RowWords } from './row-words.ts';

type State = Pick<CaseRow, 'draft' | 'sealedAt' | 'receivedAt' | 'acknowledged' | 'unsent' | 'waiting'>;

/**
 * How far what is written has got, as a difference: draft, saved, changed since it was sealed, received by headquarters; or waiting to be
 * accepted here. The column is narrow: the whole of it is read on its title.
 */
export function stateCell(row: State, said: Pick<RowWords, 'say' | 'formats'>): ReactNode {
  const { sign: Sign, words, brief } = stateOf(row, said);
  return (
    <span className={classes.state} title={words}>
      <Sign size={16} stroke={1.75} aria-hidden />
      {brief ?? words}
    </span>
  );
}

function stateOf(
  row: State,
  { say, formats }: Pick<RowWords, 'say' | 'formats'>,
): { readonly sign: Icon; readonly words: string; readonly brief?: string } {
  if (row.waiting) return { sign: IconInbox, words: say('toAccept') };
  if (row.draft) return { sign: IconPencil, words: say('draft') };
  if (row.sealedAt === null) return { sign: IconCheck, words: say('saved') };
  if (row.unsent > 0) return { sign: IconPackageOff, words: say('changedSince'), brief: say('toSend') };
  if (row.acknowledged) {
    const date = row.receivedAt === null ? null : formats.shortDay(row.receivedAt);
    const words = date === null ? say('acknowledged') : say('receivedOn', { date });
    return { sign: IconChecks, words, brief: date === null ? say('received') : say('receivedShort', { date }) };
  }
  const date = formats.shortDay(row.sealedAt);
  return { sign: IconPackage, words: say('sealed', { date }), brief: say('sealedShort', { date }) };
}
