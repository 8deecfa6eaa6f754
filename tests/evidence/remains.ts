/** Looking for what people said where it must not be: in files as they lie on the disk, and in a database opened with its own key. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { closeStore, openStore } from '../../db/store/store.ts';
import { PASSWORD } from './desks.ts';

/** The bytes of a text in every form in which it could lie about: UTF-8, both UTF-16 and Latin-1, composed and decomposed. */
function formsOf(said: string): readonly Buffer[] {
  const cases = [said, said.toLowerCase(), said.toUpperCase()];
  const texts = new Set(cases.flatMap((text) => [text.normalize('NFC'), text.normalize('NFD')]));
  return [...texts].flatMap((text) => {
    const little = Buffer.from(text, 'utf16le');
    const wide = [Buffer.from(text, 'utf8'), little, Buffer.from(little).swap16()];
    const narrow = Buffer.from(text, 'latin1');
    return narrow.toString('latin1') === text ? [...wide, narrow] : wide;
  });
}

/** Says what of it is in the bytes it is given. */
export function searchFor(said: readonly string[]): (bytes: Buffer) => readonly string[] {
  const wanted = [...new Set(said)].map((text) => ({ text, forms: formsOf(text) }));
  return (bytes) => wanted.filter(({ forms }) => forms.some((form) => bytes.includes(form))).map(({ text }) => text);
}

/** Every file under a folder. */
export function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

/** What of it is in a file of these folders, or in its name: `path: text`. */
export function foundInFiles(folders: readonly string[], said: readonly string[]): readonly string[] {
  const search = searchFor(said);
  return folders.flatMap((folder) =>
    filesUnder(folder).flatMap((path) => {
      const found = [...search(readFileSync(path)), ...search(Buffer.from(path.slice(folder.length)))];
      return found.map((text) => `${path}: ${text}`);
    }),
  );
}

/** What of it is in any column of any table of a station's database, the search index among them: `table.column: text`. */
export async function foundInDatabase(folder: string, said: readonly string[]): Promise<readonly string[]> {
  const search = searchFor(said);
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
            return search(bytes).map((text) => `${table}.${column}: ${text}`);
          }),
        ),
    );
  } finally {
    closeStore(store);
  }
}
