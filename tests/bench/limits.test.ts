/** The bench cannot rot: each measure at a handful of cases, where each limit must come to what the application comes to. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownStation } from '../../db/store/station.ts';
import { askedOf } from './disk.ts';
import { unsealed } from './limits/native-age.ts';
import { decompressed } from './limits/open.ts';
import { MEASURES } from './measures.ts';
import { sitAt } from './office.ts';
import { makeOffices, type Offices } from './offices.ts';
import { emptyRow } from './row.ts';
import { exponent, reached, tableOf } from './table.ts';
import { packagesIn } from './works.ts';

const CASES = 12;
const SIZE = { cases: CASES, rounds: 1, short: 2, times: 2, kills: 1, here: true };
/** Windows, kills and programs of their own have tests of their own. */
const ALONE = ['starting', 'window', 'killing', 'disk', 'several', 'names'];

let offices: Offices;
beforeAll(async () => {
  offices = await makeOffices(mkdtempSync(join(tmpdir(), 'waymark-bench-test-')), CASES, true);
});
afterAll(() => rmSync(offices.place, { recursive: true, force: true }));

describe('a measure', () => {
  it.each(Object.keys(MEASURES).filter((name) => !ALONE.includes(name)))(
    'of %s compares the same work',
    async (name) => {
      const rows = (await MEASURES[name]?.measure(offices, SIZE)) ?? [];
      expect(rows.length).toBeGreaterThan(0);
      const faults = rows.flatMap((row) => row.faults.map((fault) => `${row.what}: ${fault}`));
      // How a record's cost grows is told by its ratio, which one round on a busy machine does not settle.
      expect(faults.filter((fault) => !fault.includes('costs more than'))).toEqual([]);
    },
  );
});

it('a limit decrypts the bytes of a package that the application sealed', async () => {
  const { packages } = await offices.sealed(true);
  const [path = ''] = packagesIn(packages);
  const { db, close } = sitAt(offices.headquarters);
  const text: Buffer[] = [];
  for await (const piece of decompressed(unsealed(ownStation(db).ageIdentity, path))) text.push(piece);
  close();
  const lines = Buffer.concat(text).toString('utf8').trimEnd().split('\n');
  const manifest = JSON.parse(lines[0] ?? '') as { lines: number; bytes: number };
  const between = lines.slice(1, -1);
  expect(between).toHaveLength(manifest.lines);
  expect(Buffer.byteLength(between.join('\n')) + 1).toBe(manifest.bytes);
});

it('what is asked of the disk is counted between two marks, of the files of the desk alone', () => {
  const file = '7</desk/station.db>';
  const trace = [
    `1 pread64(${file}, ""..., 4096, 0) = 4096`,
    '1 access("/waymark-bench-save a form", F_OK) = -1 ENOENT (No such file or directory)',
    `1 pread64(${file}, ""..., 4096, 4096) = 4096`,
    `1 pwrite64(${file}, ""..., 4096, 40960) = 4096`,
    `2 write(8</elsewhere/log>, ""..., 100) = 100`,
    `1 fdatasync(${file}) = 0`,
    '1 access("/waymark-bench-end", F_OK) = -1 ENOENT (No such file or directory)',
    `1 fsync(${file}) = 0`,
  ].join('\n');
  const asked = askedOf(trace, '/desk');
  expect([...asked]).toEqual([['save a form', { bytes: 4096, writes: 1, fsyncs: 1, reads: 1, seeks: 3 }]]);
});

describe('the table', () => {
  const cost = (cpu: number) => ({ cpu, wall: cpu });
  const row = (cases: number, ours: number) => ({
    ...emptyRow('open'),
    ...{ cases, ours: cost(ours), bare: cost(10), ratio: ours / 10, goal: { times: 1.5 } },
  });

  it('says which goals are reached, and how an act grows with the cases', () => {
    const rows = [row(100, 12), row(1000, 120)];
    expect(rows.map(reached)).toEqual([true, false]);
    expect(exponent(rows.map(({ cases, ours }) => [cases, ours.cpu]))).toBeCloseTo(1);
    const text = tableOf(rows, 1, [0.5]);
    expect(text).toMatch(/open +1000 +12\.00 × +1\.5 × +no +120 ms/);
    expect(text).toMatch(/Growth over 100, 1000 cases.*open +1\.00 +0\.00/s);
  });

  it('has nothing to say of growth where there is one size', () => {
    expect(exponent([[100, 12]])).toBeNull();
    expect(tableOf([row(100, 12)], 1, [])).not.toContain('Growth');
  });
});
