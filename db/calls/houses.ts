/** Calls on the office's houses. */

import { offeredHouses } from '../casework/views/house-beds.ts';
import { destroySheet, takeSheetBack } from '../casework/writing/destroy-sheet.ts';
import { giveRoom, roomsFor } from '../casework/writing/give-room.ts';
import { noteIsHere } from '../casework/writing/is-here.ts';
import { housesFor, namedHousesFor, registerHouse, takeHouseOut } from '../casework/writing/register-house.ts';
import { currentSession, writingSession } from './desk.ts';
import type { Answers } from './handlers.ts';
import { saving } from './save-in-session.ts';
import { undoableSave } from './undoable.ts';

export const answerHouses: Answers<'houses'> = {
  list: (desk) => housesFor(currentSession(desk)),
  put: async (desk, input) => {
    const session = writingSession(desk);
    await saving(session, () => registerHouse(session, input));
    return housesFor(session);
  },
  offered: (desk) => offeredHouses(currentSession(desk)),
  named: (desk) => namedHousesFor(currentSession(desk)),
  roomsFor: (desk, input) => roomsFor(currentSession(desk), input),
  giveRoom: async (desk, input) => {
    const session = writingSession(desk);
    await saving(session, () => giveRoom(session, input));
    return null;
  },
  isHere: async (desk, input) => {
    const session = writingSession(desk);
    const saved = await saving(session, () => noteIsHere(session, input));
    return { undo: undoableSave(desk, saved) };
  },
  destroyed: async (desk, input) => {
    const session = writingSession(desk);
    await saving(session, () => (input.destroyed ? destroySheet : takeSheetBack)(session, input.number));
    return null;
  },
  remove: async (desk, input) => {
    const session = writingSession(desk);
    await saving(session, () => takeHouseOut(session, input.code));
    return housesFor(session);
  },
};
