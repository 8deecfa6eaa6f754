import type { OfferedHouse } from '../../../preload/contract.ts';
import { waymark } from '../../calls.ts';
import { useAsked } from '../../state/asked.ts';
import { useMay } from '../../state/session.ts';

/** The registered houses with what is free tonight. Undefined while they are asked for; none for whom no house is shown. */
export function useOfferedHouses(): readonly OfferedHouse[] | undefined {
  const may = useMay('house');
  return useAsked(`offered houses ${may}`, async () => (may ? waymark.houses.offered({}) : [])).answer;
}
