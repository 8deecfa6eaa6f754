/** Who should have reported until when, and who has. */
import { describe, expect, it } from 'vitest';
import { today } from '../../../../db/casework/views/today.ts';
import { reportingRound } from '../../../../db/exchange/receiving/reporting-round.ts';
import { markOf, monthsUntil } from '../../../../db/store/months-reported.ts';
import { setSetting } from '../../../../db/store/settings.ts';
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

it('Today asks for the very offices whose month is marked never, whatever the due day', async () => {
  const hq = await openDesk('HQ', { kind: 'headquarters' });
  const [kiv, beg, tia] = await Promise.all([forgeStation('MD-KIV'), forgeStation('RS-BEG'), forgeStation('AL-TIA')]);
  introduce(hq, [hq.station, kiv, beg, tia]);
  const came = hq.db.prepare(
    `INSERT INTO package_in (id, station, epoch, number, kind, at, outcome, counts, audit_n, addressee)
     VALUES (?, ?, 1, 1, 'cases', ?, 'accepted', '{}', 1, ?)`,
  );
  came.run('k', kiv.id, '2026-04-30T09:00Z', hq.station.id);
  came.run('b', beg.id, '2026-03-31T09:00Z', hq.station.id);
  const asked = (day: string, dueDay: number) => {
    setSetting(hq.db, 'report-due-day', String(dueDay));
    const clock = () => new Date(`${day}T10:00`);
    const never = reportingRound(hq.db, clock).offices.filter(({ months }) =>
      months.some(({ mark }) => mark === 'never'),
    );
    const lines = today({ ...hq.session, clock }).groups.flatMap((group) => group.lines);
    const told = lines.filter(({ code }) => code === 'today-not-reported' || code === 'today-never-reported');
    expect(told.map(({ places }) => places.office).toSorted()).toEqual(never.map(({ office }) => office).toSorted());
    return told.length;
  };
  expect([asked('2026-05-10', 10), asked('2026-05-11', 10), asked('2026-05-11', 28), asked('2026-06-11', 10)]).toEqual([
    1, 2, 1, 3,
  ]);
  hq.close();
});
