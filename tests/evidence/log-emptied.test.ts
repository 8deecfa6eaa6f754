/**
 * What was saved lies in the database itself when a desk is locked, when long work and when a command has ended: a log that is lost
 * afterwards (a cleaner, a synchronised folder, a copy of one file) takes nothing along.
 */
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ANA, commandPlace, done, initMission, listed } from './command.ts';
import { logIn, type OpenDesk, setUp } from './desks.ts';

const place = commandPlace('log-emptied');
afterAll(() => place.remove());
const LONG = { timeout: 240_000 };

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

it('locking', LONG, async () => {
  const { desk } = await setUp(place.path, 'KG-OSH');
  await saveCases(desk);
  await desk.client.lock();
  loseLog(desk.folder);
  await expectAllThere(desk.folder);
});

it('long work in a second process, after which everything is killed', LONG, async () => {
  const { desk } = await setUp(place.path, 'KG-TAL');
  await saveCases(desk);
  await desk.ask('station', 'verify', {});
  await desk.end();
  loseLog(desk.folder);
  await expectAllThere(desk.folder);
});

it('a command', LONG, async () => {
  const folder = place.at('mission');
  await done(initMission(folder));
  const lines = place.at('lines.jsonl');
  const one = JSON.stringify({ records: [{ kind: 'note', body: { kind: 'note', text: 'Invented' } }] });
  writeFileSync(lines, `${one}\n${one}\n`);
  await done(['import-cases', folder, lines], ANA);
  loseLog(folder);
  expect((await listed(folder, ANA)).total).toBe(2);
});
