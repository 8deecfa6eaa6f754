import { expect, test } from 'vitest';
import { menuFor } from '../../main/menu.ts';
import { paperSettings, windowSettings } from '../../main/window.ts';

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
