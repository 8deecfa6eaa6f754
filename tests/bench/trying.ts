/**
 * Each long work once and by itself, with no limit beside it: for numbers of cases of which a pair would take half a day. What it says is how time and
 * memory grow, beside the same at fewer cases.
 */
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { type Ran, runApart } from './apart.ts';
import { withCopy } from './office.ts';
import { emptyRow, type Measure, type Row } from './row.ts';
import { packagesIn, recordsIn } from './works.ts';

export const trying: Measure = async (offices, { here }) => {
  const { mission, headquarters, place } = offices;
  const { packages, ran: sealing } = await offices.sealed(here);
  const opening = await withCopy(headquarters, place, (office) =>
    runApart('openOurs', { office, path: packages }, here),
  );
  const verifying = await runApart('verifyOurs', { office: mission, path: place }, here);
  const copies = mkdtempSync(join(place, 'copies-'));
  const copying = await withCopy(mission, place, (office) => runApart('backupOurs', { office, path: copies }, here));
  return [
    rowOf('take cases over, once', offices.taken, `${recordsIn(mission)} records`),
    rowOf('seal every case, once', sealing, `${packagesIn(packages).length} packages`),
    rowOf('open the packages, once', opening),
    rowOf('verify, once', verifying),
    rowOf('make a checked copy, once', copying),
  ];
};

function rowOf(what: string, { cost, peak }: Ran, note = ''): Row {
  return { ...emptyRow(what, note), ours: cost, memory: peak === 0 ? null : { ours: peak, bare: 0 } };
}
