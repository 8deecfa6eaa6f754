/** Calls on statistics. On the screen a table may be drawn as it is; what leaves is protected, registered and on the audit trail. */
import { writeAudit } from '../casework/people/access.ts';
import type { ReleaseAudience } from '../contract/statistics.ts';
import { registerRelease } from '../statistics/releases.ts';
import { report } from '../statistics/report.ts';
import { requireAnswer, requireRelease } from '../statistics/who-may-see.ts';
import { dayOf, minuteOf } from '../store/clock.ts';
import { currentSession } from './desk.ts';
import type { Answers } from './handlers.ts';
import { saving } from './save-in-session.ts';

export const answerStatistics: Answers<'statistics'> = {
  report: (desk, input) => {
    const session = currentSession(desk);
    requireAnswer(session.user.role, input);
    return report(session.db, input, dayOf(session.clock()));
  },

  release: async (desk, input) => {
    const session = currentSession(desk);
    requireRelease(session.user.role, input);
    const { audience, how, reason, ...request } = input;
    return saving(session, () => {
      const made = report(session.db, request, dayOf(session.clock()));
      const number = registerRelease(session.db, {
        report: made,
        request,
        audience,
        reason,
        user: session.user.number,
        at: minuteOf(session.clock()),
      });
      writeAudit(session, `release-${how}`, String(number), outcomeOf(audience, input.protect));
      // Who is not in the table is for whoever counts; it stands in nothing that leaves.
      return { number, report: { ...made, notCounted: [] } };
    });
  },
};

/** For whom, and how well protected: `public-k5`, `internal-exact`. */
function outcomeOf(audience: ReleaseAudience, k: number | null): string {
  return `${audience}-${k === null ? 'exact' : `k${k}`}`;
}
