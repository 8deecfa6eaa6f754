/** Logs in to a station again and again, each time anew, and prints what each time was answered. `argv`: the folder, how often. */
import { newDesk } from '../../db/calls/desk.ts';
import { answerCall } from '../../db/calls/dispatch.ts';
import { isWaymarkError } from '../../db/store/errors.ts';
import { closeStore } from '../../db/store/store.ts';
import { PASSWORD } from './desks.ts';

const [folder = '', times = '1'] = process.argv.slice(2);
const codes: string[] = [];
for (let n = 0; n < Number(times); n++) {
  const desk = newDesk(
    folder,
    () => new Date(),
    () => {},
    { memory: 64, passes: 1, lanes: 1, belowFloor: true },
  );
  try {
    await answerCall(desk, 'station', 'logIn', { user: 'Ana', password: PASSWORD });
    codes.push('done');
  } catch (error) {
    codes.push(isWaymarkError(error) ? error.code : `uncoded ${String(error)}`);
  }
  if (desk.store?.db.open === true) closeStore(desk.store);
}
process.stdout.write(`${JSON.stringify(codes)}\n`);
