import type { CaseRow } from '../../../preload/contract.ts';
import type { Part } from '../../components/said.ts';
import type { Sign } from '../../components/signs.ts';
import classes from './cases.module.css';
import type { RowWords } from './row-words.ts';

/**
 * At headquarters: the offices that wrote in a case, the own one only where there is no other; and a sign where something of it waits here,
 * because the column that would say so gives its place to this one.
 */
export function officesCell(
  { offices, waiting, draft }: Pick<CaseRow, 'offices' | 'waiting' | 'draft'>,
  { say, formats, own }: Pick<RowWords, 'say' | 'formats' | 'own'>,
): Part {
  const others = offices.filter((office) => office !== own);
  const shown = others.length === 0 ? offices : others;
  const mark = (sign: Sign, word: string): Part => ({
    says: '',
    look: classes.mark,
    sign,
    title: word,
    pictures: word,
  });
  const marks = waiting ? [mark('inbox', say('toAccept'))] : draft ? [mark('pencil', say('draft'))] : [];
  const more = shown.length > 1 ? [{ says: `+${shown.length - 1}`, look: 'quiet' }] : [];
  const says = [{ says: [{ says: shown[0] ?? '' }, ...more, ...marks], look: classes.offices }];
  return { says, title: formats.list(shown) };
}
