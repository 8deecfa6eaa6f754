/** What kind of file of ours a file is, by how it begins. */
import { closeSync, openSync, readSync } from 'node:fs';

/** How a file of each kind begins, and the end of its name where the beginning alone says too little. */
const KINDS = {
  card: { begins: /^\{"age":"age1/ },
  copy: { begins: /^\{"at":"[^"]{17}","bytes":\d+,"format":"waymark-copy\// },
  'root-key': { begins: /^(waymark-root-key\/2 [\w-]{43}\n)?age-encryption\.org\/v1\n-> scrypt / },
  index: { begins: /^\{"format":"waymark-index\// },
  pdf: { begins: /^%PDF-/ },
  page: { begins: /^<!doctype html/i },
  table: { begins: /^\xef\xbb\xbf/, ends: '.csv' },
  workbook: { begins: /^PK/, ends: '.xlsx' },
  picture: { begins: /^<svg /, ends: '.svg' },
  image: { begins: /^\x89PNG\r\n/, ends: '.png' },
} as const satisfies { readonly [kind: string]: { readonly begins: RegExp; readonly ends?: string } };
export type FileKind = keyof typeof KINDS;

/** As much of a file as says what it is. */
const HEAD_BYTES = 256;

/** The kind of a file by how it begins; null for what is not of ours. */
export function kindOf(bytes: Uint8Array, path: string): FileKind | null {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1');
  return (Object.keys(KINDS) as FileKind[]).find((kind) => isKind(kind, head, path)) ?? null;
}

export function isKind(kind: FileKind, head: string, path: string): boolean {
  const known: { readonly begins: RegExp; readonly ends?: string } = KINDS[kind];
  return known.begins.test(head) && path.toLowerCase().endsWith(known.ends ?? '');
}

/** The first bytes of a file, a character each. */
export function headOf(path: string): string {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    return head.toString('latin1', 0, readSync(file, head, 0, HEAD_BYTES, 0));
  } finally {
    closeSync(file);
  }
}
