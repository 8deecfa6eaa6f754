import { list } from '../../../db/codebook/lists/index.ts';
import type { Column } from '../../../db/codebook/types.ts';
import { useText } from '../../locales/index.ts';
import styles from './rows-field.module.css';
import { TICKED } from './typed-rows.ts';
import { useWords } from './words.ts';

interface RowsCellProps {
  /** Of the first cell alone: what the question's label is of. */
  readonly id: string | undefined;
  readonly column: Column;
  /** Where in the table it stands. */
  readonly place: string;
  /** Its column and row, for reading aloud. */
  readonly label: string;
  readonly text: string;
  /** What it holds is not read, and the cell was left. */
  readonly faulty: boolean;
  /** The same while it is still being typed. */
  readonly unread: boolean;
  readonly faultId: string;
  readonly longest: number;
  readonly onType: (text: string) => void;
}

/** One cell, by the type of its column. */
export function RowsCell({ id, column, place, label, text, faulty, unread, faultId, longest, onType }: RowsCellProps) {
  const say = useText('answers');
  const words = useWords();
  const shared = {
    ...(id === undefined ? {} : { id, 'data-control': true }),
    'aria-label': label,
    'data-cell': place,
    className: styles.cell,
  };
  if (column.type === 'flag') {
    return (
      <input
        {...shared}
        type="checkbox"
        checked={text !== ''}
        onChange={(event) => onType(event.currentTarget.checked ? TICKED : '')}
      />
    );
  }
  if (column.type === 'code' && column.list !== undefined) {
    const codes = list(column.list).codes.filter(({ code, retired }) => retired !== true || code === text);
    const isKnown = text === '' || codes.some(({ code }) => code === text);
    return (
      <select {...shared} value={text} onChange={(event) => onType(event.currentTarget.value)}>
        <option value="">{say('noChoice')}</option>
        {codes.map(({ code, label: of }) => (
          <option key={code} value={code}>
            {words(of)}
          </option>
        ))}
        {!isKnown && <option value={text}>{text}</option>}
      </select>
    );
  }
  return (
    <input
      {...shared}
      type="text"
      autoComplete="off"
      maxLength={longest}
      value={text}
      data-fault={unread || undefined}
      {...(faulty ? { 'aria-invalid': true, 'aria-describedby': faultId } : {})}
      {...(column.type === 'number' ? { inputMode: 'numeric' as const } : {})}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  );
}
