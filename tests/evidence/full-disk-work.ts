/**
 * A day on a disk that fills up. Run as root of a mount namespace (`unshare --mount`): it mounts a small disk, works there with a real
 * station, and prints what each act answered as one line of JSON. `argv`: where the small disk goes, and a folder on another disk.
 */
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Desk, newDesk } from '../../db/calls/desk.ts';
import { answerCall } from '../../db/calls/dispatch.ts';
import { isWaymarkError } from '../../db/store/errors.ts';

const [disk = '', elsewhere = ''] = process.argv.slice(2);
const DISK_MB = 12;
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MB}m`, 'small', disk], { encoding: 'utf8' });
if (mounted.status !== 0) throw new Error(`no small disk: ${mounted.stderr}`);

const folder = join(disk, 'station');
const filler = join(disk, 'filler');
const WHO = { user: 'Vera', password: 'seven quiet rivers' };
const said: { readonly act: string; readonly answer: unknown }[] = [];

function newOne(): Desk {
  return newDesk(
    folder,
    () => new Date('2026-05-04T10:00'),
    () => {},
    { memory: 64, passes: 1, lanes: 1, belowFloor: true },
  );
}
let desk = newOne();

async function act(name: string, area: string, verb: string, input: object): Promise<unknown> {
  try {
    const answer = await answerCall(desk, area, verb, input);
    said.push({ act: name, answer: 'done' });
    return answer;
  } catch (error) {
    if (!isWaymarkError(error)) throw error;
    said.push({ act: name, answer: { code: error.code, places: error.places } });
    return undefined;
  }
}

const note = (caseId: string, text: string) => ({ caseId, records: [{ kind: 'note', body: { kind: 'note', text } }] });
const free = () => {
  const { bavail, bsize } = statfsSync(disk);
  return bavail * bsize;
};
/** Takes the room of the disk but for some bytes. */
function fill(left: number): void {
  const file = openSync(filler, 'a');
  const piece = Buffer.alloc(4096, 7);
  try {
    while (free() > left) writeSync(file, piece);
  } catch {
    // Full is what it was to become.
  }
  closeSync(file);
}
const look = (name: string, answer: unknown) => void said.push({ act: name, answer });
const size = (name: string) => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0;

await answerCall(desk, 'station', 'setUp', {
  kind: 'mission',
  office: 'KG-BIS',
  name: 'Bishkek',
  country: 'KGZ',
  copies: null,
  ...WHO,
});
await act('close a new station', 'station', 'close', {});
const older = join(elsewhere, 'older.db');
cpSync(join(folder, 'station.db'), older);
desk = newOne();
await act('log in with room', 'station', 'logIn', WHO);
look('reserve with room', size('reserve'));
const { caseId } = (await act('begin a case', 'cases', 'begin', {})) as { caseId: string };
let kept = 0;
for (let n = 1; n <= 5; n++) {
  await act('save with room', 'records', 'save', note(caseId, `Invented note ${n}`));
  kept = n;
}

const large = join(elsewhere, 'cases.jsonl');
const told = JSON.stringify({
  records: [{ kind: 'note', body: { kind: 'note', text: 'An invented note. '.repeat(500) } }],
});
writeFileSync(large, Array.from({ length: 400 }, () => told).join('\n'));
await act('import what does not fit', 'cases', 'import', { file: large, dryRun: false });
await act('copy onto the same disk with room', 'station', 'backup', { out: join(disk, 'there.copy') });

fill(700_000);
const long = { kind: 'note', body: { kind: 'note', text: 'An invented note. '.repeat(1_100) } };
await act('notes that do not fit', 'records', 'save', { caseId, records: Array.from({ length: 50 }, () => long) });
look('log after what was taken back', size('station.db-wal') <= 1024 * 1024);

fill(0);
await act('card onto the full disk', 'exchange', 'card', { out: join(disk, 'office.card') });
look('left by the card', readdirSync(disk).toSorted());
await act('copy onto the full disk', 'station', 'backup', { out: join(disk, 'second.copy') });
await act('close on the full disk', 'station', 'close', {});
if (desk.store !== null) throw new Error('closed, and still open');

for (const day of ['first', 'second']) {
  desk = newOne();
  fill(day === 'first' ? 0 : 8192);
  await act(`log in on the full disk, ${day} time`, 'station', 'logIn', WHO);
  await act(`list on the full disk, ${day} time`, 'cases', 'list', { filter: {} });
  await act(`read on the full disk, ${day} time`, 'cases', 'open', { caseId });
  await act(`verify on the full disk, ${day} time`, 'station', 'verify', {});
  await act(`copy elsewhere, ${day} time`, 'station', 'backup', { out: join(elsewhere, `${day}.copy`) });
  await act(`close on the full disk, ${day} time`, 'station', 'close', {});
}

rmSync(filler);
desk = newOne();
await act('log in when there is room again', 'station', 'logIn', WHO);
look('reserve when there is room again', size('reserve'));
const file = (await act('read when there is room again', 'cases', 'open', { caseId })) as {
  records: { kind: string }[];
};
look('notes kept', file.records.filter(({ kind }) => kind === 'note').length === kept);
fill(0);
const verified = await act('verify on the disk that is full again', 'station', 'verify', {});
look('clean', verified);
rmSync(filler);
await act('close in the end', 'station', 'close', {});
look('left on the disk', readdirSync(disk).toSorted());
look('left in the station', readdirSync(folder).toSorted());

// Copies at a place that is nearly full: the oldest give way to the new one, and the newest of before never does.
const copies = join(disk, 'copies');
mkdirSync(copies);
const logInAnew = async (moment: string, how: object = {}) => {
  desk = newOne();
  await act(`log in ${moment}`, 'station', 'logIn', { ...WHO, ...how });
};
await logInAnew('to choose a place');
await act('choose a place', 'station', 'setCopies', { folder: copies });
for (const day of ['one', 'two', 'three']) {
  await act(`close with a copy, day ${day}`, 'station', 'close', {});
  await logInAnew(`after day ${day}`);
}
look('copies with room', readdirSync(copies).filter((name) => name.endsWith('.copy')).length);
fill(size('station.db'));
look('close beside a place that is nearly full', await act('close when nearly full', 'station', 'close', {}));
look('copies where there was no room for more', readdirSync(copies).filter((name) => name.endsWith('.copy')).length);

// An older database on a full disk is refused, and opens for a user who says to go on with it.
rmSync(filler);
for (const name of readdirSync(folder).filter((one) => one.startsWith('station.db'))) rmSync(join(folder, name));
cpSync(older, join(folder, 'station.db'));
fill(0);
await logInAnew('to an older database without room');
await logInAnew('to go on with it without room', { newEpoch: true });
await act('close what was gone on with', 'station', 'close', {});
await logInAnew('to what was gone on with');
await act('close at last', 'station', 'close', {});
process.stdout.write(`${JSON.stringify(said)}\n`);
