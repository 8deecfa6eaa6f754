/** Takes cases over from a file and is killed on the way, as by a power cut. `argv`: the station's folder, its database key as base64url, how many lines it lives. */
import { writeSync } from 'node:fs';
import { importCases } from '../../../../db/casework/writing/import.ts';
import { inventedCases } from '../../../../db/demo/invented.ts';
import { logBytes } from '../../../../db/store/log-file.ts';
import { sitAt } from '../../../bench/office.ts';

const PAGES = 10;
const [folder = '', key = '', count = ''] = process.argv.slice(2);
const { db, session } = sitAt({ folder, key });
// So that the log holds pages of it long before it is committed.
db.pragma(`cache_size = ${PAGES}`);
function* lines() {
  yield* inventedCases(Number(count), 5);
  writeSync(1, String(logBytes(db)));
  process.kill(process.pid, 'SIGKILL');
}
importCases(session, { length: Number(count), [Symbol.iterator]: lines }, 'imported');
