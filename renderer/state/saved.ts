import { create } from 'zustand';

/**
 * What the title bar says about the work at hand. `draft`: what is typed is kept but not yet a record;
 * `saved`: it is a record; `failed`: the last attempt was refused, and the draft is still there.
 */
export type Saved =
  | { readonly state: 'nothing' }
  | { readonly state: 'saving' }
  | { readonly state: 'draft' | 'saved'; readonly at: Date }
  | { readonly state: 'failed' };

export const useSaved = create<{ readonly saved: Saved }>(() => ({ saved: { state: 'nothing' } }));

/** Says it in the title bar, on whatever screen. */
export function showSaved(state: Saved['state']): void {
  useSaved.setState({ saved: state === 'draft' || state === 'saved' ? { state, at: new Date() } : { state } });
}
