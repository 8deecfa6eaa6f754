/** Sealing every case for headquarters as the application does, and the least that must be done with the same lines. */
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import { Encrypter } from 'age-encryption';
import { seal } from '../../db/exchange/sending/seal.ts';
import { knownStations } from '../../db/exchange/trust/known-stations.ts';
import type { Work } from './apart.ts';
import { sitAt } from './offices.ts';

export const sealOurs: Work = async ({ office, path }) => {
  const desk = sitAt(office);
  mkdirSync(path, { recursive: true });
  const start = performance.now();
  await seal(desk.session, { to: 'HQ' }, path);
  const ms = performance.now() - start;
  desk.close();
  return ms;
};

/** Serialises each line from its value, compresses, encrypts, writes and syncs one file. */
export const sealBarely: Work = async ({ office, path }) => {
  const desk = sitAt(office);
  const recipient = [...knownStations(desk.db).values()][0]?.ageRecipient ?? '';
  const values = desk.db
    .prepare<[], Buffer>('SELECT line FROM record ORDER BY case_id, station, epoch, n')
    .pluck()
    .all()
    .map((line) => JSON.parse(line.toString('utf8')) as unknown);
  desk.close();
  mkdirSync(path, { recursive: true });
  const start = performance.now();
  const text = values.map((value) => `${JSON.stringify(value)}\n`).join('');
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const sealed = await encrypter.encrypt(zstdCompressSync(Buffer.from(text, 'utf8')));
  const file = openSync(join(path, 'bare'), 'wx');
  writeSync(file, sealed);
  fsyncSync(file);
  closeSync(file);
  return performance.now() - start;
};

/** The one package in a folder. */
export function packageIn(folder: string): string {
  const name = readdirSync(folder).find((entry) => entry.endsWith('.waymark'));
  if (name === undefined) throw new Error('nothing was sealed');
  return join(folder, name);
}
