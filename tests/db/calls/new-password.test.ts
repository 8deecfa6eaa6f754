import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../store/a-store.ts';
import { call, emptyDesk } from './a-desk.ts';
import { createStation, logIn, refusalOf, VERA } from './office-desk.ts';

const WORDS =
  'chestnuts by the old mill, seven lamps on the wall, pears drying in the sun, four brown kettles, nine slow clouds over the empty harbour';
const TOO_LONG = WORDS.slice(0, 129);

describe('a password that is easy to guess', () => {
  it('is refused wherever one is set, and nothing changes; the one in force still opens', async () => {
    const station = await createStation();
    const desk = await logIn(station);
    const copy = join(tempFolder(), 'copy');
    await call(desk, 'station', 'backup', { out: copy });
    const ion = { name: 'Ion', role: 'caseworker', house: null, password: 'Bishkek2026' } as const;
    expect(await refusalOf(call(desk, 'station', 'addUser', ion))).toBe('password-weak');
    const change = { password: VERA.password, newPassword: 'vera2026' };
    expect(await refusalOf(call(desk, 'station', 'changePassword', change))).toBe('password-weak');
    expect(await call(desk, 'station', 'users', {})).toHaveLength(1);
    await call(desk, 'station', 'close', {});

    const forgotten = { code: station.recoveryCode, user: 'Vera', newPassword: 'x' };
    expect(await refusalOf(call(station.desk(), 'station', 'logInWithRecovery', forgotten))).toBe('password-weak');
    await call(await logIn(station), 'station', 'close', {});

    const elsewhere = emptyDesk(tempFolder());
    const restoring = { file: copy, recoveryCode: station.recoveryCode, user: 'Vera', password: 'x' };
    expect(await refusalOf(call(elsewhere, 'station', 'restore', restoring))).toBe('password-weak');
    const first = {
      kind: 'mission',
      office: 'KG-OSH',
      name: 'Osh',
      country: 'KGZ',
      user: 'Aida',
      copies: null,
    } as const;
    expect(await refusalOf(call(elsewhere, 'station', 'setUp', { ...first, password: 'osh-osh-2026' }))).toBe(
      'password-weak',
    );
    expect(await call(elsewhere, 'station', 'state', {})).toEqual({ state: 'new' });
  });

  it('is told as such while it is typed; four words are offered, each time others, and taken', async () => {
    const station = await createStation();
    const asked = { password: 'Shelter Tulip 2026', about: ['Shelter Tulip'] };
    const desk = station.desk();
    expect(await call(desk, 'station', 'judgePassword', asked)).toMatchObject({ enough: false });
    const [one, other] = [
      await call(desk, 'station', 'suggestPassword', {}),
      await call(desk, 'station', 'suggestPassword', {}),
    ];
    expect(one.password.split(' ')).toHaveLength(4);
    expect(one.password).not.toBe(other.password);
    const judged = await call(desk, 'station', 'judgePassword', { password: one.password, about: [] });
    expect(judged).toMatchObject({ enough: true });
  });
});

describe('a password of more than 128 characters', () => {
  it('is refused as too long wherever one is set, not as one that is easy to guess', async () => {
    const refused = expect.objectContaining({ code: 'password-too-long', places: { most: 128 } });
    const station = await createStation();
    const desk = await logIn(station);
    const copy = join(tempFolder(), 'copy');
    await call(desk, 'station', 'backup', { out: copy });
    const ion = { name: 'Ion', role: 'caseworker', house: null, password: TOO_LONG } as const;
    await expect(call(desk, 'station', 'addUser', ion)).rejects.toEqual(refused);
    const change = { password: VERA.password, newPassword: TOO_LONG };
    await expect(call(desk, 'station', 'changePassword', change)).rejects.toEqual(refused);
    await call(desk, 'station', 'close', {});

    const forgotten = { code: station.recoveryCode, user: 'Vera', newPassword: TOO_LONG };
    await expect(call(station.desk(), 'station', 'logInWithRecovery', forgotten)).rejects.toEqual(refused);
    const elsewhere = emptyDesk(tempFolder());
    const restoring = { file: copy, recoveryCode: station.recoveryCode, user: 'Vera', password: TOO_LONG };
    await expect(call(elsewhere, 'station', 'restore', restoring)).rejects.toEqual(refused);
    const office = { kind: 'headquarters', office: 'HQ', name: 'Chisinau', country: 'MDA', user: 'Aida', copies: null };
    for (const passwords of [
      { password: TOO_LONG, rootPassword: WORDS.slice(0, 128) },
      { password: WORDS.slice(0, 128), rootPassword: TOO_LONG },
    ]) {
      await expect(call(elsewhere, 'station', 'setUp', { ...office, ...passwords })).rejects.toEqual(refused);
    }
    expect(await call(elsewhere, 'station', 'state', {})).toEqual({ state: 'new' });
    expect(await refusalOf(logIn(station))).toBe('done');
  });

  it('is told while it is typed; one of 128 is taken', async () => {
    const desk = (await createStation()).desk();
    const enough = async (password: string) =>
      (await call(desk, 'station', 'judgePassword', { password, about: [] })).enough;
    expect([await enough(TOO_LONG.slice(0, 128)), await enough(TOO_LONG)]).toEqual([true, false]);
  });
});
