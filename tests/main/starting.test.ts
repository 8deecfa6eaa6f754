import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { heedFaults } from '../../main/faults.ts';
import { start, yieldToOther } from '../../main/starting.ts';
import { likeApp } from './like-electron.ts';

function desk() {
  const said: string[] = [];
  const boxes: string[] = [];
  const { app, state } = likeApp();
  const parts = {
    ready: () => app.whenReady(),
    say: (line: string) => void said.push(line),
    box: (title: string, content: string) => void boxes.push(`${title}: ${content}`),
    exit: (code: number) => app.exit(code),
  };
  return { parts, said, boxes, state };
}

test('a start that fails says so in three languages and ends, for a process without a window holds the desk', async () => {
  const { parts, said, boxes, state } = desk();
  const fault = new Error('Failed to get the documents path of Vera');
  await start({ ...parts, open: () => Promise.reject(fault) });
  expect(state.exitCode).toBe(1);
  expect(boxes).toHaveLength(1);
  for (const words of ['could not start', 'n’a pas pu démarrer', 'no pudo iniciarse'])
    expect(boxes[0]).toContain(words);
  expect(said[0]).toMatch(/^Waymark could not start: Error/);
  expect([...said, ...boxes].join()).not.toContain('Vera');
});

test('a start that succeeds says nothing', async () => {
  const { parts, said, boxes, state } = desk();
  await start({ ...parts, open: async () => undefined });
  expect([said, boxes, state.exitCode]).toEqual([[], [], undefined]);
});

function deskFolder(lock?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'desk-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  // As Chromium writes it: a link that leads nowhere and names who holds the folder.
  if (lock !== undefined) symlinkSync(lock, join(folder, 'SingletonLock'));
  return folder;
}

test.each([
  ['this computer', 'desk-of-office-4711'],
  ['nobody', undefined],
])('where %s holds the desk, a second start ends with a line and no box', async (_who, lock) => {
  const { parts, said, boxes, state } = desk();
  await yieldToOther(parts, deskFolder(lock), 'desk-of-office');
  expect(said).toHaveLength(1);
  expect([boxes, state.exitCode]).toEqual([[], 1]);
});

test('a lock that another computer left on the folder is named, and what to do about it', async () => {
  const { parts, boxes, state } = desk();
  await yieldToOther(parts, deskFolder('old-laptop-2-4711'), 'desk-of-office');
  expect(boxes[0]).toMatch(/\(old-laptop-2\).*SingletonLock/);
  expect(state.exitCode).toBe(1);
});

test('a fault that nobody caught is told by its kind alone, and ends the desk, by force where it must', () => {
  const heard: Record<string, (error: unknown) => void> = {};
  const source = {
    on: (event: string, listener: (error: unknown) => void) => {
      heard[event] = listener;
    },
  };
  const seen: string[] = [];
  let fails = false;
  const act = () => {
    seen.push('ends');
    if (fails) throw new Error('the window is in no state to be closed');
  };
  heedFaults(
    source,
    (line) => seen.push(line),
    act,
    () => seen.push('by force'),
  );
  heard.unhandledRejection?.(new TypeError('no case of Amina'));
  expect(seen).toEqual([expect.stringMatching(/^Waymark failed: TypeError/), 'ends']);
  fails = true;
  heard.uncaughtException?.(new RangeError('Amina'));
  expect(seen.slice(-2)).toEqual(['ends', 'by force']);
  expect(seen.join()).not.toContain('Amina');
});
