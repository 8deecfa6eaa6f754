/** Reports that left for the recipients of projects, as the register keeps them. */
import type { Database } from '../store/database.ts';
import type { ContractNumbers } from './protection/contract-numbers.ts';
import { toldContracts } from './releases-told.ts';

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

/** Which edition a report is: the first, or counted anew after what it replaces was withdrawn. */
export function editionOf({ edition = 1 }: Pick<ContractNumbers, 'edition'>): number {
  return edition;
}

/** Variables of which somebody was told an exact split that counts people of a year, by this desk or another of the office: their tables of that year are drawn coarser. */
export function splitExactlyIn(db: Database, year: number): ReadonlySet<string> {
  const here = contractsThatLeft(db).flatMap((told) => told.splits);
  const elsewhere = toldContracts(db).filter(({ years }) => years.includes(year));
  return new Set([
    ...here.filter(({ years }) => years.includes(year)).map(({ variable }) => variable),
    ...elsewhere.flatMap(({ splits }) => splits),
  ]);
}
