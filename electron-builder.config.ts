import type { Configuration } from 'electron-builder';

/**
 * Installers: Windows (NSIS), Linux (AppImage, deb), macOS (dmg). `npm run dist` builds those of the system it runs on.
 * Nothing is published and nothing looks for updates. Names and icon say nothing of what the application is for.
 */
const configuration: Configuration = {
  appId: 'org.waymark.desk',
  productName: 'Waymark',
  copyright: 'AGPL-3.0-or-later',
  directories: { output: 'dist', buildResources: 'build/icons' },
  icon: 'build/icons/icon.png',
  // The compiled application and what `dependencies` names; sources, tests and the Chromium shell stay behind.
  files: ['out/**/*', 'package.json', '!**/*.map', '!node_modules/better-sqlite3/{deps,src}/**', '!**/*.md'],
  asar: true,
  // Native parts are prebuilt against Node-API, which Electron has too.
  npmRebuild: false,
  buildDependenciesFromSource: false,
  publish: null,
  extraMetadata: { homepage: 'https://waymark.invalid/' },
  electronLanguages: ['en-US', 'fr', 'es', 'es-419'],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  },
  win: {
    target: [{ target: 'nsis', arch: ['x64', 'arm64'] }],
    requestedExecutionLevel: 'asInvoker',
  },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    installerLanguages: ['en_US', 'fr_FR', 'es_ES'],
    differentialPackage: false,
    // Removing the program never removes a station.
    deleteAppDataOnUninstall: false,
  },
  linux: {
    target: [
      { target: 'AppImage', arch: ['x64', 'arm64'] },
      { target: 'deb', arch: ['x64', 'arm64'] },
    ],
    executableName: 'waymark',
    category: 'Office',
    synopsis: 'Case files for an office',
    maintainer: 'Waymark <office@waymark.invalid>',
  },
  mac: {
    target: [{ target: 'dmg', arch: ['x64', 'arm64'] }],
    category: 'public.app-category.productivity',
    hardenedRuntime: true,
  },
};

export default configuration;
