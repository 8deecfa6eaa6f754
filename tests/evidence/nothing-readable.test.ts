/**
 * Nothing readable: after a day's work no name and nothing that was told lies in any file. During the work nothing was written outside the
 * station's folder and the folders that somebody chose. The disk is searched at the end; what was written and deleted in between is seen by
 * tracing every process.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventedCases } from '../../db/demo/invented.ts';
import { FOLDERS, LARGEST, SAID, SOMEBODY } from './days-work.ts';
import { PASSWORD, setUp, tempDir } from './desks.ts';
import { programOf } from './programs.ts';
import { foundInFiles, searchFor } from './remains.ts';
import { type Trace, traced, whyNoTrace } from './trace.ts';

const place = tempDir('nothing-readable');
afterAll(() => place.remove());

/** Ends the test with the reason where nothing can be traced: what was not seen is not proven. */
function needTrace(): void {
  const reason = whyNoTrace();
  if (reason !== undefined) expect.fail(reason);
}

/** Answers the folder of the work and what was seen of it. */
async function work(
  which: 'day' | 'largest',
  lines: readonly string[],
  said?: readonly string[],
): Promise<readonly [string, Trace]> {
  needTrace();
  const folder = join(place.path, which);
  mkdirSync(folder);
  const file = join(place.path, `${which}.jsonl`);
  writeFileSync(file, lines.join('\n'));
  const program = [
    process.execPath,
    '--disable-warning=ExperimentalWarning',
    programOf('days-work'),
    which,
    folder,
    file,
  ];
  const search = said === undefined ? undefined : searchFor(said);
  // What Node compiled would be kept outside.
  const env = { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' };
  return [folder, await traced(program, join(place.path, `${which}.trace`), search, env)];
}

/**
 * Neither in a folder that was made or chosen for it nor one of the system's own: where nothing may be written. The process's own switch that
 * keeps it out of core dumps is no file.
 */
function outside(folder: string, { touched }: Trace): readonly string[] {
  const chosen = FOLDERS.map((name) => join(folder, name));
  return touched.filter(
    (path) =>
      !/^\/dev\/(?:null|tty)$/.test(path) &&
      !/^\/proc\/(?:self|\d+)\/coredump_filter$/.test(path) &&
      !chosen.some((allowed) => path === allowed || path.startsWith(`${allowed}/`)),
  );
}

describe('after a day’s work', () => {
  let folder = '';
  let trace: Trace;
  beforeAll(async () => {
    [folder, trace] = await work('day', inventedCases(60, 11), SAID);
  });

  it('no file of the stations, no package and no copy holds a name, in UTF-8 or UTF-16', () => {
    const folders = FOLDERS.map((name) => join(folder, name));
    expect(folders.filter((path) => !existsSync(path))).toEqual([]);
    expect(foundInFiles(folders, SAID)).toEqual([]);
  });

  it('nothing was opened for writing outside the folders that were chosen', () => {
    expect(trace.unread).toEqual([]);
    expect(outside(folder, trace)).toEqual([]);
  });

  it('nothing written to any file on the way, deleted since or not, holds a name', () => {
    expect(trace.written.files).toBeGreaterThan(1_000_000);
    expect(trace.inFiles).toEqual([]);
    // The search does find them where they must be: in what the processes tell each other.
    expect([...trace.inChannels].sort()).toEqual([...new Set(SAID)].sort());
  });

  it('no file is called by a name', () => {
    const search = searchFor(SAID);
    expect(trace.touched.filter((path) => search(Buffer.from(path)).length > 0)).toEqual([]);
  });
});

/** As long as a name may be, in a script of three bytes a letter; one word, so that its bytes are many and its keys few. */
const longNames = Array.from({ length: LARGEST }, (_, at) => {
  const part = String.fromCodePoint(0x10d0 + (at % 33), 0x10d0 + ((at * 7) % 33)).repeat(247);
  const body = { 'given-names': part, 'family-name': part };
  return JSON.stringify({ records: [{ kind: 'identity', body }] });
});

it('taking over more than fits in memory, listing and counting it open no file outside the station’s folder', async () => {
  const [folder, trace] = await work('largest', longNames);
  expect(trace.unread).toEqual([]);
  expect(outside(folder, trace)).toEqual([]);
  expect(trace.touched).toContain(join(folder, 'KG-BIS', 'station.db'));
});

it('a paper that is saved is in the file that was chosen, and on its way there in memory only', async () => {
  needTrace();
  const { desk } = await setUp(place.path, 'MD-KIV', {}, { second: false });
  const lines = join(place.path, 'resident.jsonl');
  const records = [
    { kind: 'consent', date: '2026-01-04', body: { keep: 'with-name' } },
    { kind: 'identity', body: { 'name-used': SOMEBODY.used } },
    { kind: 'stay', body: { kind: 'shelter', house: 'HOUSE-A', from: '2026-01-04' } },
  ];
  writeFileSync(lines, JSON.stringify({ reference: 'MD-KIV-RESIDENT', records }));
  await desk.ask('cases', 'import', { file: lines });
  await desk.end();
  const out = join(place.path, 'sheet.pdf');
  const given = ['paper', desk.folder, 'house-sheet', 'MD-KIV-RESIDENT', '--out', out, '--reason', 'No printer'];
  const program = [process.execPath, '--disable-warning=ExperimentalWarning', programOf('waymark'), ...given];
  const ownData = join(place.path, 'own-data');
  const env = {
    ...process.env,
    WAYMARK_DESK: ownData,
    WAYMARK_USER: '',
    WAYMARK_PASSWORD: PASSWORD,
    WAYMARK_TEST_PASSWORD_COST: 'cheap',
  };
  const { touched, unread } = await traced(program, join(place.path, 'paper.trace'), undefined, env);
  expect(unread).toEqual([]);
  expect(touched).toContain(out);
  const elsewhere = touched.filter(
    (path) =>
      path !== out &&
      // The paper itself, beside its place until it is whole.
      !(dirname(path) === place.path && path.endsWith('.waymark-part')) &&
      // The station itself, its name in it included, which is brought to the disk.
      path !== desk.folder &&
      !path.startsWith(`${desk.folder}/`) &&
      // How far the station has come: a number, a day and sums, under an id that says nothing.
      !`${path}/`.startsWith(`${ownData}/`) &&
      (path.startsWith(`${tmpdir()}/`) || !/^\/(?:dev|proc)\//.test(path)),
  );
  // Chromium's driver makes a folder for what a page may download, and puts nothing into it.
  expect(elsewhere.filter((path) => !/\/playwright-artifacts-\w+$/.test(path))).toEqual([]);
});
