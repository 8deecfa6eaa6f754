/**
 * What an open store knows of its database key. After an error in the middle of a change the process cannot know which key is in
 * force. It must not go on as if it did: the next file of keys that it writes could lack the only key that opens the database.
 */
import { WaymarkError } from './errors.ts';

export type KeyState =
  /** `all` are the keys that keys.json holds, oldest first, `key` among them: what it holds beside `key` is not proven dead or still to come. */
  | { readonly is: 'known'; readonly key: Buffer; readonly all: readonly Buffer[] }
  /** The pages are being rewritten: the database is under one of the two. */
  | { readonly is: 'changing'; readonly old: Buffer; readonly next: Buffer }
  /** The store is closed; the next log-in finds out which key is in force. */
  | { readonly is: 'unknown' };

export type KnownKey = Extract<KeyState, { readonly is: 'known' }>;

/** The state of a store whose keys.json holds this key alone. */
export function onlyKey(key: Buffer): KnownKey {
  return { is: 'known', key, all: [key] };
}

/** The key in force. Throws `key-change-unsure` where an error left that open: nothing is to be sealed or written then. */
export function knownKey(holder: { readonly key: KeyState }): KnownKey {
  if (holder.key.is !== 'known') throw new WaymarkError('key-change-unsure');
  return holder.key;
}

/** Overwrites whatever keys the state holds. */
export function wipeKeys(state: KeyState): void {
  if (state.is === 'known') for (const key of new Set([state.key, ...state.all])) key.fill(0);
  if (state.is === 'changing') for (const key of [state.old, state.next]) key.fill(0);
}
