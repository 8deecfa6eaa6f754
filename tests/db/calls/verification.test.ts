/** A desk that looks at itself: once a week, without being asked and without being in anybody's way. */
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Desk } from '../../../db/calls/desk.ts';
import { setUp } from '../../../db/calls/set-up.ts';
import { verifyDue } from '../../../db/calls/verification.ts';
import { closeStore } from '../../../db/store/store.ts';
import { PASSWORD, startDesk } from '../../evidence/desks.ts';
import { tempFolder } from '../store/a-store.ts';
import { call, emptyDesk } from './a-desk.ts';
import { createStation, logIn } from './office-desk.ts';

async function deskCodes(desk: Desk): Promise<readonly string[]> {
  const { groups } = await call(desk, 'cases', 'today', {});
  return groups.find(({ group }) => group === 'desk')?.lines.map(({ code }) => code) ?? [];
}

describe('verification by itself', () => {
  it('is due a week after the station was made, and a week after each', async () => {
    const station = await createStation();
    station.at('2026-05-11T09:00');
    const desk = await logIn(station);
    expect(verifyDue(desk)).toBe(false);
    expect(await call(desk, 'station', 'verifyByItself', {})).toEqual({ done: false });
    station.at('2026-05-11T10:00');
    expect(verifyDue(desk)).toBe(true);
    expect(await call(desk, 'station', 'verifyByItself', {})).toEqual({ done: true });
    expect(verifyDue(desk)).toBe(false);
    station.at('2026-05-18T10:00');
    expect(verifyDue(desk)).toBe(true);
    await call(desk, 'station', 'verify', {});
    expect(verifyDue(desk)).toBe(false);
  });

  it('is remembered with what it found, in the trail too; all well is no line of Today', async () => {
    const station = await createStation();
    station.at('2026-05-12T10:00');
    const desk = await logIn(station);
    await call(desk, 'station', 'verifyByItself', {});
    const state = await call(desk, 'station', 'state', {});
    expect(state).toMatchObject({ session: { verified: { at: '2026-05-12T10:00Z', faults: 0 } } });
    expect((await call(desk, 'station', 'audit', { limit: 1 }))[0]).toMatchObject({
      act: 'verify-by-itself',
      outcome: 'clean',
    });
    expect(await deskCodes(desk)).toEqual([]);
  });

  it('says on Today that it found faults', async () => {
    const station = await createStation();
    station.at('2026-05-12T10:00');
    const desk = await logIn(station);
    await call(desk, 'cases', 'begin', {});
    desk.store?.db.prepare("UPDATE record SET hash = x'00'").run();
    desk.store?.db.prepare("UPDATE case_index SET stage = 'closed'").run();
    await call(desk, 'station', 'verifyByItself', {});
    expect(await deskCodes(desk)).toEqual(['today-verified-faults']);
  });

  it('waits while the clock is doubted', async () => {
    const station = await createStation();
    station.at('2029-05-12T10:00');
    const desk = await logIn(station);
    expect(verifyDue(desk)).toBe(false);
    await call(desk, 'station', 'confirmClock', {});
    expect(verifyDue(desk)).toBe(true);
  });

  it('runs in the second process while work goes on, and gives way to whoever needs the database alone', async () => {
    const folder = join(tempFolder(), 'station');
    const tenDaysAgo = new Date(Date.now() - 10 * 86_400_000);
    const made = emptyDesk(folder, () => tenDaysAgo);
    await setUp(made, {
      kind: 'mission',
      office: 'MD-KIV',
      name: 'Chişinău',
      country: 'MDA',
      user: 'Vera',
      password: PASSWORD,
      copies: null,
      demo: false,
    });
    if (made.store !== null) closeStore(made.store);
    const told: unknown[] = [];
    const desk = startDesk(folder, { onEvent: (event) => told.push(event) });
    onTestFinished(desk.end);
    await desk.ask('station', 'logIn', { user: 'Vera', password: PASSWORD });
    expect(told).toContainEqual({ event: 'session', idleMinutes: 10, verifyDue: true });
    const verifying = desk.client.call('station', 'verifyByItself', {});
    await desk.ask('cases', 'begin', {});
    await desk.ask('station', 'addUser', {
      name: 'Ion',
      role: 'caseworker',
      house: null,
      password: 'nine slow clouds',
    });
    const again = desk.client.call('station', 'verifyByItself', {});
    const users = await desk.ask('station', 'removeUser', { name: 'Ion' });
    expect(users.filter(({ active }) => active)).toHaveLength(1);
    await Promise.all([verifying, again]);
    expect(await desk.ask('station', 'verifyByItself', {})).toMatchObject({ done: expect.any(Boolean) });
    const state = await desk.ask('station', 'state', {});
    expect(state).toMatchObject({ session: { verified: { faults: 0 } } });
  });
});
