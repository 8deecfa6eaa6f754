/** Calls on the questions that the office asks for itself. */
import { ownQuestionsFor, putOwnQuestion } from '../casework/writing/enter-own-question.ts';
import { currentSession, writingSession } from './desk.ts';
import type { Answers } from './handlers.ts';
import { saving } from './save-in-session.ts';

export const answerOwnQuestions: Answers<'ownQuestions'> = {
  list: (desk) => ownQuestionsFor(currentSession(desk)),
  put: async (desk, input) => {
    const session = writingSession(desk);
    return { id: await saving(session, () => putOwnQuestion(session, input)) };
  },
};
