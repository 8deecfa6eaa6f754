/** What this station knows it lost when somebody went on with an older database or brought back a copy; told until it is old news. */
import { z } from 'zod';
import type { Database } from './database.ts';
import { setSetting, setting } from './settings.ts';

const LOST = z.strictObject({
  /** `went-on`: the older database was kept in use; `restored`: a copy was brought back; `rights`: rights and trust had been put back. */
  how: z.enum(['went-on', 'restored', 'rights']),
  /** UTC minute at which it was decided. */
  at: z.string(),
  /** Acts of the trail, at least. */
  missing: z.int().min(0),
  /** UTC minutes of the last act that is kept and of the last that was known. */
  since: z.string().nullable(),
  until: z.string().nullable(),
});
export type LostActs = Readonly<z.infer<typeof LOST>>;

export function lostActs(db: Database): LostActs | undefined {
  const text = setting(db, 'lost-acts');
  return text === null ? undefined : LOST.safeParse(JSON.parse(text)).data;
}

/** Inside the transaction that begins the new epoch. */
export function noteLostActs(db: Database, lost: LostActs): void {
  setSetting(db, 'lost-acts', JSON.stringify(lost));
}
