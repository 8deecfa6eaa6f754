/** What of a package may be kept at this station, whoever sent it. */
import { form } from '../../codebook/forms/index.ts';
import type { OwnStation } from '../../store/station.ts';

/** Whether answers of a kind may be kept: of suspects and family headquarters keeps none, should another office send them all the same. */
export function isKeptHere(own: Pick<OwnStation, 'kind'>, kind: string): boolean {
  return own.kind !== 'headquarters' || form(kind)?.neverToHeadquarters !== true;
}
