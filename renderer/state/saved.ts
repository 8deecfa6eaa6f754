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

/** Says it in the title bar, on whatever screen. `undo`: how what was saved is taken back. The same draft again is the same sentence, and nothing is drawn. */
export function showSaved(state: Saved['state'], undo?: Undo): void {
  clearTimeout(slow);
  slow = undefined;
  const saved = savedAt(state, new Date(), undo);
  if (!saysTheSame(useSaved.getState().saved, saved)) useSaved.setState({ saved });
}

/** How long a draft may be on its way before that is said beside one that is kept (milliseconds). */
const SLOW_MS = 1000;
let slow: ReturnType<typeof setTimeout> | undefined;

/**
 * What was typed is on its way to the disk. Where a draft is kept already, that is said only of one that takes long: whoever types reads one
 * sentence, and not two in turn at every letter.
 */
export function showWriting(): void {
  if (useSaved.getState().saved.state !== 'draft') showSaved('saving');
  else slow ??= setTimeout(() => showSaved('saving'), SLOW_MS);
}

const minuteOf = (at: Date) => Math.floor(at.getTime() / 60_000);

/** The time of a draft is said to the minute. */
function saysTheSame(before: Saved, now: Saved): boolean {
  return before.state === 'draft' && now.state === 'draft' && minuteOf(before.at) === minuteOf(now.at);
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
