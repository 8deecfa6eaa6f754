/** Writing every receipt that is owed: without one an office sends everything again. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeAudit } from '../../casework/people/access.ts';
import { requirePermission } from '../../casework/people/roles.ts';
import type { UserSession } from '../../casework/people/user-session.ts';
import type { SentenceCode } from '../../codebook/sentences.ts';
import { isWaymarkError } from '../../store/errors.ts';
import { receiptsOwed } from '../../store/receipts-owed.ts';
import { asWaymarkError } from '../../store/system-errors.ts';
import { saveWithRetry } from '../../store/transaction.ts';
import { sendReceipt } from './send-receipt.ts';

export interface WrittenReceipts {
  readonly written: readonly { readonly office: string; readonly station: string; readonly name: string }[];
  /** Of whom none could be written, and why: the packages are in, and the receipt stays owed. */
  readonly not: readonly { readonly office: string; readonly code: SentenceCode }[];
}

/**
 * A receipt to each of the stations, by default to all that are owed one, into a folder that an office's code gives. What one refuses (no
 * such folder, no space) does not stop the others: the packages are in, and every receipt is complete, so the next one says it all. Throws
 * `role-may-not`.
 */
export async function writeReceipts(
  session: UserSession,
  folderOf: (office: string) => string,
  stations: readonly { readonly id: string; readonly office: string }[] = receiptsOwed(session.db),
): Promise<WrittenReceipts> {
  requirePermission(session.user.role, 'open-package');
  const written: WrittenReceipts['written'][number][] = [];
  const not: WrittenReceipts['not'][number][] = [];
  for (const { id, office } of stations) {
    try {
      const { name } = await sendReceipt(session, id, folderOf(office));
      written.push({ office, station: id, name });
    } catch (error) {
      const named = asWaymarkError(error);
      if (!isWaymarkError(named)) throw error;
      await saveWithRetry(session.db, () => writeAudit(session, 'seal-receipt', id, named.code));
      not.push({ office, code: named.code });
    }
  }
  return { written, not };
}

/** The folder of an office on the own disk, made where it is not there. No packages lie beside it, and its name is not mailed. */
export function officeFolder(folder: string, office: string): string {
  const own = join(folder, office);
  mkdirSync(own, { recursive: true });
  return own;
}
