import { create } from 'zustand';
import { waymark } from '../calls.ts';
import { showUndoable } from './saved.ts';

/** How often a task was written, done or taken back: whoever shows tasks asks again. */
export const useTaskChanges = create<{ readonly changes: number }>(() => ({ changes: 0 }));

export function tasksChanged(): void {
  useTaskChanges.setState(({ changes }) => ({ changes: changes + 1 }));
}

/** Says that a task is done; it can be taken back. */
export async function finishTask(task: string): Promise<void> {
  await waymark.cases.finishTask({ id: task, done: true });
  showUndoable(() => waymark.cases.finishTask({ id: task, done: false }), tasksChanged);
  tasksChanged();
}
