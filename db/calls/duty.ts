/** Calls on who is on duty. */
import { enterOnDuty, onDuty, takeOffDuty } from '../casework/writing/enter-duty.ts';
import { currentSession, writingSession } from './desk.ts';
import type { Answers } from './handlers.ts';
import { saving } from './save-in-session.ts';

export const answerDuty: Answers<'duty'> = {
  list: (desk, { caseId }) => onDuty(currentSession(desk), caseId),
  put: async (desk, input) => {
    const session = writingSession(desk);
    return { id: await saving(session, () => enterOnDuty(session, input)) };
  },
  takeOut: async (desk, { id }) => {
    const session = writingSession(desk);
    await saving(session, () => takeOffDuty(session, id));
    return null;
  },
};
