/**
 * The compiled parts that a packaged application needs, which differ by system and architecture. npm installs those of
 * the machine it runs on alone, so for every other target they are fetched once more, by the same lock file.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A target as electron-builder's `${os}` and `${arch}` name it. */
export interface Target {
  readonly os: 'win' | 'linux' | 'mac';
  readonly arch: 'x64' | 'arm64';
}

export const TARGETS: readonly Target[] = (['win', 'linux', 'mac'] as const).flatMap((os) =>
  (['x64', 'arm64'] as const).map((arch) => ({ os, arch })),
);

/** Node's name of each system. */
export const PLATFORM = { win: 'win32', linux: 'linux', mac: 'darwin' } as const;

/** How the makers of Argon2's binding name each system's build. */
const ARGON2 = { win: '-msvc', linux: '-gnu', mac: '' } as const;

/** The package that holds Argon2 for a target. */
export function argon2Package({ os, arch }: Target): string {
  return `@node-rs/argon2-${PLATFORM[os]}-${arch}${ARGON2[os]}`;
}

/** Every compiled part a target needs, as paths below the application, with `/`. */
export function nativeParts(target: Target): readonly string[] {
  const argon2 = argon2Package(target);
  return [
    `node_modules/better-sqlite3/prebuilds/${PLATFORM[target.os]}-${target.arch}.node`,
    `node_modules/${argon2}/${argon2.replace('@node-rs/argon2-', 'argon2.')}.node`,
  ];
}

/** What of a target's parts is not there. */
export function missingParts(target: Target, has: (path: string) => boolean): readonly string[] {
  return nativeParts(target).filter((path) => !has(path));
}

/** Where a target's own parts lie until they are packed; the configuration takes them from there. */
export const NATIVE_FOLDER = 'dist/native';

/**
 * Fetches a target's parts into {@link NATIVE_FOLDER}, each checked against the lock file's sums. Throws what npm says
 * when it fails.
 */
export function fetchNativeParts(project: string, { os, arch }: Target): void {
  const folder = join(project, NATIVE_FOLDER, `${os}-${arch}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of ['package.json', 'package-lock.json', '.npmrc']) cpSync(join(project, name), join(folder, name));
  const words = ['ci', '--omit=dev', '--ignore-scripts', `--os=${PLATFORM[os]}`, `--cpu=${arch}`];
  const libc = os === 'linux' ? ['--libc=glibc'] : [];
  const shell = process.platform === 'win32';
  const { status, stderr } = spawnSync('npm', [...words, ...libc], { cwd: folder, encoding: 'utf8', shell });
  if (status !== 0) throw new Error(`The native parts of ${os}-${arch} could not be fetched:\n${stderr}`);
}

/** Throws, naming them, when a packed application lacks compiled parts or the licences. `resources` is its folder of resources. */
export function checkPacked(resources: string, target: Target): void {
  const missing = [
    ...missingParts(target, (path) => existsSync(join(resources, 'app.asar.unpacked', path))),
    ...PAPERS.filter((name) => !existsSync(join(resources, name))),
  ];
  if (missing.length > 0) throw new Error(`${target.os}-${target.arch} was packed without ${missing.join(', ')}`);
}

/** What travels beside the application for whoever reads its licences and looks for known faults in its parts. */
export const PAPERS = ['LICENSE', 'THIRD-PARTY-LICENCES.txt', 'sbom.cdx.json'] as const;
