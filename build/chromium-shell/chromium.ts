import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Request as PageRequest } from 'playwright-core';
import type { WindowSettings } from '../../main/electron.ts';
import { app, switches } from './application.ts';
import { findChromium, howToGetChromium } from './find-chromium.ts';
import { isHooked, say } from './hook.ts';
import { SHOWN_ORIGIN } from './origin.ts';
import { serve } from './session.ts';

/** Everything in Chromium that would remember or suggest what is typed. */
const profilePreferences = {
  autofill: { profile_enabled: false, credit_card_enabled: false, enabled: false },
  browser: { enable_spellchecking: false, has_seen_welcome_page: true },
  credentials_enable_service: false,
  profile: { password_manager_enabled: false },
  safebrowsing: { enabled: false },
  search: { suggest_enabled: false },
  spellcheck: { dictionaries: [], use_spelling_service: false },
  translate: { enabled: false },
};

const isRoot = process.getuid?.() === 0;

/** The browser and its first page. */
export interface Screen {
  readonly context: BrowserContext;
  readonly page: Page;
}

/**
 * Opens Chromium as an app window: a fresh profile in memory, driven over a pipe, with main's own switches, its user
 * agent, its request rules, and every permission refused.
 */
export async function openChromium(
  settings: WindowSettings,
  mayGo: (request: PageRequest) => boolean,
): Promise<Screen> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(howToGetChromium);
  const profile = process.env.WAYMARK_PROFILE ?? mkdtempSync(join(tmpdir(), 'waymark-'));
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(profilePreferences));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    // For pictures alone: what people work with has a window.
    headless: isHooked && process.env.WAYMARK_HEADLESS === '1',
    // Chromium's sandbox refuses to run as root, which is what a container is.
    chromiumSandbox: !isRoot,
    viewport: null,
    serviceWorkers: 'block',
    acceptDownloads: false,
    handleSIGINT: false,
    handleSIGTERM: false,
    ignoreDefaultArgs: ['--enable-automation'],
    args: [
      // Something that loads by itself: the driver waits for the first page, and ours cannot be answered yet.
      '--app=data:text/html,<title>Waymark</title>',
      `--window-size=${settings.width ?? 1280},${settings.height ?? 800}`,
      `--user-agent=${app.userAgentFallback}`,
      '--no-proxy-server',
      '--disable-quic',
      // Silences the notice that the sandbox is off.
      ...(isRoot ? ['--test-type'] : []),
      // A test's display has no graphics card, and what would stand in for one costs time.
      ...(isHooked ? ['--disable-gpu'] : []),
      // Where a page is driven, V8 is asked 44 times for each that begins on which line something stands, and reads whole modules once more to
      // say it. So it notes lines as it reads them first.
      ...(isHooked ? ['--js-flags=--no-enable-lazy-source-positions'] : []),
      ...switches,
    ],
  });
  await serve(context, settings.webPreferences.partition, mayGo);
  await refusePermissions(context);
  if (isHooked) await lendPage(context);
  const page = context.pages()[0] ?? (await context.newPage());
  return { context, page };
}

/** A list of granted permissions refuses every other one; ours is empty. */
export async function refusePermissions(context: BrowserContext): Promise<void> {
  await context.grantPermissions([], { origin: SHOWN_ORIGIN });
}

/** A test takes hold of the same page over a local socket. */
async function lendPage(context: BrowserContext): Promise<void> {
  const bound = await context.browser()?.bind('waymark');
  if (bound) say({ endpoint: bound.endpoint });
}
