/** Calls on the post: what is handed over with it, and giving a colleague's work on. */
import { giveOn, takeBackGiven } from '../casework/people/give-on.ts';
import { because, leftCase } from '../casework/views/left-case.ts';
import { postFor } from '../casework/views/post.ts';
import { currentSession, writingSession } from './desk.ts';
import type { Answers } from './handlers.ts';
import { saving } from './save-in-session.ts';
import { undoable } from './undoable.ts';

export const answerPost: Answers<'post'> = {
  view: (desk) => postFor(currentSession(desk)),
  giveOn: async (desk, input) => {
    const session = writingSession(desk);
    const given = await saving(session, () => giveOn(session, input));
    const { parts, tasks, closed, stays } = given;
    const isChanged = parts.length + tasks.length > 0;
    return {
      undo: isChanged ? undoable(desk, { caseId: null, takeBack: (by) => takeBackGiven(by, given) }) : null,
      left: closed.map((caseId) => leftCase(session, caseId, [because('left-closed-to-named')])),
      stays,
    };
  },
};
