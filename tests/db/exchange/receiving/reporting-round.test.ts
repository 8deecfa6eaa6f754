/** Who should have reported until when, and who has. */
import { describe, expect, it } from 'vitest';
import { markOf, monthsUntil, reportingRound } from '../../../../db/exchange/receiving/reporting-round.ts';
import { introduce, openDesk } from '../desk.ts';
import { forgeStation } from '../forge.ts';

describe('a month', () => {
  it('is due on a day of the next one, also over the end of a year', () => {
    expect(monthsUntil('2027-01-05', 10)).toEqual([
      { month: '2026-11', due: '2026-12-10' },
      { month: '2026-12', due: '2027-01-10' },
      { month: '2027-01', due: '2027-02-10' },
    ]);
  });

  it.each([
    ['came', ['2026-10-03'], '2026-11-26'],
    ['came', ['2026-11-10'], '2026-11-26'],
    ['late', ['2026-11-11'], '2026-11-26'],
    ['never', ['2026-09-30'], '2026-11-26'],
    ['never', [], '2026-11-11'],
    ['open', [], '2026-11-10'],
  ] as const)('is %s for what came on %j, seen on %s', (mark, arrivals, today) => {
    expect(markOf({ month: '2026-10', due: '2026-11-10' }, arrivals, today)).toBe(mark);
  });
});

it('headquarters sees the office that never reported first, and a mission sees no round', async () => {
  const hq = await openDesk('HQ', { kind: 'headquarters' });
  const [kiv, beg] = await Promise.all([forgeStation('MD-KIV'), forgeStation('RS-BEG')]);
  introduce(hq, [hq.station, kiv, beg]);
  const came = hq.db.prepare(
    `INSERT INTO package_in (id, station, epoch, number, kind, at, outcome, counts, audit_n, addressee)
     VALUES (?, ?, 1, ?, 'cases', ?, 'accepted', '{}', 1, ?)`,
  );
  for (const [i, month] of ['03', '04', '05'].entries()) {
    came.run(`k${i}`, kiv.id, i + 1, `2026-${month}-20T09:00Z`, hq.station.id);
  }
  const clock = () => new Date('2026-05-26T10:00');
  const { offices, dueDay } = reportingRound(hq.db, clock);
  expect(dueDay).toBe(10);
  expect(offices.map(({ office, isComplete }) => [office, isComplete])).toEqual([
    ['RS-BEG', false],
    ['MD-KIV', true],
  ]);
  expect(offices[0]?.months.map(({ mark }) => mark)).toEqual(['never', 'never', 'open']);
  const mission = await openDesk('RS-BEG');
  introduce(mission, [hq.station, kiv]);
  expect(reportingRound(mission.db, clock).offices).toEqual([]);
  for (const desk of [hq, mission]) desk.close();
});
