import { IconInbox, IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { CaseRow } from '../../../preload/contract.ts';
import classes from './cases.module.css';
import type { RowWords } from './row-words.ts';

/**
 * At headquarters: the offices that wrote in a case, the own one only where there is no other; and a sign where something of it waits here,
 * because the column that would say so gives its place to this one.
 */
export function officesCell(
  { offices, waiting, draft }: Pick<CaseRow, 'offices' | 'waiting' | 'draft'>,
  { say, formats, own }: Pick<RowWords, 'say' | 'formats' | 'own'>,
): ReactNode {
  const others = offices.filter((office) => office !== own);
  const shown = others.length === 0 ? offices : others;
  const waits = waiting ? ({ Sign: IconInbox, word: say('toAccept') } as const) : undefined;
  const begun = draft ? ({ Sign: IconPencil, word: say('draft') } as const) : undefined;
  const sign = waits ?? begun;
  return (
    <span className={classes.offices} title={formats.list(shown)}>
      <span>{shown[0]}</span>
      {shown.length > 1 && <span className="quiet">+{shown.length - 1}</span>}
      {sign && (
        <span role="img" aria-label={sign.word} title={sign.word}>
          <sign.Sign size={16} stroke={1.75} aria-hidden />
        </span>
      )}
    </span>
  );
}
