import { waymark } from '../calls.ts';
import { showUndoable } from './saved.ts';

/** Says that a paper or file of the outgoing list is destroyed; it can be taken back. `changed`: whoever shows it asks again. */
export async function destroyPaper(number: number, changed: () => void): Promise<void> {
  await waymark.houses.destroyed({ number, destroyed: true });
  showUndoable(() => waymark.houses.destroyed({ number, destroyed: false }), changed);
  changed();
}
