/** Calls on the register of calls to the hotline. */
import { endCallBack, hotlineFor, linkCallToCase, noteCall, takeCallOut } from '../casework/writing/note-call.ts';
import { currentSession, writingSession } from './desk.ts';
import type { Answers } from './handlers.ts';
import { saving } from './save-in-session.ts';

export const answerHotline: Answers<'hotline'> = {
  list: (desk) => hotlineFor(currentSession(desk)),
  note: async (desk, input) => {
    const session = writingSession(desk);
    return { id: await saving(session, () => noteCall(session, input)) };
  },
  calledBack: async (desk, input) => {
    const session = writingSession(desk);
    await saving(session, () => endCallBack(session, input.id));
    return null;
  },
  madeCase: async (desk, input) => {
    const session = writingSession(desk);
    await saving(session, () => linkCallToCase(session, input.id, input.caseId));
    return null;
  },
  takeOut: async (desk, input) => {
    const session = writingSession(desk);
    await saving(session, () => takeCallOut(session, input.id));
    return null;
  },
};
