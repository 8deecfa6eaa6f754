/** Reports that left for the recipients of projects, as the register keeps them. */
import type { Database } from '../store/database.ts';
import type { ContractNumbers } from './protection/contract-numbers.ts';

/** In the order in which they first left. */
export function contractsThatLeft(db: Database): readonly ContractNumbers[] {
  return db
    .prepare<[], string>(
      `SELECT json_extract(cells, '$.contract') FROM release
       WHERE audience = 'contract' AND json_extract(cells, '$.contract') IS NOT NULL ORDER BY number`,
    )
    .pluck()
    .all()
    .map((kept) => JSON.parse(kept) as ContractNumbers);
}

/** Variables of which somebody was told an exact split that counts people of a year: their tables of that year are drawn coarser. */
export function splitExactlyIn(db: Database, year: number): ReadonlySet<string> {
  const splits = contractsThatLeft(db).flatMap((told) => told.splits);
  return new Set(splits.filter(({ years }) => years.includes(year)).map(({ variable }) => variable));
}
