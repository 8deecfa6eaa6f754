/** Calls on scans and photos: the file that was chosen, adding it once it was drawn anew, looking at it. */
import { openRecords } from '../casework/people/access.ts';
import { requirePermission } from '../casework/people/roles.ts';
import { caseFile } from '../casework/views/case-file.ts';
import { lookAtPicture } from '../casework/views/picture.ts';
import { attach, undoAttach } from '../casework/writing/attach.ts';
import { readChosenScan } from '../casework/writing/chosen-picture.ts';
import { currentSession, writingSession } from './desk.ts';
import type { Answers } from './handlers.ts';
import { saving } from './save-in-session.ts';
import { undoable } from './undoable.ts';

export const answerPictures: Pick<Answers<'records'>, 'choosePicture' | 'attach' | 'picture'> = {
  choosePicture: async (desk, input) => {
    requirePermission(currentSession(desk).user.role, 'open-case');
    return carried(await readChosenScan(input.file));
  },

  attach: async (desk, { caseId, pages, ...more }) => {
    const session = writingSession(desk);
    const saved = await saving(session, () => {
      openRecords(session, caseId);
      const read = pages.map(({ note, data }) => ({ note, bytes: Buffer.from(data, 'base64') }));
      return attach(session, caseId, { ...more, pages: read });
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

function carried<Media>({ media, bytes }: { readonly media: Media; readonly bytes: Buffer }) {
  return { media, data: bytes.toString('base64') };
}
