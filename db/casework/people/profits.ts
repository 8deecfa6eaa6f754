/** Who would receive more by what an office recorded, and who may therefore not confirm it (exchange/SHARING.md). */
import type { Database } from '../../store/database.ts';
import { ownStation } from '../../store/station.ts';
import type { CaseRecord } from '../record/case-record.ts';
import { metOffices } from '../record/counted-here.ts';
import type { Loosening } from '../rules/loosening.ts';

/** Whether an office would itself receive more by a loosening; left out: the office that recorded it. */
export function profits(db: Database, { office: writer, lets }: Loosening, office = writer): boolean {
  if (lets.includes('everybody')) return true;
  const headquarters = db
    .prepare<[string], number>('SELECT max(headquarters) FROM known_station WHERE office = ?')
    .pluck()
    .get(office);
  return lets.includes(headquarters === 1 ? 'headquarters' : 'missions');
}

/**
 * The offices that may confirm a loosening besides the person: third ones, which the directory names with a telephone that answers, which met
 * her, and which would receive nothing more by it. In the order of their codes.
 */
export function thirdOffices(db: Database, loosening: Loosening, records: readonly CaseRecord[]): readonly string[] {
  const active = db.prepare<[string], number>(
    "SELECT 1 FROM known_station WHERE office = ? AND state = 'active' LIMIT 1",
  );
  const own = ownStation(db).office;
  return [...metOffices(records)]
    .filter((office) => office !== own && office !== loosening.office)
    .filter((office) => active.get(office) !== undefined && !profits(db, loosening, office))
    .sort();
}
