/** Calls on the register of partners and services. */
import { partnersFor, putPartner, takePartnerOut } from '../casework/writing/enter-partner.ts';
import { currentSession, writingSession } from './desk.ts';
import type { Answers } from './handlers.ts';
import { saving } from './save-in-session.ts';

export const answerPartners: Answers<'partners'> = {
  list: (desk) => partnersFor(currentSession(desk)),
  put: async (desk, input) => {
    const session = writingSession(desk);
    return { id: await saving(session, () => putPartner(session, input)) };
  },
  takeOut: async (desk, input) => {
    const session = writingSession(desk);
    await saving(session, () => takePartnerOut(session, input.id));
    return null;
  },
};
