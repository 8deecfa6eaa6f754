/** Calls on the register of projects. */
import { advanceFor } from '../casework/views/advance.ts';
import { monthOfPayments } from '../casework/views/month-of-payments.ts';
import { trackingSheet } from '../casework/views/tracking.ts';
import { offeredProjects, projectsFor, registerProject, takeProjectOut } from '../casework/writing/register-project.ts';
import { currentSession, writingSession } from './desk.ts';
import type { Answers } from './handlers.ts';
import { saving } from './save-in-session.ts';

export const answerProjects: Answers<'projects'> = {
  list: (desk) => projectsFor(currentSession(desk)),
  tracking: (desk, input) => trackingSheet(currentSession(desk), input.line, { leaves: false }),
  month: (desk, input) => monthOfPayments(currentSession(desk), input, { leaves: false }),
  advance: (desk, input) => advanceFor(currentSession(desk), input.line),
  offered: (desk) => offeredProjects(currentSession(desk)),
  put: async (desk, input) => {
    const session = writingSession(desk);
    return { line: await saving(session, () => registerProject(session, input)) };
  },
  takeOut: async (desk, input) => {
    const session = writingSession(desk);
    await saving(session, () => takeProjectOut(session, input.line, input.out));
    return null;
  },
};
