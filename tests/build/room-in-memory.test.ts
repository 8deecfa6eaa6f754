import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { roomInMemory } from '../../build/room-in-memory.ts';

const folderOf = (pid: number) => {
  const folder = mkdtempSync(`/dev/shm/waymark-tests-${pid}-`);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

it('what a run left in memory that was broken off is given back by the next, and nothing of a run that goes on', () => {
  if (process.platform !== 'linux') return expect(roomInMemory()).toBeUndefined();
  const [left, used] = [folderOf(spawnSync('true').pid), folderOf(process.pid)];
  const room = roomInMemory();
  if (room !== undefined) onTestFinished(() => rmSync(room, { recursive: true }));
  expect([existsSync(left), existsSync(used)]).toEqual([false, true]);
  expect(room === undefined ? [] : readdirSync(room)).toEqual([]);
});
