import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Desk } from '../../../db/calls/desk.ts';
import { add, helped, leave } from '../statistics/leaving.ts';
import { tempFolder } from '../store/a-store.ts';
import { call, emptyDesk } from './a-desk.ts';

const PASSWORD = 'seven quiet rivers';

/** A station that was set up and copied, and the code that was printed then; `before` the copy is made something may happen to it. */
async function makeCopy(
  before: (desk: Desk) => void = () => {},
): Promise<{ readonly file: string; readonly recoveryCode: string }> {
  const desk = emptyDesk(tempFolder());
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
  before(desk);
  await call(desk, 'station', 'backup', { out: file });
  return { file, recoveryCode };
}

it('a copy restored by the recovery code answers the code that follows it, which opens the station', async () => {
  const copy = await makeCopy();
  const desk = emptyDesk(tempFolder());
  const restored = await call(desk, 'station', 'restore', { ...copy, user: 'Vera', password: 'eight other rivers' });
  expect(restored.recoveryCode).toMatch(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){5}$/);
  await call(desk, 'station', 'close', {});
  const again = emptyDesk(desk.folder);
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
  const copy = await makeCopy();
  const folder = tempFolder();
  const asked = { ...copy, user: 'Nobody', password: 'eight other rivers' };
  await expect(call(emptyDesk(folder), 'station', 'restore', asked)).rejects.toMatchObject({ code: 'no-such-user' });
  await expect(call(emptyDesk(folder), 'station', 'restore', copy)).rejects.toMatchObject({ code: 'user-name-needed' });
  const restored = await call(emptyDesk(folder), 'station', 'restore', { ...asked, user: 'Vera' });
  expect(restored.session.station.office).toBe('MD-KIV');
});

it('a copy restored by a password has no new code', async () => {
  const { file } = await makeCopy();
  const restored = await call(emptyDesk(tempFolder()), 'station', 'restore', {
    file,
    user: 'Vera',
    password: PASSWORD,
  });
  expect(restored.recoveryCode).toBeNull();
});

it('a desk that is brought back gives out the numbers that left before the copy, whoever it counts by now', async () => {
  const year = { from: '2005', to: '2005' };
  let left: ReturnType<typeof leave> | undefined;
  const { file } = await makeCopy(({ store }) => {
    if (store === null) throw new Error('a desk that was set up is open');
    add(store.db, helped('MD-KIV', 2005, 42, 21));
    left = leave(store.db, year);
  });
  const desk = emptyDesk(tempFolder());
  await call(desk, 'station', 'restore', { file, user: 'Vera', password: PASSWORD });
  if (desk.store === null) throw new Error('a desk that was brought back is open');
  add(desk.store.db, helped('MD-KIV', 2005, 30, 4));
  expect(leave(desk.store.db, year).edition).toEqual(left?.edition);
});

it('no number of the register is given twice, however often one copy is brought back', async () => {
  const leaveAt = ({ store }: Desk): number => {
    if (store === null) throw new Error('a desk at which somebody sits is open');
    return leave(store.db, { from: '2005', to: '2005' }).number;
  };
  const { file } = await makeCopy((desk) => {
    if (desk.store !== null) add(desk.store.db, helped('MD-KIV', 2005, 42, 21));
    expect([leaveAt(desk), leaveAt(desk)]).toEqual([1, 2]);
  });
  const given = new Set([1, 2, 3, 4]);
  for (const minute of ['11:00', '11:01', '17:30']) {
    const desk = emptyDesk(tempFolder(), () => new Date(`2026-05-04T${minute}`));
    await call(desk, 'station', 'restore', { file, user: 'Vera', password: PASSWORD });
    const [first, next] = [leaveAt(desk), leaveAt(desk)];
    expect(next).toBe(first + 1);
    expect([first, next].filter((number) => given.has(number))).toEqual([]);
    for (const number of [first, next]) given.add(number);
  }
});

it('where nobody could be seated after the recovery code was used up, another code is said to be needed', async () => {
  const copy = await makeCopy(({ store }) =>
    store?.db.exec(
      `CREATE TRIGGER refused BEFORE INSERT ON audit WHEN NEW.act = 'restore' BEGIN SELECT RAISE(ABORT, 'refused'); END`,
    ),
  );
  const who = { user: 'Vera', password: 'eight other rivers' };
  const desk = emptyDesk(tempFolder());
  await expect(call(desk, 'station', 'restore', { ...copy, ...who })).rejects.toMatchObject({
    code: 'recovery-code-unseen',
  });
  const again = emptyDesk(desk.folder);
  expect((await call(again, 'station', 'logIn', who)).session.user.name).toBe('Vera');
  await call(again, 'station', 'renewRecoveryCode', { password: who.password });
});
