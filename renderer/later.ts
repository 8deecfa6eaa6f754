/**
 * Code that the log-in can do without, read by itself once the log-in has been shown for a while. Whoever needs it waits for it before anything
 * is drawn: nothing is shown empty on its way.
 */
import { create } from 'zustand';
import { LANGUAGES } from '../db/codebook/types.ts';
import { readWords } from './locales/by-language.ts';
import { loadQuestions } from './state/questions.ts';

interface Later {
  readonly desk?: typeof import('./desk.tsx');
  readonly firstRun?: typeof import('./screens/first-run/first-run.tsx');
}

/** What has been read of it. */
export const useLater = create<Later>(() => ({}));

/** Once the log-in is drawn and can be used (milliseconds). */
const SHOWN_MS = 1000;

/** With the words of every language: papers are written in another than the screen's, and the screen changes its own at once. */
export async function loadDesk(): Promise<void> {
  if (useLater.getState().desk !== undefined) return;
  const [desk] = await Promise.all([import('./desk.tsx'), loadQuestions(), ...LANGUAGES.map(readWords)]);
  useLater.setState({ desk });
}

export async function loadFirstRun(): Promise<void> {
  if (useLater.getState().firstRun === undefined)
    useLater.setState({ firstRun: await import('./screens/first-run/first-run.tsx') });
}

/** Reads what an open desk needs while somebody types a password. */
export function loadDeskSoon(): void {
  setTimeout(() => requestIdleCallback(() => void loadDesk()), SHOWN_MS);
}
