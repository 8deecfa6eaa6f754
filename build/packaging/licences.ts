/** The licences of everything that travels inside an installer beside our own code, and a list of it (CycloneDX). */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const packageFile = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().optional(),
  dependencies: z.record(z.string(), z.string()).optional(),
  peerDependencies: z.record(z.string(), z.string()).optional(),
});

export interface Carried {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** The text that came with it; where it has none, its licence's name must do. */
  readonly text: string | undefined;
}

const IMPORTED = /(?:\bfrom\s*|\bimport\s*\(?\s*|\burl\()['"](?<name>(?:@[\w.-]+\/)?[a-z][\w.-]*)/g;

/** The packages that the screens and their style sheets import, which the build writes into their bundle. */
function importedByScreens(project: string): readonly string[] {
  const files = globSync('{renderer,preload}/**/*.{ts,tsx,css}', { cwd: project });
  const names = files.flatMap((file) =>
    [...readFileSync(join(project, file), 'utf8').matchAll(IMPORTED)].map(({ groups }) => groups?.name ?? ''),
  );
  return [...new Set(names)].filter((name) => name !== 'electron' && existsSync(join(project, 'node_modules', name)));
}

/** Every package that travels: what the application depends on, what its screens are made with, and what those need. */
export function carried(project: string): readonly Carried[] {
  const own = packageFile.parse(JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')));
  const open = [...Object.keys(own.dependencies ?? {}), ...importedByScreens(project)];
  const found = new Map<string, Carried>();
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const folder = join(project, 'node_modules', name);
    if (found.has(name) || !existsSync(join(folder, 'package.json'))) continue;
    const read = packageFile.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
    found.set(name, { name, version: read.version, license: read.license ?? 'unknown', text: licenceText(folder) });
    open.push(...Object.keys(read.dependencies ?? {}), ...Object.keys(read.peerDependencies ?? {}));
  }
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Of the package, and of what others made of its parts: fonts, tables and decoders have licences of their own in the folders where they lie. */
function licenceText(folder: string): string | undefined {
  const parts = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const files = ['', ...parts.map(({ name }) => name)].flatMap((part) =>
    readdirSync(join(folder, part))
      .filter((name) => /^(licen[cs]e|copying|ofl)([._-]|$)/i.test(name) && statSync(join(folder, part, name)).isFile())
      .map((name) => join(folder, part, name)),
  );
  const texts = new Set(files.map((file) => readFileSync(file, 'utf8').trim()));
  return texts.size === 0 ? undefined : [...texts].join('\n\n');
}

/** Writes both into `folder`, for the installer to take from there. */
export function writeLicences(project: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const entries = carried(project).map(({ name, version, license, text }) =>
    [`${name} ${version} (${license})`, text ?? `Licensed under ${license}; its package carries no further text.`].join(
      '\n\n',
    ),
  );
  writeFileSync(join(folder, 'THIRD-PARTY-LICENCES.txt'), `${entries.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`);
  const { status, stdout, stderr } = spawnSync('npm', ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'], {
    cwd: project,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`The list of parts could not be made:\n${stderr}`);
  writeFileSync(join(folder, 'sbom.cdx.json'), stdout);
}
