/** Power cuts at a desk at work: not a ratio, but what must be found after every one of them. */
import { KILLED_AT, killInTheMiddle, makeKilledDesk } from '../evidence/killed-desk.ts';
import { emptyRow, type Measure } from './row.ts';

export const killing: Measure = async (_offices, { kills }) => {
  const faults: string[] = [];
  const counts = { kills: 0, saves: 0, merged: 0 };
  // Enough packages that there is a new one to open at most of the kills.
  const killed = await makeKilledDesk(Math.max(2, Math.ceil(kills / KILLED_AT.length / 1.5)));
  try {
    for (const [done, at] of KILLED_AT.entries()) {
      const times = Math.ceil((kills - counts.kills) / (KILLED_AT.length - done));
      const report = await killInTheMiddle(killed, at, times);
      counts.kills += report.kills;
      counts.saves += report.saves;
      counts.merged = report.merged;
      faults.push(...report.faults);
    }
  } finally {
    killed.remove();
  }
  return [
    {
      ...emptyRow(`${counts.kills} kills in the middle of work`),
      note: `${counts.saves} saves acknowledged, ${counts.merged} packages merged, ${faults.length} faults`,
      faults,
    },
  ];
};
