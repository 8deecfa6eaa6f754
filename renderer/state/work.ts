import { create } from 'zustand';
import type { Progress } from '../../preload/contract.ts';
import { waymark } from '../calls.ts';
import { TAKING_IN } from './taking-in.ts';

interface Work {
  /** The call under way, `area.verb`, from its first moment; null when none is, or it was begun without a name. */
  readonly job: string | null;
  /** As last reported. */
  readonly progress: Progress | null;
}

/** Long work that the screen waits for. One at a time; taking packages in goes beside it (`taking-in.ts`). */
export const useWork = create<Work>(() => ({ job: null, progress: null }));

waymark.on('progress', ({ job, step, done, total }) => {
  if (job !== TAKING_IN) useWork.setState({ progress: { job, step, done, total } });
});

/** Runs a long call; its progress is in {@link useWork} until it ends, however it ends. Named, it can be cancelled before it has said a word. */
export async function work<T>(call: () => Promise<T>, job: string | null = null): Promise<T> {
  useWork.setState({ job, progress: null });
  try {
    return await call();
  } finally {
    useWork.setState({ job: null, progress: null });
  }
}

/** Ends the work under way; its call is then refused with `cancelled`, and nothing of it remains, or answers what stands of it. */
export async function cancelWork(): Promise<void> {
  const { job, progress } = useWork.getState();
  const known = progress?.job ?? job;
  if (known !== null) await waymark.desk.cancel({ job: known });
}
