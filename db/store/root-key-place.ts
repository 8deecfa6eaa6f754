/** Where headquarters' root key lies, as far as this desk can see it: in its default place, the station's folder, or elsewhere. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT_KEY_FILE } from '../contract/file-endings.ts';
import type { Database } from './database.ts';

/** Whether the root key's file lies beside the database. A thief of the PC then has both, and only the passphrase keeps them from signing. */
export function rootKeyLiesHere(db: Database): boolean {
  return !db.memory && existsSync(join(dirname(db.name), ROOT_KEY_FILE));
}
