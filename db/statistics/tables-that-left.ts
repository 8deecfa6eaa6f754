/** Tables that left by the method before this one: numbers as they were, small ones hidden, of any days that somebody asked for. */
import type { Database } from '../store/database.ts';
import type { Days } from './protection/people-of-period.ts';

/**
 * Whether one by the regions of destination left that counts anybody of these days: their people stand by those regions somewhere. A year or month
 * of a table is all of it.
 */
export function destinationsLeft(db: Database, { from, to }: Days): boolean {
  return (
    db
      .prepare<[string, string], 1>(
        `SELECT 1 FROM release WHERE audience IN ('partners', 'public') AND json_extract(cells, '$.context') IS NULL
           AND json_extract(cells, '$.dimensions."destination-region"') IS NOT NULL
           AND coalesce(json_extract(filters, '$.from'), '0000') <= ? AND coalesce(json_extract(filters, '$.to') || '-99', '9999') >= ?`,
      )
      .pluck()
      .get(to, from) === 1
  );
}
