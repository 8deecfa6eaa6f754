import { create } from 'zustand';
import type { Preferences } from '../../preload/contract.ts';
import { waymark } from '../calls.ts';

/** How one likes the screen; kept by main beside the station's folder. The language has a store of its own. */
export const usePreferences = create<Omit<Preferences, 'language'>>(() => ({
  appearance: 'auto',
  singleKeys: true,
  hideFromCapture: true,
}));

/** Before anything is drawn. Answers what was kept, the language among it. */
export async function loadPreferences(): Promise<Preferences> {
  const kept = await waymark.desk.preferences({});
  const { language: _language, ...others } = kept;
  usePreferences.setState(others);
  return kept;
}

/** Changes at once and remembers it for the next start. */
export async function setPreferences(change: Partial<Omit<Preferences, 'language'>>): Promise<void> {
  usePreferences.setState(change);
  await waymark.desk.prefer(change);
}
