/** Papers to an office, of what every part of the database knows of it: what became of its reports, and what it is asked for. */

import { requirePermission } from '../casework/people/roles.ts';
import type { UserSession } from '../casework/people/user-session.ts';
import { officeOnPaper } from '../codebook/papers/office-name.ts';
import type { Language } from '../codebook/types.ts';
import type { Paper } from '../contract/papers.ts';
import { feedbackFor } from '../exchange/receiving/feedback.ts';
import { askLetter, feedbackSheet } from '../exchange/receiving/office-papers.ts';
import { officesToAsk } from '../exchange/receiving/offices-to-ask.ts';
import { completenessOf } from '../statistics/completeness.ts';
import { report } from '../statistics/report.ts';
import { requireSight } from '../statistics/who-may-see.ts';
import { dayOf } from '../store/clock.ts';
import { WaymarkError } from '../store/errors.ts';
import { ownStation } from '../store/station.ts';

/** Throws `role-may-not`, `paper-no-office` where nothing is asked of that office. */
export function askLetterTo(session: UserSession, office: string | undefined, language: Language): Paper {
  requirePermission(session.user.role, 'open-package');
  const now = session.clock();
  const ask = officesToAsk(session.db, now).find((one) => one.office === office);
  if (ask === undefined) throw new WaymarkError('paper-no-office', { office: office ?? '' });
  return askLetter(ask, { from: officeOnPaper(ownStation(session.db)), day: dayOf(now) }, language);
}

/** Throws `role-may-not`, `paper-no-office` for one that does not report to this headquarters. */
export function feedbackSheetFor(session: UserSession, office: string | undefined, language: Language): Paper {
  requirePermission(session.user.role, 'open-package');
  // The office reads of its own cases how many answers are there, exactly.
  requireSight(session.user.role, null);
  const now = session.clock();
  const feedback = office === undefined ? undefined : feedbackFor(session.db, office, now);
  if (feedback === undefined) throw new WaymarkError('paper-no-office', { office: office ?? '' });
  const table = report(
    session.db,
    {
      table: 'ctm-profile',
      unit: 'instances',
      office: [feedback.office],
      shared: true,
      countMissing: false,
      decimals: 1,
      protect: null,
    },
    dayOf(now),
  );
  const ask = officesToAsk(session.db, now).find((one) => one.office === office);
  return feedbackSheet(feedback, { counted: table.n ?? 0, questions: completenessOf(table) }, ask, language);
}
