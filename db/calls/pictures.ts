/** Calls on scans and photos: the file that was chosen, adding it once it was drawn anew, looking at it. */
import { openRecords } from '../casework/people/access.ts';
import { requirePermission } from '../casework/people/roles.ts';
import { caseFile } from '../casework/views/case-file.ts';
import { lookAtPicture } from '../casework/views/picture.ts';
import { attach, undoAttach } from '../casework/writing/attach.ts';
import { readChosenPicture } from '../casework/writing/chosen-picture.ts';
import type { Picture } from '../contract/pictures.ts';
import { currentSession, writingSession } from './desk.ts';
import type { Answers } from './handlers.ts';
import { saving } from './save-in-session.ts';
import { undoable } from './undoable.ts';

export const answerPictures: Pick<Answers<'records'>, 'choosePicture' | 'attach' | 'picture'> = {
  choosePicture: async (desk, input) => {
    requirePermission(currentSession(desk).user.role, 'open-case');
    return carried(await readChosenPicture(input.file));
  },

  attach: async (desk, { caseId, data, ...more }) => {
    const session = writingSession(desk);
    const saved = await saving(session, () => {
      openRecords(session, caseId);
      return attach(session, caseId, { ...more, bytes: Buffer.from(data, 'base64') });
    });
    const [{ id } = { id: '' }] = saved.records;
    const undo = undoable(desk, { caseId, takeBack: (by) => undoAttach(by, saved) });
    return { id, undo, file: caseFile(session, caseId) };
  },

  picture: async (desk, { caseId, ...of }) => {
    const session = currentSession(desk);
    return carried(await saving(session, () => lookAtPicture(session, caseId, of)));
  },
};

function carried({ media, bytes }: { readonly media: Picture['media']; readonly bytes: Buffer }): Picture {
  return { media, data: bytes.toString('base64') };
}
