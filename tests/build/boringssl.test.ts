import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const project = join(import.meta.dirname, '..', '..');

/**
 * What `node:crypto` is asked for by name, each tried in runtimes over BoringSSL, which Electron has in the place of
 * Node's OpenSSL. BoringSSL knows fewer names (no `chacha20-poly1305`, no Ed448), and nothing here would notice: a name
 * is added when it has been tried there.
 */
const TRIED = {
  hash: ['sha256'],
  mac: ['sha256'],
  cipher: ['aes-256-gcm'],
  derivation: ['sha256'],
  keys: ['ed25519'],
  curve: ['Ed25519'],
} as const;

/** Every function that takes such a name first, and whether the name stands there as such. */
const ASKED: readonly { readonly kind: keyof typeof TRIED; readonly at: RegExp }[] = [
  { kind: 'hash', at: /\bcreateHash\(\s*(?<name>[^),]+)/g },
  { kind: 'hash', at: /(?<!\.)\bhash\(\s*(?<name>'[^']+')/g },
  { kind: 'mac', at: /\bcreateHmac\(\s*(?<name>[^),]+)/g },
  { kind: 'cipher', at: /\bcreate(?:C|Dec)ipheriv\(\s*(?<name>[^),]+)/g },
  { kind: 'derivation', at: /\b(?:hkdf|pbkdf2|scrypt)(?:Sync)?\(\s*(?<name>[^),]+)/g },
  { kind: 'keys', at: /\bgenerateKeyPair(?:Sync)?\(\s*(?<name>[^),]+)/g },
  { kind: 'curve', at: /\bcrv:\s*(?<name>[^,}\s]+)/g },
];

interface Use {
  readonly kind: keyof typeof TRIED;
  readonly name: string;
}

function usesIn(source: string): readonly Use[] {
  return ASKED.flatMap(({ kind, at }) =>
    [...source.matchAll(at)].map(({ groups }) => ({ kind, name: (groups?.name ?? '').trim() })),
  );
}

/** A name that stands in the code and was tried. One that is computed is none: nobody could say what it will be. */
const isTried = ({ kind, name }: Use) => TRIED[kind].some((tried) => name === `'${tried}'`);

test('every cipher, hash and curve in use exists in Electron’s BoringSSL', () => {
  const files = globSync('{db,main,preload}/**/*.ts', { cwd: project });
  const uses = files.flatMap((file) =>
    usesIn(readFileSync(join(project, file), 'utf8')).map((use) => ({ file, ...use })),
  );
  expect(uses.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['hash', 'cipher', 'derivation', 'keys', 'curve']),
  );
  expect(uses.filter((use) => !isTried(use))).toEqual([]);
});

test.each([
  "createCipheriv('chacha20-poly1305', key, nonce)",
  "generateKeyPairSync('ed448')",
  "createHash('ripemd160')",
  'createHash(algorithm)',
  "{ kty: 'OKP', crv: 'Ed448' }",
])('%s would be noticed', (source) => {
  expect(usesIn(source).filter((use) => !isTried(use))).toHaveLength(1);
});

test('the names are Node’s own', () => {
  for (const name of TRIED.hash) expect(createHash(name).update('').digest('hex')).toHaveLength(64);
});
