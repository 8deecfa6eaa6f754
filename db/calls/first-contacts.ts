/** Calls that write down who came: one person, or several who came together. Each page is saved once. */

import type { UserSession } from '../casework/people/user-session.ts';
import { untoldDangers } from '../casework/views/list.ts';
import { saveFirstContact } from '../casework/writing/first-contact.ts';
import { saveRoster, undoRoster } from '../casework/writing/roster.ts';
import type { ShownDanger } from '../contract/case-row.ts';
import type { SavedFirstContact, SavedRoster } from '../contract/first-contacts.ts';
import { type Desk, writingSession } from './desk.ts';
import type { Answers } from './handlers.ts';
import { saving } from './save-in-session.ts';
import { undoable, undoableSave } from './undoable.ts';

export const answerFirstContacts: Pick<Answers<'cases'>, 'saveFirstContact' | 'saveRoster'> = {
  saveFirstContact: (desk, input) => savedOnce(desk, desk.contactsSaved, input.draft, () => saveContact(desk, input)),
  saveRoster: (desk, input) => savedOnce(desk, desk.rostersSaved, input.draft, () => saveSeveral(desk, input)),
};

async function saveContact(desk: Desk, input: Parameters<typeof saveFirstContact>[1]): Promise<SavedFirstContact> {
  const session = writingSession(desk);
  const before = input.into === undefined ? [] : untoldDangers(session, input.into);
  const { saved, ...result } = await saving(session, () => saveFirstContact(session, input));
  return { ...result, undo: undoableSave(desk, saved), rings: rings(session, result.caseId, before) };
}

async function saveSeveral(desk: Desk, input: Parameters<typeof saveRoster>[1]): Promise<SavedRoster> {
  const session = writingSession(desk);
  const saved = await saving(session, () => saveRoster(session, input));
  const undo = undoable(desk, { caseId: null, takeBack: (by) => undoRoster(by, saved) });
  const persons = saved.persons.map((person) => ({ ...person, rings: rings(session, person.caseId, []) }));
  return { group: saved.group, persons, undo };
}

/** One page makes one file: the same draft saved again, while the first save is under way or stands, is answered as that was. */
async function savedOnce<S extends { readonly undo: string }>(
  desk: Desk,
  pages: Map<string, Promise<S>>,
  draft: string | undefined,
  save: () => Promise<S>,
): Promise<S> {
  if (draft === undefined) return save();
  const under = pages.get(draft);
  if (under !== undefined) {
    const before = await under;
    if (desk.undo.has(before.undo)) return before;
  }
  const saved = save();
  pages.set(draft, saved);
  return saved.catch((refused: unknown) => {
    pages.delete(draft);
    throw refused;
  });
}

/** What a save told of: danger that was not there before it, and of which nobody was told. */
export function rings(
  session: UserSession,
  caseId: string | null,
  before: readonly ShownDanger[],
): readonly ShownDanger[] {
  if (caseId === null) return [];
  const known = new Set(before.map(({ danger }) => danger));
  return untoldDangers(session, caseId).filter(({ danger }) => !known.has(danger));
}
