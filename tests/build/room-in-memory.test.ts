import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { roomInMemory } from '../../build/room-in-memory.ts';

const folderOf = (pid: number) => {
  const folder = mkdtempSync(`/dev/shm/waymark-tests-${pid}-`);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** A user's number that is not ours. */
const SOMEBODY = 65_534;

it('what a run left in memory that was broken off is given back by the next, and nothing of a run that goes on or of another user', () => {
  if (process.platform !== 'linux') return expect(roomInMemory()).toBeUndefined();
  const ended = spawnSync('true').pid;
  const [left, used, another] = [folderOf(ended), folderOf(process.pid), folderOf(ended)];
  // Only root can give a folder to somebody else.
  const isOfAnother = process.getuid?.() === 0;
  if (isOfAnother) chownSync(another, SOMEBODY, SOMEBODY);
  const room = roomInMemory();
  if (room !== undefined) onTestFinished(() => rmSync(room, { recursive: true }));
  expect([left, used, another].map((folder) => existsSync(folder))).toEqual([false, true, isOfAnother]);
  expect(room === undefined ? [] : readdirSync(room)).toEqual([]);
});
