/** Whether somebody could see a window here. */

/** Systems on which programs have a screen without saying where it is. */
const ALWAYS: readonly NodeJS.Platform[] = ['darwin', 'win32'];

/**
 * No screen: on Linux neither X11's nor Wayland's is named; anywhere, where a build machine says that it is one (`CI`), unless a window is asked
 * for by its host. What only takes pictures (`WAYMARK_HEADLESS`) needs none.
 */
export function hasScreen(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean {
  if (env.WAYMARK_HEADLESS === '1') return true;
  const isBuildMachine = !['', 'false', '0'].includes(env.CI ?? '');
  if (isBuildMachine && !env.WAYMARK_HOST) return false;
  return ALWAYS.includes(platform) || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
