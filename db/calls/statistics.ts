/** Calls on statistics. On the screen a table may be drawn as it is; what leaves is protected, registered and on the audit trail. */
import { writeAudit } from '../casework/people/access.ts';
import { requirePermission } from '../casework/people/roles.ts';
import { registerRelease } from '../statistics/releases.ts';
import { report } from '../statistics/report.ts';
import { dayOf, minuteOf } from '../store/clock.ts';
import { WaymarkError } from '../store/errors.ts';
import { currentSession } from './desk.ts';
import type { Answers } from './handlers.ts';
import { saving } from './save-in-session.ts';

export const answerStatistics: Answers<'statistics'> = {
  report: (desk, input) => {
    const session = currentSession(desk);
    requirePermission(session.user.role, 'report');
    if (input.protect === null) requirePermission(session.user.role, 'report-unprotected');
    return report(session.db, input, dayOf(session.clock()));
  },

  release: async (desk, input) => {
    const session = currentSession(desk);
    requirePermission(session.user.role, 'report');
    if (input.protect === null) {
      requirePermission(session.user.role, 'report-unprotected');
      if (input.reason === undefined || input.reason === '') throw new WaymarkError('reason-needed');
    }
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
      writeAudit(session, `release-${how}`, String(number), input.protect === null ? 'unprotected' : 'protected');
      return { number, report: made };
    });
  },
};
