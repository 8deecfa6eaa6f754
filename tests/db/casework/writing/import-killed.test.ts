/** A power cut while cases are being taken over, of which some were written already: nothing of them is there, and the file can be taken. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyDatabase } from '../../../../db/casework/derived/verify.ts';
import { FEWEST_CASES } from '../../../../db/casework/derived/work-ahead.ts';
import { importCases } from '../../../../db/casework/writing/import.ts';
import { inventedCases } from '../../../../db/demo/invented.ts';
import type { Database } from '../../../../db/store/database.ts';
import { sitAt, withCopy } from '../../../bench/office.ts';
import { makeOffices, type Offices } from '../../../bench/offices.ts';

/** Run from its source, beside which the second thread's stands: a program in one file has none. */
const WORK = join(import.meta.dirname, 'import-killed-work.ts');

let offices: Offices;
beforeAll(async () => {
  offices = await makeOffices(mkdtempSync(join(tmpdir(), 'waymark-killed-')), 5, true);
});
afterAll(() => rmSync(offices.place, { recursive: true, force: true }));

const countsOf = (db: Database) =>
  ['record', 'chapter', 'case_index', 'fact', 'search', 'audit', 'watched_change', 'taken_file'].map((table) =>
    db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
  );

it.each([60, FEWEST_CASES + 20])('after %i lines', async (count) => {
  await withCopy(offices.mission, offices.place, async (at) => {
    const before = sitAt(at);
    const counts = countsOf(before.db);
    before.close();
    const args = ['--disable-warning=ExperimentalWarning', WORK, at.folder, at.key, String(count)];
    const { signal, stderr, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect([signal, stderr]).toEqual(['SIGKILL', '']);
    // What was written is more than memory held of it.
    expect(Number(stdout)).toBeGreaterThan(count * 1024);
    const after = sitAt(at);
    expect(countsOf(after.db)).toEqual(counts);
    expect(verifyDatabase(after.db).faults).toEqual([]);
    expect(importCases(after.session, inventedCases(20, 5), 'imported')).toMatchObject({ cases: 20, errors: [] });
    after.close();
  });
});
