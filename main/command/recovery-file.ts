/** Where a new recovery code goes: it is shown once, in a file or on the screen, whatever becomes of the file. */
import { isWaymarkError } from '../../db/store/errors.ts';
import { type OutgoingFile, outgoingFile, writeWhole } from '../../db/store/outgoing-file.ts';
import { Refused } from './connection.ts';

/**
 * Runs `work` on the station in `folder`. Answers what it answers, and the code that is still to be shown: none where the code was written to
 * the file (a new one, which only its owner can read). The file never lies in the folder that `work` makes, where it would open what it is
 * kept apart from. Throws {@link Refused} `recovery-file` where it is there already, and `inside-station`; `work` is not begun then.
 */
export async function withRecoveryFile<T extends { readonly recoveryCode: string | null }>(
  path: string | undefined,
  folder: string,
  work: () => Promise<T>,
): Promise<{ readonly done: T; readonly toShow: string | null }> {
  const file = path === undefined ? undefined : newFile(path, folder);
  const done = await work();
  const { recoveryCode } = done;
  if (file === undefined || recoveryCode === null) return { done, toShow: recoveryCode };
  try {
    writeWhole(file, Buffer.from(`${recoveryCode}\n`, 'utf8'));
    return { done, toShow: null };
  } catch {
    // The code before is used up and this one is kept nowhere: better on the screen than lost.
    return { done, toShow: recoveryCode };
  }
}

function newFile(path: string, station: string): OutgoingFile {
  try {
    return outgoingFile(path, { kind: null, station });
  } catch (error) {
    if (isWaymarkError(error, 'file-exists')) throw new Refused({ code: 'recovery-file', places: {} });
    throw error;
  }
}
