/** Calls on statistics. On the screen a table may be drawn as it is; what leaves is protected, registered and on the audit trail. */
import { note } from '../casework/access.ts';
import { demand } from '../casework/roles.ts';
import { registerRelease } from '../statistics/releases.ts';
import { report } from '../statistics/report.ts';
import { WaymarkError } from '../store/errors.ts';
import { dayOf, minuteOf } from '../store/moment.ts';
import type { Answers } from './answering.ts';
import { seatAt } from './desk.ts';
import { saving } from './saving.ts';

export const answerStatistics: Answers<'statistics'> = {
  report: (desk, input) => {
    const seat = seatAt(desk);
    demand(seat.user.role, 'report');
    if (input.protect === null) demand(seat.user.role, 'report-unprotected');
    return report(seat.db, input, dayOf(seat.clock()));
  },

  release: async (desk, input) => {
    const seat = seatAt(desk);
    demand(seat.user.role, 'report');
    if (input.protect === null) {
      demand(seat.user.role, 'report-unprotected');
      if (input.reason === undefined || input.reason === '') throw new WaymarkError('reason-needed');
    }
    const { audience, how, reason, ...request } = input;
    return saving(seat, () => {
      const made = report(seat.db, request, dayOf(seat.clock()));
      const number = registerRelease(seat.db, {
        report: made,
        request,
        audience,
        reason,
        user: seat.user.number,
        at: minuteOf(seat.clock()),
      });
      note(seat, `release-${how}`, String(number), input.protect === null ? 'unprotected' : 'protected');
      return { number, report: made };
    });
  },
};
