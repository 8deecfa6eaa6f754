import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { PackedLine } from '../../../../db/exchange/format/incoming-lines.ts';
import { clearStages, openStage, type Stage } from '../../../../db/exchange/receiving/stage.ts';
import { hashOfRecord } from '../../../../db/store/chapter.ts';

/** What a package brings waits here until its seal was seen: in pieces that nobody can read, and in no more memory for more of it. */
let folder: string;
let stage: Stage;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-stage-'));
  stage = openStage(folder);
});
afterEach(() => {
  stage.discard();
  rmSync(folder, { recursive: true, force: true });
});

const WORD = 'Unmistakable-Family-Name';
const CLAIM = { case: 'a'.repeat(22), station: 'b'.repeat(22), epoch: 1, from: 0, head: Buffer.alloc(32) };

function lineOf(n: number, text: string): PackedLine {
  const parsed = { n, open: text };
  const line = Buffer.from(JSON.stringify(parsed));
  const privateLine = Buffer.from(JSON.stringify({ n, said: text }));
  const says = { id: 'x', revision: 1, kind: 'note', at: '2026-01-01T00:00Z', by: 1, privateHash: null };
  return { n, hash: hashOfRecord(line), record: { ...says, line, parsed, privateLine } };
}

function chapter(n: number) {
  stage.chapter({ claim: { ...CLAIM, n }, at: '', signature: Buffer.alloc(64), joined: true, tooMuch: false });
}

/** The files of the stage, with their bytes. */
function files(): readonly { readonly path: string; readonly bytes: Buffer }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => ({ path, bytes: readFileSync(path) }));
}

function texts(): readonly string[] {
  return stage.chapters.flatMap((staged) =>
    [...stage.lines(staged)].map(({ n, line, privateLine }) => `${n} ${line?.length} ${privateLine?.length}`),
  );
}

it('gives back every chapter as it came: lines, halves, places without content, pictures', () => {
  const picture = Buffer.alloc(300_000, 7);
  stage.line(lineOf(1, 'one'));
  stage.line({ n: 2, hash: Buffer.alloc(32, 2), record: null });
  stage.line(lineOf(3, 'three'));
  stage.picture(picture);
  stage.picture(picture);
  chapter(3);
  chapter(3);
  stage.keep({ case_id: null, type: 'unheard-of', line: Buffer.from('{}') });
  stage.line(lineOf(1, 'other'));
  chapter(1);

  const [first, empty, last] = stage.chapters.map((staged) => [...stage.lines(staged)]);
  expect(first?.map(({ n, line }) => [n, line?.toString() ?? null])).toEqual([
    [1, '{"n":1,"open":"one"}'],
    [2, null],
    [3, '{"n":3,"open":"three"}'],
  ]);
  expect(first?.map((line) => stage.pictureOf(line)?.length)).toEqual([undefined, undefined, 600_000]);
  expect(first?.[1]?.hash).toEqual(Buffer.alloc(32, 2));
  expect(empty).toEqual([]);
  expect(last?.map(({ privateLine }) => privateLine?.toString())).toEqual(['{"n":1,"said":"other"}']);
  expect([...stage.kept()]).toEqual([{ case_id: null, type: 'unheard-of', line: Buffer.from('{}') }]);
});

it('of what is small nothing is written', () => {
  for (let n = 1; n <= 100; n++) stage.line(lineOf(n, WORD));
  chapter(100);
  expect(texts()).toHaveLength(100);
  expect(readdirSync(folder)).toEqual([]);
});

it('what is written holds no readable word of what came, and all but a piece of it is on the disk', () => {
  let staged = 0;
  for (let n = 1; n <= 400; n++) {
    const line = lineOf(n, WORD.repeat(1000));
    staged += (line.record?.line.length ?? 0) + (line.record?.privateLine?.length ?? 0);
    stage.line(line);
  }
  chapter(400);
  for (let n = 1; n <= 60; n++) stage.keep({ case_id: null, type: 'register', line: Buffer.from(WORD.repeat(1000)) });
  const written = files();
  expect(written.map(({ path }) => statSync(path).mode & 0o077)).toEqual([0, 0]);
  const all = Buffer.concat(written.map(({ bytes }) => bytes));
  for (const word of [WORD, 'Unmistakable', '"said"', 'register', CLAIM.case]) expect(all.includes(word)).toBe(false);
  expect(staged - all.length).toBeLessThan(1024 * 1024);
  expect(texts()).toHaveLength(400);
  expect([...stage.kept()]).toHaveLength(60);
});

it('a line longer than a piece is given back whole', () => {
  const long = 'x'.repeat(1_500_000);
  for (let n = 1; n <= 3; n++) stage.line(lineOf(n, long));
  chapter(3);
  expect(stage.chapters.flatMap((staged) => [...stage.lines(staged)]).map(({ line }) => line?.length)).toEqual([
    1_500_017, 1_500_017, 1_500_017,
  ]);
});

describe('what the disk gives back otherwise than it was written', () => {
  const PIECE = 1024 * 1024;
  it.each<readonly [how: string, change: (bytes: Buffer) => Buffer]>([
    ['one bit', (bytes) => Buffer.concat([Buffer.of((bytes[0] ?? 0) ^ 1), bytes.subarray(1)])],
    ['cut short', (bytes) => bytes.subarray(0, -1)],
    ['nothing', () => Buffer.alloc(0)],
    [
      'its pieces in another order',
      (bytes) => {
        const length = bytes.length >> 1;
        expect(length).toBeGreaterThan(PIECE - 100_000);
        return Buffer.concat([bytes.subarray(length), bytes.subarray(0, length)]);
      },
    ],
  ])('is not taken for what came, and nobody is told that the sender did it: %s', (_, change) => {
    // Lines of one length: two pieces of one length.
    for (let n = 100; n <= 150; n++) stage.line(lineOf(n, WORD.repeat(1000)));
    chapter(150);
    for (const { path, bytes } of files()) writeFileSync(path, change(bytes));
    expect(texts).toThrow(expect.objectContaining({ code: 'read-failed' }));
  });
});

it('what the disk will not delete stays for the next log-in: what was taken in is not told as refused', async () => {
  const fs = await import('node:fs');
  const rmSync = vi.fn(() => {
    throw Object.assign(new Error('held by another program'), { code: 'EBUSY', syscall: 'rm' });
  });
  vi.resetModules();
  vi.doMock('node:fs', () => ({ ...fs, rmSync }));
  onTestFinished(() => {
    vi.doUnmock('node:fs');
    vi.resetModules();
  });
  const held = await import('../../../../db/exchange/receiving/stage.ts');
  const other = held.openStage(folder);
  for (let n = 1; n <= 100; n++) other.line(lineOf(n, WORD.repeat(1000)));
  other.discard();
  expect(rmSync).toHaveBeenCalledOnce();
  expect(readdirSync(folder)).toHaveLength(1);
  clearStages(folder);
  expect(readdirSync(folder)).toEqual([]);
});

it('is deleted when it is discarded, and what a killed opening left at the next log-in', () => {
  for (let n = 1; n <= 100; n++) stage.line(lineOf(n, WORD.repeat(1000)));
  expect(readdirSync(folder)).toHaveLength(1);
  stage.discard();
  expect(readdirSync(folder)).toEqual([]);
  stage = openStage(folder);
  for (let n = 1; n <= 100; n++) stage.line(lineOf(n, WORD.repeat(1000)));
  clearStages(folder);
  expect(readdirSync(folder)).toEqual([]);
});
