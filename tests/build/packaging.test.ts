import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import configuration from '../../electron-builder.config.ts';

const project = join(import.meta.dirname, '..', '..');

/** electron-builder's own check of a configuration, which needs no network. */
interface OwnValidator {
  validateConfiguration(configuration: unknown, log: { isEnabled: boolean }): Promise<void>;
}
const require = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
const { validateConfiguration }: OwnValidator = require('app-builder-lib/out/util/config/config.js');

describe('the installers', () => {
  test('are configured as electron-builder itself would have it', async () => {
    await expect(validateConfiguration(configuration, { isEnabled: false })).resolves.toBeUndefined();
    const wrong = { ...configuration, electronFuses: { ...configuration.electronFuses, runAsNodes: false } };
    await expect(validateConfiguration(wrong, { isEnabled: false })).rejects.toThrow('electronFuses');
  });

  test('cover Windows, Linux and macOS', () => {
    const targets = [configuration.win, configuration.linux, configuration.mac].map((system) =>
      JSON.stringify(system?.target),
    );
    expect(targets[0]).toContain('nsis');
    expect(targets[1]).toMatch(/AppImage.*deb/);
    expect(targets[2]).toContain('dmg');
  });

  test('leave no way into the packaged program: not as Node, not by options, not by other code than its own', () => {
    expect(configuration.asar).toBe(true);
    expect(configuration.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  test('publish nothing, look for no update and delete no station', () => {
    expect(configuration.publish).toBeNull();
    expect(configuration.nsis?.deleteAppDataOnUninstall).toBe(false);
  });

  test('carry the application and nothing of its making', () => {
    const { main }: { main: string } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
    expect(main).toBe('./out/main/index.js');
    expect(configuration.files).toEqual(expect.arrayContaining(['out/**/*']));
    expect(JSON.stringify(configuration.files)).not.toMatch(/build|tests|chromium/);
  });

  test('say nothing of what the application is for', () => {
    expect(JSON.stringify(configuration)).not.toMatch(/traffick|victim|traite|trata|víctima|victime|counter/i);
    expect(existsSync(join(project, 'build/icons/icon.png'))).toBe(true);
    expect(readFileSync(join(project, 'build/icons/waymark.svg'), 'utf8')).not.toContain('<text');
  });
});
