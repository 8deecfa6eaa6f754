import { EventEmitter } from 'node:events';
import type { BrowserContext, Request as PageRequest, Route } from 'playwright-core';
import type { PageHandler, PageSession, Schemes, Sessions } from '../../main/electron.ts';
import { announce } from './application.ts';
import { own } from './origin.ts';

type BeforeRequest = Parameters<PageSession['webRequest']['onBeforeRequest']>[0];

/** A session with what main has registered on it, for the shell to ask. */
interface StandInSession {
  readonly session: PageSession;
  readonly beforeRequest: () => BeforeRequest | undefined;
  readonly handlers: ReadonlyMap<string, PageHandler>;
}

function newSession(): StandInSession {
  const events = new EventEmitter();
  const handlers = new Map<string, PageHandler>();
  let beforeRequest: BeforeRequest | undefined;
  const nothing = () => undefined;
  const session: PageSession = {
    // Chromium is told once, for every permission, in `refusePermissions`.
    setPermissionRequestHandler: nothing,
    setPermissionCheckHandler: nothing,
    setDevicePermissionHandler: nothing,
    // The profile is made with the spell checker off (`chromium.ts`).
    setSpellCheckerEnabled: nothing,
    setSpellCheckerLanguages: nothing,
    setSpellCheckerDictionaryDownloadURL: nothing,
    setProxy: () => Promise.resolve(),
    webRequest: {
      onBeforeRequest: (listener) => {
        beforeRequest = listener;
      },
    },
    protocol: { handle: (scheme, handler) => void handlers.set(scheme, handler) },
    on: (event, listener) => events.on(event, listener),
  };
  announce('session-created', session);
  return { session, beforeRequest: () => beforeRequest, handlers };
}

const partitions = new Map<string, StandInSession>();

function sessionView(partition: string): StandInSession {
  const known = partitions.get(partition);
  if (known) return known;
  const made = newSession();
  partitions.set(partition, made);
  return made;
}

export const sessions: Sessions = {
  get defaultSession() {
    return sessionView('').session;
  },
  fromPartition: (partition) => sessionView(partition).session,
};

/** One https origin stands for our scheme, and https is privileged as it is. */
export const schemes: Schemes = { registerSchemesAsPrivileged: () => undefined };

/**
 * Lets every request of the browser pass through what main registered: first `onBeforeRequest`, then the handler of
 * the scheme; a page about to go elsewhere is asked about with `mayGo`. Whatever main lets through but nobody answers is refused too, so that nothing ever reaches a network.
 */
export async function serve(
  context: BrowserContext,
  partition: string,
  mayGo: (request: PageRequest) => boolean,
): Promise<void> {
  const { beforeRequest, handlers } = sessionView(partition);
  async function answer(route: Route): Promise<void> {
    const url = own(route.request().url());
    const cancelled = await new Promise<boolean>((resolve) => {
      const listener = beforeRequest();
      if (listener) listener({ url }, ({ cancel }) => resolve(cancel));
      else resolve(false);
    });
    // Aborted, a page stays where it is; blocked, it would show an error.
    if (route.request().isNavigationRequest() && !mayGo(route.request())) return route.abort('aborted');
    const handler = URL.canParse(url) ? handlers.get(new URL(url).protocol.slice(0, -1)) : undefined;
    if (cancelled || !handler) return route.abort('blockedbyclient');
    await fulfil(route, await handler(new Request(url, { method: route.request().method() })));
  }

  await context.route(
    () => true,
    (route) =>
      answer(route).catch((error: unknown) => {
        // A page that is gone, or a browser that is ending, needs no answer any more.
        if (!(error instanceof Error) || !/closed/.test(error.message)) throw error;
      }),
  );
}

async function fulfil(route: Route, response: Response): Promise<void> {
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}
