/** Sealing and unsealing a stream of bytes for exactly one post-quantum hybrid recipient (`age` v1). */
import { Decrypter, Encrypter } from 'age-encryption';
import { WaymarkError } from '../../store/errors.ts';
import { checkHeader, headerLength } from './age-header.ts';
import { refusal } from './refusal.ts';

/** The sealed bytes of `plain`. Throws a plain error for a recipient that is not hybrid: nothing else is ever sealed to. */
export async function* sealTo(recipient: string, plain: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (!isHybridRecipient(recipient)) throw new Error('Waymark seals to post-quantum hybrid recipients only');
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  yield* (await encrypter.encrypt(webStream(plain))).values();
}

/**
 * The plaintext of a sealed file, in authenticated pieces of 64 KiB. The header is bounded first. Throws `package-not-for-us`
 * where none of our identities opens it, `package-damaged` where anything was changed or cut.
 */
export async function* unseal(
  identities: readonly string[],
  sealed: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  const source = sealed[Symbol.asyncIterator]();
  let start: Buffer = Buffer.alloc(0);
  let length: number | undefined;
  while (length === undefined) {
    const next = await source.next();
    if (next.done) throw refusal(start.length === 0 ? 'package-not-waymark' : 'package-cut-short');
    start = Buffer.concat([start, next.value]);
    length = headerLength(start);
  }
  checkHeader(start.subarray(0, length));
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  try {
    const plain = await decrypter.decrypt(webStream(rejoined(start, source)));
    for await (const chunk of plain.values()) yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  } catch (error) {
    throw asRefusal(error);
  }
}

async function* rejoined(start: Buffer, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield start;
  for (;;) {
    const next = await rest.next();
    if (next.done) return;
    yield next.value;
  }
}

/** The library's errors are plain ones; only this sentence of it tells "not for us" from "damaged". */
const NO_MATCH = 'no identity matched';

function asRefusal(error: unknown): unknown {
  if (error instanceof WaymarkError || isSystemError(error)) return error;
  const message = error instanceof Error ? error.message : '';
  return refusal(message.startsWith(NO_MATCH) ? 'package-not-for-us' : 'package-damaged', {}, error);
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

function webStream(source: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = source[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await iterator.next();
        if (next.done) controller.close();
        else controller.enqueue(next.value);
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    { highWaterMark: 1 },
  );
}

/** True for an `age` post-quantum hybrid recipient, the only kind Waymark seals to. */
export function isHybridRecipient(recipient: string): boolean {
  if (!recipient.startsWith('age1pq1')) return false;
  try {
    new Encrypter().addRecipient(recipient);
    return true;
  } catch {
    return false;
  }
}
