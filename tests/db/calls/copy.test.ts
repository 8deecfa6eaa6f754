import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Desk } from '../../../db/calls/desk.ts';
import { tempFolder } from '../store/a-store.ts';
import { call, emptyDesk } from './a-desk.ts';

const LOG_IN = { user: 'Vera', password: 'seven quiet rivers' };

/** A desk with one case, whose row in the list says what no record says: as after an update that changed a rule. */
async function withAnOldRow(): Promise<Desk> {
  const desk = emptyDesk(tempFolder());
  await call(desk, 'station', 'setUp', {
    kind: 'mission',
    office: 'MD-KIV',
    name: 'Chişinău',
    country: 'MDA',
    copies: null,
    ...LOG_IN,
  });
  await call(desk, 'cases', 'begin', {});
  desk.store?.db.prepare("UPDATE case_index SET stage = 'closed'").run();
  return desk;
}

it('a copy is made although a row that can be derived anew is not what the records say; verification says so', async () => {
  const desk = await withAnOldRow();
  expect((await call(desk, 'station', 'verify', {})).faults).toMatchObject([{ check: 'index-row' }]);
  expect((await call(desk, 'station', 'backup', { out: join(tempFolder(), 'copy') })).bytes).toBeGreaterThan(0);
});

it('no copy is made of a record that is not what was signed', async () => {
  const desk = await withAnOldRow();
  desk.store?.db.prepare("UPDATE record SET hash = x'00'").run();
  await expect(call(desk, 'station', 'backup', { out: join(tempFolder(), 'copy') })).rejects.toMatchObject({
    code: 'copy-not-good',
  });
});

it('where a rule has changed everything derived is derived anew at log-in', async () => {
  const desk = await withAnOldRow();
  desk.store?.db.prepare("UPDATE setting SET value = 'older' WHERE key = 'facts-version'").run();
  await call(desk, 'station', 'close', {});
  const again = emptyDesk(desk.folder);
  await call(again, 'station', 'logIn', LOG_IN);
  expect((await call(again, 'station', 'verify', {})).clean).toBe(true);
  expect((await call(again, 'cases', 'list', { filter: {} })).rows).toMatchObject([{ stage: 'contact' }]);
});
