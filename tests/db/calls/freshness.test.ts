/** A folder whose database is not as far as it was: what a log-in says, and what a focal point can decide. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Desk, openStoreOf } from '../../../db/calls/desk.ts';
import type { TodayLine } from '../../../db/contract/today.ts';
import type { Database } from '../../../db/store/database.ts';
import { WATCHED_TABLES } from '../../../db/store/watched-tables.ts';
import { tempFolder } from '../store/a-store.ts';
import { dropWatch, insertWatched } from '../store/a-watched-row.ts';
import { call } from './a-desk.ts';
import { createStation, logIn, refusalOf, type Station, VERA } from './office-desk.ts';

const FIRST_CONTACT = { answers: { 'consent.keep': 'with-name' }, next: 'help-today' } as const;
const ION = { user: 'Ion', password: 'nine slow clouds' } as const;

/** Everything of a folder as it is now. */
function snapshot(folder: string): string {
  const kept = tempFolder();
  cpSync(folder, kept, { recursive: true });
  return kept;
}

function putBack(station: Station, kept: string, names: readonly string[] = ['station.db']): void {
  for (const name of readdirSync(station.folder).filter((one) => one.startsWith('station.db'))) {
    rmSync(join(station.folder, name));
  }
  for (const name of names) cpSync(join(kept, name), join(station.folder, name));
}

async function saveFirstContact(desk: Desk): Promise<void> {
  await call(desk, 'cases', 'saveFirstContact', FIRST_CONTACT);
}

/** A station with a colleague, one case that is in `kept`, and one that is not. */
async function older(): Promise<{ readonly station: Station; readonly kept: string }> {
  const station = await createStation();
  const desk = await logIn(station);
  await call(desk, 'station', 'addUser', { name: ION.user, role: 'caseworker', house: null, password: ION.password });
  await saveFirstContact(desk);
  await call(desk, 'station', 'close', {});
  const kept = snapshot(station.folder);
  const later = await logIn(station);
  await saveFirstContact(later);
  await call(later, 'station', 'close', {});
  return { station, kept };
}

/** What the desk's own lines of Today say to who sits there. */
async function toldOnToday(desk: Desk): Promise<readonly TodayLine[]> {
  const { groups } = await call(desk, 'cases', 'today', {});
  return groups.find(({ group }) => group === 'desk')?.lines ?? [];
}

async function acts(desk: Desk): Promise<readonly string[]> {
  return (await call(desk, 'station', 'audit', { limit: 500 })).map(({ act }) => act);
}

function cases(db: Database | undefined): number | undefined {
  return db?.prepare<[], number>('SELECT count(*) FROM case_index').pluck().get();
}

describe('a log-in', () => {
  it('finds nothing to tell where nothing was put back', async () => {
    const { station } = await older();
    const desk = await logIn(station);
    expect(await toldOnToday(desk)).toEqual([]);
    expect((await call(desk, 'station', 'verify', {})).faults).toEqual([]);
  });

  it('refuses an older database with what is missing, and touches nothing', async () => {
    const { station, kept } = await older();
    putBack(station, kept);
    const before = readFileSync(join(station.folder, 'station.db'));
    for (const look of [1, 2]) {
      const refused = call(station.desk(), 'station', 'logIn', VERA);
      await expect(refused, `look ${look}`).rejects.toMatchObject({
        code: 'database-older',
        places: { missing: expect.any(Number), since: '2026-05-04T10:00Z', until: '2026-05-04T10:00Z' },
      });
    }
    expect(readFileSync(join(station.folder, 'station.db')).equals(before)).toBe(true);
  });

  it('refuses a database whose log was lost after a power cut, and nothing where the log is there', async () => {
    const station = await createStation();
    const desk = await logIn(station);
    await saveFirstContact(desk);
    const cut = snapshot(station.folder);
    await call(desk, 'station', 'close', {});
    putBack(station, cut);
    cpSync(join(cut, 'witness'), join(station.folder, 'witness'));
    rmSync(station.ownData, { recursive: true });
    expect(await refusalOf(logIn(station))).toBe('database-older');
    putBack(station, cut, ['station.db', 'station.db-wal']);
    expect(await refusalOf(logIn(station))).toBe('done');
  });

  it('refuses a database whose rights were put back', async () => {
    const station = await createStation();
    const desk = await logIn(station);
    desk.store?.db.exec('DROP TRIGGER watch_user_update');
    desk.store?.db.prepare("UPDATE user SET house = 'H1' WHERE number = 1").run();
    await call(desk, 'station', 'close', {});
    expect(await refusalOf(logIn(station))).toBe('rights-altered');
  });

  it('says to whoever was removed since what it says to everybody', async () => {
    const station = await createStation();
    const desk = await logIn(station);
    await call(desk, 'station', 'addUser', { name: ION.user, role: 'caseworker', house: null, password: ION.password });
    await call(desk, 'station', 'close', {});
    const kept = snapshot(station.folder);
    const later = await logIn(station);
    await call(later, 'station', 'removeUser', { name: ION.user });
    await call(later, 'station', 'close', {});
    putBack(station, kept);
    expect(await refusalOf(logIn(station, ION))).toMatch(/^wrong-/);
  });
});

describe('verification', () => {
  it('names each table whose rows were put back, those that a log-in does not look at too', async () => {
    const growing = WATCHED_TABLES.filter(({ small }) => !small).map(({ name }) => name);
    expect(growing).toEqual(expect.arrayContaining(['assignment', 'acceptance', 'erased', 'receipt_held']));
    const station = await createStation();
    const desk = await logIn(station);
    const { db } = openStoreOf(desk);
    // What another tool writes asks nobody.
    db.pragma('foreign_keys = OFF');
    for (const table of growing) {
      dropWatch(db, table);
      insertWatched(db, table);
    }
    const { faults } = await call(desk, 'station', 'verify', {});
    const named = faults.filter(({ check }) => check === 'rights-altered').map(({ subject }) => subject);
    expect(named).toEqual(growing);
  });
});

describe('going on with an older database', () => {
  it('is a focal point’s to decide; a caseworker is refused, and nothing is touched', async () => {
    const { station, kept } = await older();
    putBack(station, kept);
    const asked = call(station.desk(), 'station', 'logIn', { ...ION, newEpoch: true });
    await expect(asked).rejects.toMatchObject({ code: 'new-epoch-not-yours' });
    expect(await refusalOf(logIn(station, ION))).toBe('database-older');
  });

  it('begins an epoch, stands in the trail and on Today, and is current from then on', async () => {
    const { station, kept } = await older();
    putBack(station, kept);
    const desk = station.desk();
    await call(desk, 'station', 'logIn', { ...VERA, newEpoch: true });
    expect(cases(desk.store?.db)).toBe(1);
    expect(await acts(desk)).toContain('new-epoch');
    expect(await toldOnToday(desk)).toMatchObject([{ code: 'today-went-on-older', until: null }]);
    const why = desk.store?.db.prepare<[], string>('SELECT why FROM own_epoch ORDER BY epoch').pluck().all();
    expect(why).toEqual(['set-up', 'restore']);
    await call(desk, 'station', 'close', {});
    expect((await call(await logIn(station), 'station', 'verify', {})).faults).toEqual([]);
  });

  it('holds after a power cut just after it: nobody is asked a second time', async () => {
    const { station, kept } = await older();
    const newest = snapshot(station.folder);
    putBack(station, kept);
    const desk = station.desk();
    await call(desk, 'station', 'logIn', { ...VERA, newEpoch: true });
    await call(desk, 'station', 'close', {});
    // The witness of the newer state still lies there: the one of the new epoch did not come to the disk.
    cpSync(join(newest, 'witness'), join(station.folder, 'witness'));
    expect(await refusalOf(logIn(station))).toBe('done');
  });

  it('makes the state of before the older one: put back, it is refused', async () => {
    const { station, kept } = await older();
    const newest = snapshot(station.folder);
    putBack(station, kept);
    const desk = station.desk();
    await call(desk, 'station', 'logIn', { ...VERA, newEpoch: true });
    await call(desk, 'station', 'close', {});
    putBack(station, newest);
    expect(await refusalOf(logIn(station))).toBe('database-older');
  });

  it('is done by the recovery code too, for a focal point', async () => {
    const { station, kept } = await older();
    putBack(station, kept);
    const code = { code: station.recoveryCode, newPassword: 'nine rivers more' };
    expect(await refusalOf(call(station.desk(), 'station', 'logInWithRecovery', { ...code, user: 'Vera' }))).toBe(
      'database-older',
    );
    const byIon = { ...code, user: 'Ion', newEpoch: true };
    expect(await refusalOf(call(station.desk(), 'station', 'logInWithRecovery', byIon))).toBe('new-epoch-not-yours');
    const desk = station.desk();
    await call(desk, 'station', 'logInWithRecovery', { ...code, user: 'Vera', newEpoch: true });
    expect(await acts(desk)).toContain('new-epoch');
  });

  it('with rights that were put back leaves them as they are, and says so', async () => {
    const station = await createStation();
    const desk = await logIn(station);
    desk.store?.db.exec('DROP TRIGGER watch_user_update');
    desk.store?.db.prepare("UPDATE user SET house = 'H1' WHERE number = 1").run();
    await call(desk, 'station', 'close', {});
    const again = station.desk();
    await call(again, 'station', 'logIn', { ...VERA, newEpoch: true });
    expect(await toldOnToday(again)).toMatchObject([{ code: 'today-rights-put-back' }]);
    await call(again, 'station', 'close', {});
    expect(await refusalOf(logIn(station))).toBe('done');
  });
});

describe('the second witness, in the person’s own application data', () => {
  it('tells an older folder although the one in the folder was put back too', async () => {
    const { station, kept } = await older();
    putBack(station, kept, ['station.db', 'witness']);
    expect(existsSync(station.ownData)).toBe(true);
    expect(await refusalOf(logIn(station))).toBe('database-older');
  });

  it('has a name of which nobody learns the office', async () => {
    const { station } = await older();
    const [name, ...others] = readdirSync(station.ownData);
    expect(others).toEqual([]);
    expect(name).toMatch(/^[A-Za-z0-9_-]{22}\.witness$/);
    expect(readFileSync(join(station.ownData, name ?? ''), 'utf8')).not.toMatch(/KG-BIS|Bishkek/);
  });

  it('is never overwritten by an older database', async () => {
    const { station, kept } = await older();
    const [name = ''] = readdirSync(station.ownData);
    const newest = readFileSync(join(station.ownData, name));
    putBack(station, kept, ['station.db', 'witness']);
    expect(await refusalOf(logIn(station))).toBe('database-older');
    expect(readFileSync(join(station.ownData, name)).equals(newest)).toBe(true);
  });

  it('is told in the trail and on Today where it is gone, and lets work go on', async () => {
    const { station } = await older();
    rmSync(station.ownData, { recursive: true });
    const desk = await logIn(station);
    expect(await toldOnToday(desk)).toMatchObject([{ code: 'today-witness-missing' }]);
    expect(await acts(desk)).toContain('witness-missing');
    await call(desk, 'station', 'close', {});
    expect(readdirSync(station.ownData)).toHaveLength(1);
  });

  it('that is cut in the middle of its writing leaves the one before, and nothing is told', async () => {
    const { station } = await older();
    const [name = ''] = readdirSync(station.ownData);
    for (const file of [join(station.ownData, name), join(station.folder, 'witness')]) {
      const bytes = readFileSync(file);
      expect(statSync(file).size).toBe(1024);
      for (const at of [0, 512]) {
        const cut = Buffer.from(bytes);
        cut.fill(0x20, at + 40, at + 512);
        writeFileSync(file, cut);
        const desk = await logIn(station);
        expect(await toldOnToday(desk)).toEqual([]);
        desk.store?.db.close();
        desk.store?.lock.release();
        writeFileSync(file, bytes);
      }
    }
  });
});
