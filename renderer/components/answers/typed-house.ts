import type { OfferedHouse } from '../../../preload/contract.ts';
import { fold } from './option-search.ts';
import type { Reading } from './typed-field.tsx';
import { parseLabel } from './typed-number.ts';

/** A house as it is named in a stay: by its code, or by the name used of the one registered house that has it. Its code is what is kept. */
export function parseHouse(typed: string, houses: readonly OfferedHouse[]): Reading<string> {
  const read = parseLabel(typed);
  if ('value' in read && houses.some(({ code }) => code === read.value)) return read;
  const [only, ...more] = houses.filter(({ nameUsed }) => nameUsed !== null && fold(nameUsed) === fold(typed));
  return only === undefined || more.length > 0 ? read : { value: only.code };
}
