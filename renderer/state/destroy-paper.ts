import { waymark } from '../calls.ts';
import { showSaved } from './saved.ts';

/** Says that a paper or file of the outgoing list is destroyed; it can be taken back. `changed`: whoever shows it asks again. */
export async function destroyPaper(number: number, changed: () => void): Promise<void> {
  await waymark.houses.destroyed({ number, destroyed: true });
  showSaved('saved', async () => {
    await waymark.houses.destroyed({ number, destroyed: false });
    showSaved('undone');
    changed();
  });
  changed();
}
