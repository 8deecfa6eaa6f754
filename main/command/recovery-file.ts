/** Where a new recovery code goes: it is shown once, in a file or on the screen, whatever becomes of the file. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { Refused } from './connection.ts';

/**
 * Runs `work` and answers beside what it answers the code that is still to be shown: none where there is a file, and it took it (new, for
 * its owner alone to read). The file may lie in the folder that `work` makes. Throws {@link Refused} `recovery-file` where it is there
 * already; `work` is not begun then.
 */
export async function withRecoveryFile<T extends { readonly recoveryCode: string | null }>(
  path: string | undefined,
  work: () => Promise<T>,
): Promise<{ readonly done: T; readonly toShow: string | null }> {
  if (path !== undefined && existsSync(path)) throw new Refused({ code: 'recovery-file', places: {} });
  const done = await work();
  const { recoveryCode } = done;
  if (path === undefined || recoveryCode === null) return { done, toShow: recoveryCode };
  try {
    await writeFile(path, `${recoveryCode}\n`, { mode: 0o600, flag: 'wx', flush: true });
    return { done, toShow: null };
  } catch {
    // The code before is used up and this one is kept nowhere: better on the screen than lost.
    return { done, toShow: recoveryCode };
  }
}
