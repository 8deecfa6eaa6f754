import type { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { secureApplication, secureContents, secureSession } from '../../main/register-security.ts';
import { likeApp, likeContents, likeSession } from './like-electron.ts';

/** Whether an event was prevented after everything registered had seen it. */
function prevented(events: EventEmitter, event: string, details: object = {}): boolean {
  let stopped = false;
  events.emit(event, { ...details, preventDefault: () => (stopped = true) });
  return stopped;
}

test('every session refuses permissions, dictionaries, downloads, proxies and foreign requests', () => {
  const { session, set, events } = likeSession();
  secureSession(session);

  expect(set).toMatchObject({ spellChecker: false, languages: [], device: false, proxy: 'direct' });
  expect(set.dictionaries).toMatch(/^https:\/\/[a-z]+\.invalid\/$/);
  const check = set.permissionCheck as (contents: null, permission: string) => boolean;
  expect(check(null, 'media')).toBe(false);
  const decided: boolean[] = [];
  const ask = set.permissionRequest as (contents: null, permission: string, decide: (granted: boolean) => void) => void;
  ask(null, 'media', (granted) => decided.push(granted));
  expect(decided).toEqual([false]);
  const before = set.beforeRequest as (details: { url: string }, decide: (answer: { cancel: boolean }) => void) => void;
  const cancelled = (url: string) => {
    let answer: boolean | undefined;
    before({ url }, ({ cancel }) => {
      answer = cancel;
    });
    return answer;
  };
  expect(cancelled('https://example.org/')).toBe(true);
  expect(cancelled('devtools://devtools/bundled/x')).toBe(true);
  expect(cancelled('app://waymark/assets/index.js')).toBe(false);
  expect(prevented(events, 'will-download')).toBe(true);
});

test('no page leaves, opens a window or attaches another page', () => {
  const { contents, set, events } = likeContents();
  secureContents(contents);

  const open = set.open as (details: { url: string }) => { action: string };
  expect(open({ url: 'app://waymark/index.html' })).toEqual({ action: 'deny' });
  expect(set.webRtc).toBe('disable_non_proxied_udp');
  const [page, reader] = ['app://waymark/index.html', 'app://waymark/pdf-reader/index.html'];
  for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate']) {
    expect(prevented(events, event, { url: 'https://example.org/', isMainFrame: true })).toBe(true);
    expect(prevented(events, event, { url: reader, isMainFrame: true })).toBe(true);
    expect(prevented(events, event, { url: page, isMainFrame: true })).toBe(false);
  }
  const mayFrameGo = (url: string) => !prevented(events, 'will-frame-navigate', { url, isMainFrame: false });
  expect([reader, page, 'https://example.org/', 'about:blank'].map(mayFrameGo)).toEqual([true, false, false, false]);
  expect(prevented(events, 'will-attach-webview')).toBe(true);
});

test('before the application is ready: the sandbox, a neutral user agent, no background network, and a watch on whatever opens', () => {
  const { app, events, switches, state } = likeApp();
  secureApplication(app);

  expect(state.sandboxed).toBe(true);
  expect(app.userAgentFallback).not.toMatch(/waymark|electron|chrome/i);
  expect(switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
  expect([...switches.keys()]).toEqual(
    expect.arrayContaining(['disable-background-networking', 'disable-breakpad', 'disable-http-cache']),
  );

  const { session, set } = likeSession();
  events.emit('session-created', session);
  expect(set).toHaveProperty('beforeRequest');
  const recorded = likeContents();
  events.emit('web-contents-created', {}, recorded.contents);
  expect(recorded.set).toHaveProperty('open');
});
