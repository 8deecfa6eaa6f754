import { describe, expect, test } from 'vitest';
import {
  contentSecurityPolicy,
  isOwn,
  isTrusted,
  mayNavigate,
  mayNavigateFrame,
  mayOpenWindow,
  mayRequest,
  paperSecurityPolicy,
  permits,
  readerSecurityPolicy,
} from '../../main/security.ts';

const foreign = [
  'https://example.org/',
  'http://localhost:8080/',
  'https://waymark/',
  'app://waymark.example.org/index.html',
  'app://other/index.html',
  'app://user@waymark/index.html',
  'app://user:word@waymark/index.html',
  'app://waymark:80/index.html',
  'APP://waymarks/',
  'file:///etc/passwd',
  'file://waymark/index.html',
  'data:text/html,hello',
  'javascript:alert(1)',
  'about:blank',
  'devtools://devtools/bundled/inspector.html',
  'chrome://settings',
  'ws://waymark/',
  'blob:https://example.org/0b4c',
  'filesystem:app://waymark/temporary/a',
  'view-source:app://waymark/index.html',
  '',
  'index.html',
  '//waymark/index.html',
];

describe('the application’s own origin', () => {
  test.each(foreign)('%j is foreign: not gone to, not asked for, not trusted', (url) => {
    expect(isOwn(url)).toBe(false);
    expect(mayNavigate(url)).toBe(false);
    expect(mayNavigateFrame(url)).toBe(false);
    expect(mayRequest(url)).toBe(false);
    expect(isTrusted({ url, isMainFrame: true })).toBe(false);
  });

  test.each([
    ['app://waymark/index.html', true],
    ['app://waymark/', true],
    ['app://waymark/index.html#/cases', true],
    ['app://waymark/index.html?a=b', false],
    ['app://waymark/assets/index.js', false],
    ['app://waymark/paper/00ff', false],
    ['app://waymark/../index.html', true],
  ])('the window may go to %j: %s', (url, may) => {
    expect(mayNavigate(url)).toBe(may);
    expect(mayRequest(url)).toBe(true);
  });

  test.each([
    ['app://waymark/pdf-reader/index.html', true],
    ['app://waymark/pdf-reader/index.html?a', false],
    ['app://waymark/pdf-reader/', false],
    ['app://waymark/index.html', false],
    ['app://waymark/assets/index.js', false],
  ])('a frame may go to %j: %s, and the window to none of them but its own page', (url, may) => {
    expect(mayNavigateFrame(url)).toBe(may);
    expect(mayNavigate(url)).toBe(url === 'app://waymark/index.html');
    expect(isTrusted({ url, isMainFrame: false })).toBe(false);
  });

  test('the worker of the reader of PDFs, which has no origin, may be started', () => {
    expect(mayRequest('blob:null/0b4c')).toBe(true);
    expect(mayNavigate('blob:null/0b4c')).toBe(false);
    expect(mayNavigateFrame('blob:null/0b4c')).toBe(false);
  });

  test('a picture the page made itself may be shown', () => {
    expect(mayRequest('blob:app://waymark/0b4c')).toBe(true);
    expect(mayNavigate('blob:app://waymark/0b4c')).toBe(false);
  });
});

test('no second window is ever opened, for own addresses either', () => {
  for (const url of [...foreign, 'app://waymark/index.html']) expect(mayOpenWindow(url)).toBe('deny');
});

test.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'clipboard-sanitized-write', 'fullscreen', 'x'])(
  'the permission %j is refused',
  (permission) => expect(permits(permission)).toBe(false),
);

describe('who is listened to', () => {
  const url = 'app://waymark/index.html';
  test('the page of the window', () => expect(isTrusted({ url, isMainFrame: true })).toBe(true));
  test('no frame inside it', () => expect(isTrusted({ url, isMainFrame: false })).toBe(false));
  test('no frame that is gone', () => expect(isTrusted(null)).toBe(false));
});

describe('content security policy', () => {
  const directives = (policy: string) =>
    new Map(policy.split('; ').map((part): [string, string] => [part.split(' ')[0] ?? '', part]));

  test('scripts are the application’s own files: no inline, no eval, nothing from elsewhere', () => {
    const policy = contentSecurityPolicy('Zm9v');
    expect(directives(policy).get('script-src')).toBe("script-src 'self'");
    expect(directives(policy).get('default-src')).toBe("default-src 'none'");
    expect(directives(policy).get('connect-src')).toBe("connect-src 'none'");
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
  });
  test('style elements need the page’s nonce; only style attributes may be inline', () => {
    const policy = directives(contentSecurityPolicy('Zm9v'));
    expect(policy.get('style-src')).toBe("style-src 'self' 'nonce-Zm9v'");
    expect(policy.get('style-src-attr')).toBe("style-src-attr 'unsafe-inline'");
  });
  test('no string becomes markup or script unless the page’s one policy lets it', () => {
    const policy = directives(contentSecurityPolicy('Zm9v'));
    expect(policy.get('require-trusted-types-for')).toBe("require-trusted-types-for 'script'");
    expect(policy.get('trusted-types')).toBe('trusted-types default');
  });
  test('the page in which a PDF is read has no origin and loads nothing; one script runs, with one worker', () => {
    expect(readerSecurityPolicy('Zm9v')).toBe(
      "sandbox allow-scripts; default-src 'none'; script-src 'nonce-Zm9v' 'wasm-unsafe-eval'; worker-src blob:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; require-trusted-types-for 'script'; trusted-types default",
    );
  });
  test('a paper runs no script, makes no policy of its own and asks for nothing', () => {
    const policy = directives(paperSecurityPolicy());
    expect(policy.get('default-src')).toBe("default-src 'none'");
    expect(policy.has('script-src')).toBe(false);
    expect(policy.get('require-trusted-types-for')).toBe("require-trusted-types-for 'script'");
    expect(policy.get('trusted-types')).toBe("trusted-types 'none'");
  });
});
