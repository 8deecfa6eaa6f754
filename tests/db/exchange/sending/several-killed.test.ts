/** A power cut while several packages of one act are sealed: those that are there are whole and noted, and of the next nothing is. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPackage } from '../../../../db/exchange/receiving/open-package.ts';
import { seal } from '../../../../db/exchange/sending/seal.ts';
import { missingNumbers } from '../../../../db/store/package-numbers.ts';
import { ownStation } from '../../../../db/store/station.ts';
import { sitAt, withCopy } from '../../../bench/office.ts';
import { makeOffices, type Offices } from '../../../bench/offices.ts';
import { programOf } from '../../../evidence/programs.ts';

let offices: Offices;
beforeAll(async () => {
  offices = await makeOffices(mkdtempSync(join(tmpdir(), 'waymark-killed-')), 5, true);
});
afterAll(() => rmSync(offices.place, { recursive: true, force: true }));

const ALL = { chapters: 1, bytes: 1024 ** 3 };

it.each(['between', 'in'])(
  '%s two packages leaves two that open, and the next sealing makes up for the rest',
  async (when) => {
    const { mission, headquarters, place } = offices;
    await withCopy(mission, place, async (at) => {
      const out = join(place, `out-${when}`);
      mkdirSync(out);
      const work = programOf('several-killed-work');
      const args = ['--disable-warning=ExperimentalWarning', work, at.folder, at.key, out, when];
      expect(spawnSync(process.execPath, args, { encoding: 'utf8' })).toMatchObject({ signal: 'SIGKILL', stderr: '' });
      const packages = () => readdirSync(out).filter((name) => name.endsWith('.waymark'));
      const there = packages();
      expect(there).toHaveLength(2);
      const desk = sitAt(at);
      const sent = desk.db.prepare('SELECT file FROM package_out ORDER BY number').pluck().all();
      expect(sent.toSorted()).toEqual(there.toSorted());
      expect(desk.db.prepare('SELECT copies FROM outgoing').pluck().all()).toEqual([2]);
      await withCopy(headquarters, place, async (hq) => {
        const reader = sitAt(hq);
        const open = (name: string) => openPackage(reader.session, hq.folder, join(out, name));
        const missing = () => missingNumbers(reader.db, ownStation(desk.db).id);
        for (const name of there) expect(await open(name)).toMatchObject({ outcome: 'accepted', counts: { new: 1 } });
        expect(missing()).toEqual([3, 4, 5]);
        const again = await seal(desk.session, { to: 'HQ' }, out, { bounds: ALL });
        expect(again.files.map(({ number }) => number)).toEqual([3, 4, 5, 6, 7]);
        for (const { name } of again.files) await open(name);
        expect(missing()).toEqual([]);
        expect(reader.db.prepare('SELECT count(DISTINCT case_id) FROM record').pluck().get()).toBe(5);
        reader.close();
      });
      desk.close();
    });
  },
);
