/**
 * What the window may do, as pure functions. `register-security.ts` puts them where Electron asks.
 * Source: Electron's security checklist (docs/tutorial/security), items 2–14 and 17.
 */

/** The one origin there is: the application's own files, served by main from its own folder. */
export const SCHEME = 'app';
export const HOST = 'waymark';
export const START_PAGE = `${SCHEME}://${HOST}/index.html`;
/** The page in which a PDF is read: the one that may stand in a frame of the window's page (`renderer/pdf-reader`). */
export const PDF_READER = ['pdf-reader', 'index.html'] as const;

/** Stands in index.html where the page's nonce goes; main puts a fresh one there for every page it serves. */
export const NONCE_PLACE = 'waymark-nonce-place';

function parsed(url: string): URL | undefined {
  return URL.canParse(url) ? new URL(url) : undefined;
}

/** The address is one of the application's own files. (`origin` is no use here: it is `null` for a scheme of one's own.) */
export function isOwn(url: string): boolean {
  const address = parsed(url);
  return (
    address !== undefined &&
    address.protocol === `${SCHEME}:` &&
    address.host === HOST &&
    address.username === '' &&
    address.password === ''
  );
}

/** The window stays on its one page: it may be loaded again, and may move to a place in itself. */
export function mayNavigate(url: string): boolean {
  const address = parsed(url);
  return (
    address !== undefined && isOwn(url) && ['/', '/index.html'].includes(address.pathname) && address.search === ''
  );
}

/** A frame shows the reader of PDFs, and goes nowhere from there. */
export function mayNavigateFrame(url: string): boolean {
  return url === `${SCHEME}://${HOST}/${PDF_READER.join('/')}`;
}

/** No page ever opens a second window, nor hands an address to the system's browser. */
export function mayOpenWindow(_url: string): 'deny' {
  return 'deny';
}

/**
 * Own files, and objects that a page itself made: pictures of an attachment, and the worker of the reader of PDFs, which has no origin.
 * Nothing on any network, no developer tools.
 */
export function mayRequest(url: string): boolean {
  if (isOwn(url) || url.startsWith('blob:null/')) return true;
  return url.startsWith('blob:') && isOwn(url.slice('blob:'.length));
}

/** No camera, place, notification, clipboard reading or other permission is ever given. */
export function permits(_permission: string): false {
  return false;
}

/** The frame that sent a message, as far as it matters. */
interface Sender {
  readonly url: string;
  /** The frame is the main frame of the one window. */
  readonly isMainFrame: boolean;
}

/** A message counts only from the window's own page: no frame inside it, no other contents, nothing unloaded. */
export function isTrusted(sender: Sender | null): boolean {
  return sender?.isMainFrame === true && mayNavigate(sender.url);
}

/**
 * The content security policy of every page. Scripts: the application's own files only, no inline, no eval.
 * Style elements: own files, or with the page's nonce (Mantine writes its theme as one). Style attributes are allowed,
 * because Mantine and the charts place things by them; they cannot load anything, since `img-src` and `font-src` bind them.
 * No string becomes markup or script by itself: it must pass the one policy that the page may make, which lets no element
 * through (`renderer/markup-policy.ts`).
 */
export function contentSecurityPolicy(nonce: string): string {
  return policyOf({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': `'self' 'nonce-${nonce}'`,
    'style-src-attr': "'unsafe-inline'",
    'font-src': "'self'",
    'img-src': "'self' data: blob:",
    'connect-src': "'none'",
    // The reader of PDFs, and by `mayNavigateFrame` no other page.
    'frame-src': "'self'",
    'form-action': "'none'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
    'require-trusted-types-for': "'script'",
    'trusted-types': 'default',
  });
}

/**
 * The policy of the page in which a PDF is read. It has no origin of its own (`sandbox`), so that nothing of the window's page can be
 * reached from it, and loads nothing: its script and all that this needs stand in it. The script may start one worker, whose text is in the
 * page too and which has the same policy, and there decoders that are WebAssembly, which touch nothing but their own memory.
 */
export function readerSecurityPolicy(nonce: string): string {
  return policyOf({
    sandbox: 'allow-scripts',
    'default-src': "'none'",
    'script-src': `'nonce-${nonce}' 'wasm-unsafe-eval'`,
    'worker-src': 'blob:',
    'form-action': "'none'",
    'base-uri': "'none'",
    'frame-ancestors': "'self'",
    'require-trusted-types-for': "'script'",
    'trusted-types': 'default',
  });
}

function policyOf(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}

/** A paper is looked at and printed only: no script at all, styles of its own, pictures inside it. */
export function paperSecurityPolicy(): string {
  return "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src 'self' data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
}
