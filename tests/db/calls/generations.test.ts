/** The copies at the second place: how many, which go, which never do, and what a person is asked. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Desk } from '../../../db/calls/desk.ts';
import { readCopyHeader } from '../../../db/store/copy-file.ts';
import { keptOf } from '../../../db/store/copy-generations.ts';
import { tempFolder } from '../store/a-store.ts';
import { call } from './a-desk.ts';
import { createAnotherStation, createStation, logIn, refusalOf, type Station, VERA } from './office-desk.ts';

const FIRST_CONTACT = { answers: { 'consent.keep': 'with-name' }, next: 'help-today' } as const;

interface Copied {
  readonly station: Station;
  readonly place: string;
}

/** A station whose copies go to a place of its own. */
async function withCopies(create = createStation): Promise<Copied> {
  const station = await create();
  const place = join(tempFolder(), 'stick');
  mkdirSync(place);
  const desk = await logIn(station);
  await call(desk, 'station', 'setCopies', { folder: place });
  await call(desk, 'station', 'close', {});
  return { station, place };
}

/** A day of work: logs in, does it, closes with its copy. */
async function workOneDay(
  { station }: Copied,
  moment: string,
  work: (desk: Desk) => Promise<unknown> = saveFirstContact,
): Promise<void> {
  station.at(moment);
  const desk = await logIn(station);
  await work(desk);
  expect(await call(desk, 'station', 'close', {})).toMatchObject({ copied: true });
}

function saveFirstContact(desk: Desk): Promise<unknown> {
  return call(desk, 'cases', 'saveFirstContact', FIRST_CONTACT);
}

const copiesAt = (place: string) => readdirSync(place).filter((name) => name.endsWith('.copy'));
const daysAt = (place: string) =>
  copiesAt(place)
    .map((name) => readCopyHeader(join(place, name)).header.at.slice(0, 10))
    .toSorted();

async function deskLines(desk: Desk) {
  const { groups } = await call(desk, 'cases', 'today', {});
  return groups.find(({ group }) => group === 'desk')?.lines ?? [];
}

/** Puts an older state of the database into the folder and goes on with it on purpose. */
async function goOnWith(station: Station, older: string): Promise<Desk> {
  for (const name of readdirSync(station.folder).filter((one) => one.startsWith('station.db'))) {
    rmSync(join(station.folder, name));
  }
  cpSync(older, join(station.folder, 'station.db'));
  const desk = station.desk();
  await call(desk, 'station', 'logIn', { ...VERA, newEpoch: true });
  return desk;
}

describe('which copies are kept', () => {
  it('is the last three, the last of an earlier month and of an earlier quarter', () => {
    const days = ['2026-07-03', '2026-07-02', '2026-07-01', '2026-06-30', '2026-06-02', '2026-03-31', '2025-12-31'];
    const copies = days.map((day) => ({ header: { at: `${day}T10:00Z` } }));
    expect(keptOf(copies).map(({ header }) => header.at.slice(0, 10))).toEqual(days.slice(0, 4));
    const later = ['2026-08-03', '2026-08-02', '2026-08-01', ...days].map((day) => ({
      header: { at: `${day}T10:00Z` },
    }));
    expect(keptOf(later).map(({ header }) => header.at.slice(0, 10))).toEqual([
      '2026-08-03',
      '2026-08-02',
      '2026-08-01',
      '2026-07-03',
      '2026-06-30',
    ]);
    expect(keptOf([])).toEqual([]);
  });
});

describe('closing', () => {
  it('keeps generations under names that say nothing', async () => {
    const copied = await withCopies();
    for (const day of ['2026-05-29', '2026-05-30', '2026-06-01', '2026-06-02', '2026-06-03', '2026-06-04']) {
      await workOneDay(copied, `${day}T10:00`);
    }
    expect(daysAt(copied.place)).toEqual(['2026-05-30', '2026-06-02', '2026-06-03', '2026-06-04']);
    for (const name of readdirSync(copied.place)) expect(name).toMatch(/^[\w-]{22}(-[a-z]{8})?\.(copy|keys)$/);
  });

  it('says nowhere in the clear how much a copy holds', async () => {
    const { place } = await withCopies();
    const [name = ''] = copiesAt(place);
    const head = readFileSync(join(place, name), 'latin1').split('\n')[0] ?? '';
    expect(head).not.toMatch(/"(acts|cases|records|roots)"/);
  });

  it('that a power cut ended between the old name and the new leaves every copy, and goes on the next time', async () => {
    const copied = await withCopies();
    await workOneDay(copied, '2026-05-05T10:00');
    const newest = copiesAt(copied.place).find((name) => !/-[a-z]{8}\./.test(name)) ?? '';
    renameSync(join(copied.place, newest), join(copied.place, newest.replace('.copy', '-abcdefgh.copy')));
    await workOneDay(copied, '2026-05-06T10:00');
    expect(daysAt(copied.place)).toEqual(['2026-05-04', '2026-05-05', '2026-05-06']);
  });

  it('is not stopped by a file that is no copy, and leaves it', async () => {
    const copied = await withCopies();
    const [name = ''] = copiesAt(copied.place);
    const odd = name.replace('.copy', '-zzzzzzzz.copy');
    writeFileSync(join(copied.place, odd), 'no copy');
    await workOneDay(copied, '2026-05-05T10:00');
    expect(readFileSync(join(copied.place, odd), 'utf8')).toBe('no copy');
  });

  it('with an emptied database keeps the full copy and says so; once seen, it goes as others do', async () => {
    const copied = await withCopies();
    const { station, place } = copied;
    const empty = join(tempFolder(), 'station.db');
    cpSync(join(station.folder, 'station.db'), empty);
    await workOneDay(copied, '2026-05-05T10:00', async (desk) => {
      for (let n = 0; n < 30; n++) await saveFirstContact(desk);
    });
    station.at('2026-05-06T10:00');
    const desk = await goOnWith(station, empty);
    await call(desk, 'station', 'close', {});
    for (const day of ['07', '08', '09', '10']) await workOneDay(copied, `2026-05-${day}T10:00`, async () => {});
    // Four newer ones since, and the one that holds thirty cases is still there.
    expect(daysAt(place)).toEqual(['2026-05-05', '2026-05-08', '2026-05-09', '2026-05-10']);
    const seeing = await logIn(station);
    expect((await deskLines(seeing)).map(({ code }) => code)).toContain('today-copies-hold-less');
    await call(seeing, 'station', 'acceptLessCopied', {});
    expect((await deskLines(seeing)).map(({ code }) => code)).not.toContain('today-copies-hold-less');
    await call(seeing, 'station', 'close', {});
    await workOneDay(copied, '2026-05-11T10:00', async () => {});
    expect(daysAt(place)).not.toContain('2026-05-05');
  });
});

describe('a copy that somebody asks for', () => {
  it('does not replace one that holds more without a question, and names both counts', async () => {
    const { station } = await withCopies();
    const out = join(tempFolder(), 'by-hand.copy');
    const older = join(tempFolder(), 'station.db');
    cpSync(join(station.folder, 'station.db'), older);
    const desk = await logIn(station);
    for (let n = 0; n < 5; n++) await saveFirstContact(desk);
    await call(desk, 'station', 'backup', { out });
    await call(desk, 'station', 'backup', { out });
    await call(desk, 'station', 'close', {});
    const back = await goOnWith(station, older);
    const before = readFileSync(out);
    await expect(call(back, 'station', 'backup', { out })).rejects.toMatchObject({
      code: 'copy-holds-less',
      places: { cases: 0, casesThere: 5 },
    });
    expect(readFileSync(out).equals(before)).toBe(true);
    await call(back, 'station', 'backup', { out, replace: true });
    expect(readFileSync(out).equals(before)).toBe(false);
  });

  it('asks before it replaces a copy of another desk', async () => {
    const [one, other] = [await withCopies(), await withCopies(createAnotherStation)];
    const out = join(tempFolder(), 'by-hand.copy');
    await call(await logIn(one.station), 'station', 'backup', { out });
    expect(await refusalOf(call(await logIn(other.station), 'station', 'backup', { out }))).toBe('copy-not-compared');
  });
});

describe('when an access ends', () => {
  it('the copies from before go with the next closing; until then Today names the place', async () => {
    const copied = await withCopies();
    const ion = { name: 'Ion', role: 'caseworker', house: null, password: 'nine slow clouds' };
    await workOneDay(copied, '2026-05-05T10:00', (desk) => call(desk, 'station', 'addUser', ion));
    await workOneDay(copied, '2026-05-06T10:00');
    expect(daysAt(copied.place)).toHaveLength(3);
    copied.station.at('2026-05-07T10:00');
    const desk = await logIn(copied.station);
    await call(desk, 'station', 'removeUser', { name: 'Ion' });
    expect(await deskLines(desk)).toMatchObject([{ code: 'today-copies-to-clear', places: { place: 'stick' } }]);
    await call(desk, 'station', 'close', {});
    expect(daysAt(copied.place)).toEqual(['2026-05-07']);
    expect(await deskLines(await logIn(copied.station))).toEqual([]);
  });

  it('Today goes on naming a place that is not there, also one of before, until its copies are gone', async () => {
    const copied = await withCopies();
    const elsewhere = join(tempFolder(), 'second stick');
    mkdirSync(elsewhere);
    await workOneDay(copied, '2026-05-05T10:00', (desk) => call(desk, 'station', 'setCopies', { folder: elsewhere }));
    renameSync(copied.place, `${copied.place}.out`);
    await workOneDay(copied, '2026-05-06T10:00', (desk) =>
      call(desk, 'station', 'changePassword', { password: VERA.password, newPassword: 'ten rivers further' }),
    );
    const who = { user: 'Vera', password: 'ten rivers further' };
    const desk = await logIn(copied.station, who);
    expect((await deskLines(desk)).map(({ places }) => places.place)).toEqual(['stick']);
    renameSync(`${copied.place}.out`, copied.place);
    await call(desk, 'station', 'close', {});
    expect(copiesAt(copied.place)).toEqual([]);
    expect(await deskLines(await logIn(copied.station, who))).toEqual([]);
  });
});

describe('bringing a copy back', () => {
  it('says what is missing in it, beside the older station, which is kept', async () => {
    const copied = await withCopies();
    await workOneDay(copied, '2026-05-05T10:00');
    const [name = ''] = copiesAt(copied.place).filter((one) => !/-[a-z]{8}\./.test(one));
    const kept = join(tempFolder(), 'kept.copy');
    cpSync(join(copied.place, name), kept);
    await workOneDay(copied, '2026-05-06T10:00');
    const before = readFileSync(join(copied.station.folder, 'station.db'));
    const desk = copied.station.desk();
    expect(await refusalOf(call(desk, 'station', 'restore', { file: kept, ...VERA }))).toBe('folder-not-empty');
    const restored = await call(desk, 'station', 'restore', { file: kept, ...VERA, setAside: true });
    expect(restored).toMatchObject({ lacks: { since: '2026-05-05T10:00Z', until: '2026-05-06T10:00Z' } });
    expect(restored.lacks?.missing).toBeGreaterThan(2);
    expect((await deskLines(desk)).map(({ code }) => code)).toEqual(['today-restored-older']);
    const older = join(copied.station.folder, '..', restored.older ?? '');
    expect(readFileSync(join(older, 'station.db')).equals(before)).toBe(true);
    await call(desk, 'station', 'close', {});
    const again = await logIn(copied.station);
    expect((await call(again, 'station', 'verify', {})).faults).toEqual([]);
    rmSync(older, { recursive: true });
  });

  it('lets one choose among the generations, newest first, by day and number of cases', async () => {
    const copied = await withCopies();
    await workOneDay(copied, '2026-05-05T10:00');
    await workOneDay(copied, '2026-05-06T10:00');
    const [name = ''] = copiesAt(copied.place);
    const file = join(copied.place, name);
    const desk = copied.station.desk();
    const listed = await call(desk, 'station', 'copies', { file, ...VERA });
    expect(listed.map(({ at, cases }) => [at.slice(0, 10), cases])).toEqual([
      ['2026-05-06', 2],
      ['2026-05-05', 1],
      ['2026-05-04', 0],
    ]);
    const wrong = await call(desk, 'station', 'copies', { file, user: 'Vera', password: 'not it' });
    expect(wrong.map(({ cases }) => cases)).toEqual([null, null, null]);
    const folder = join(tempFolder(), 'new');
    const elsewhere = { ...copied.station.desk(), folder };
    const generation = listed[1]?.name;
    await call(elsewhere, 'station', 'restore', { file, ...VERA, generation });
    expect((await call(elsewhere, 'cases', 'list', { filter: {} })).total).toBe(1);
    await call(elsewhere, 'station', 'close', {});
    const outside = { file, ...VERA, generation: '../station.db' };
    expect(await refusalOf(call(copied.station.desk(), 'station', 'restore', outside))).toBe('copy-missing');
  });

  it('that a power cut ended between the two folders’ names is finished at the next start', async () => {
    const { finishChangingPlaces, placeBeside } = await import('../../../db/store/set-aside.ts');
    const { station } = await withCopies();
    const beside = placeBeside(station.folder);
    renameSync(station.folder, beside);
    await finishChangingPlaces(station.folder);
    expect(existsSync(join(station.folder, 'station.db'))).toBe(true);
    expect(await refusalOf(logIn(station))).toBe('done');
    // A station that is there is not touched by one that was made beside it.
    cpSync(station.folder, placeBeside(station.folder), { recursive: true });
    const before = readFileSync(join(station.folder, 'station.db'));
    await finishChangingPlaces(station.folder);
    expect(readFileSync(join(station.folder, 'station.db')).equals(before)).toBe(true);
    placeBeside(station.folder);
  });
});
