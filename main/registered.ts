import { createHash } from 'node:crypto';
import type { Answer } from '../db/client.ts';
import type { WayOut } from '../preload/contract.ts';
import { RefusedCall } from './ipc.ts';

/**
 * Throws what the database refuses with: `paper-not-registered` for what this session did not register for this way out, and whatever
 * else stands in the way of asking it. Each entry is for one time.
 */
export type ExpectRegistered = (content: string | Uint8Array, how: WayOut) => Promise<void>;

/** `confirm` asks the database, by the SHA-256 of the content (hex). */
export function expectRegistered(
  confirm: (asked: { readonly sha256: string; readonly how: WayOut }) => Promise<Answer>,
): ExpectRegistered {
  return async (content, how) => {
    const sha256 = createHash('sha256').update(content).digest('hex');
    const answer = await confirm({ sha256, how });
    if ('error' in answer) throw new RefusedCall(answer.error);
  };
}
