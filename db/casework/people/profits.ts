/** Who would receive more by what an office recorded (exchange/SHARING.md). */
import type { Database } from '../../store/database.ts';
import type { Loosening } from '../rules/loosening.ts';

/** Whether the office that recorded a loosening would itself receive more by it. */
export function profits(db: Database, { office, lets }: Loosening): boolean {
  if (lets.includes('everybody')) return true;
  const headquarters = db
    .prepare<[string], number>('SELECT max(headquarters) FROM known_station WHERE office = ?')
    .pluck()
    .get(office);
  return lets.includes(headquarters === 1 ? 'headquarters' : 'missions');
}
