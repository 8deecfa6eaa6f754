/** Opening a package as the application does, and the least that must be done with its bytes. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import { Decrypter } from 'age-encryption';
import { openPackage } from '../../db/exchange/receiving/open-package.ts';
import { KEY_BYTES, openConnection } from '../../db/store/connection.ts';
import { ownStation } from '../../db/store/station.ts';
import { inTransaction } from '../../db/store/transaction.ts';
import type { Work } from './apart.ts';
import { sitAt } from './offices.ts';

export const openOurs: Work = async ({ office, path }) => {
  const desk = sitAt(office);
  const start = performance.now();
  const opened = await openPackage(desk.session, office.folder, path);
  const ms = performance.now() - start;
  desk.close();
  if (opened.outcome !== 'accepted' || opened.setAside.length > 0) throw new Error('the package was not taken in');
  return ms;
};

/** Decrypts, decompresses, parses every line and inserts its bytes into one table of an encrypted database, in one transaction. */
export const openBarely: Work = async ({ office, path }) => {
  const desk = sitAt(office);
  const { ageIdentity } = ownStation(desk.db);
  desk.close();
  const db = openConnection(join(office.folder, 'bare.db'), randomBytes(KEY_BYTES), { create: true });
  db.exec('CREATE TABLE line (n INTEGER PRIMARY KEY, kind TEXT, line BLOB NOT NULL) STRICT');
  const insert = db.prepare('INSERT INTO line (kind, line) VALUES (?, ?)');
  const start = performance.now();
  const lines = linesOf(await decrypted(ageIdentity, path));
  inTransaction(db, () => {
    for (const line of lines) {
      const { kind } = JSON.parse(line.toString('utf8')) as { readonly kind?: string };
      insert.run(kind ?? null, line);
    }
  });
  const ms = performance.now() - start;
  db.close();
  return ms;
};

/** The plaintext of a package, padding and all checks left aside. */
async function decrypted(identity: string, path: string): Promise<Buffer> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const plain = await decrypter.decrypt(readFileSync(path));
  return zstdDecompressSync(plain);
}

export function* linesOf(text: Buffer): Generator<Buffer> {
  let start = 0;
  for (let end = text.indexOf(0x0a); end >= 0; end = text.indexOf(0x0a, start)) {
    yield text.subarray(start, end);
    start = end + 1;
  }
}
