/** Looking at a copy as a restore would. */
import { existsSync, rmSync } from 'node:fs';
import { openConnection } from '../../db/store/connection.ts';
import { extractDatabase } from '../../db/store/copy-file.ts';
import { pageFaults } from '../../db/store/integrity.ts';
import { unlock } from '../../db/store/keys-file.ts';

/** What is wrong with a copy that this password should open; `saved` are ids of records that it must hold. */
export async function copyFaults(
  file: string,
  who: { readonly name: string; readonly password: string },
  saved: readonly string[] = [],
): Promise<string[]> {
  const scratch = `${file}.scratch`;
  try {
    const { keys } = await unlock(extractDatabase(file, scratch), who);
    const db = openConnection(scratch, keys[0] ?? Buffer.alloc(0), { readonly: true });
    const faults = pageFaults(db);
    const held = new Set(db.prepare<[], string>("SELECT id FROM record WHERE kind = 'note'").pluck().all());
    db.close();
    const lost = saved.filter((id) => !held.has(id)).length;
    return [...faults, ...(lost > 0 ? [`${lost} saves are not in it`] : [])].map((fault) => `in the copy: ${fault}`);
  } catch (error) {
    return [`in the copy: ${String(error)}`];
  } finally {
    for (const end of ['', '-wal', '-shm']) if (existsSync(scratch + end)) rmSync(scratch + end);
  }
}
