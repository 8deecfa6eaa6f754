import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { LONGEST_CELL } from '../../../db/codebook/bounds.ts';
import { columnsOf, isRows } from '../../../db/codebook/rows.ts';
import type { AnswerValue, Column } from '../../../db/codebook/types.ts';
import { pressedKey } from '../../keys.ts';
import { useFormats, useText } from '../../locales/index.ts';
import { FaultsShown } from './faults-shown.ts';
import type { FieldProps } from './field.tsx';
import { focusNextQuestion } from './focus.ts';
import { RowsCell } from './rows-cell.tsx';
import styles from './rows-field.module.css';
import { localToday } from './today.ts';
import {
  draftOf,
  fromDraftText,
  type Grid,
  gridOf,
  isEmptyRow,
  linesIn,
  readCell,
  rowsIn,
  type TypedRow,
  withCell,
  withLines,
  withoutRow,
  withRow,
  writtenCell,
} from './typed-rows.ts';
import { useWords } from './words.ts';

const DELETE_ROW = 'F8';

/**
 * A short table, filled by the keyboard: Enter goes to the next row, the arrows up and down, an empty row is always there to type into, F8
 * deletes a row and Ctrl+Z brings it back. What cannot be read stays where it was typed, in the draft too.
 */
export function RowsField({ id, question, labelledBy, describedBy, value, typed, onAnswer }: FieldProps) {
  const say = useText('answers');
  const words = useWords();
  const { day } = useFormats();
  const columns = useMemo(() => columnsOf(question), [question]);
  const body = useRef<HTMLTableSectionElement>(null);
  const [grid, setGrid] = useState(() => gridFrom(columns, value, typed, day));
  const [left, setLeft] = useState(typed !== undefined);
  const deleted = useRef<{ readonly row: TypedRow; readonly at: number }[]>([]);

  // An answer that came from elsewhere (cleared, cited and taken back) is written anew.
  const mine = useRef(value);
  useEffect(() => {
    if (value === mine.current) return;
    mine.current = value;
    setGrid(gridFrom(columns, value, typed, day));
  }, [columns, value, typed, day]);

  const { faults } = rowsIn(columns, grid, localToday());
  const said = useContext(FaultsShown) || left;
  const [fault] = said ? faults : [];

  const change = (next: Grid) => {
    const { rows, faults: unread } = rowsIn(columns, next, localToday());
    const answer = rows.length === 0 ? undefined : rows;
    setGrid(next);
    mine.current = answer;
    onAnswer(answer, unread.length === 0 ? undefined : draftOf(next));
  };
  const type = (row: number, column: number, text: string) => {
    deleted.current = [];
    setLeft(false);
    change(withCell(columns, grid, row, column, text));
  };
  const focusCell = (row: number, column: number) => {
    const cell = body.current?.rows[row]?.querySelectorAll<HTMLElement>('[data-cell]')[column];
    cell?.focus();
    if (cell instanceof HTMLInputElement && cell.type === 'text') cell.select();
  };
  const drop = (row: number, column: number) => {
    const gone = grid[row];
    if (gone === undefined || isEmptyRow(gone)) return;
    deleted.current.push({ row: gone, at: row });
    flushSync(() => change(withoutRow(columns, grid, row)));
    focusCell(row, column);
  };
  const bringBack = () => {
    const last = deleted.current.pop();
    if (last === undefined) return false;
    flushSync(() => change(withRow(columns, grid, last.at, last.row)));
    focusCell(last.at, 0);
    return true;
  };

  function onKeyDown(event: KeyboardEvent<HTMLTableSectionElement>) {
    const at = placeOf(event.target);
    // While a sign is put together from several keys, Enter and the arrows belong to it.
    const pressed = pressedKey(event);
    if (at === undefined || pressed === null) return;
    const plain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);
    const handled = () => {
      if ((event.ctrlKey || event.metaKey) && !event.shiftKey && pressed === 'z') return bringBack();
      if (!plain) return false;
      if (pressed === DELETE_ROW) {
        drop(at.row, at.column);
        return true;
      }
      if (pressed === 'Enter') {
        const row = grid[at.row];
        // From the empty row there is nothing to go on to in the table.
        if (row === undefined || isEmptyRow(row) || at.row === grid.length - 1) focusNextQuestion(event.currentTarget);
        else focusCell(at.row + 1, 0);
        return true;
      }
      // In a list of choices the arrows choose.
      if (event.target instanceof HTMLSelectElement) return false;
      if (pressed !== 'ArrowDown' && pressed !== 'ArrowUp') return false;
      focusCell(at.row + (pressed === 'ArrowDown' ? 1 : -1), at.column);
      return true;
    };
    if (!handled()) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** A list that was written elsewhere is one row a line: run together, two medicines would be one. */
  function onPaste(event: ClipboardEvent<HTMLTableSectionElement>) {
    const at = placeOf(event.target);
    const pasted = linesIn(event.clipboardData.getData('text/plain'));
    if (at === undefined || pasted.length < 2 || !(event.target instanceof HTMLInputElement)) return;
    const { value: before, selectionStart, selectionEnd } = event.target;
    const [first, ...more] = pasted;
    const kept = `${before.slice(0, selectionStart ?? before.length)}${first}${before.slice(selectionEnd ?? before.length)}`;
    event.preventDefault();
    deleted.current = [];
    flushSync(() => change(withLines(columns, grid, at.row, at.column, [kept, ...more])));
    focusCell(at.row + more.length, at.column);
  }

  /** What was understood stands there once the cell is left, so that a misreading is seen. */
  function onBlur(event: FocusEvent<HTMLTableSectionElement>) {
    const at = placeOf(event.target);
    const column = at === undefined ? undefined : columns[at.column];
    if (at === undefined || column === undefined) return;
    setLeft(true);
    const text = grid[at.row]?.cells[at.column] ?? '';
    const read = readCell(column, text, localToday());
    if ('fault' in read || read.value === undefined || column.type === 'text') return;
    const written = writtenCell(column, read.value, day);
    if (written !== text) setGrid((before) => withCell(columns, before, at.row, at.column, written));
  }

  const faultId = `${id}-fault`;
  const keysId = `${id}-keys`;
  const described = [describedBy, keysId, fault === undefined ? undefined : faultId].filter(Boolean).join(' ');
  return (
    <div className={styles.place}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would take its label from inside, and this one has the question's */}
      <div className={styles.scroll} role="group" aria-labelledby={labelledBy} aria-describedby={described}>
        <table className={styles.table} aria-labelledby={labelledBy}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.id} scope="col" data-type={column.type}>
                  {words(column.label)}
                </th>
              ))}
              <td className={styles.last} />
            </tr>
          </thead>
          <tbody ref={body} onKeyDown={onKeyDown} onBlur={onBlur} onPaste={onPaste}>
            {grid.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place, and its cells hold no state of their own
              <tr key={at}>
                {columns.map((column, of) => (
                  <td key={column.id} data-type={column.type}>
                    <RowsCell
                      id={at === 0 && of === 0 ? id : undefined}
                      column={column}
                      place={`${at} ${of}`}
                      label={say('cell', { column: words(column.label), row: at + 1 })}
                      text={row.cells[of] ?? ''}
                      faulty={said && faults.some((one) => one.row === at && one.column === of)}
                      unread={faults.some((one) => one.row === at && one.column === of)}
                      faultId={faultId}
                      longest={LONGEST_CELL}
                      onType={(text) => type(at, of, text)}
                    />
                  </td>
                ))}
                <td className={styles.last}>
                  {!isEmptyRow(row) && (
                    <ActionIcon
                      size="sm"
                      tabIndex={-1}
                      aria-label={say('deleteRow', { row: at + 1 })}
                      aria-keyshortcuts={DELETE_ROW}
                      onClick={() => drop(at, 0)}
                    >
                      <IconX size={16} stroke={1.75} aria-hidden />
                    </ActionIcon>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {fault !== undefined && (
        <p id={faultId} className={styles.fault} data-said>
          {say('cell', { column: words(columns[fault.column]?.label ?? question.label), row: fault.row + 1 })}:{' '}
          {say(`fault-${fault.fault}`, fault.places)}
        </p>
      )}
      <p id={keysId} className={styles.keys}>
        {say('keysRows')}
      </p>
    </div>
  );
}

function gridFrom(
  columns: readonly Column[],
  value: AnswerValue | undefined,
  typed: string | undefined,
  day: (date: string) => string,
): Grid {
  const kept = typed === undefined ? undefined : fromDraftText(columns, typed);
  return kept ?? gridOf(columns, isRows(value) ? value : [], day);
}

function placeOf(target: EventTarget): { readonly row: number; readonly column: number } | undefined {
  const place = target instanceof HTMLElement ? target.dataset.cell : undefined;
  const [row, column] = (place ?? '').split(' ').map(Number);
  return place === undefined || row === undefined || column === undefined ? undefined : { row, column };
}
