/**
 * What main uses of Electron (`main/electron.ts`), looked up in Electron's own types: on which systems each name exists
 * and whether it is on its way out. `node tests/main/electron-surface.ts` writes the table anew; the change is then read
 * like any other.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const project = join(import.meta.dirname, '..', '..');
export const TABLE = join(import.meta.dirname, 'electron-surface.json');

/** Our names for parts of Electron, and the classes whose members they are. */
const CLASSES: Readonly<Record<string, readonly string[]>> = {
  Application: ['App'],
  PageSession: ['Session'],
  Contents: ['WebContents'],
  ScreenWindow: ['BrowserWindow'],
  PageMessages: ['IpcMain'],
  Dialogs: ['Dialog'],
  ClipboardText: ['Clipboard'],
  Power: ['PowerMonitor'],
  ChildProcess: ['UtilityProcess'],
  ChildProcesses: ['UtilityProcess'],
  Schemes: ['Protocol'],
  PagePreferences: ['WebPreferences'],
  WindowSettings: ['BrowserWindowConstructorOptions', 'BaseWindowConstructorOptions'],
  PrintSettings: ['WebContentsPrintOptions'],
  PdfSettings: ['PrintToPDFOptions'],
  MenuEntry: ['MenuItemConstructorOptions'],
  MenuPlace: ['ContextMenuParams'],
};

export interface Found {
  /** Only on these; every system where it is not there. */
  readonly platform?: string;
  readonly deprecated?: true;
}

/** The lines inside a class or interface, or undefined where there is none of that name. */
function bodyOf(source: string, name: string, indent: string): string | undefined {
  const opening = new RegExp(`^${indent}(?:export )?(?:class|interface) ${name} [^\\n]*\\{\\n`, 'm').exec(source);
  if (opening === null) return undefined;
  const start = opening.index + opening[0].length;
  return source.slice(start, source.indexOf(`\n${indent}}\n`, start) + 1);
}

/** The names and events of one of our interfaces. */
function namesOf(ours: string): readonly string[] {
  const lines = ours.split('\n');
  return lines.flatMap((line) => {
    const event = /^ {2}(?:on|once)\(event: '(?<event>[^']+)'/.exec(line)?.groups?.event;
    if (event !== undefined) return [`on ${event}`];
    const name = /^ {2}(?:readonly )?(?<name>\w+)(?:\?:|:|\()/.exec(line)?.groups?.name;
    return name === undefined || name === 'on' || name === 'once' ? [] : [name];
  });
}

/** What Electron's types say of a name: the words before its first declaration, and up to the end of that. */
function lookUp(theirs: string, name: string): Found | undefined {
  const event = /^on (?<event>.+)$/.exec(name)?.groups?.event;
  const declared =
    event === undefined
      ? new RegExp(`^ {4}(?:static )?(?:readonly )?${name}(?:\\?:|:|\\()`, 'm')
      : new RegExp(`^ {4}on\\(event: '${event}'`, 'm');
  const at = declared.exec(theirs);
  if (at === null) return undefined;
  const before = theirs.slice(0, at.index);
  const doc = /\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*$/.exec(before)?.[0] ?? '';
  const rest = theirs.slice(at.index);
  const declaration = rest.slice(0, rest.search(/;\n {4}(?:\/\*\*|\w|\})|;\n$/) + 1);
  const platform = /@platform (?<platforms>[\w,]+)/.exec(doc)?.groups?.platforms;
  return {
    ...(platform === undefined ? {} : { platform }),
    ...(/@deprecated/.test(doc + declaration) ? { deprecated: true as const } : {}),
  };
}

/** Every name that main uses, as `Class.name` or `Class.on event`. Throws for a name that Electron's types do not know. */
export function surface(ours: string, theirs: string): Readonly<Record<string, Found>> {
  const rows = Object.entries(CLASSES).flatMap(([part, classes]) => {
    const body = bodyOf(ours, part, '');
    if (body === undefined) throw new Error(`main/electron.ts has no ${part}`);
    return namesOf(body).map((name): [string, Found] => {
      for (const theirName of classes) {
        const found = lookUp(bodyOf(theirs, theirName, '  ') ?? '', name);
        if (found !== undefined) return [`${theirName}.${name}`, found];
      }
      throw new Error(`Electron has no ${classes.join(' or ')}.${name}`);
    });
  });
  return Object.fromEntries(rows);
}

/** Parts of `main/electron.ts` that are no part of Electron's, or that its functions put together. */
export const OURS_ALONE = ['Preventable', 'KeyPressed', 'PageMessage', 'FileKind', 'Sessions'] as const;

export const partsOf = (ours: string): readonly string[] =>
  [...ours.matchAll(/^export interface (?<name>\w+) /gm)].map(({ groups }) => groups?.name ?? '');
export const knownParts = Object.keys(CLASSES);

export const ourSource = (): string => readFileSync(join(project, 'main/electron.ts'), 'utf8');
export const theirSource = (): string => readFileSync(join(project, 'node_modules/electron/electron.d.ts'), 'utf8');

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(TABLE, `${JSON.stringify(surface(ourSource(), theirSource()), null, 2)}\n`);
}
