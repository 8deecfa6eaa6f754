/** Power cuts at a desk at work: nothing acknowledged is lost, and nothing is there by half. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logIn } from './desks.ts';
import { KILLED_AT, type KilledDesk, killInTheMiddle, makeKilledDesk } from './killed-desk.ts';

/** Every third package is a damaged one. `npm run bench -- faults` cuts the power a thousand times. */
const EACH = 3;

describe('a power cut', { timeout: 300_000 }, () => {
  let killed: KilledDesk;
  beforeAll(async () => {
    killed = await makeKilledDesk(4);
  }, 120_000);
  afterAll(() => killed.remove());

  it.each(KILLED_AT)(`in the middle of %s, ${EACH} times, loses nothing that was acknowledged`, async (at) => {
    const report = await killInTheMiddle(killed, at, EACH);
    expect(report.faults).toEqual([]);
    expect(report.saves).toBeGreaterThan(0);
  });

  it('after a package was refused leaves every save that was acknowledged meanwhile', async () => {
    const desk = await logIn(killed.folder, { user: 'Ana' });
    const { caseId } = await desk.ask('cases', 'begin', {});
    const saved: string[] = [];
    let refused: unknown;
    const opening = desk.ask('exchange', 'open', { files: [...killed.damaged] }).then(({ results }) => {
      refused = results.map((result) => result.outcome);
    });
    while (refused === undefined) {
      const body = { kind: 'note', text: `Invented note ${saved.length}` };
      const { ids } = await desk.ask('records', 'save', { caseId, records: [{ kind: 'note', body }] });
      saved.push(...ids);
    }
    await opening;
    await desk.end();
    expect(refused).toEqual(killed.damaged.map(() => 'refused'));
    expect(saved.length).toBeGreaterThan(5);
    const again = await logIn(killed.folder, { user: 'Ana' }, { second: false });
    const { records } = await again.ask('cases', 'open', { caseId });
    const there = records.map((record) => record.id);
    expect(saved.filter((id) => !there.includes(id))).toEqual([]);
    expect((await again.ask('station', 'verify', {})).faults).toEqual([]);
    await again.end();
  });
});
