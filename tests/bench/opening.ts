/** Opening a package of all the mission's cases at a headquarters that has none of them. */
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { alternating } from './alternating.ts';
import { runApart } from './apart.ts';
import { sitAt, withCopy } from './offices.ts';
import type { Measure } from './row.ts';
import { packageIn } from './sealing-works.ts';

export const opening: Measure = async ({ mission, headquarters, place }, { rounds, cases }) => {
  const folder = mkdtempSync(join(place, 'sealed-'));
  await withCopy(mission, place, (office) => runApart('sealOurs', { office, path: folder }));
  const path = packageIn(folder);
  const peak = { ours: 0, bare: 0 };
  let records = 0;
  const run = (name: 'openOurs' | 'openBarely', whose: 'ours' | 'bare') =>
    withCopy(headquarters, place, async (office) => {
      const ran = await runApart(name, { office, path });
      peak[whose] = Math.max(peak[whose], ran.peak);
      if (whose === 'ours') records = recordsAt(office);
      return ran.ms;
    });
  const compared = await alternating(
    rounds,
    () => run('openOurs', 'ours'),
    () => run('openBarely', 'bare'),
  );
  return [
    {
      what: `open a package of ${cases} cases`,
      against: 'decrypt, decompress, parse, insert',
      ...compared,
      memory: peak,
      note: `${records} records`,
      faults: [],
    },
  ];
};

function recordsAt(office: Parameters<typeof sitAt>[0]): number {
  const desk = sitAt(office);
  const records = desk.db.prepare<[], number>('SELECT count(*) FROM record').pluck().get() ?? 0;
  desk.close();
  return records;
}
