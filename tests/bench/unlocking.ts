/** From the password to Today, against the derivation of the password, one connection and one statement; passwords here cost next to nothing. */
import { readFileSync } from 'node:fs';
import { today } from '../../db/casework/views/today.ts';
import { openConnection } from '../../db/store/connection.ts';
import { stationFiles } from '../../db/store/folder.ts';
import { type Derivation, deriveSecret } from '../../db/store/password.ts';
import { alternatingOften } from './alternating.ts';
import { deskAt, USER, withCopy } from './office.ts';
import type { Measure } from './row.ts';

export const unlocking: Measure = ({ mission, place }, size) =>
  withCopy(mission, place, async (office) => {
    const files = stationFiles(office.folder);
    const keys = JSON.parse(readFileSync(files.keys, 'utf8')) as {
      readonly slots: readonly { readonly derivation: Derivation }[];
    };
    const derivation = keys.slots[0]?.derivation;
    if (derivation === undefined) throw new Error('nobody can open this desk');
    const lines = { ours: 0 };
    const ours = async () => {
      const { session, close } = await deskAt(office);
      lines.ours = today(session).groups.length;
      close();
    };
    const bare = async () => {
      await deriveSecret(Buffer.from(USER.password), derivation);
      const db = openConnection(files.database, Buffer.from(office.key, 'base64url'));
      db.prepare('SELECT stage, sum(n) FROM file_count GROUP BY stage').all();
      db.close();
    };
    const compared = await alternatingOften({ ...size, times: 1 }, ours, bare);
    return [
      {
        what: 'from the password to Today',
        limit: 'derive the password, open a connection, one statement',
        goal: null,
        ...compared,
        memory: null,
        note: `${lines.ours} groups`,
        faults: [],
      },
    ];
  });
