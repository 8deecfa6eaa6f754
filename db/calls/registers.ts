/** Calls on the registers of the office. */
import { putBreach, putRequest, registersFor, takeEntryOut } from '../casework/writing/enter-register.ts';
import { currentSession, writingSession } from './desk.ts';
import type { Answers } from './handlers.ts';
import { saving } from './save-in-session.ts';

export const answerRegisters: Answers<'registers'> = {
  list: (desk) => registersFor(currentSession(desk)),
  putBreach: async (desk, input) => {
    const session = writingSession(desk);
    return { id: await saving(session, () => putBreach(session, input)) };
  },
  putRequest: async (desk, input) => {
    const session = writingSession(desk);
    return { id: await saving(session, () => putRequest(session, input)) };
  },
  takeOut: async (desk, input) => {
    const session = writingSession(desk);
    await saving(session, () => takeEntryOut(session, input.id));
    return null;
  },
};
