/** A database that is damaged on its disk says so at every act that meets the damage; nobody is told to try again, or that the key is wrong. */
import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { SENTENCES } from '../../../db/codebook/sentences.ts';
import { tempFolder } from '../store/a-store.ts';
import { call } from './a-desk.ts';
import { createStation, logIn, refusalOf, type Station } from './office-desk.ts';

const PAGE_BYTES = 4096;
const CASES = 40;

let station: Station;
let copies: string;
let database: string;

/** A closed station of some hundred pages. */
beforeEach(async () => {
  station = await createStation();
  copies = tempFolder();
  database = join(station.folder, 'station.db');
  const file = join(copies, 'cases.jsonl');
  const note = { kind: 'note', body: { kind: 'note', text: 'An invented note. '.repeat(400) } };
  writeFileSync(file, Array.from({ length: CASES }, () => JSON.stringify({ records: [note, note] })).join('\n'));
  const desk = await logIn(station);
  expect(await call(desk, 'cases', 'import', { file, dryRun: false })).toMatchObject({ cases: CASES, errors: [] });
  await call(desk, 'station', 'setCopies', { folder: copies });
  await call(desk, 'station', 'close', {});
});

/** Turns one bit of a page; the first is 0. */
function flipBitIn(page: number): void {
  const file = openSync(database, 'r+');
  const byte = Buffer.alloc(1);
  const at = page * PAGE_BYTES + 2000;
  readSync(file, byte, 0, 1, at);
  writeSync(file, Buffer.from([byte.readUInt8() ^ 1]), 0, 1, at);
  closeSync(file);
}

const loggingIn = () => refusalOf(logIn(station));

describe('one bit turned', () => {
  it.each([1, 5])(
    'in page %i, which every log-in reads: the log-in says that the database is damaged',
    async (page) => {
      flipBitIn(page);
      expect(await loggingIn()).toBe('database-damaged');
    },
  );

  it('in the first page, which looks like another key: the log-in says so, and what to do', async () => {
    flipBitIn(0);
    expect(await loggingIn()).toBe('wrong-key');
    expect(SENTENCES.get('wrong-key')?.text.en).toMatch(/damaged.*restore the last copy/i);
  });

  it('in the middle: what does not meet it goes on, what does says damaged, and no copy or closing passes over it', async () => {
    flipBitIn(Math.floor(statSync(database).size / PAGE_BYTES / 2));
    const desk = await logIn(station);
    const { rows } = await call(desk, 'cases', 'list', { filter: {}, limit: 100 });
    expect(rows).toHaveLength(CASES);
    const opened = [];
    for (const { caseId } of rows) opened.push(await refusalOf(call(desk, 'cases', 'open', { caseId })));
    expect(new Set(opened)).toEqual(new Set(['done', 'database-damaged']));
    expect((await call(desk, 'station', 'verify', {})).clean).toBe(false);
    const [name = ''] = readdirSync(copies).filter((one) => one.endsWith('.copy'));
    const before = readFileSync(join(copies, name));
    expect(await refusalOf(call(desk, 'station', 'backup', { out: join(copies, 'asked.copy') }))).toBe(
      'database-damaged',
    );
    expect(await refusalOf(call(desk, 'station', 'close', {}))).toBe('database-damaged');
    expect(readFileSync(join(copies, name)).equals(before)).toBe(true);
    expect(readdirSync(copies).filter((one) => !one.endsWith('.keys'))).toEqual([name, 'cases.jsonl'].toSorted());
  });
});

it('a file that was cut short is damaged', async () => {
  truncateSync(database, statSync(database).size - 10 * PAGE_BYTES);
  expect(await loggingIn()).toBe('database-damaged');
});

it('a file that was emptied is missing, which is told apart from damage', async () => {
  truncateSync(database, 0);
  expect(await loggingIn()).toBe('database-missing');
});
