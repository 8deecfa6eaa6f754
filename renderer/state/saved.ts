import { create } from 'zustand';

/** Takes back what was saved, whatever screen one is on by then; rejects with the refusal where it cannot be. */
type Undo = () => Promise<void>;

/**
 * What the title bar says about the work at hand, and nothing else says it too. `draft`: what is typed is kept but not yet a record;
 * `saved`: it is a record, and `undo` takes it back; `undone`: it was taken back; `failed`: the last attempt was refused, and the draft is
 * still there.
 */
export type Saved =
  | { readonly state: 'nothing' }
  | { readonly state: 'saving' }
  | { readonly state: 'draft' | 'undone'; readonly at: Date }
  | { readonly state: 'saved'; readonly at: Date; readonly undo: Undo | undefined }
  | { readonly state: 'failed' };

export const useSaved = create<{ readonly saved: Saved }>(() => ({ saved: { state: 'nothing' } }));

/** Says it in the title bar, on whatever screen. `undo`: how what was saved is taken back. */
export function showSaved(state: Saved['state'], undo?: Undo): void {
  useSaved.setState({ saved: savedAt(state, new Date(), undo) });
}

/** The same of what was just saved: `undo` takes it back, and then `onUndone` tells whoever shows it. */
export function showUndoable(undo: () => Promise<unknown>, onUndone: () => void): void {
  showSaved('saved', async () => {
    await undo();
    showSaved('undone');
    onUndone();
  });
}

function savedAt(state: Saved['state'], at: Date, undo: Undo | undefined): Saved {
  if (state === 'saved') return { state, at, undo };
  return state === 'draft' || state === 'undone' ? { state, at } : { state };
}

/**
 * Takes back what was saved last, as its button does; nothing where nothing can be taken back. Rejects where that is refused: what was saved
 * stands then, and can be taken back again.
 */
export async function takeBackSaved(): Promise<void> {
  const { saved } = useSaved.getState();
  if (saved.state !== 'saved' || saved.undo === undefined) return;
  showSaved('nothing');
  try {
    await saved.undo();
  } catch (refused) {
    useSaved.setState({ saved });
    throw refused;
  }
}
