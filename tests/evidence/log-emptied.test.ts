/**
 * What was saved lies in the database itself after a desk is locked, and after long work or a command has ended. A log that is lost
 * afterwards (a cleaner, a synchronised folder, a copy of one file) takes nothing along. A killed desk leaves a log: where that log is damaged
 * or lost, the desk says so.
 */
import { cpSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ANA, commandPlace, done, initMission, listed, runProgram } from './command.ts';
import { logIn, type OpenDesk, PASSWORD, setUp } from './desks.ts';
import { codeOf, localDesk, lockDesk } from './faults/local-desk.ts';

const place = commandPlace('log-emptied');
afterAll(() => place.remove());

async function saveCases(desk: OpenDesk): Promise<void> {
  for (let n = 0; n < 3; n++) await desk.ask('cases', 'begin', {});
}

function loseLog(folder: string): void {
  expect(statSync(join(folder, 'station.db-wal'), { throwIfNoEntry: false })?.size ?? 0).toBe(0);
  for (const end of ['-wal', '-shm']) rmSync(join(folder, `station.db${end}`), { force: true });
}

async function expectAllThere(folder: string): Promise<void> {
  const desk = await logIn(folder);
  expect((await desk.ask('cases', 'list', { filter: {} })).total).toBe(3);
  expect((await desk.ask('station', 'verify', {})).clean).toBe(true);
  await desk.end();
}

it('locking', async () => {
  const { desk } = await setUp(place.path, 'KG-OSH');
  await saveCases(desk);
  await desk.client.lock();
  loseLog(desk.folder);
  await expectAllThere(desk.folder);
});

it('long work in a second process, after which everything is killed', async () => {
  const { desk } = await setUp(place.path, 'KG-TAL');
  await saveCases(desk);
  await desk.ask('station', 'verify', {});
  await desk.end();
  loseLog(desk.folder);
  await expectAllThere(desk.folder);
});

it('a command', async () => {
  const folder = place.at('mission');
  await done(initMission(folder));
  const lines = place.at('lines.jsonl');
  const one = JSON.stringify({ records: [{ kind: 'note', body: { kind: 'note', text: 'Invented' } }] });
  writeFileSync(lines, `${one}\n${one}\n`);
  expect(await runProgram(['import-cases', folder, lines], ANA)).toMatchObject({ status: 0 });
  loseLog(folder);
  expect((await listed(folder, ANA)).total).toBe(2);
});

/** Of a log as SQLite writes it: its head, then for each page a head and the page. */
const [LOG_HEAD, PAGE_HEAD, PAGE] = [32, 24, 4096];
const pageAt = (n: number) => LOG_HEAD + n * (PAGE_HEAD + PAGE);

it('a killed desk: a bit that turned in its log, or a log that is cut or lost, is told at the next start', async () => {
  const { desk } = await setUp(place.path, 'KG-NAR', {}, { second: false });
  await saveCases(desk);
  await desk.end();
  const log = readFileSync(join(desk.folder, 'station.db-wal'));
  const pages = Math.floor((log.length - LOG_HEAD) / (PAGE_HEAD + PAGE));
  expect(pages).toBeGreaterThan(10);
  const places = [18, pageAt(0) + 10, pageAt(Math.floor(pages / 2)) + 900, log.length - 900];
  const damaged = places.map((at) => {
    const bytes = Buffer.from(log);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    return bytes;
  });
  const found: string[] = [];
  for (const bytes of [log, ...damaged, log.subarray(0, pageAt(pages - 1)), Buffer.alloc(0)]) {
    found.push(await foundWith(desk.folder, bytes));
  }
  expect(found[0]).toBe('3 cases');
  expect([...new Set(found.slice(1))]).toEqual(['database-older']);
});

/** What a start finds in a folder with this log: a refusal, or what is there. */
async function foundWith(folder: string, log: Buffer): Promise<string> {
  const copy = place.at('as-it-was-left');
  rmSync(copy, { recursive: true, force: true });
  cpSync(folder, copy, { recursive: true });
  writeFileSync(join(copy, 'station.db-wal'), log);
  const local = localDesk(copy);
  const said = await codeOf(() => local.ask('station', 'logIn', { user: 'Ana', password: PASSWORD }));
  if (said !== 'done') return said;
  const { total } = await local.ask('cases', 'list', { filter: {} });
  const { clean } = await local.ask('station', 'verify', {});
  lockDesk(local);
  return `${total} cases${clean ? '' : ', not clean'}`;
}
