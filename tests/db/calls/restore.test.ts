import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { type Desk, newDesk } from '../../../db/calls/desk.ts';
import { closeStore } from '../../../db/store/store.ts';
import { CHEAP, tempFolder } from '../store/a-store.ts';
import { call } from './a-desk.ts';

const PASSWORD = 'seven quiet rivers';

function openDesk(folder: string): Desk {
  const desk = newDesk(
    folder,
    () => new Date('2026-05-04T10:00:00Z'),
    () => {},
    CHEAP,
  );
  onTestFinished(() => {
    if (desk.store?.db.open === true) closeStore(desk.store);
  });
  return desk;
}

/** A station that was set up and copied, and the code that was printed then. */
async function aCopy(): Promise<{ readonly file: string; readonly recoveryCode: string }> {
  const desk = openDesk(tempFolder());
  const { recoveryCode } = await call(desk, 'station', 'setUp', {
    kind: 'mission',
    office: 'MD-KIV',
    name: 'Chişinău',
    country: 'MDA',
    user: 'Vera',
    password: PASSWORD,
    copies: null,
  });
  const file = join(tempFolder(), 'copy');
  await call(desk, 'station', 'backup', { out: file });
  return { file, recoveryCode };
}

it('a copy restored by the recovery code answers the code that follows it, which opens the station', async () => {
  const copy = await aCopy();
  const desk = openDesk(tempFolder());
  const restored = await call(desk, 'station', 'restore', { ...copy, user: 'Vera', password: 'eight other rivers' });
  expect(restored.recoveryCode).toMatch(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){5}$/);
  await call(desk, 'station', 'close', {});
  const again = openDesk(desk.folder);
  const code = { user: 'Vera', newPassword: 'nine rivers more' };
  await expect(call(again, 'station', 'logInWithRecovery', { ...code, code: copy.recoveryCode })).rejects.toMatchObject(
    { code: 'wrong-recovery-code' },
  );
  expect(
    (await call(again, 'station', 'logInWithRecovery', { ...code, code: restored.recoveryCode ?? '' })).session.user
      .name,
  ).toBe('Vera');
});

it('with the name of nobody nothing is made, and the code is not used up', async () => {
  const copy = await aCopy();
  const folder = tempFolder();
  const asked = { ...copy, user: 'Nobody', password: 'eight other rivers' };
  await expect(call(openDesk(folder), 'station', 'restore', asked)).rejects.toMatchObject({ code: 'no-such-user' });
  await expect(call(openDesk(folder), 'station', 'restore', copy)).rejects.toMatchObject({ code: 'user-name-needed' });
  const restored = await call(openDesk(folder), 'station', 'restore', { ...asked, user: 'Vera' });
  expect(restored.session.station.office).toBe('MD-KIV');
});

it('a copy restored by a password has no new code', async () => {
  const { file } = await aCopy();
  const restored = await call(openDesk(tempFolder()), 'station', 'restore', { file, user: 'Vera', password: PASSWORD });
  expect(restored.recoveryCode).toBeNull();
});
