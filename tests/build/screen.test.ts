import { expect, test } from 'vitest';
import { hasScreen } from '../../build/screen.ts';

test.each([
  ['Linux with X11', { DISPLAY: ':0' }, 'linux'],
  ['Linux with Wayland', { WAYLAND_DISPLAY: 'wayland-0' }, 'linux'],
  ['a Mac', {}, 'darwin'],
  ['Windows', {}, 'win32'],
  ['a build machine on which a window is asked for', { CI: 'true', DISPLAY: ':7', WAYMARK_HOST: 'electron' }, 'linux'],
  ['one that says that it is none', { CI: 'false', DISPLAY: ':0' }, 'linux'],
  ['where only pictures are taken', { CI: 'true', WAYMARK_HEADLESS: '1' }, 'linux'],
] as const)('a window is opened on %s', (_, env, platform) => {
  expect(hasScreen(env, platform)).toBe(true);
});

test.each([
  ['a server', {}, 'linux'],
  ['a server whose screen was taken away', { DISPLAY: '', WAYLAND_DISPLAY: '' }, 'linux'],
  ['a build machine', { CI: 'true', DISPLAY: ':7' }, 'linux'],
  ['a build machine of another system', { CI: '1' }, 'win32'],
  ['a server on which a window is asked for', { WAYMARK_HOST: 'chromium-shell' }, 'linux'],
] as const)('nobody could see one on %s', (_, env, platform) => {
  expect(hasScreen(env, platform)).toBe(false);
});
