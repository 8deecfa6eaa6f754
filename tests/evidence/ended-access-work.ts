/**
 * Ending Ion's access, as a script for `ended-access-faults.test.ts`, where one system call of it fails or ends the process. `argv`: the
 * station's folder, and `seal`, `end` or `settle`. Prints how it ended.
 */
import { join } from 'node:path';
import { newDesk } from '../../db/calls/desk.ts';
import { answerCall } from '../../db/calls/dispatch.ts';
import { isWaymarkError } from '../../db/store/errors.ts';

const [folder = '', ...acts] = process.argv.slice(2);
export const VERA = { user: 'Vera', password: 'seven quiet rivers' } as const;

async function work(): Promise<string> {
  const desk = newDesk(
    folder,
    () => new Date('2026-05-05T10:00'),
    () => {},
    { memory: 64, passes: 1, lanes: 1, belowFloor: true },
  );
  try {
    await answerCall(desk, 'station', 'logIn', VERA);
    const out = join(folder, '..', 'mail');
    if (acts.includes('seal')) await answerCall(desk, 'station', 'sealBeforeEnd', { name: 'Ion', folder: out });
    if (acts.includes('end')) await answerCall(desk, 'station', 'endAccess', { name: 'Ion', goOn: true });
    await answerCall(desk, 'station', 'close', {});
    return 'done';
  } catch (error) {
    return isWaymarkError(error) ? error.code : `not coded: ${String(error)}`;
  }
}

if (process.argv[1] === import.meta.filename) process.stdout.write(await work());
