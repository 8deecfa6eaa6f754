import { create } from 'zustand';
import type { Progress } from '../../preload/contract.ts';
import { waymark } from '../calls.ts';

/** Long work under way, as last reported; null when none is. One at a time: the database runs them one after another. */
export const useWork = create<{ readonly progress: Progress | null }>(() => ({ progress: null }));

waymark.on('progress', ({ job, step, done, total }) => useWork.setState({ progress: { job, step, done, total } }));

/** Runs a long call; its progress is in {@link useWork} until it ends, however it ends. */
export async function work<T>(call: () => Promise<T>): Promise<T> {
  useWork.setState({ progress: null });
  try {
    return await call();
  } finally {
    useWork.setState({ progress: null });
  }
}

/** Ends the work under way; its call is then refused with `cancelled`, and nothing of it remains. */
export async function cancelWork(): Promise<void> {
  const { progress } = useWork.getState();
  if (progress) await waymark.desk.cancel({ job: progress.job });
}
