/**
 * What the system writes of a crashed database process holds nothing of what that process knew. Where the system's own dumps go to a
 * program (a pattern that begins with `|`, systemd-coredump say), they are out of a test's sight: there gdb's `gcore` writes the dump,
 * by the same filter of the kernel's.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { connect } from '../../db/client.ts';
import type { CallAnswer, Port, ProcessEvent } from '../../db/wire.ts';
import { PASSWORD, tempDir } from './desks.ts';
import { programOf } from './programs.ts';

const place = tempDir('core-dump');
afterAll(() => place.remove());

const NAME = 'Zorrinka Invented-Surname';
const PROCESS = programOf('process');

/** Starts a program of Node's whose crash the system may write down as long as it likes, in a folder of its own. */
function startDumpable(folder: string, program: readonly string[]): ChildProcess {
  return spawn('sh', ['-c', 'ulimit -c unlimited && exec "$0" "$@"', process.execPath, ...program], {
    cwd: folder,
    env: { PATH: process.env.PATH, WAYMARK_TEST_PASSWORD_COST: 'cheap' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

const isGivenToProgram = (): boolean => readFileSync('/proc/sys/kernel/core_pattern', 'latin1').startsWith('|');

/** Kills it by a fault of memory; the dumps that are there then. */
async function dumpsOf(child: ChildProcess, folder: string): Promise<readonly string[]> {
  const ended = once(child, 'exit');
  if (isGivenToProgram()) {
    spawnSync('gcore', ['-o', join(folder, 'core'), String(child.pid)], { stdio: 'inherit' });
  }
  child.kill('SIGSEGV');
  await ended;
  return readdirSync(folder)
    .filter((name) => name.startsWith('core'))
    .map((name) => join(folder, name));
}

/** Which of the texts stand in a file, in Latin-1 or UTF-16. */
async function found(path: string, texts: readonly string[]): Promise<readonly string[]> {
  const wanted = texts.flatMap((text) =>
    [Buffer.from(text, 'latin1'), Buffer.from(text, 'utf16le')].map((bytes) => ({ text, bytes })),
  );
  const longest = Math.max(...wanted.map(({ bytes }) => bytes.length));
  const met = new Set<string>();
  let tail = Buffer.alloc(0);
  for await (const piece of createReadStream(path, { highWaterMark: 4 * 1024 * 1024 })) {
    const here = Buffer.concat([tail, piece as Buffer]);
    for (const { text, bytes } of wanted) if (here.includes(bytes)) met.add(text);
    tail = here.subarray(-longest);
  }
  return [...met];
}

async function folderFor(name: string): Promise<string> {
  const folder = join(place.path, name);
  await mkdir(folder);
  return folder;
}

it('a process that does not keep its memory out of dumps is seen in them: else the next test would prove nothing', async () => {
  const folder = await folderFor('seen');
  const holding = `globalThis.held = ['${NAME}'.split('').reverse().join('')]; globalThis.held.push(globalThis.held[0].split('').reverse().join('')); process.send('ready'); setInterval(() => {}, 1000)`;
  const child = startDumpable(folder, ['-e', holding]);
  await once(child, 'message');
  const [dump = ''] = await dumpsOf(child, folder);
  expect(dump, 'the system wrote no dump here, or where no test can see it').not.toBe('');
  expect(await found(dump, [NAME])).toEqual([NAME]);
});

it('the database’s process, crashed while somebody works, leaves no name, password or key', async () => {
  const folder = await folderFor('station');
  const child = startDumpable(folder, ['--disable-warning=ExperimentalWarning', PROCESS, join(folder, 'KG-BIS')]);
  const port: Port = {
    post: (message) => void child.send(message),
    onMessage: (listener) => void child.on('message', (message) => listener(message as CallAnswer | ProcessEvent)),
    onExit: (listener) => void child.on('exit', listener),
    kill: () => void child.kill('SIGKILL'),
  };
  const client = connect(
    () => port,
    () => {},
    false,
  );
  const ask = async (area: string, verb: string, input: object) => {
    const answer = await client.call(area, verb, input);
    if ('error' in answer) throw new Error(answer.error.code);
    return answer.ok;
  };
  await ask('station', 'setUp', {
    kind: 'mission',
    office: 'KG-BIS',
    name: 'Bishkek',
    country: 'KGZ',
    user: 'Ana',
    password: PASSWORD,
    copies: null,
  });
  const { caseId } = (await ask('cases', 'begin', {})) as { readonly caseId: string };
  const identity = { kind: 'identity', body: { 'name-used': NAME } };
  await ask('records', 'save', { caseId, records: [identity] });
  const dumps = await dumpsOf(child, folder);
  // No dump where the limit binds; elsewhere what the filter leaves of it: registers, which hold the few dozen bytes copied last.
  expect(dumps).toHaveLength(isGivenToProgram() ? 1 : 0);
  for (const dump of dumps) expect(await found(dump, [NAME, PASSWORD, 'AGE-SECRET-KEY-'])).toEqual([]);
});

it('without the limit, the filter alone keeps memory out of the dump', async () => {
  const folder = await folderFor('filtered');
  const holding = `require('node:fs').writeFileSync('/proc/self/coredump_filter', '0'); const held = ['${NAME}'.split('').reverse().join('')]; held.push(held[0].split('').reverse().join('')); globalThis.held = held; process.send('ready'); setInterval(() => {}, 1000)`;
  const child = startDumpable(folder, ['-e', holding]);
  await once(child, 'message');
  const [dump = ''] = await dumpsOf(child, folder);
  expect(dump, 'the system wrote no dump here, or where no test can see it').not.toBe('');
  expect(await found(dump, [NAME])).toEqual([]);
});

it('what the command and the start of the application start inherits it', async () => {
  const folder = await folderFor('inherited');
  const module = fileURLToPath(new URL('../../db/core-dump.ts', import.meta.url));
  const starting = `import { spawnSync } from 'node:child_process';
    import { keepOutOfCoreDumps } from '${module}';
    const kept = keepOutOfCoreDumps();
    const said = spawnSync('cat', ['/proc/self/coredump_filter'], { encoding: 'utf8' }).stdout;
    const limit = /core file size +(\\S+) +(\\S+)/.exec(spawnSync('cat', ['/proc/self/limits'], { encoding: 'utf8' }).stdout);
    process.send({ kept, filter: Number.parseInt(said, 16), limit: limit.slice(1) });`;
  const child = startDumpable(folder, ['--input-type=module', '-e', starting]);
  const [said] = await once(child, 'message');
  expect(said).toEqual({ kept: true, filter: 0, limit: ['0', '0'] });
});
