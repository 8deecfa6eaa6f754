import { cellsOf, columnsOf } from '../../../db/codebook/rows.ts';
import type { Question, Rows } from '../../../db/codebook/types.ts';
import { useCellWords } from './answer-words.ts';
import styles from './rows-table.module.css';
import { useWords } from './words.ts';

/** A table of a form to read: the columns that some row fills, and those that only a newer Waymark knows, by their ids. */
export function RowsTable({ question, rows }: { readonly question: Question; readonly rows: Rows }) {
  const words = useWords();
  const cellWords = useCellWords();
  const told = rows.map((row) => cellsOf(question, row));
  const filled = new Set(told.flatMap((cells) => cells.map(({ id }) => id)));
  const known = columnsOf(question).filter(({ id }) => filled.has(id));
  const newer = [...filled].filter((id) => !columnsOf(question).some((column) => column.id === id));
  const ids = [...known.map(({ id }) => id), ...newer];
  return (
    <table className={styles.table} aria-label={words(question.label)}>
      <thead>
        <tr>
          {known.map(({ id, label }) => (
            <th key={id} scope="col">
              {words(label)}
            </th>
          ))}
          {newer.map((id) => (
            <th key={id} scope="col">
              {id}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {told.map((cells, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rows may say the same, and none ever moves
          <tr key={at}>
            {ids.map((id) => {
              const found = cells.find((cell) => cell.id === id);
              return <td key={id}>{found === undefined ? '' : cellWords(found.column, found.cell)}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
