/** Which format a station reads. */
import type { Database } from '../../store/database.ts';
import { MINOR_FORMAT } from '../format/manifest.ts';
import { tellsOfPictures } from '../receiving/receipts-taken.ts';
import { readCard } from '../trust/card.ts';
import type { KnownStation } from '../trust/known-stations.ts';

/** Whether a station reads the newest minor version: by its card, or because its receipt tells of pictures, however old its card is. */
export function readsMinorFormat(db: Database, to: Pick<KnownStation, 'id' | 'card'>): boolean {
  return readCard(to.card).formats.includes(MINOR_FORMAT) || tellsOfPictures(db, to.id);
}
