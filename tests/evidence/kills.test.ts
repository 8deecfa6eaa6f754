/** Power cuts at a desk at work: nothing acknowledged is lost, and nothing is there by half. */
import { readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logIn, type OpenDesk } from './desks.ts';
import { KILLED_AT, type KilledAt, type KilledDesk, killInTheMiddle, makeKilledDesk } from './killed-desk.ts';

/** Every third package is a damaged one. `npm run bench -- faults` cuts the power a thousand times (tests/bench/faults.ts). */
const TIMES: Readonly<Record<KilledAt, number>> = { saves: 2, imports: 3, 'closing copies': 2, 'changes of key': 2 };

describe('a power cut', () => {
  let killed: KilledDesk;
  beforeAll(async () => {
    killed = await makeKilledDesk(4);
  });
  afterAll(() => killed.remove());

  it.each(KILLED_AT)('in the middle of %s, again and again, loses nothing that was acknowledged', async (at) => {
    const report = await killInTheMiddle(killed, at, TIMES[at]);
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
    expect(saved).not.toEqual([]);
    const again = await logIn(killed.folder, { user: 'Ana' }, { second: false });
    const { records } = await again.ask('cases', 'open', { caseId });
    const there = records.map((record) => record.id);
    expect(saved.filter((id) => !there.includes(id))).toEqual([]);
    expect((await again.ask('station', 'verify', {})).faults).toEqual([]);
    await again.end();
  });

  it('in the middle of a copy and of a package leaves parts that the next file written there a day later takes away', async () => {
    const { mission, mail } = killed;
    const copy: Writing = (desk) => desk.client.call('station', 'backup', { out: join(mail, 'mission.copy') });
    const seal: Writing = (desk) => desk.client.call('exchange', 'seal', { to: 'HQ', folder: mail });
    await killOnceThere(mission, mail, /-part\.new$/, copy);
    await killOnceThere(mission, mail, /-part$/, seal);
    const parts = () => readdirSync(mail).filter((name) => name.includes('.waymark-part'));
    const left = parts();
    expect(left).toEqual(
      expect.arrayContaining([expect.stringMatching(/-part$/), expect.stringMatching(/-part\.new$/)]),
    );
    const dayBefore = new Date(Date.now() - 25 * 3_600_000);
    for (const name of left) utimesSync(join(mail, name), dayBefore, dayBefore);
    const desk = await logIn(mission, { user: 'Ana' }, { second: false });
    expect(await copy(desk)).toHaveProperty('ok');
    await desk.end();
    expect(parts()).toEqual([]);
  });
});

type Writing = (desk: OpenDesk) => Promise<unknown>;

/** Ends a desk that writes a file into the folder as soon as a part of this kind lies there. */
async function killOnceThere(station: string, folder: string, half: RegExp, write: Writing): Promise<void> {
  const before = new Set(readdirSync(folder));
  const isThere = () => readdirSync(folder).some((name) => half.test(name) && !before.has(name));
  // A part is there for some hundredths of a second: a slow look may come too late, and is taken again.
  for (let look = 0; look < 20 && !isThere(); look++) {
    const desk = await logIn(station, { user: 'Ana' }, { second: false });
    const state = { over: false };
    const writing = write(desk).finally(() => {
      state.over = true;
    });
    while (!state.over && !isThere()) await pause(1);
    await desk.end();
    await writing;
  }
}
