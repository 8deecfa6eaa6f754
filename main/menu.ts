import type { MenuEntry } from './electron.ts';

/**
 * No menu: every action is on the screen and on a key. macOS alone needs one, because copying, pasting and quitting
 * are its menu's; nothing in it names a file or a person.
 */
export function menuFor(platform: NodeJS.Platform): readonly MenuEntry[] | null {
  return platform === 'darwin' ? [{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }] : null;
}
