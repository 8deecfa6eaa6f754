/** A disk that does not give back what is on it is never told as a wrong key or password: nobody restores a copy for a loose cable. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { setUp, tempDir } from './desks.ts';
import { programOf } from './programs.ts';
import { whyNoTrace } from './trace.ts';

const place = tempDir('refused-reads');
afterAll(() => place.remove());
const TIMES = 15;
let folder = '';

beforeAll(async () => {
  expect(whyNoTrace()).toBeUndefined();
  const { desk } = await setUp(place.path, 'KG-BIS');
  folder = desk.folder;
  await desk.client.lock();
});

/** What each log-in was answered while reads of a file, or of two, are refused, as `when` (strace) says. */
async function logInsWhile(file: string, when: string, ...files: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await promisify(execFile)('strace', [
    ...['-f', '--seccomp-bpf', '-qq', '-o', '/dev/null'],
    ...[file, ...files].flatMap((name) => ['-P', join(folder, name)]),
    ...['-e', 'trace=pread64,read', '-e', `inject=pread64,read:error=EIO:when=${when}`],
    ...[process.execPath, '--disable-warning=ExperimentalWarning'],
    ...[programOf('refused-reads-work'), folder, String(TIMES)],
  ]);
  return JSON.parse(stdout);
}

it('a database that cannot be read at all', async () => {
  expect(new Set(await logInsWhile('station.db', '1+'))).toEqual(new Set(['read-failed']));
});

it('keys that cannot be read at all, neither keys.json nor its twin', async () => {
  expect(new Set(await logInsWhile('keys.json', '1+', 'keys-twin.json'))).toEqual(new Set(['read-failed']));
});

it.each(['keys.json', 'keys-twin.json'])('%s that cannot be read, while the other opens the station', async (file) => {
  expect(new Set(await logInsWhile(file, '1+'))).toEqual(new Set(['done']));
});

it.each(['2+7', '11+29'])('a database of which every log-in meets reads that are refused (%s)', async (when) => {
  expect(new Set(await logInsWhile('station.db', when))).toEqual(new Set(['read-failed']));
});

it.each(['3', '12+200', '60+150'])('a read that is refused now and then (%s)', async (when) => {
  const codes = await logInsWhile('station.db', when);
  expect(codes.filter((code) => !['done', 'read-failed'].includes(code))).toEqual([]);
  expect(codes).toContain('done');
});
