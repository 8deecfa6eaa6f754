import '../../components/signs.css';
import type { CaseRow } from '../../../preload/contract.ts';
import type { Sign } from '../../components/signs.ts';
import classes from './cases.module.css';
import type { Cell } from './cell.ts';
import type { RowWords } from './row-words.ts';

/**
 * At headquarters: the offices that wrote in a case, the own one only where there is no other; and a sign where something of it waits here,
 * because the column that would say so gives its place to this one.
 */
export function officesCell(
  { offices, waiting, draft }: Pick<CaseRow, 'offices' | 'waiting' | 'draft'>,
  { say, formats, own }: Pick<RowWords, 'say' | 'formats' | 'own'>,
): Cell {
  const others = offices.filter((office) => office !== own);
  const shown = others.length === 0 ? offices : others;
  const waits = waiting ? ({ sign: 'inbox', word: say('toAccept') } as const) : undefined;
  const begun = draft ? ({ sign: 'pencil', word: say('draft') } as const) : undefined;
  const mark = waits ?? begun;
  const says = (
    <span className={classes.offices}>
      <span>{shown[0]}</span>
      {shown.length > 1 && <span className="quiet">+{shown.length - 1}</span>}
      {mark && (
        <span
          className={classes.mark}
          role="img"
          aria-label={mark.word}
          title={mark.word}
          data-sign={mark.sign satisfies Sign}
        />
      )}
    </span>
  );
  return { says, title: formats.list(shown) };
}
