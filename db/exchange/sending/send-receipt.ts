/** Sending a receipt to the station whose packages were opened. */
import { requirePermission } from '../../casework/people/roles.ts';
import type { UserSession } from '../../casework/people/user-session.ts';
import { holdLines, noteHoldsTold } from '../../store/contract-hold.ts';
import { saveWithRetry } from '../../store/transaction.ts';
import { receiptLines } from '../format/receipt.ts';
import { refusal } from '../format/refusal.ts';
import { newestInInbox, noteReceiptWritten } from '../receiving/inbox.ts';
import { knownStations } from '../trust/known-stations.ts';
import { type SentPackage, sendPackage, smallContent } from './send.ts';

/** Writes a complete receipt to a station into a folder. Throws `seal-no-station` where it is not active, `seal-folder`. */
export async function sendReceipt(
  session: UserSession,
  station: string,
  folder: string,
  signal?: AbortSignal,
): Promise<SentPackage> {
  requirePermission(session.user.role, 'open-package');
  const to = knownStations(session.db).get(station);
  if (to === undefined || to.state !== 'active') throw refusal('seal-no-station', { office: to?.office ?? '' });
  const upTo = newestInInbox(session.db);
  const holds = holdLines(session.db, to.office);
  const lines = [...receiptLines(session.db, station), ...holds];
  const sent = await sendPackage(session, {
    to,
    kind: 'receipt',
    folder,
    content: smallContent(lines),
    counts: { lines: lines.length },
    signal,
  });
  await saveWithRetry(session.db, () => {
    noteReceiptWritten(session.db, station, sent.id, upTo);
    noteHoldsTold(session.db, station, holds);
  });
  return sent;
}
