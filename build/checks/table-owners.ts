/**
 * One file owns each table: every statement that writes it stands there, so that whoever asks what can change a row reads one file. Where a
 * second file must write, it is named below with the reason. The owners are listed in `db/store/README.md`, which this check compares.
 * `node build/checks/table-owners.ts` prints every breach and ends with 1 if there is one.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectModules, withoutComments } from './exports.ts';

interface Breach {
  readonly file: string;
  readonly says: string;
}

type Reasons = Readonly<Record<string, string>>;

/** What writes a table beside its owner, `<file or folder> <table>`; `*` for every table. */
const BESIDE_OWNER: Reasons = {
  'db/store/migrations/ *': 'a migration brings rows into the shape of its version, and is never edited afterwards',
  'db/store/watched-tables.ts watched_change': 'the triggers that note changes are made by migrations',
};

const OWNERS_PAGE = 'db/store/README.md';
const OWN = 'build/checks/table-owners.ts';
/** The owner of a table that no version has written yet. */
const NOBODY = 'nobody yet';

const MADE = /\bCREATE\s+(?:TEMP\s+)?(?:VIRTUAL\s+)?TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?(\w+)/g;
const RENAMED = /\bALTER\s+TABLE\s+(\w+)\s+RENAME\s+TO\s+(\w+)/g;
const WRITTEN =
  /\b(?:(?:INSERT(?:\s+OR\s+\w+)?|REPLACE)\s+INTO\s+|DELETE\s+FROM\s+|UPDATE\s+(?:OR\s+\w+\s+)?(?=\S+\s+SET\b))("?\w+|\$\{)/gi;
/** A row of the page: table, owner, what it holds. */
const ROW = /^\| `(\w+)` \| (?:`([^`]+)`|([^|`]+)) \|/gm;

/** The tables of the project, under the names that they have after every migration. */
function tablesIn(texts: ReadonlyMap<string, string>): ReadonlySet<string> {
  const tables = new Set<string>();
  for (const text of texts.values()) {
    for (const [, name = ''] of text.matchAll(MADE)) tables.add(name);
  }
  // What takes the place of another table was made under a name for the time of the change; what was put aside for it is dropped.
  for (const text of texts.values()) {
    for (const [, from = '', to = ''] of text.matchAll(RENAMED)) {
      if (!tables.has(to)) continue;
      tables.delete(from);
    }
  }
  return tables;
}

interface Write {
  readonly file: string;
  readonly table: string;
}

function writesIn(texts: ReadonlyMap<string, string>): readonly Write[] {
  return [...texts].flatMap(([file, text]) =>
    [...new Set([...text.matchAll(WRITTEN)].map(([, table = '']) => table.replace('"', '')))].map((table) => ({
      file,
      table,
    })),
  );
}

/** The exception that a write stands under, if there is one. */
function exceptionFor({ file, table }: Write, beside: Reasons): string | undefined {
  return Object.keys(beside).find((entry) => {
    const [place = '', name] = entry.split(' ');
    return (place === file || (place.endsWith('/') && file.startsWith(place))) && (name === '*' || name === table);
  });
}

/**
 * @param modules the project's modules by their paths; those of `db/` are looked at
 * @param page the page that lists the owners
 * @param beside who writes beside an owner, with the reason; one that is not needed is reported too
 */
export function ownerBreaches(modules: ReadonlyMap<string, string>, page: string, beside: Reasons): readonly Breach[] {
  const texts = new Map(
    [...modules].filter(([file]) => file.startsWith('db/')).map(([file, text]) => [file, withoutComments(text)]),
  );
  const tables = tablesIn(texts);
  const breaches: Breach[] = [];
  const excepted: (readonly [exception: string, table: string])[] = [];
  const owners = new Map<string, string[]>([...tables].map((table) => [table, []]));
  for (const write of writesIn(texts)) {
    const exception = exceptionFor(write, beside);
    if (exception !== undefined) excepted.push([exception, write.table]);
    else if (write.table === '${')
      breaches.push({ file: write.file, says: 'name the table that is written in the statement' });
    else if (!tables.has(write.table))
      breaches.push({ file: write.file, says: `writes ${write.table}, which nothing creates` });
    else owners.get(write.table)?.push(write.file);
  }
  for (const [table, files] of owners) {
    if (files.length > 1) {
      for (const file of files) {
        const others = files.filter((other) => other !== file).join(' and ');
        breaches.push({ file, says: `writes ${table}, as ${others} does: one file owns a table` });
      }
    }
  }
  // Who writes a table alone is its owner, and stands beside nobody.
  const needed = new Set(excepted.filter(([, table]) => owners.get(table)?.length !== 0).map(([entry]) => entry));
  for (const entry of Object.keys(beside)) {
    if (!needed.has(entry)) breaches.push({ file: OWN, says: `${entry} needs no exception: take the line away` });
  }
  return [...breaches, ...pageBreaches(owners, page)];
}

/** Where the page does not say who owns a table, or says it of another file. */
function pageBreaches(owners: ReadonlyMap<string, readonly string[]>, page: string): readonly Breach[] {
  const said = new Map(
    [...page.matchAll(ROW)].map(([, table = '', file, words = '']) => [table, file ?? words.trim()]),
  );
  const wrong = [...owners].flatMap(([table, [owner = NOBODY]]): Breach[] => {
    const there = said.get(table);
    if (there === owner) return [];
    const has = there === undefined ? 'has no row' : `names ${there}`;
    return [{ file: OWNERS_PAGE, says: `${has} for ${table}, which is owned by ${owner}` }];
  });
  const spare = [...said.keys()].filter((table) => !owners.has(table));
  return [...wrong, ...spare.map((table) => ({ file: OWNERS_PAGE, says: `there is no table ${table}` }))];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const root = dirname(dirname(import.meta.dirname));
  const page = readFileSync(join(root, OWNERS_PAGE), 'utf8');
  const found = ownerBreaches(projectModules(root), page, BESIDE_OWNER);
  for (const { file, says } of found) console.error(`${file}: ${says}`);
  process.exitCode = found.length === 0 ? 0 : 1;
}
