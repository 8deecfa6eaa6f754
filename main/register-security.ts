import type { Application, Contents, PageSession, Preventable } from './electron.ts';
import { mayNavigate, mayNavigateFrame, mayOpenWindow, mayRequest, permits } from './security.ts';

/** Nobody answers there, and with no languages nobody is asked. */
const NO_DICTIONARIES = 'https://dictionaries.invalid/';

/**
 * Chromium's own talk with the world, switched off before it starts: no name is ever looked up, nothing is fetched in
 * the background, no report of a crash is written or sent, and nothing of a page is cached on disk.
 */
const SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-breakpad'],
  ['disable-http-cache'],
  ['disable-gpu-shader-disk-cache'],
  ['no-pings'],
];

/** Before the application is ready: switches, the sandbox for every page, and a user agent that names nobody. */
export function secureApplication(app: Application): void {
  for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value);
  app.enableSandbox();
  // Chromium writes its user agent into every PDF it makes.
  app.userAgentFallback = 'Mozilla/5.0';
  app.on('session-created', secureSession);
  app.on('web-contents-created', (_event, contents) => secureContents(contents));
}

/** No permission, no dictionary, no download, no proxy to ask, and no request but for the application's own files. */
export function secureSession(session: PageSession): void {
  session.setPermissionRequestHandler((_contents, permission, decide) => decide(permits(permission)));
  session.setPermissionCheckHandler((_contents, permission) => permits(permission));
  session.setDevicePermissionHandler(() => permits('device'));
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerDictionaryDownloadURL(NO_DICTIONARIES);
  void session.setProxy({ mode: 'direct' });
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !mayRequest(url) }));
  session.on('will-download', (event) => event.preventDefault());
}

/** The page stays where it is and opens nothing. */
export function secureContents(contents: Contents): void {
  contents.setWindowOpenHandler(({ url }) => ({ action: mayOpenWindow(url) }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  const stay = (event: Preventable & { readonly url: string }) => {
    if (!mayNavigate(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  // Told of the page itself as well, and of a frame from its first address on.
  contents.on('will-frame-navigate', (event) => {
    if (!(event.isMainFrame ? mayNavigate : mayNavigateFrame)(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
