import { join } from 'node:path';
import type { AfterPackContext, Configuration } from 'electron-builder';
import { writeLicences } from './build/packaging/licences.ts';
import {
  checkPacked,
  fetchNativeParts,
  NATIVE_FOLDER,
  PLATFORM,
  TARGETS,
  type Target,
} from './build/packaging/native-parts.ts';
import { APPLICATION_ID } from './main/window.ts';

const project = import.meta.dirname;

/** The oldest glibc that the compiled parts run with (Debian 12, Ubuntu 22.04, RHEL 9). */
export const OLDEST_GLIBC = '2.34';

/** Of the prebuilt databases a target takes its own. */
const ownDatabase = (os: Target['os']) => `!node_modules/better-sqlite3/prebuilds/!(${PLATFORM[os]}-\${arch}).node`;

async function targetOf({ packager, arch }: AfterPackContext): Promise<Target> {
  const { Arch } = await import('electron-builder');
  const os = packager.platform.buildConfigurationKey;
  const target = TARGETS.find((one) => one.os === os && one.arch === Arch[arch]);
  if (target === undefined) throw new Error(`nothing is packed for ${os} ${Arch[arch]}`);
  return target;
}

/**
 * Installers: Windows (NSIS), Linux (deb), macOS (dmg). `npm run dist` builds those of the system it runs on.
 * Nothing is published and nothing looks for updates. Names and icon say nothing of what the application is for.
 *
 * No AppImage: its starter switches Chromium's sandbox off by itself, without a word, wherever user namespaces are
 * closed (Ubuntu 24.04 and later), and it is not there to be started again after a lock. A deb brings the profile that
 * the sandbox needs.
 */
const configuration: Configuration = {
  appId: APPLICATION_ID,
  productName: 'Waymark',
  copyright: 'AGPL-3.0-or-later',
  directories: { output: 'dist', buildResources: 'build/icons' },
  icon: 'build/icons/icon.png',
  // The compiled application and what `dependencies` names; sources, tests and the Chromium shell stay behind. Argon2's
  // compiled part comes from where the target's own was put, never from this machine.
  files: [
    'out/**/*',
    'package.json',
    '!**/*.map',
    '!node_modules/better-sqlite3/{deps,src,build}/**',
    '!node_modules/@node-rs/argon2-*/**',
    '!**/*.md',
    {
      from: `${NATIVE_FOLDER}/\${os}-\${arch}/node_modules/@node-rs`,
      to: 'node_modules/@node-rs',
      filter: ['argon2-*/**'],
    },
  ],
  extraResources: ['LICENSE', { from: 'dist/papers', to: '.' }],
  asar: true,
  // The system loads compiled parts from files alone.
  asarUnpack: ['**/*.node'],
  // Native parts are prebuilt against Node-API, which Electron has too.
  npmRebuild: false,
  buildDependenciesFromSource: false,
  publish: null,
  extraMetadata: { homepage: 'https://waymark.invalid/' },
  electronLanguages: ['en-US', 'fr', 'es', 'es-419'],
  electronFuses: {
    runAsNode: false,
    // No cookie is ever kept, and this would ask for the system's keychain all the same.
    enableCookieEncryption: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
    // Flipping a fuse breaks the signature Electron comes with, and Apple silicon ends a program whose signature is broken.
    resetAdHocDarwinSignature: true,
  },
  beforePack: async (context) => {
    fetchNativeParts(project, await targetOf(context));
    writeLicences(project, join(project, 'dist', 'papers'));
  },
  afterPack: async (context) =>
    checkPacked(context.packager.getResourcesDir(context.appOutDir), await targetOf(context)),
  win: {
    target: [{ target: 'nsis', arch: ['x64', 'arm64'] }],
    requestedExecutionLevel: 'asInvoker',
    files: [ownDatabase('win')],
  },
  // Per user by default, and for all users where an administrator starts it so (`/S /allusers` asks nothing). Either
  // way the program goes elsewhere, never a station.
  nsis: {
    oneClick: false,
    perMachine: false,
    allowElevation: false,
    allowToChangeInstallationDirectory: true,
    installerLanguages: ['en_US', 'fr_FR', 'es_ES'],
    differentialPackage: false,
    include: 'build/packaging/installer.nsh',
    // Removing the program never removes a station.
    deleteAppDataOnUninstall: false,
  },
  linux: {
    target: [{ target: 'deb', arch: ['x64', 'arm64'] }],
    executableName: 'waymark',
    category: 'Office',
    synopsis: 'Case files for an office',
    maintainer: 'Waymark <office@waymark.invalid>',
    files: [ownDatabase('linux')],
    syncDesktopName: true,
  },
  deb: {
    // This list takes the place of electron-builder's own, which is repeated here.
    depends: [
      ...['libgtk-3-0', 'libnotify4', 'libnss3', 'libxss1', 'libxtst6', 'xdg-utils', 'libatspi2.0-0'],
      ...['libuuid1', 'libsecret-1-0'],
      `libc6 (>= ${OLDEST_GLIBC})`,
    ],
  },
  mac: {
    target: [{ target: 'dmg', arch: ['x64', 'arm64'] }],
    category: 'public.app-category.productivity',
    hardenedRuntime: true,
    // With a certificate by its name or file; without any, signed for this machine alone, which is enough to start.
    ...(process.env.CSC_LINK ? {} : { identity: process.env.CSC_NAME ?? '-' }),
    files: [ownDatabase('mac')],
  },
};

export default configuration;
