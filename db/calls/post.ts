/** Calls on the post: what is handed over with it, and giving a colleague's work on. */
import { giveOn } from '../casework/people/give-on.ts';
import { postFor } from '../casework/views/post.ts';
import { currentSession, writingSession } from './desk.ts';
import type { Answers } from './handlers.ts';
import { saving } from './save-in-session.ts';

export const answerPost: Answers<'post'> = {
  view: (desk) => postFor(currentSession(desk)),
  giveOn: (desk, input) => {
    const session = writingSession(desk);
    return saving(session, () => giveOn(session, input));
  },
};
