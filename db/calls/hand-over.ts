/** Calls on handing a case to another office. */
import { requirePermission } from '../casework/people/roles.ts';
import { noteTakenBack } from '../casework/writing/hand-over-act.ts';
import { handOver, handOverView } from '../exchange/sending/hand-over.ts';
import { expectOutsideStations } from '../store/outgoing-file.ts';
import { currentSession, writingSession } from './desk.ts';
import type { Answers } from './handlers.ts';
import { saving } from './save-in-session.ts';

export const answerHandOver: Pick<Answers<'exchange'>, 'handOverView' | 'handOver' | 'takeBackHandOver'> = {
  handOverView: (desk, input) => handOverView(currentSession(desk), input.caseId, input.to),

  handOver: async (desk, input) => {
    const session = writingSession(desk);
    requirePermission(session.user.role, 'seal');
    expectOutsideStations(input.folder);
    const { files, stopped } = await handOver(session, input, input.folder, {
      progress: (done, total) => desk.progress('sealing', done, total),
      signal: desk.stop.signal,
    });
    return { files: files.map(({ name, bytes }) => ({ name, bytes })), stopped };
  },

  takeBackHandOver: async (desk, input) => {
    const session = writingSession(desk);
    requirePermission(session.user.role, 'seal');
    await saving(session, () => noteTakenBack(session, input.caseId, input.record, input.reason));
    return handOverView(session, input.caseId);
  },
};
