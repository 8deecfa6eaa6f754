import {
  type Icon,
  IconCheck,
  IconChecks,
  IconInbox,
  IconPackage,
  IconPackageOff,
  IconPencil,
} from '@tabler/icons-react';
import type { CaseRow } from '../../../preload/contract.ts';
import type { Formats } from '../../formats.ts';
import { type Say, useFormats, useText } from '../../locales/index.ts';
import classes from './cases.module.css';

type State = Pick<CaseRow, 'draft' | 'sealedAt' | 'receivedAt' | 'acknowledged' | 'unsent' | 'waiting'>;

/**
 * How far what is written has got, as a difference: draft, saved, changed since it was sealed, received by headquarters; or waiting to be
 * accepted here. `short`: for a narrow column, where the whole of it is read on the row's title.
 */
export function CaseState({ row, short = false }: { readonly row: State; readonly short?: boolean }) {
  const say = useText('cases');
  const formats = useFormats();
  const { sign: Sign, words, brief } = stateOf(row, say, formats);
  return (
    <span className={classes.state} title={short ? words : undefined}>
      <Sign size={16} stroke={1.75} aria-hidden />
      {short ? (brief ?? words) : words}
    </span>
  );
}

function stateOf(
  row: State,
  say: Say<'cases'>,
  formats: Formats,
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
