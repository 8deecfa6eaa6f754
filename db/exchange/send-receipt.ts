/** Sending a receipt to the station whose packages were opened. */
import { demand } from '../casework/roles.ts';
import type { Seat } from '../casework/seat.ts';
import { knownStations } from './known-stations.ts';
import { receiptLines } from './receipt.ts';
import { refusal } from './refusal.ts';
import { type SentPackage, sendPackage, smallContent } from './send.ts';

/** Writes a complete receipt to a station into a folder. Throws `seal-no-station` where it is not active, `seal-folder`. */
export async function sendReceipt(
  seat: Seat,
  station: string,
  folder: string,
  signal?: AbortSignal,
): Promise<SentPackage> {
  demand(seat.user.role, 'open-package');
  const to = knownStations(seat.db).get(station);
  if (to === undefined || to.state !== 'active') throw refusal('seal-no-station', { office: to?.office ?? '' });
  const lines = receiptLines(seat.db, station);
  return sendPackage(seat, {
    to,
    kind: 'receipt',
    folder,
    content: smallContent(lines),
    counts: { lines: lines.length },
    signal,
  });
}
