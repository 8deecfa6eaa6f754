import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Page, Request as PageRequest } from 'playwright-core';
import { z } from 'zod';
import type {
  KeyPressed,
  MenuPlace,
  PageMessages,
  Preventable,
  ScreenWindow,
  WindowSettings,
} from '../../main/electron.ts';
import { announce, app } from './application.ts';
import { asText } from './as-text.ts';
import { openChromium, type Screen } from './chromium.ts';
import { hearing, preventable, StandInContents } from './contents.ts';
import { own, shown } from './origin.ts';
import { type PageWord, pageSide } from './page-side.ts';
import { touched } from './power.ts';

type Answer = Parameters<PageMessages['handle']>[1];

/** The one window that can have the focus tells of it here. */
const focusEvents = new EventEmitter();

const binding = `shell_${randomBytes(8).toString('hex')}`;
const answers = new Map<string, Answer>();
const pagesOfOurs = new Map<Page | undefined, StandInContents>();
let opening: Promise<Screen> | undefined;

export const messages: PageMessages = { handle: (channel, answer) => void answers.set(channel, answer) };

/** The browser with the window's page; rejects before main has opened a window. */
export function screenNow(): Promise<Screen> {
  return opening ?? Promise.reject(new Error('there is no window yet'));
}

/** The paths of files that the page has put into its list, by their places there. Chromium tells them to its driver only. */
export async function pathsOfFiles(places: readonly number[]): Promise<readonly string[]> {
  const { context, page } = await screenNow();
  const driver = await context.newCDPSession(page);
  const paths = await Promise.all(
    places.map(async (place) => {
      const { result } = await driver.send('Runtime.evaluate', { expression: `window.${hearing}.files[${place}]` });
      if (result.objectId === undefined) return '';
      return (await driver.send('DOM.getFileInfo', { objectId: result.objectId })).path;
    }),
  );
  await driver.detach();
  return paths;
}

/** Answers one word of a page: Electron's channels by what main registered, the shell's own here. */
async function answered(
  contents: StandInContents,
  frame: { url: string; parent: unknown },
  word: PageWord,
): Promise<unknown> {
  switch (word.channel) {
    case 'shell:touched':
      contents.events.emit('before-mouse-event', {});
      return touched();
    case 'shell:focus':
      return void focusEvents.emit(z.enum(['focus', 'blur']).parse(word.message));
    case 'shell:menu':
      return void contents.events.emit('context-menu', {}, menuPlace.parse(word.message));
    case 'shell:key':
      return void contents.events.emit('before-input-event', preventable(), key.parse(word.message));
    case 'shell:path':
      return (await pathsOfFiles([z.number().parse(word.message)]))[0];
    default: {
      const answer = answers.get(word.channel);
      if (!answer) throw new Error(`main listens to no channel "${word.channel}"`);
      return answer({ sender: { id: contents.id }, senderFrame: frame }, word.message);
    }
  }
}

const menuPlace: z.ZodType<MenuPlace> = z.object({
  isEditable: z.boolean(),
  selectionText: z.string(),
  editFlags: z.object({
    canCut: z.boolean(),
    canCopy: z.boolean(),
    canPaste: z.boolean(),
    canSelectAll: z.boolean(),
  }),
});

const key: z.ZodType<KeyPressed> = z.object({
  type: z.string(),
  key: z.string(),
  code: z.string(),
  control: z.boolean(),
  alt: z.boolean(),
  shift: z.boolean(),
  meta: z.boolean(),
});

/** Opens Chromium with the page side in its one page, and closes whatever else opens. */
async function openScreen(settings: WindowSettings, preload: string, contents: () => StandInContents): Promise<Page> {
  opening = openChromium(settings, mayGo);
  const { context, page } = await opening;
  pagesOfOurs.set(page, contents());
  await page.exposeBinding(binding, async ({ frame }, word: PageWord) => {
    // Playwright gives the binding to every frame; in Electron a frame has no preload script, and so no way to main.
    if (frame.parentFrame() !== null) throw new Error('a frame speaks with nobody');
    return asText(await answered(contents(), { url: own(frame.url()), parent: null }, word));
  });
  const script = `(require) => {${readFileSync(preload, 'utf8')}\n}`;
  await page.addInitScript(`(${pageSide.toString()})(${JSON.stringify({ binding, hearing })}, ${script})`);
  context.on('page', (opened) => {
    if (!expected.delete('page')) void opened.close();
  });
  page.on('crash', () => contents().events.emit('render-process-gone'));
  return page;
}

const expected = new Set<'page'>();

/** A page that is printed only. */
async function openHidden(contents: () => StandInContents): Promise<Page> {
  const { context } = await screenNow();
  expected.add('page');
  const page = await context.newPage();
  pagesOfOurs.set(page, contents());
  return page;
}

/** Addresses that main itself has asked for, on their way. */
const asked = new Set<string>();

function mayGo(request: PageRequest): boolean {
  const url = own(request.url());
  if (asked.has(url)) return true;
  const page = pageOf(request);
  return pagesOfOurs.get(page)?.mayGo(url, page?.mainFrame() === request.frame()) ?? false;
}

/** Playwright has no page for a request that comes before its window: a window that a page tried to open. */
function pageOf(request: PageRequest): Page | undefined {
  try {
    return request.frame().page();
  } catch {
    return undefined;
  }
}

export class BrowserWindow implements ScreenWindow {
  static getFocusedWindow(): null {
    return null;
  }

  readonly webContents: StandInContents;
  readonly #events = new EventEmitter();
  readonly #page: Promise<Page>;
  #destroyed = false;

  constructor(settings: WindowSettings) {
    const { preload } = settings.webPreferences;
    this.#page = Promise.resolve().then(() =>
      preload === undefined
        ? openHidden(() => this.webContents)
        : openScreen(settings, preload, () => this.webContents),
    );
    this.webContents = new StandInContents(this.#page);
    this.webContents.onUnheard = (message) => {
      if (this.#destroyed) return;
      console.error(`The window is gone and did not hear: ${JSON.stringify(message)}`);
      this.close();
    };
    announce('web-contents-created', {}, this.webContents);
    this.#page.then(
      (page) => page.on('close', () => this.close()),
      (error: unknown) => {
        console.error(error instanceof Error ? error.message : error);
        app.exit(1);
      },
    );
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.#page;
    asked.add(url);
    try {
      await page.goto(shown(url));
    } catch (error) {
      // The window may be closed or locked while it loads.
      if (!page.isClosed() && !this.#destroyed) throw error;
    } finally {
      asked.delete(url);
    }
    this.webContents.events.emit('did-finish-load');
    this.#events.emit('ready-to-show');
  }

  show(): void {}
  /** A window of Chromium hides from nobody. */
  setContentProtection(): void {}
  restore(): void {}
  isMinimized(): boolean {
    return false;
  }

  focus(): void {
    void this.#page.then((page) => page.bringToFront());
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  destroy(): void {
    this.#destroyed = true;
    this.webContents.end();
    void this.#page.then((page) => page.close()).catch(() => undefined);
  }

  /** Chromium's window may already be gone: main hears of it all the same and does what it does at the end. */
  close(): void {
    if (this.#destroyed) return;
    const event = preventable();
    this.#events.emit('close', event);
    if (!event.prevented) this.destroy();
  }

  once(event: 'ready-to-show', listener: () => void): unknown {
    return this.#events.once(event, listener);
  }

  on(event: 'close' | 'page-title-updated' | 'focus' | 'blur', listener: (event: Preventable) => void): unknown {
    return (event === 'focus' || event === 'blur' ? focusEvents : this.#events).on(event, listener);
  }
}
