/** A folder that leaves: all of it or nothing. */
import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { closeSynced, newFileIn, outgoingFolder, writeWholeFolder } from '../../../db/store/outgoing-folder.ts';
import { tempFolder } from './a-store.ts';

async function filled(part: string): Promise<void> {
  const file = await newFileIn(part, 'one.csv');
  await file.writeFile('a');
  await closeSynced(file);
}

it('gets its name when all of it is whole', async () => {
  const place = tempFolder();
  const folder = outgoingFolder(join(place, 'facts'));
  await writeWholeFolder(folder, async (part) => {
    await filled(part);
    expect(readdirSync(place)).toEqual([basename(part)]);
  });
  expect(readdirSync(place)).toEqual(['facts']);
  expect(readdirSync(folder.path)).toEqual(['one.csv']);
});

it.each([
  ['a full disk', Object.assign(new Error('no space'), { code: 'ENOSPC', syscall: 'write' }), 'disk-full'],
  ['an end that somebody wants', Object.assign(new Error('cancelled'), { code: 'cancelled' }), 'cancelled'],
])('leaves nothing behind after %s', async (_, error, code) => {
  const place = tempFolder();
  const folder = outgoingFolder(join(place, 'facts'));
  const work = writeWholeFolder(folder, async (part) => {
    await filled(part);
    throw error;
  });
  await expect(work).rejects.toMatchObject({ code });
  expect(readdirSync(place)).toEqual([]);
});

it('takes no place that somebody filled meanwhile', async () => {
  const place = tempFolder();
  const folder = outgoingFolder(join(place, 'facts'));
  const work = writeWholeFolder(folder, async (part) => {
    await filled(part);
    mkdirSync(folder.path);
    writeFileSync(join(folder.path, 'mine.txt'), 'mine');
  });
  await expect(work).rejects.toMatchObject({ code: 'outgoing-folder-not-empty' });
  expect(readdirSync(place)).toEqual(['facts']);
  expect(readdirSync(folder.path)).toEqual(['mine.txt']);
});

it('that was left when its process ended goes with the next one, but not what is being written', async () => {
  const place = tempFolder();
  // No process has this number.
  const forsaken = join(place, 'abcdefgh-4194305.waymark-part');
  const fresh = join(place, 'bcdefghi-4194305.waymark-part');
  const long = new Date(Date.now() - 3_600_000);
  for (const part of [forsaken, fresh]) {
    mkdirSync(part);
    writeFileSync(join(part, 'parts.csv'), 'a');
    utimesSync(part, long, long);
  }
  utimesSync(join(forsaken, 'parts.csv'), long, long);
  await writeWholeFolder(outgoingFolder(join(place, 'facts')), filled);
  expect([existsSync(forsaken), existsSync(fresh)]).toEqual([false, true]);
});
