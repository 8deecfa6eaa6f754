/** Calls on the post: what is handed over with it, and giving work on. */

import { giveOn, takeBackGiven } from '../casework/people/give-on.ts';
import { postFor } from '../casework/views/post.ts';
import { currentSession, writingSession } from './desk.ts';
import type { Answers } from './handlers.ts';
import { saving } from './save-in-session.ts';
import { undoable } from './undoable.ts';

export const answerPost: Answers<'post'> = {
  view: (desk) => postFor(currentSession(desk)),
  giveOn: async (desk, input) => {
    const session = writingSession(desk);
    const { cases, left, tasksStay, before } = await saving(session, () => giveOn(session, input));
    const isChanged = before.parts.length + before.tasks.length > 0;
    const undo = isChanged ? undoable(desk, { caseId: null, takeBack: (by) => takeBackGiven(by, before) }) : null;
    return { given: cases, left, tasksStay, undo };
  },
};
