import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../store/a-store.ts';
import { call, emptyDesk } from './a-desk.ts';
import { aStation, logIn, refusalOf, VERA } from './office-desk.ts';

const LONG = { timeout: 60_000 };

describe('a password that is easy to guess', LONG, () => {
  it('is refused wherever one is set, and nothing changes; the one in force still opens', async () => {
    const station = await aStation();
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
    const station = await aStation();
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
