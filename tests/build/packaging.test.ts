import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { carried } from '../../build/packaging/licences.ts';
import {
  argon2Package,
  checkPacked,
  missingParts,
  nativeParts,
  PAPERS,
  PLATFORM,
  TARGETS,
  type Target,
} from '../../build/packaging/native-parts.ts';
import configuration, { OLDEST_GLIBC } from '../../electron-builder.config.ts';
import { APPLICATION_ID } from '../../main/window.ts';

const project = join(import.meta.dirname, '..', '..');
const packageOf = (path: string): unknown => JSON.parse(readFileSync(join(project, path), 'utf8'));

/** electron-builder's own parts, which need no network. */
interface Own {
  validateConfiguration(configuration: unknown, log: { isEnabled: boolean }): Promise<void>;
  getConfig(project: string, file: string, options: null): Promise<unknown>;
  FileMatcher: new (
    from: string,
    to: string,
    expand: (text: string) => string,
    patterns: readonly string[],
  ) => { createFilter(): (file: string, status: { isDirectory(): boolean }) => boolean };
}
const require = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
const own: Own = {
  ...require('app-builder-lib/out/util/config/config.js'),
  ...require('app-builder-lib/out/fileMatcher.js'),
};

describe('the installers', () => {
  test('are configured as electron-builder itself would have it', async () => {
    await expect(own.validateConfiguration(configuration, { isEnabled: false })).resolves.toBeUndefined();
    const wrong = { ...configuration, electronFuses: { ...configuration.electronFuses, runAsNodes: false } };
    await expect(own.validateConfiguration(wrong, { isEnabled: false })).rejects.toThrow('electronFuses');
  });

  test('are configured by a file that electron-builder can read', async () => {
    expect(await own.getConfig(project, 'electron-builder.config.ts', null)).toMatchObject({ appId: APPLICATION_ID });
  });

  test('cover Windows, Linux and macOS, for both architectures, and no AppImage, whose starter drops the sandbox', () => {
    const targets = [configuration.win, configuration.linux, configuration.mac].map((system) => system?.target);
    const arch = ['x64', 'arm64'];
    expect(targets).toEqual([[{ target: 'nsis', arch }], [{ target: 'deb', arch }], [{ target: 'dmg', arch }]]);
  });

  test('leave no way into the packaged program: not as Node, not by options, not by other code than its own', () => {
    expect(configuration.asar).toBe(true);
    expect(configuration.electronFuses).toEqual({
      runAsNode: false,
      // A keychain would be asked for cookies that are never kept.
      enableCookieEncryption: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
      resetAdHocDarwinSignature: true,
    });
  });

  test('are signed on macOS, if only for themselves, and may load their own compiled parts', () => {
    expect(configuration.mac).toMatchObject({ hardenedRuntime: true, identity: process.env.CSC_NAME ?? '-' });
    const library = dirname(require.resolve('app-builder-lib/package.json'));
    const entitlements = readFileSync(join(library, 'templates', 'entitlements.mac.plist'), 'utf8');
    expect(entitlements).toMatch(/disable-library-validation<\/key>\s*<true\/>/);
  });

  test('ask nobody at an office for an administrator, delete no station, publish nothing and look for no update', () => {
    expect(configuration.publish).toBeNull();
    expect(configuration.nsis).toMatchObject({
      perMachine: false,
      allowElevation: false,
      deleteAppDataOnUninstall: false,
    });
  });

  test('tell Windows to keep no picture of a crashed Waymark’s memory, and take that back when they remove it', () => {
    const script = readFileSync(join(project, configuration.nsis?.include ?? 'none'), 'utf8');
    const defined = new Map(
      [...script.matchAll(/^!define (?<name>\w+) "(?<value>[^"]*)"$/gm)].map(({ groups }) => [
        groups?.name ?? '',
        groups?.value ?? '',
      ]),
    );
    const told = (macro: string) => {
      const lines = new RegExp(`^!macro ${macro}\\n(?<lines>[^!]*)^!macroend$`, 'm').exec(script)?.groups?.lines ?? '';
      return lines.trim().replaceAll(/\$\{(\w+)\}/g, (whole, name: string) => defined.get(name) ?? whole);
    };
    // WerAddExcludedApplication writes the same: the program’s bare name, 1, below this key.
    const key = 'Software\\Microsoft\\Windows\\Windows Error Reporting\\ExcludedApplications';
    const program = `\${APP_EXECUTABLE_FILENAME}`;
    expect(told('customInstall')).toBe(`WriteRegDWORD SHELL_CONTEXT "${key}" "${program}" 1`);
    expect(told('customUnInstall')).toBe(`DeleteRegValue SHELL_CONTEXT "${key}" "${program}"`);
    // Both names are electron-builder’s own.
    const library = join(dirname(require.resolve('app-builder-lib/package.json')), 'templates', 'nsis');
    const templates = globSync('**/*.ns[hi]', { cwd: library }).map((path) =>
      readFileSync(join(library, path), 'utf8'),
    );
    for (const name of ['customInstall', 'customUnInstall', program])
      expect([name, templates.some((text) => text.includes(name))]).toEqual([name, true]);
  });

  test('name the window and its entry in the menu alike, so that systems know them as one', () => {
    expect(packageOf('package.json')).toMatchObject({ desktopName: 'waymark.desktop' });
    expect(configuration.linux).toMatchObject({ syncDesktopName: true, executableName: 'waymark' });
    expect(configuration.appId).toBe(APPLICATION_ID);
  });

  test('carry the application and nothing of its making', () => {
    expect(packageOf('package.json')).toMatchObject({ main: './out/main/index.js' });
    expect(configuration.files).toEqual(expect.arrayContaining(['out/**/*']));
    const taken = [configuration.files].flat().filter((entry) => typeof entry === 'string' && !entry.startsWith('!'));
    expect(taken).toEqual(['out/**/*', 'package.json']);
  });

  test('say nothing of what the application is for', () => {
    expect(JSON.stringify(configuration)).not.toMatch(/traffick|victim|traite|trata|víctima|victime|counter/i);
    expect(existsSync(join(project, 'build/icons/icon.png'))).toBe(true);
    expect(readFileSync(join(project, 'build/icons/waymark.svg'), 'utf8')).not.toContain('<text');
  });
});

const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        version: z.string().optional(),
        os: z.array(z.string()).optional(),
        cpu: z.array(z.string()).optional(),
        libc: z.array(z.string()).optional(),
        optionalDependencies: z.record(z.string(), z.string()).optional(),
      }),
    ),
  })
  .parse(packageOf('package-lock.json')).packages;

/** electron-builder's words for a target's system and architecture. */
const OS = `\${os}`;
const ARCH = `\${arch}`;

/** What the configuration takes into a target's application, as a question about a path. */
function packedBy({ os, arch }: Target, files = configuration.files): (path: string) => boolean {
  const expand = (text: string) => text.replaceAll(OS, os).replaceAll(ARCH, arch);
  const entries = [files, configuration[os]?.files].flat();
  const without = entries.filter((entry) => typeof entry === 'string' && entry.startsWith('!'));
  const filter = new own.FileMatcher(project, '', expand, ['**/*', ...without.map(String)]).createFilter();
  const isFile = { isDirectory: () => false };
  const fromHere = (path: string) => existsSync(join(project, path)) && filter(join(project, path), isFile);

  /** Fetched for the target by the lock file: there, if the lock names the package for this system. */
  const sets = entries.filter((entry) => typeof entry === 'object' && entry !== null);
  const isLocked = (path: string) => {
    const found = lock[dirname(path)];
    const libc = found?.libc === undefined || found.libc.includes('glibc');
    return found?.os?.includes(PLATFORM[os]) === true && found.cpu?.includes(arch) === true && libc;
  };
  const fromSet = (path: string) =>
    isLocked(path) &&
    sets.some(({ from = '', to = '', filter: of = [] }) => {
      const base = `/target/${expand(from)}`;
      if (!from.includes(`${OS}-${ARCH}`) || !path.startsWith(`${to}/`)) return false;
      const takes = new own.FileMatcher(base, '', expand, [of].flat()).createFilter();
      return takes(join(base, path.slice(to.length)), isFile);
    });
  return (path) => fromHere(path) || fromSet(path);
}

describe.each(TARGETS)('an installer for $os $arch', (target) => {
  test('carries its compiled parts, and those of no other system', () => {
    const packed = packedBy(target);
    expect(missingParts(target, packed)).toEqual([]);
    const others = TARGETS.filter((other) => other !== target).flatMap(nativeParts);
    expect(others.filter(packed)).toEqual([]);
  });

  test('has Argon2 in the version that the application asks for', () => {
    const wanted = lock['node_modules/@node-rs/argon2']?.optionalDependencies?.[argon2Package(target)];
    expect(wanted).toBeDefined();
    expect(lock[`node_modules/${argon2Package(target)}`]?.version).toBe(wanted);
  });
});

test('a configuration that takes this machine’s parts only is told what another target lacks', () => {
  const files = [configuration.files].flat().filter((entry) => typeof entry === 'string');
  const foreign: Target = { os: 'linux', arch: process.arch === 'arm64' ? 'x64' : 'arm64' };
  expect(missingParts(foreign, packedBy(foreign, files))).toEqual([nativeParts(foreign)[1]]);
});

test('a packed application is looked through for its parts and papers before it becomes an installer', () => {
  const resources = mkdtempSync(join(tmpdir(), 'resources-'));
  onTestFinished(() => rmSync(resources, { recursive: true }));
  const target: Target = { os: 'win', arch: 'arm64' };
  expect(() => checkPacked(resources, target)).toThrow(/win-arm64 .*win32-arm64\.node.*argon2.*LICENSE.*sbom/);
  const parts = nativeParts(target).map((path) => join('app.asar.unpacked', path));
  for (const path of [...parts, ...PAPERS]) {
    mkdirSync(join(resources, dirname(path)), { recursive: true });
    writeFileSync(join(resources, path), '');
  }
  expect(() => checkPacked(resources, target)).not.toThrow();
  expect(configuration.extraResources).toEqual(['LICENSE', { from: 'dist/papers', to: '.' }]);
  expect(configuration.asarUnpack).toEqual(['**/*.node']);
});

test('a Linux too old for the compiled parts is told so by its package manager, not by a window that never opens a station', () => {
  const parts = globSync(
    ['node_modules/better-sqlite3/prebuilds/linux-*.node', 'node_modules/@node-rs/argon2-*-gnu/*.node'],
    {
      cwd: project,
    },
  );
  expect(parts.length).toBeGreaterThan(1);
  const minor = (version: string) => Number(version.split('.')[1]);
  const needed = parts.flatMap((path) =>
    [...readFileSync(join(project, path), 'latin1').matchAll(/GLIBC_2\.(?<minor>\d+)\0/g)].map(({ groups }) =>
      Number(groups?.minor),
    ),
  );
  expect(Math.max(...needed)).toBe(minor(OLDEST_GLIBC));
  expect(configuration.deb?.depends).toContain(`libc6 (>= ${OLDEST_GLIBC})`);
  const { FpmTarget: target } = z
    .object({ default: z.custom<new () => unknown>() })
    .transform(({ default: FpmTarget }) => ({ FpmTarget }))
    .parse(require('app-builder-lib/out/targets/FpmTarget.js'));
  const usual: unknown = Reflect.apply(Reflect.get(target.prototype, 'getDefaultDepends'), undefined, ['deb']);
  expect(configuration.deb?.depends).toEqual(expect.arrayContaining(z.array(z.string()).parse(usual)));
});

test('the licences of all that travels are known, of screens and fonts too', () => {
  const all = carried(project);
  const names = all.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining([
      '@node-rs/argon2',
      'better-sqlite3',
      'react',
      '@mantine/core',
      '@fontsource-variable/inter',
    ]),
  );
  expect(names).not.toContain('electron-builder');
  expect(all.filter(({ license }) => license === 'unknown').map(({ name }) => name)).toEqual([]);
  const textOf = (wanted: string) => all.find(({ name }) => name === wanted)?.text;
  expect(textOf('react')).toMatch(/MIT License/);
  // The reader of PDFs carries fonts, tables and decoders of others.
  for (const others of [/Apache License/, /LIBERATION FONT/, /PDFium Authors/, /Adobe Systems/, /2-clauses/]) {
    expect(textOf('pdfjs-dist')).toMatch(others);
  }
});
