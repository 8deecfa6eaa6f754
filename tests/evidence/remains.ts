/** Looking for what people said where it must not be: in files as they lie on the disk, and in a database opened with its own key. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { closeStore, openStore } from '../../db/store/store.ts';
import { PASSWORD } from './desks.ts';

/** The bytes of a text in every form in which it could lie about: UTF-8 and both UTF-16, composed and decomposed. */
export function formsOf(said: string): readonly Buffer[] {
  const texts = new Set(
    [said, said.toLowerCase(), said.toUpperCase()].flatMap((t) => [t.normalize('NFC'), t.normalize('NFD')]),
  );
  return [...texts].flatMap((text) => {
    const little = Buffer.from(text, 'utf16le');
    return [Buffer.from(text, 'utf8'), little, Buffer.from(little).swap16()];
  });
}

/** What of it is in these bytes. */
export function foundIn(bytes: Buffer, said: readonly string[]): readonly string[] {
  return said.filter((text) => formsOf(text).some((form) => bytes.includes(form)));
}

/** Every file under a folder. */
export function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

/** What of it is in a file of these folders, or in its name: `path: text`. */
export function foundInFiles(folders: readonly string[], said: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    filesUnder(folder).flatMap((path) => {
      const found = [...foundIn(readFileSync(path), said), ...foundIn(Buffer.from(path.slice(folder.length)), said)];
      return found.map((text) => `${path}: ${text}`);
    }),
  );
}

/** What of it is in any column of any table of a station's database, the search index among them: `table.column: text`. */
export async function foundInDatabase(folder: string, said: readonly string[]): Promise<readonly string[]> {
  const store = await openStore(folder, { name: undefined, password: PASSWORD });
  try {
    const tables = store.db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
    return tables.flatMap((table) =>
      store.db
        .prepare<[], Readonly<Record<string, unknown>>>(`SELECT * FROM "${table}"`)
        .all()
        .flatMap((row) =>
          Object.entries(row).flatMap(([column, value]) => {
            const bytes = Buffer.isBuffer(value) ? value : Buffer.from(String(value), 'utf8');
            return foundIn(bytes, said).map((text) => `${table}.${column}: ${text}`);
          }),
        ),
    );
  } finally {
    closeStore(store);
  }
}
