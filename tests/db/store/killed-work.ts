/** The work that `kills.ts` kills: run as a script with the kind of work and the station's folder, it goes on until it is killed. */
import { join } from 'node:path';
import { appendAudit } from '../../../db/store/audit.ts';
import { writeBackup } from '../../../db/store/backup.ts';
import { addSlot, removeSlot, renewDatabaseKey } from '../../../db/store/keyring.ts';
import { rewriteKeys } from '../../../db/store/rekey.ts';
import { slotsOf } from '../../../db/store/slot-table.ts';
import { openStore, type Store } from '../../../db/store/store.ts';
import { inTransaction } from '../../../db/store/transaction.ts';

export const KILLED_WORK = ['saves', 'change of key', 'users', 'keys.json', 'copies'] as const;
export type KilledWork = (typeof KILLED_WORK)[number];

export const KILLED_USER = { user: 1, name: 'Ana', password: 'korálky pod mostem' };
export const KILLED_COST = { memory: 64, passes: 1, lanes: 1, belowFloor: true } as const;
export const COPY_NAME = 'copy.waymark-copy';
export const FILLER = 'an invented answer, '.repeat(40);
const GUEST = { user: 2, name: 'Bekim', password: 'seven quiet rivers' };

const WORK: Readonly<Record<KilledWork, (store: Store) => Promise<void>>> = {
  saves: async () => {},
  'change of key': renewDatabaseKey,
  users: async (store) => {
    await addSlot(store, GUEST, (db) => {
      db.prepare(
        "INSERT OR IGNORE INTO user (number, name, role, active, created) VALUES (2, 'Bekim', 'caseworker', 1, '2026-05-01')",
      ).run();
    });
    await removeSlot(store, GUEST.user);
  },
  'keys.json': async (store) => {
    for (let turn = 0; turn < 20; turn++) await rewriteKeys(store, slotsOf(store.db));
  },
  copies: async (store) => {
    const out = join(store.files.folder, '..', COPY_NAME);
    await writeBackup(store, { out, users: [1], at: '2026-05-01T17:05Z', verify: () => {} });
  },
};

async function workForEver(work: KilledWork, folder: string): Promise<never> {
  const store = await openStore(folder, KILLED_USER);
  for (;;) {
    const { n } = inTransaction(store.db, () => {
      return appendAudit(store.db, { at: '2026-05-01T08:30Z', user: 1, act: 'saved', outcome: 'done' });
    });
    process.stdout.write(`${n}\n`);
    await WORK[work](store);
  }
}

const [, script, work, folder] = process.argv;
if (script === import.meta.filename && folder !== undefined) {
  const known = KILLED_WORK.find((name) => name === work);
  if (known === undefined) throw new Error(`no such work: ${work}`);
  await workForEver(known, folder);
}
