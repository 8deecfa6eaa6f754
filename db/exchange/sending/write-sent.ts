/** What left, written down in the transaction in which it does. */
import type { Database } from '../../store/database.ts';
import { rangesOf } from '../format/line-ranges.ts';
import type { ChapterToSeal } from './seal-content.ts';

/** What went to whom, with which half: by this, withdrawals and corrections reach everyone. */
export function writeSent(db: Database, packageId: string, going: readonly ChapterToSeal[]): void {
  const insert = db.prepare(
    `INSERT INTO sent_chapter (package, case_id, station, epoch, from_n, to_n, head, private, withheld)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const { chapter, from, goes } of going) {
    const withheld = rangesOf(goes.flatMap((how, i) => (how === 'withheld' || how === 'known' ? [from + i + 1] : [])));
    const hasPrivate = goes.includes('both') ? 1 : 0;
    const { case: caseId, station, epoch, n, head } = chapter;
    insert.run(packageId, caseId, station, epoch, from, n, head, hasPrivate, JSON.stringify(withheld));
  }
}
