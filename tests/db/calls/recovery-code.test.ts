/** The recovery code that nobody has seen, or somebody may have read: it can always be replaced by who has a password. */
import { describe, expect, it } from 'vitest';
import { closeStore } from '../../../db/store/store.ts';
import { call } from './a-desk.ts';
import { createStation, logIn, refusalOf, VERA } from './office-desk.ts';

const ION = { name: 'Ion', role: 'caseworker', house: null, password: 'nine slow clouds' } as const;
const NEXT = 'eleven brown kettles';

describe('a new recovery code', () => {
  it('is made by a focal point who types the own password; the one before opens nothing any more', async () => {
    const station = await createStation();
    const desk = await logIn(station);
    await call(desk, 'station', 'addUser', ION);
    expect(await refusalOf(call(desk, 'station', 'renewRecoveryCode', { password: 'not mine at all' }))).toBe(
      'wrong-password',
    );
    const { recoveryCode } = await call(desk, 'station', 'renewRecoveryCode', { password: VERA.password });
    await call(desk, 'station', 'close', {});
    const ion = await logIn(station, { user: ION.name, password: ION.password });
    expect(await refusalOf(call(ion, 'station', 'renewRecoveryCode', { password: ION.password }))).toBe('role-may-not');
    await call(ion, 'station', 'close', {});
    const by = (code: string) =>
      refusalOf(call(station.desk(), 'station', 'logInWithRecovery', { code, user: VERA.user, newPassword: NEXT }));
    expect(await by(station.recoveryCode)).toBe('wrong-recovery-code');
    expect(await by(recoveryCode)).toBe('done');
  });

  it('is told to be needed where the one that was used up could not be followed by one that was shown', async () => {
    const station = await createStation();
    const desk = await logIn(station);
    desk.store?.db.exec(
      `CREATE TRIGGER refused BEFORE INSERT ON audit WHEN NEW.act = 'recovery-code-used' BEGIN SELECT RAISE(ABORT, 'refused'); END`,
    );
    if (desk.store !== null) closeStore(desk.store);
    const recovering = { code: station.recoveryCode, user: VERA.user, newPassword: NEXT };
    expect(await refusalOf(call(station.desk(), 'station', 'logInWithRecovery', recovering))).toBe(
      'recovery-code-unseen',
    );
    expect(await refusalOf(logIn(station))).toBe('wrong-password');
    const again = await logIn(station, { user: VERA.user, password: NEXT });
    expect(await refusalOf(call(again, 'station', 'renewRecoveryCode', { password: NEXT }))).toBe('done');
  });
});
