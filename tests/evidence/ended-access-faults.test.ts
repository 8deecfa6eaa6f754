/**
 * The power goes, or the disk refuses, in the middle of ending somebody's access: afterwards the person is wholly out or wholly in, the
 * station wholly new or wholly the one it was, and the act goes on from where it stands.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readKeysFile } from '../../db/store/keys-file.ts';
import { introduce, logIn, PASSWORD, refusalOf, setUp, tempDir } from './desks.ts';
import { VERA } from './ended-access-work.ts';
import { programOf } from './programs.ts';
import { whyNoTrace } from './trace.ts';

const place = tempDir('ended-access-faults');
const pattern = join(place.path, 'KG-BIS');
const FILES = ['', 'station.db', 'station.db-wal', 'keys.json', 'keys.json.new', 'keys-twin.json.new'];
const ION = 'four brown kettles';
let old = '';
let calls: ReadonlyMap<string, number> = new Map();

beforeAll(async () => {
  const why = whyNoTrace();
  if (why !== undefined) throw new Error(why);
  const { desk: hq } = await setUp(place.path, 'HQ', { kind: 'headquarters', user: 'Ana' }, { second: false });
  const { desk } = await setUp(place.path, 'KG-BIS', { user: VERA.user }, { second: false });
  await introduce(hq, [desk], join(place.path, 'directory'));
  old = desk.session.station.id;
  await desk.ask('station', 'addUser', { name: 'Ion', role: 'focal-point', house: null, password: ION });
  await desk.ask('cases', 'saveFirstContact', {
    answers: { 'consent.keep': 'with-name', 'consent.share-headquarters': 'with-name' },
    next: 'help-today',
  });
  await desk.ask('station', 'close', {});
  await desk.end();
  await hq.end();
  calls = inCopy((folder) => {
    const log = join(folder, '..', 'calls');
    run(folder, ['-o', log, '-e', 'trace=rename,fsync,pwrite64']);
    const counted = new Map<string, number>();
    for (const [, call = ''] of readFileSync(log, 'utf8').matchAll(/^(?:\d+ +)?(\w+)\(/gm)) {
      counted.set(call, (counted.get(call) ?? 0) + 1);
    }
    return counted;
  });
});
afterAll(() => place.remove());

let copies = 0;
function inCopy<T>(work: (folder: string) => T): T {
  copies += 1;
  const folder = join(place.path, `copy-${copies}`, 'station');
  cpSync(pattern, folder, { recursive: true });
  mkdirSync(join(folder, '..', 'mail'));
  return work(folder);
}

/** What the whole act said, from sealing to closing; the empty text where it was ended. */
function run(folder: string, options: readonly string[]): string {
  const paths = FILES.flatMap((name) => ['-P', join(folder, name)]);
  const program = [
    process.execPath,
    '--disable-warning=ExperimentalWarning',
    programOf('ended-access-work'),
    folder,
    'seal',
    'end',
  ];
  const ran = spawnSync('strace', ['-f', '--seccomp-bpf', '-qq', ...options, ...paths, ...program], {
    encoding: 'utf8',
  });
  if (ran.error !== undefined) throw ran.error;
  return ran.stdout;
}

/** The call of a kind that is made after this part of all of them, from the log-in to the closing. */
const placeOf = (call: string, part: number): number => Math.max(1, Math.round((calls.get(call) ?? 0) * part));

/** A new start after it: everything is whole, and the act is finished. */
async function isWhole(folder: string): Promise<'before' | 'after'> {
  const desk = await logIn(folder, { user: VERA.user, password: PASSWORD }, { second: false });
  try {
    const { underWay, ended } = await desk.ask('station', 'endsOfAccess', {});
    const users = await desk.ask('station', 'users', {});
    const isOut = users.some(({ name, active }) => name === 'Ion' && !active);
    const isNew = desk.session.station.id !== old;
    expect(isNew).toBe(isOut);
    expect(ended.map(({ user }) => user)).toEqual(isOut ? ['Ion'] : []);
    expect((await desk.ask('station', 'verify', {})).faults).toEqual([]);
    if (!isOut) {
      expect([undefined, 'Ion']).toContain(underWay?.user);
      const mail = join(folder, '..', 'mail');
      await desk.ask('station', 'sealBeforeEnd', { name: 'Ion', folder: mail });
      await desk.ask('station', 'endAccess', { name: 'Ion' });
      expect((await desk.ask('station', 'verify', {})).faults).toEqual([]);
    }
    await desk.ask('station', 'close', {});
    expect(readKeysFile(join(folder, 'keys.json')).keys).toHaveLength(1);
    expect(await refusalOf(logIn(folder, { user: 'Ion', password: ION }, { second: false }))).toBe('wrong-password');
    return isOut ? 'after' : 'before';
  } finally {
    await desk.end();
    rmSync(join(folder, '..'), { recursive: true });
  }
}

describe('ending an access', () => {
  it.each([
    ['rename', 0.6],
    ['fsync', 0.5],
    ['pwrite64', 0.5],
    ['pwrite64', 0.8],
  ])('that a power cut ends at a %s, after %d of them all, is whole at the next start', async (call, part) => {
    await inCopy(async (folder) => {
      const n = placeOf(call, part);
      expect(run(folder, ['-o', '/dev/null', '-e', `inject=${call}:signal=KILL:when=${n}`])).toBe('');
      expect(['before', 'after']).toContain(await isWhole(folder));
    });
  });

  it.each([
    ['pwrite64', 'ENOSPC'],
    ['rename', 'EACCES'],
  ])('that the disk refuses at a %s (%s) says so by code and is whole at the next start', async (call, error) => {
    await inCopy(async (folder) => {
      const n = placeOf(call, 0.6);
      const said = run(folder, ['-o', '/dev/null', '-e', `inject=${call}:error=${error}:when=${n}`]);
      expect(said).toMatch(/^[a-z-]+$/);
      expect(['before', 'after']).toContain(await isWhole(folder));
    });
  });
});
