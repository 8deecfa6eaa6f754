import { create } from 'zustand';
import type { ChosenFile, Progress, Refusal } from '../../preload/contract.ts';
import { refusalIn, waymark } from '../calls.ts';
import type { Say } from '../locales/index.ts';
import { loadStation } from './session.ts';

/** As progress names it. */
export const TAKING_IN = 'exchange.open';

/** As many files as one call takes. */
const MOST = 500;

interface TakingIn {
  /** Packages are being taken in, whatever screen one is on. */
  readonly busy: boolean;
  /** How far it is; null before the first word of it. */
  readonly at: Progress['file'] | null;
  /** Of all files, in hundredths. */
  readonly percent: number;
  /** Files that come next: offered meanwhile, or left when the work ended before its time. */
  readonly waiting: readonly ChosenFile[];
  readonly stopping: boolean;
  /** Why the last work ended before its time. */
  readonly refusal: Refusal | undefined;
  /** Grows whenever something came to an end: the inbox is to be asked anew. */
  readonly ended: number;
}

const IDLE = { busy: false, at: null, percent: 0, waiting: [], stopping: false } as const;

export const useTakingIn = create<TakingIn>(() => ({ ...IDLE, refusal: undefined, ended: 0 }));
const { getState, setState } = useTakingIn;

waymark.on('progress', ({ job, done, total, file }) => {
  if (job === TAKING_IN) setState({ at: file ?? null, percent: Math.floor((done / Math.max(1, total)) * 100) });
});

/**
 * Takes files in, after those that are being taken in already. It goes on when one leaves the screen: what becomes of each stands in the
 * inbox.
 */
export async function takeIn(files: readonly ChosenFile[]): Promise<void> {
  const { busy, waiting } = getState();
  const fresh = files.filter(({ token }) => !waiting.some((file) => file.token === token));
  if (fresh.length === 0) return;
  setState({ waiting: [...waiting, ...fresh], refusal: undefined });
  if (!busy) await takeAll();
}

/** Goes on with the files that an error left. */
export async function takeInWaiting(): Promise<void> {
  const { busy, waiting } = getState();
  if (busy || waiting.length === 0) return;
  setState({ refusal: undefined });
  await takeAll();
}

async function takeAll(): Promise<void> {
  setState({ busy: true });
  let inWork: readonly ChosenFile[] = [];
  try {
    for (;;) {
      const { waiting } = getState();
      inWork = waiting.slice(0, MOST);
      if (inWork.length === 0) return;
      setState({ waiting: waiting.slice(MOST), at: null, percent: 0 });
      await waymark.exchange.open({ files: inWork.map(({ token }) => token) });
      setState(({ ended }) => ({ ended: ended + 1 }));
    }
  } catch (thrown) {
    const refusal = refusalIn(thrown);
    // Who stopped it knows, and wants none of it now. After an error what is not in waits: from the file that was in work on.
    const { stopping, at, waiting } = getState();
    const left = stopping ? [] : [...inWork.slice(Math.max(0, (at?.place ?? 1) - 1)), ...waiting];
    setState({ refusal: refusal.code === 'cancelled' ? undefined : refusal, waiting: left });
  } finally {
    setState(({ ended, waiting }) => ({ ...IDLE, waiting, ended: ended + 1 }));
    // A directory may have been among them.
    await loadStation();
  }
}

/** What is being taken in comes to its end; nothing after it is begun. */
export async function stopAfterThis(): Promise<void> {
  setState({ stopping: true, waiting: [] });
  await waymark.desk.finish({ job: TAKING_IN });
}

/** What is being taken in is taken back. What was in before stays in. */
export async function stopNow(): Promise<void> {
  setState({ stopping: true, waiting: [] });
  await waymark.desk.cancel({ job: TAKING_IN });
}

/** Something of the inbox was done elsewhere than by taking files in: whoever shows it asks anew. */
export function inboxChanged(): void {
  setState(({ ended }) => ({ ended: ended + 1 }));
}

/** *2 of 4 · ES-MAD no. 7 · 61 of 97 cases*: which file it is, whose, and how far. */
export function takingInWords(say: Say<'inbox'>, at: TakingIn['at']): string {
  if (!at) return say('checking');
  const { place, of, office, number, cases } = at;
  return [
    say('place', { place, of }),
    office !== null && number !== null && say('ofOffice', { office, number }),
    cases !== null && say('ofCases', cases),
  ]
    .filter((word) => word !== false)
    .join(' · ');
}
