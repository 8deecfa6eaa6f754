import type { CaseRow } from '../../../preload/contract.ts';
import type { Part } from '../../components/said.ts';
import type { Sign } from '../../components/signs.ts';
import type { RowWords } from './row-words.ts';

type State = Pick<CaseRow, 'draft' | 'sealedAt' | 'receivedAt' | 'acknowledged' | 'unsent' | 'waiting'>;

/**
 * How far what is written has got, as a difference: draft, saved, changed since it was sealed, received by headquarters; or waiting to be
 * accepted here. The column is narrow: the whole of it is read on its title.
 */
export function stateCell(row: State, said: Pick<RowWords, 'say' | 'formats'>): Part {
  const { sign, words, brief } = stateOf(row, said);
  return { says: brief ?? words, sign, title: words };
}

function stateOf(
  row: State,
  { say, formats }: Pick<RowWords, 'say' | 'formats'>,
): { readonly sign: Sign; readonly words: string; readonly brief?: string } {
  if (row.waiting) return { sign: 'inbox', words: say('toAccept'), brief: say('toAcceptShort') };
  if (row.draft) return { sign: 'pencil', words: say('draft') };
  if (row.sealedAt === null) return { sign: 'check', words: say('saved') };
  if (row.unsent > 0) return { sign: 'package-off', words: say('changedSince'), brief: say('toSend') };
  if (row.acknowledged) {
    const date = row.receivedAt === null ? null : formats.shortDay(row.receivedAt);
    const words = date === null ? say('acknowledged') : say('receivedOn', { date });
    return { sign: 'checks', words, brief: date === null ? say('received') : say('receivedShort', { date }) };
  }
  const date = formats.shortDay(row.sealedAt);
  return { sign: 'package', words: say('sealed', { date }), brief: say('sealedShort', { date }) };
}
