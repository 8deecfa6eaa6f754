import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { programOf } from '../evidence/programs.ts';

/** Loaded beside the database's process: fails as a part of it would that nobody waits for. */
const FAILING = `data:text/javascript,${encodeURIComponent(`
  process.on('message', (message) => {
    if (message.verb === 'reject') void Promise.reject(new Error('Amina, born 2009'));
    if (message.verb === 'throw') setImmediate(() => { throw new Error('Amina, born 2009'); });
  });
`)}`;

/** The database's process, in which rejections only warn, as in Electron's. */
function startProcess() {
  const folder = mkdtempSync(join(tmpdir(), 'station-'));
  const child = fork(programOf('process'), [folder], {
    execArgv: ['--disable-warning=ExperimentalWarning', '--unhandled-rejections=warn', '--import', FAILING],
    silent: true,
  });
  let said = '';
  child.stderr?.on('data', (piece: Buffer) => {
    said += piece.toString();
  });
  const ended = new Promise<{ code: number | null; signal: string | null; said: string }>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, said }));
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true });
  });
  return { child, ended };
}

test.each(['reject', 'throw'])(
  'a fault that nobody caught (%s) ends the process and is told without its message',
  async (verb) => {
    const { child, ended } = startProcess();
    child.send({ id: 1, area: 'no-area', verb, input: {} });
    const { code, said } = await ended;
    expect(code).toBe(1);
    expect(said).toMatch(/the database process failed: Error/);
    expect(said).not.toContain('Amina');
  },
);

test('a request to end is obeyed at once: Electron asks by SIGTERM and never asks again', async () => {
  const { child, ended } = startProcess();
  const answered = new Promise((resolve) => child.once('message', resolve));
  child.send({ id: 1, area: 'no-area', verb: 'none', input: {} });
  await answered;
  child.kill('SIGTERM');
  expect(await ended).toMatchObject({ signal: 'SIGTERM' });
});
