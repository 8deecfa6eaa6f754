/** What left, written down in the transaction in which it does. */
import { noteOutgoing } from '../../casework/record/outgoing-list.ts';
import type { Database } from '../../store/database.ts';
import { rangesOf } from '../format/line-ranges.ts';
import type { Depth } from '../format/sharing-depth.ts';
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

/** A line of the outgoing list; answers its number. */
export function noteLeft(
  db: Database,
  left: {
    readonly at: string;
    readonly user: number;
    readonly office: string;
    readonly depth: Depth;
    readonly purpose: string | null;
    readonly caseId: string | null;
  },
): number {
  return noteOutgoing(db, {
    at: left.at,
    user: left.user,
    what: 'package',
    caseId: left.caseId,
    recipient: left.office,
    copies: 1,
    depth: left.depth,
    reason: left.purpose,
    destroyBy: null,
  });
}
