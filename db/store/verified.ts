/** When everything of a station was last verified, and what was found. */
import { z } from 'zod';
import type { Database } from './database.ts';
import { setSetting, setting } from './settings.ts';

const VERIFIED = z.strictObject({
  /** UTC minute. */
  at: z.string(),
  faults: z.int().min(0),
});
export type Verified = Readonly<z.infer<typeof VERIFIED>>;

/** Null where it has not been verified yet. */
export function verified(db: Database): Verified | null {
  const text = setting(db, 'verified');
  return text === null ? null : (VERIFIED.safeParse(JSON.parse(text)).data ?? null);
}

export function noteVerified(db: Database, found: Verified): void {
  setSetting(db, 'verified', JSON.stringify(found));
}
