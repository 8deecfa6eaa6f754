/** Ways of a table, from country to country, as their codes have them. Pure. */
import { isCountry } from '../../codebook/world.ts';

/** Between the countries of a way in its code (`../../statistics/tables/corridors.ts`). */
const STEP = '>';

/** The countries of a way in their order; none where the code is not one. */
export function countriesOf(code: string): readonly string[] {
  const countries = code.split(STEP);
  return countries.length > 1 && countries.every(isCountry) ? countries : [];
}

/** Where a way begins and where it ends. */
export function endsOf(code: string): readonly string[] {
  const countries = countriesOf(code);
  return [...countries.slice(0, 1), ...countries.slice(-1)];
}
