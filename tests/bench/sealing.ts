/** Sealing all cases for headquarters, without identity. */
import { mkdtempSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { alternating } from './alternating.ts';
import { runApart } from './apart.ts';
import { withCopy } from './offices.ts';
import type { Measure } from './row.ts';
import { packageIn } from './sealing-works.ts';

export const sealing: Measure = async ({ mission, place }, { rounds, cases }) => {
  const peak = { ours: 0, bare: 0 };
  let bytes = 0;
  const run = (name: 'sealOurs' | 'sealBarely', whose: 'ours' | 'bare') =>
    withCopy(mission, place, async (office) => {
      const path = mkdtempSync(join(place, 'out-'));
      const ran = await runApart(name, { office, path });
      peak[whose] = Math.max(peak[whose], ran.peak);
      if (whose === 'ours') bytes = statSync(packageIn(path)).size;
      return ran.ms;
    });
  const compared = await alternating(
    rounds,
    () => run('sealOurs', 'ours'),
    () => run('sealBarely', 'bare'),
  );
  return [
    {
      what: `seal a package of ${cases} cases`,
      against: 'serialise, compress, encrypt, fsync',
      ...compared,
      memory: peak,
      note: `${(bytes / 1e6).toFixed(1)} MB`,
      faults: [],
    },
  ];
};
