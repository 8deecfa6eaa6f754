/**
 * Import directions (design: imports point down only), and who may know Electron, React and SQL.
 * `node build/checks/imports.ts` prints every import that breaks a rule and ends with 1 if there is one.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/** One broken rule: `file` is relative to the project, with forward slashes. */
interface Breach {
  readonly file: string;
  readonly says: string;
}

interface Layer {
  /** The folder or file, relative to the project. */
  readonly under: string;
  /** Folders and files it may import from, beside itself. */
  readonly mayUse: readonly string[];
}

const BELOW_CASEWORK = ['db/store', 'db/contract', 'db/codebook'];

/** Rooms of one folder, floor above floor: a room uses those of the floors below it and what its folder may use, never a neighbour. */
function floors(folder: string, rooms: readonly (readonly string[])[], below: readonly string[]): readonly Layer[] {
  return rooms.flatMap((floor, level) => {
    const under = rooms
      .slice(0, level)
      .flat()
      .map((room) => `${folder}/${room}`);
    return floor.map((room) => ({ under: `${folder}/${room}`, mayUse: [...under, ...below] }));
  });
}

/** First match decides; the more particular stand first. */
const layers: readonly Layer[] = [
  { under: 'db/codebook', mayUse: [] },
  { under: 'db/contract', mayUse: ['db/codebook'] },
  { under: 'db/store', mayUse: ['db/codebook', 'db/contract/file-endings.ts'] },
  ...floors(
    'db/casework',
    [['record'], ['rules'], ['people'], ['derived'], ['writing', 'views', 'papers']],
    ['db/fault.ts', ...BELOW_CASEWORK],
  ),
  { under: 'db/demo', mayUse: ['db/store', 'db/contract', 'db/codebook'] },
  { under: 'db/statistics', mayUse: ['db/casework', 'db/store', 'db/contract', 'db/codebook'] },
  ...floors(
    'db/exchange',
    [['format'], ['trust'], ['receiving'], ['sending']],
    ['db/casework', 'db/fault.ts', ...BELOW_CASEWORK],
  ),
  {
    under: 'db/calls',
    mayUse: ['db/statistics', 'db/exchange', 'db/demo', 'db/casework', 'db/store', 'db/contract', 'db/codebook'],
  },
  { under: 'db/client.ts', mayUse: ['db/contract', 'db/wire.ts'] },
  { under: 'db/wire.ts', mayUse: ['db/contract'] },
  { under: 'db/fault.ts', mayUse: [] },
  { under: 'db/core-dump.ts', mayUse: [] },
  { under: 'db', mayUse: ['db'] },
  { under: 'preload/contract.ts', mayUse: ['db/contract', 'db/codebook'] },
  { under: 'preload', mayUse: [] },
  { under: 'main/command', mayUse: ['main', 'preload/contract.ts', 'db'] },
  {
    under: 'main',
    mayUse: [
      'preload',
      'db/client.ts',
      'db/wire.ts',
      'db/fault.ts',
      'db/core-dump.ts',
      // The door for files that leave, and whole files: a window writes files too.
      'db/store/outgoing-file.ts',
      'db/store/durable-file.ts',
      'db/store/errors.ts',
    ],
  },
  { under: 'renderer/pdf-reader', mayUse: [] },
  { under: 'renderer', mayUse: ['preload/contract.ts', 'preload/pressed-key.ts', 'db/contract', 'db/codebook'] },
];

/** Where the package `electron` may be named: main's one list of what it uses, and the preload script. */
const knowElectron = ['main/electron.ts', 'preload/preload.ts'];

const packageRules: readonly {
  readonly name: RegExp;
  readonly allowed: (file: string) => boolean;
  readonly why: string;
}[] = [
  {
    name: /^electron(\/|$)/,
    allowed: (file) => knowElectron.includes(file) || isRoot(file),
    why: `only ${knowElectron.join(' and ')} may import electron`,
  },
  {
    name: /^(react|react-dom|@mantine\/.+|zustand|recharts)(\/|$)/,
    allowed: (file) => file.startsWith('renderer/') || isRoot(file) || file.startsWith('tests/'),
    why: 'only renderer/ may import what draws screens',
  },
  {
    name: /^pdfjs-dist(\/|$)/,
    allowed: (file) => file.startsWith('renderer/pdf-reader/'),
    why: 'only renderer/pdf-reader/, which can reach nothing, reads a PDF',
  },
  {
    name: /^hyparquet(-writer)?(\/|$)/,
    allowed: (file) => file.startsWith('db/statistics/publish/'),
    why: 'only db/statistics/publish/ writes Parquet',
  },
  {
    name: /^@duckdb\//,
    allowed: (file) => file.startsWith('tests/'),
    why: 'only tests ask another engine',
  },
  {
    name: /^better-sqlite3(\/|$)/,
    allowed: (file) => file.startsWith('db/store/') || file.startsWith('tests/') || isRoot(file),
    why: 'only db/store/ opens databases',
  },
  {
    name: /^node:/,
    allowed: (file) =>
      !['renderer/', 'preload/', 'db/codebook/', 'db/casework/rules/'].some((pure) => file.startsWith(pure)),
    why: 'neither screens nor the preload script nor the codebook nor rules may use Node',
  },
];

const isRoot = (file: string) => !file.includes('/');

const importing =
  /^\s*(?:import|export)\b(?<names>[^'"`;]*?)\bfrom\s*['"](?<from>[^'"]+)['"]|^\s*import\s*['"](?<bare>[^'"]+)['"]|\bimport\s*\(\s*['"](?<late>[^'"]+)['"]\s*\)/gm;

const statement =
  /(?:`|'|")\s*(?:SELECT\s[\s\S]*?\sFROM\s|INSERT\s+(?:OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|CREATE\s+(?:TABLE|INDEX|VIRTUAL|TRIGGER|VIEW)\s|PRAGMA\s+\w|VACUUM\b|ATTACH\s)/;

const lineParsed = /\bJSON\.parse\([^)]*\bline\b/i;

/** Every breach in one file's text. Pure: `file` is its path in the project, with forward slashes. */
export function breachesIn(file: string, text: string): readonly Breach[] {
  const breaches: Breach[] = [];
  for (const found of text.matchAll(importing)) {
    const from = found.groups?.from ?? found.groups?.bare ?? found.groups?.late ?? '';
    const typesOnly = /^\s+type\b/.test(found.groups?.names ?? '');
    const says = from.startsWith('.') ? directionBroken(file, from) : packageBroken(file, from, typesOnly);
    if (says) breaches.push({ file, says });
  }
  const isRule = file.startsWith('db/casework/rules/');
  if (isRule && statement.test(text)) breaches.push({ file, says: 'a rule is pure: no SQL' });
  const shapesLines = ['db/casework/record/read.ts', 'db/casework/writing/interchange/'];
  if (
    !shapesLines.some((place) => file.startsWith(place)) &&
    file.startsWith('db/casework/') &&
    lineParsed.test(text)
  ) {
    breaches.push({
      file,
      says: `only ${shapesLines.join(' and ')} read a record's line: what others wrote is shaped once`,
    });
  }
  const mayHoldSql = file.startsWith('db/') || file.startsWith('tests/') || file.startsWith('build/checks/');
  if (!mayHoldSql && statement.test(text)) breaches.push({ file, says: 'SQL stands outside db/' });
  return breaches;
}

function directionBroken(file: string, from: string): string | undefined {
  if (!/\.(ts|tsx|css|json|svg|woff2)(\?.*)?$/.test(from)) return `"${from}" lacks its extension`;
  const layer = layers.find(({ under }) => within(file, under));
  if (!layer) return undefined;
  const target = posix.normalize(posix.join(posix.dirname(file), from));
  if (within(target, layer.under)) {
    // Files directly in db/ join its parts; of main, the command's files are a part of their own.
    return undefined;
  }
  return layer.mayUse.some((allowed) => within(target, allowed))
    ? undefined
    : `${layer.under} may not import ${target}: imports point down only`;
}

function packageBroken(file: string, name: string, typesOnly: boolean): string | undefined {
  if (typesOnly && file.startsWith('build/')) return undefined;
  const rule = packageRules.find((candidate) => candidate.name.test(name) && !candidate.allowed(file));
  return rule && `imports "${name}": ${rule.why}`;
}

const within = (file: string, under: string) => file === under || file.startsWith(`${under}/`);

/** Every TypeScript file below `folder`, as project paths. */
function sources(project: string, folder: string): readonly string[] {
  return readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(project, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** Every breach in the project, in the order of the files; then the circles. */
export function breaches(project: string): readonly Breach[] {
  const texts = new Map(
    ['db', 'main', 'preload', 'renderer', 'build']
      .flatMap((folder) => sources(project, folder))
      .map((file) => [file, readFileSync(join(project, file), 'utf8')]),
  );
  return [...[...texts].flatMap(([file, text]) => breachesIn(file, text)), ...circlesIn(texts)];
}

/** Files that import each other in a circle, imports of types alone left out: one breach a circle, at the file where it was met. */
export function circlesIn(texts: ReadonlyMap<string, string>): readonly Breach[] {
  const found: Breach[] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): void => {
    const at = path.indexOf(file);
    if (at >= 0) found.push({ file, says: `imports go in a circle: ${[...path.slice(at), file].join(' → ')}` });
    if (at >= 0 || done.has(file)) return;
    path.push(file);
    for (const target of importedBy(file, texts.get(file) ?? '')) if (texts.has(target)) visit(target);
    path.pop();
    done.add(file);
  };
  for (const file of texts.keys()) visit(file);
  return found;
}

function importedBy(file: string, text: string): readonly string[] {
  return [...text.matchAll(importing)].flatMap(({ groups }) => {
    const from = groups?.from ?? groups?.bare ?? groups?.late ?? '';
    if (!from.startsWith('.') || /^\s+type\b/.test(groups?.names ?? '')) return [];
    return [posix.normalize(posix.join(posix.dirname(file), from))];
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const found = breaches(dirname(dirname(import.meta.dirname)));
  for (const { file, says } of found) console.error(`${file}: ${says}`);
  process.exitCode = found.length === 0 ? 0 : 1;
}
