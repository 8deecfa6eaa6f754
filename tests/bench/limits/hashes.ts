/** Hashes and signed bytes of the format (exchange/FORMAT.md) with nothing around them; each limit checks them against the head of the chapter. */
import { hash, type KeyObject, sign, verify } from 'node:crypto';

const RECORD = Buffer.from('waymark/record/1\n');
const PRIVATE = Buffer.from('waymark/private/1\n');
const CHAIN = Buffer.from('waymark/chain/1\n');
const CHAPTER = 'waymark/chapter/1\n';
const HEAD = 'waymark/head/1\n';

let room = Buffer.alloc(64 * 1024);

function hashOf(...parts: readonly Uint8Array[]): Buffer {
  let length = 0;
  for (const part of parts) length += part.length;
  if (length > room.length) room = Buffer.alloc(length * 2);
  let at = 0;
  for (const part of parts) {
    room.set(part, at);
    at += part.length;
  }
  return hash('sha256', room.subarray(0, length), 'buffer');
}

export const recordHash = (line: Uint8Array): Buffer => hashOf(RECORD, line);
export const privateHash = (line: Uint8Array): Buffer => hashOf(PRIVATE, line);
export const chained = (head: Uint8Array, of: Uint8Array): Buffer => hashOf(CHAIN, head, of);

export interface ChapterName {
  readonly case_id: string;
  readonly station: string;
  readonly epoch: number;
}

export const chapterStart = ({ case_id, station, epoch }: ChapterName): Buffer =>
  hash('sha256', `${CHAPTER}{"case":"${case_id}","epoch":${epoch},"station":"${station}"}`, 'buffer');

export interface Head extends ChapterName {
  readonly n: number;
  readonly head: Buffer;
  readonly at: string;
}

/** What a head's signature covers. */
function signed({ at, case_id, epoch, head, n, station }: Head): Buffer {
  return Buffer.from(
    `${HEAD}{"at":"${at}","case":"${case_id}","epoch":${epoch},"head":"${head.toString('base64url')}","n":${n},"station":"${station}"}`,
  );
}

export const signatureOf = (head: Head, key: KeyObject): Buffer => sign(null, signed(head), key);

/** In the thread pool. */
export function isSigned(head: Head, signature: Buffer, key: KeyObject): Promise<boolean> {
  const { promise, resolve, reject } = Promise.withResolvers<boolean>();
  verify(null, signed(head), key, signature, (error, good) => (error ? reject(error) : resolve(good)));
  return promise;
}

/** Throws where one of them is none. */
export async function expectSigned(verifying: readonly Promise<boolean>[]): Promise<void> {
  if ((await Promise.all(verifying)).includes(false)) throw new Error('a signature that is none');
}

/** The line that ends a chapter in a package. */
export function headLine(head: Head & { readonly signature: Buffer }): Buffer {
  const { at, case_id, epoch, n, station } = head;
  return Buffer.from(
    `{"at":"${at}","case":"${case_id}","epoch":${epoch},"head":"${head.head.toString('base64url')}","n":${n},"signature":"${head.signature.toString('base64url')}","station":"${station}","type":"head"}`,
  );
}
