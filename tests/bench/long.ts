/** The measures of long works: taking cases over, sealing, opening, verifying, the checked copy. Each has a copy of the office of its own every time. */
import { mkdtempSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { alternating } from './alternating.ts';
import { type Ran, runApart, type WorkName } from './apart.ts';
import { type Office, withCopy } from './office.ts';
import type { Offices } from './offices.ts';
import type { Measure, Row, Size } from './row.ts';
import { packagesIn, recordsIn } from './works.ts';

type Said = Pick<Row, 'what' | 'limit' | 'goal' | 'note'>;

interface Between {
  readonly ours: WorkName;
  readonly bare: WorkName;
  /** The office as it is before the work, and as the application left it; left out where that is the same. */
  readonly office: Office;
  readonly done?: Office;
  readonly reader?: Office;
  readonly path: string;
  /** The application's first round, where it was done already so that there is an office with the work done. */
  readonly first?: Ran;
}

async function between(of: Between, { place }: Offices, { rounds, here }: Size, said: Said): Promise<Row> {
  const peak = { ours: 0, bare: 0 };
  const run = (name: WorkName, whose: 'ours' | 'bare', path: string) =>
    withCopy(of.office, place, async (office) => {
      const { done = of.office, reader } = of;
      const job = { office, path, ...(whose === 'ours' ? {} : { done, ...(reader === undefined ? {} : { reader }) }) };
      const ran = await runApart(name, job, here);
      peak[whose] = Math.max(peak[whose], ran.peak);
      return ran.cost;
    });
  let { first } = of;
  const ours = async () => {
    if (first === undefined) {
      return run(of.ours, 'ours', WRITES.has(of.ours) ? mkdtempSync(join(place, 'out-')) : of.path);
    }
    const { cost, peak: held } = first;
    first = undefined;
    peak.ours = held;
    return cost;
  };
  const compared = await alternating(rounds, ours, () => run(of.bare, 'bare', of.path));
  return { ...said, ...compared, memory: here ? null : peak, faults: [] };
}

/** Works that make files of their own. */
const WRITES: ReadonlySet<WorkName> = new Set(['sealOurs', 'backupOurs']);

export const importing: Measure = async (offices, size) => [
  await between(
    {
      ours: 'importOurs',
      bare: 'importBarely',
      office: offices.empty,
      done: offices.mission,
      path: offices.lines,
      first: offices.taken,
    },
    offices,
    size,
    {
      what: 'take cases over',
      limit: 'parse, write, hash, sign, insert the same rows',
      goal: { times: 1.5 },
      note: `${recordsIn(offices.mission)} records`,
    },
  ),
];

export const sealing: Measure = async (offices, size) => {
  const { packages, sealed, ran: first } = await offices.sealed(size.here);
  const files = packagesIn(packages);
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  return [
    await between(
      {
        ours: 'sealOurs',
        bare: 'sealBarely',
        office: offices.mission,
        done: sealed,
        reader: offices.headquarters,
        path: packages,
        first,
      },
      offices,
      size,
      {
        what: 'seal every case',
        limit: 'read once, compress, encrypt, hash, fsync, write down',
        goal: { times: 1.5 },
        note: `${(bytes / 1e6).toFixed(1)} MB, ${files.length} packages`,
      },
    ),
  ];
};

export const opening: Measure = async (offices, size) => {
  const { packages } = await offices.sealed(size.here);
  return withCopy(offices.headquarters, offices.place, async (done) => {
    const first = await runApart('openOurs', { office: done, path: packages }, size.here);
    const row = await between(
      { ours: 'openOurs', bare: 'openBarely', office: offices.headquarters, done, path: packages, first },
      offices,
      size,
      {
        what: 'open the packages',
        limit: 'decrypt, decompress, parse, hash, verify, insert the same rows',
        goal: { times: 1.5 },
        note: `${recordsIn(done)} records`,
      },
    );
    return [row];
  });
};

export const verifying: Measure = async (offices, size) => [
  await between(
    { ours: 'verifyOurs', bare: 'verifyBarely', office: offices.mission, path: offices.place },
    offices,
    size,
    {
      what: 'verify',
      limit: 'check pages, read, parse, hash, verify signatures',
      goal: { times: 1.5 },
      note: `${recordsIn(offices.mission)} records`,
    },
  ),
];

export const copying: Measure = async (offices, size) => [
  await between(
    {
      ours: 'backupOurs',
      bare: 'backupBarely',
      office: offices.mission,
      path: mkdtempSync(join(offices.place, 'bare-')),
    },
    offices,
    size,
    { what: 'make a checked copy', limit: 'write anew, hash, copy, fsync, verify', goal: null, note: '' },
  ),
];
