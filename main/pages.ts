import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { PageHandler } from './electron.ts';
import {
  contentSecurityPolicy,
  HOST,
  isOwn,
  NONCE_PLACE,
  PDF_READER,
  paperSecurityPolicy,
  readerSecurityPolicy,
  SCHEME,
} from './security.ts';

/** What the renderer's folder may hold; a file of any other kind is not served. */
const TYPES: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  // The signs (`renderer/components/signs.ttf`).
  '.ttf': 'font/ttf',
};

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-dns-prefetch-control': 'off',
  'cache-control': 'no-store',
};

const PAPERS = '/paper/';

/**
 * The file that an address of our own stands for, as names below the renderer's folder; `undefined` for every other
 * address, for a file of a kind we do not have, and for any way out of the folder: dots, encoded or not, backslashes,
 * drive letters, NUL. Names are letters, digits, `-`, `_` and `.`, which is all that the build makes.
 */
export function fileFor(url: string): readonly string[] | undefined {
  if (!isOwn(url)) return undefined;
  const path = new URL(url).pathname;
  const names = path === '/' ? ['index.html'] : path.slice(1).split('/');
  const plain = names.every((name) => /^[A-Za-z0-9_-][A-Za-z0-9_.-]*$/.test(name));
  return plain && TYPES[extname(names.at(-1) ?? '')] !== undefined ? names : undefined;
}

/** The application's own files and the papers being printed. */
export interface Pages {
  readonly handle: PageHandler;
  /** Makes a paper's document reachable for one printing; answers its address. */
  readonly lend: (html: string) => string;
  readonly takeBack: (address: string) => void;
}

/** Serves `folder` (the built renderer), each page under its own policy and with a fresh nonce. */
export function pagesIn(folder: string): Pages {
  const papers = new Map<string, string>();

  const handle: PageHandler = async ({ method, url }) => {
    if (method !== 'GET') return new Response(null, { status: 405 });
    const paper = papers.get(url);
    if (paper !== undefined) return page(paper, paperSecurityPolicy());
    const names = fileFor(url);
    const bytes = names && (await contentOf(join(folder, ...names)));
    if (!names || !bytes) return new Response(null, { status: 404, headers: HEADERS });
    const type = TYPES[extname(names.at(-1) ?? '')] ?? '';
    if (!type.startsWith('text/html')) return new Response(bytes, { headers: { ...HEADERS, 'content-type': type } });
    const nonce = randomBytes(16).toString('base64');
    const html = new TextDecoder().decode(bytes).replaceAll(NONCE_PLACE, nonce);
    const isReader = names.join('/') === PDF_READER.join('/');
    return page(html, (isReader ? readerSecurityPolicy : contentSecurityPolicy)(nonce));
  };

  return {
    handle,
    lend: (html) => {
      const address = `${SCHEME}://${HOST}${PAPERS}${randomBytes(16).toString('hex')}`;
      papers.set(address, html);
      return address;
    },
    takeBack: (address) => void papers.delete(address),
  };
}

function page(html: string, policy: string): Response {
  const headers = { ...HEADERS, 'content-type': TYPES['.html'] ?? '', 'content-security-policy': policy };
  return new Response(html, { headers });
}

async function contentOf(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR'))
      return undefined;
    throw error;
  }
}
