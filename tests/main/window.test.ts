import { expect, test } from 'vitest';
import { databaseEnvironment } from '../../main/database.ts';
import { kindsFor, titleFor } from '../../main/dialog-words.ts';
import { menuFor } from '../../main/menu.ts';
import { paperSettings, windowSettings } from '../../main/window.ts';
import { PURPOSES } from '../../preload/contract.ts';

test('a page is sandboxed and isolated, has no Node, no developer tools, no spell checker, and forgets', () => {
  const { webPreferences } = windowSettings('/out/preload/preload.cjs');
  expect(webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    spellcheck: false,
    devTools: false,
  });
  expect(webPreferences.partition).not.toMatch(/^persist:/);
});

test('a paper has no preload script and runs none of its own', () => {
  const { show, webPreferences } = paperSettings('House sheet');
  expect(show).toBe(false);
  expect(webPreferences).toMatchObject({ javascript: false, sandbox: true });
  expect(webPreferences).not.toHaveProperty('preload');
});

test('the window’s title says nothing of what it is for', () => {
  expect(windowSettings('').title).toBe('Waymark');
});

test('there is a menu on macOS only', () => {
  expect([menuFor('win32'), menuFor('linux')]).toEqual([null, null]);
  expect(menuFor('darwin')).not.toBeNull();
});

test('every dialog has its words in every language, and lets any file be chosen', () => {
  for (const purpose of PURPOSES) {
    for (const language of ['en', 'fr', 'es'] as const) {
      expect(titleFor(purpose, language)).not.toBe('');
      expect(kindsFor(purpose, language).at(-1)?.extensions).toEqual(['*']);
    }
  }
});

test('the database’s process is told nothing of the person’s environment, and packaged nothing meant for tests', () => {
  const secrets = { AWS_SECRET: 'x', WAYMARK_PASSWORD: 'y', WAYMARK_ROOT_PASSWORD: 'z', WAYMARK_USER: 'u' };
  const env = { PATH: '/bin', ...secrets, WAYMARK_TEST_PASSWORD_COST: 'cheap' };
  expect(databaseEnvironment(env, true)).toEqual({ PATH: '/bin' });
  expect(databaseEnvironment(env, false)).toHaveProperty('WAYMARK_TEST_PASSWORD_COST');
});
