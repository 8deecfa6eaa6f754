/**
 * When a case was last changed, the one answer for lists, orders and whatever ends with a change. A save notes it in `case_saved`, and it comes into the index
 * row while nobody waits (`../derived/derive.ts`): so nobody else may name the columns of the row (`last-change.test.ts`).
 */
import type { Database } from '../../store/database.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';

/** In SQL over `case_index AS i`: the number (`seq`) of the line that came to the case last. */
export const CHANGED_SEQ = 'coalesce((SELECT s.seq FROM case_saved AS s WHERE s.place = i.rowid), i.changed_seq)';

/** In SQL over `case_index AS i`: the UTC minute that this line bears. */
export const CHANGED_AT = 'coalesce((SELECT s.at FROM case_saved AS s WHERE s.place = i.rowid), i.changed_at)';

/** In SQL, `case_index AS i` in two parts, each in the order of its last changes: the cases that are noted as saved, and all others, which are older. */
export const BY_LAST_CHANGE = {
  saved: {
    from: 'case_saved AS saved CROSS JOIN case_index AS i ON i.rowid = saved.place',
    where: 'true',
    term: 'saved.seq',
  },
  others: {
    from: 'case_index AS i INDEXED BY case_index_changed',
    where: 'i.rowid NOT IN (SELECT s.place FROM case_saved AS s)',
    term: 'i.changed_seq',
  },
} as const;

const statements = cachedPerDatabase((db) => ({
  any: db.prepare('SELECT 1 FROM case_saved LIMIT 1'),
}));

/** Whether a case is noted as saved; where none is, each row says for itself when it was changed. */
export function isAnySaved(db: Database): boolean {
  return statements(db).any.get() !== undefined;
}
