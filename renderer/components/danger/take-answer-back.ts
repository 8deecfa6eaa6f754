import { waymark } from '../../calls.ts';
import { closeDanger } from '../../state/danger.ts';
import { showSaved } from '../../state/saved.ts';

/** What was said of a danger is taken back; whoever shows danger asks again. */
export async function takeAnswerBack(undo: string): Promise<void> {
  await waymark.records.undo({ undo });
  showSaved('undone');
  closeDanger(true);
}
