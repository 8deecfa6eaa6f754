/** A station that is only looked at: by whoever has a password, beside whoever has it open, with nothing written. */
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Database } from '../../../db/store/database.ts';
import { MIGRATIONS } from '../../../db/store/migrations/index.ts';
import { readStation } from '../../../db/store/read-station.ts';
import { closeStore } from '../../../db/store/store.ts';
import { ANA, credentials, makeStore, tempFolder } from './a-store.ts';

const names = (db: Database) => db.prepare<[], string>('SELECT name FROM user').pluck().all();
const refusedWith = (code: string) => expect.objectContaining({ code });

it('is read beside whoever has it open, and when nobody has; it cannot be written to', async () => {
  const { folder, store } = await makeStore();
  store.db.prepare("UPDATE user SET name = 'Ana Nova'").run();
  const looked = () => readStation(folder, credentials(ANA), (db, user) => [user, ...names(db)]);
  const written = () => readStation(folder, credentials(ANA), (db) => db.prepare('DELETE FROM setting').run());
  for (const close of [() => {}, () => closeStore(store)]) {
    close();
    const before = readdirSync(folder);
    expect(await looked()).toEqual([1, 'Ana Nova']);
    await expect(written()).rejects.toThrow(/readonly/);
    expect(readdirSync(folder)).toEqual(before);
  }
});

it('is refused to whoever has no password of it, where there is none, and where it is of another version', async () => {
  const { folder, store } = await makeStore();
  const look = (place: string, password = ANA.password) =>
    readStation(place, { name: ANA.name, password }, (db) => names(db));
  await expect(look(folder, 'a wrong guess')).rejects.toThrow(refusedWith('wrong-password'));
  await expect(look(tempFolder())).rejects.toThrow(refusedWith('database-missing'));
  store.db.pragma(`user_version = ${MIGRATIONS.length - 1}`);
  await expect(look(folder)).rejects.toThrow(refusedWith('station-of-before'));
  store.db.pragma(`user_version = ${MIGRATIONS.length + 1}`);
  await expect(look(folder)).rejects.toThrow(refusedWith('newer-waymark'));
  closeStore(store);
});
