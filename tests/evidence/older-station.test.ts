/**
 * An older state of a folder, at the command: refused with what is missing, gone on with on purpose, or replaced by a copy while it is kept
 * beside it. And each of these steps ended by a power cut.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generationsIn } from '../../db/store/copy-generations.ts';
import { ANA, commandPlace, documentOf, done, type Failure, initMission, listed, refused, waymark } from './command.ts';
import { logIn, type OpenDesk, PASSWORD, setUp, startDesk } from './desks.ts';

const place = commandPlace('older-station');
afterAll(() => place.remove());
const { at } = place;

describe('at the command', () => {
  const folder = at('mission');
  const copy = at('sticks', 'newest.copy');
  let older = '';

  beforeAll(async () => {
    await done(initMission(folder));
    mkdirSync(at('sticks'));
    older = at('older');
    cpSync(folder, older, { recursive: true });
    await done(['verify', folder], ANA);
    await done(['backup', folder, '--out', copy], ANA);
    rmSync(folder, { recursive: true });
    cpSync(older, folder, { recursive: true });
  });

  it('every command refuses it, with how much is missing', async () => {
    for (const given of [
      ['cases', folder],
      ['verify', folder],
      ['backup', folder, '--out', at('x.copy')],
    ]) {
      const ran = await waymark<Failure>(given, ANA);
      expect(ran.status).toBe(1);
      const { code, message } = documentOf(ran).error;
      expect(code).toBe('database-older');
      expect(message).toMatch(/at least \d+ acts are missing/);
      expect(message).not.toContain('{');
    }
  });

  it('a copy brought back in its place keeps the older folder, and says what it lacks', async () => {
    expect(await refused(['restore', copy, folder], ANA)).toBe('folder-not-empty');
    const restored = await done<{ readonly older: string; readonly lacks: { readonly missing: number } }>(
      ['restore', copy, folder, '--set-aside'],
      ANA,
    );
    // The line that tells of the copy itself is not in it.
    expect(restored.lacks.missing).toBeGreaterThan(0);
    expect(existsSync(join(dirname(folder), restored.older, 'station.db'))).toBe(true);
    expect(await done(['verify', folder], ANA)).toMatchObject({ clean: true });
  });

  it('new-epoch goes on with what is there, once and for all', async () => {
    rmSync(folder, { recursive: true });
    cpSync(older, folder, { recursive: true });
    expect(await refused(['cases', folder], ANA)).toBe('database-older');
    const { told } = await done<{ readonly told: readonly { readonly code: string }[] }>(['new-epoch', folder], ANA);
    expect(told.map(({ code }) => code)).toContain('today-went-on-older');
    expect((await listed(folder, ANA)).total).toBe(0);
    expect(await done(['verify', folder], ANA)).toMatchObject({ clean: true });
  });
});

/** Does it again and again, each time ended after a while that is drawn, and looks each time at what a start finds. */
async function killed(times: number, takes: number, work: (desk: { end: () => Promise<void> }) => Promise<void>) {
  for (let n = 0; n < times; n++) await work({ end: () => pause(Math.random() * takes) });
}

describe('a power cut', () => {
  it('in the middle of going on leaves an older database that is refused, or one that has gone on', async () => {
    const { desk } = await setUp(place.path, 'KG-NAR', {}, { second: false });
    await desk.client.lock();
    const older = at('kg-nar-older');
    cpSync(desk.folder, older, { recursive: true });
    const later = await logIn(desk.folder, {}, { second: false });
    await later.ask('cases', 'begin', {});
    await later.client.lock();
    const witness = join(desk.folder, 'witness');
    const newest = at('kg-nar-witness');
    cpSync(witness, newest);
    const states = new Set<string>();
    await killed(3, 900, async ({ end }) => {
      rmSync(desk.folder, { recursive: true });
      cpSync(older, desk.folder, { recursive: true });
      cpSync(newest, witness);
      const going = startDesk(desk.folder, { second: false });
      const asked = going.client.call('station', 'logIn', { user: 'Ana', password: PASSWORD, newEpoch: true });
      await end();
      await going.end();
      await asked;
      const found = startDesk(desk.folder, { second: false });
      const answer = await found.client.call('station', 'logIn', { user: 'Ana', password: PASSWORD });
      states.add('error' in answer ? answer.error.code : 'open');
      if ('ok' in answer) {
        expect((await found.ask('station', 'verify', {})).faults.filter(({ check }) => check !== 'keys')).toEqual([]);
      }
      await found.end();
    });
    expect([...states].filter((state) => state !== 'open' && state !== 'database-older')).toEqual([]);
  });

  it('in the middle of bringing a copy back beside the older station leaves one of the two, whole', async () => {
    const copies = at('kg-oss-copies');
    mkdirSync(copies);
    const { desk } = await setUp(place.path, 'KG-OSS', { copies }, { second: false });
    await desk.ask('cases', 'begin', {});
    await desk.ask('station', 'close', {});
    await desk.end();
    const [copy] = readdirSync(copies).filter((name) => name.endsWith('.copy'));
    const file = join(copies, copy ?? '');
    await killed(3, 1500, async ({ end }) => {
      const restoring = startDesk(desk.folder, { second: false });
      const asked = restoring.client.call('station', 'restore', {
        file,
        user: 'Ana',
        password: PASSWORD,
        setAside: true,
      });
      await end();
      await restoring.end();
      await asked;
      const found = await logIn(desk.folder, {}, { second: false });
      expect((await found.ask('cases', 'list', { filter: {} })).total).toBe(1);
      await found.end();
    });
  });

  it('in the middle of a closing leaves every copy that was kept, and one of them is of today or yesterday', async () => {
    const copies = at('kg-tok-copies');
    mkdirSync(copies);
    const { desk } = await setUp(place.path, 'KG-TOK', { copies }, { second: false });
    const station = desk.session.station.id;
    await desk.ask('station', 'close', {});
    await desk.end();
    await killed(3, 700, async ({ end }) => {
      const before = generationsIn(copies, station).length;
      const closing: OpenDesk = await logIn(desk.folder, {}, { second: false });
      await closing.ask('cases', 'begin', {});
      const asked = closing.client.call('station', 'close', {});
      await end();
      await closing.end();
      await asked;
      const after = generationsIn(copies, station);
      expect(after.length).toBeGreaterThanOrEqual(Math.min(3, before));
    });
    // How many of the closings came as far as a copy, the machine decides.
    const before = generationsIn(copies, station).length;
    const last = await logIn(desk.folder, {}, { second: false });
    expect(await last.ask('station', 'close', {})).toMatchObject({ copied: true });
    await last.end();
    expect(generationsIn(copies, station)).toHaveLength(Math.min(3, before + 1));
  });
});
