/** Calls on the inbox: what came, which receipts are owed, who has reported. */
import { existsSync } from 'node:fs';
import { writeAudit } from '../casework/people/access.ts';
import { requirePermission } from '../casework/people/roles.ts';
import { putAway } from '../exchange/receiving/inbox.ts';
import { inboxOf } from '../exchange/receiving/inbox-view.ts';
import { ASKED, officesToAsk, TAKEN_BACK } from '../exchange/receiving/offices-to-ask.ts';
import { reportingRound } from '../exchange/receiving/reporting-round.ts';
import { officeFolder, writeReceipts } from '../exchange/sending/write-receipts.ts';
import { minuteOf } from '../store/clock.ts';
import { WaymarkError } from '../store/errors.ts';
import { expectOutsideStations } from '../store/outgoing-file.ts';
import { setSetting, setting } from '../store/settings.ts';
import { currentSession, type Desk, writingSession } from './desk.ts';
import type { Answers } from './handlers.ts';
import { saving } from './save-in-session.ts';

const SHOWN = 200;

type Verb =
  | 'inbox'
  | 'putAway'
  | 'receiptsFolder'
  | 'writeReceipts'
  | 'toAsk'
  | 'askOffice'
  | 'reporting'
  | 'reportingDay';

/** Who opens packages sees what came. Throws `role-may-not`. */
function allowed(desk: Desk, session = currentSession(desk)) {
  requirePermission(session.user.role, 'open-package');
  return session;
}

export const answerInbox: Pick<Answers<'exchange'>, Verb> = {
  inbox: (desk, input) => inboxOf(allowed(desk).db, input.limit),

  putAway: async (desk, input) => {
    const session = allowed(desk, writingSession(desk));
    await saving(session, () => {
      if (putAway(session.db, input.file, session.user.number, minuteOf(session.clock()))) {
        writeAudit(session, 'put-away-file', String(input.file));
      }
    });
    return inboxOf(session.db, SHOWN);
  },

  receiptsFolder: async (desk, input) => {
    const session = allowed(desk, writingSession(desk));
    if (input.folder !== null) expectOutsideStations(input.folder);
    await saving(session, () => {
      setSetting(session.db, 'receipts-folder', input.folder);
      writeAudit(session, 'set-receipts-folder', null);
    });
    return inboxOf(session.db, SHOWN);
  },

  writeReceipts: async (desk, input) => {
    const session = allowed(desk, writingSession(desk));
    const kept = setting(session.db, 'receipts-folder');
    const folder = input.folder ?? kept;
    if (folder === null) throw new WaymarkError('receipts-no-folder');
    expectOutsideStations(folder);
    if (!existsSync(folder)) throw new WaymarkError('receipts-folder-missing');
    const { written, not } = await writeReceipts(session, (office) => officeFolder(folder, office));
    return {
      written: written.map(({ office, name }) => ({ office, name })),
      not,
      inbox: inboxOf(session.db, SHOWN),
    };
  },

  toAsk: (desk) => {
    const session = allowed(desk);
    return officesToAsk(session.db, session.clock());
  },

  askOffice: async (desk, { office, takenBack }) => {
    const session = allowed(desk, writingSession(desk));
    const list = () => officesToAsk(session.db, session.clock());
    await saving(session, () => {
      const found = list().find((one) => one.office === office);
      // Nobody asks for what came meanwhile, and there is nothing to take back where nobody has asked.
      if (found === undefined || (takenBack && found.asked.length === 0)) return;
      writeAudit(session, ASKED, office, takenBack ? TAKEN_BACK : 'done');
    });
    return list();
  },

  reporting: (desk) => {
    const session = allowed(desk);
    return reportingRound(session.db, session.clock);
  },

  reportingDay: async (desk, input) => {
    const session = allowed(desk, writingSession(desk));
    await saving(session, () => {
      setSetting(session.db, 'report-due-day', String(input.day));
      writeAudit(session, 'set-reporting-day', null);
    });
    return reportingRound(session.db, session.clock);
  },
};
