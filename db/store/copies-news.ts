/** What is to be known about copies at a later day: one that held less, places where copies from before an access ended still lie. */
import { resolve } from 'node:path';
import { z } from 'zod';
import { auditHead, lastAudited } from './audit.ts';
import type { Database } from './database.ts';
import { type SettingKey, setSetting, setting } from './settings.ts';

const NEWS = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('good') }),
  /** Copies hold less than one that is kept: `acts` and `cases` fewer than the one of `kept`. */
  z.strictObject({
    state: z.literal('less'),
    at: z.string(),
    kept: z.string(),
    acts: z.int().min(0),
    cases: z.int().min(0),
  }),
  /** Somebody has seen that, at this minute: what was made before may go. */
  z.strictObject({ state: z.literal('accepted'), at: z.string() }),
]);
export type CopiesNews = Readonly<z.infer<typeof NEWS>>;

export function copiesNews(db: Database): CopiesNews {
  return read(db, 'copies-news', NEWS) ?? { state: 'good' };
}

export function setCopiesNews(db: Database, news: CopiesNews): void {
  const before = copiesNews(db);
  // What was accepted stays so: an older copy that holds more must not be asked about again.
  if (news.state === 'good' && before.state === 'accepted') return;
  setSetting(db, 'copies-news', JSON.stringify(news));
}

const STALE = z.strictObject({ acts: z.int().min(0), at: z.string() });

/** Copies of a database with fewer acts were made before a secret was taken out of force; `at` for those that do not say. Null: none. */
export function staleSince(db: Database): Readonly<z.infer<typeof STALE>> | null {
  return read(db, 'copies-stale', STALE) ?? null;
}

const PLACES = z.array(z.string());

/** Folders where such copies may lie. */
export function placesToClear(db: Database): readonly string[] {
  return read(db, 'copies-to-clear', PLACES) ?? [];
}

export function setPlacesToClear(db: Database, places: readonly string[]): void {
  setSetting(db, 'copies-to-clear', places.length === 0 ? null : JSON.stringify([...new Set(places)]));
}

/** Every folder that has been the place for copies, the one of today last. */
export function copiesPlaces(db: Database): readonly string[] {
  const former = read(db, 'copies-former', PLACES) ?? [];
  const folder = setting(db, 'copies-folder');
  return folder === null ? former : [...former.filter((place) => place !== folder), folder];
}

/** Minutes of the newest copies, UTC; null: none. */
export interface NewestCopies {
  /** At the second place; where none is chosen there is none. */
  readonly atPlace: string | null;
  readonly elsewhere: string | null;
}

export function newestCopies(db: Database): NewestCopies {
  const [atPlace, elsewhere] = [setting(db, 'copy-at'), setting(db, 'copy-elsewhere-at')];
  // A desk without a second place wrote all its copies elsewhere, whatever an earlier version noted.
  return setting(db, 'copies-folder') === null
    ? { atPlace: null, elsewhere: later(atPlace, elsewhere) }
    : { atPlace, elsewhere };
}

/** The minute of the newest copy that counts: at the second place where one is chosen, else of the newest anywhere; null: there is none. */
export function newestThatCounts(db: Database): string | null {
  const { atPlace, elsewhere } = newestCopies(db);
  return setting(db, 'copies-folder') === null ? elsewhere : atPlace;
}

/** Notes that a copy was made; inside a transaction. `folder` is where it lies. */
export function noteCopy(db: Database, { folder, at }: { readonly folder: string; readonly at: string }): void {
  const place = setting(db, 'copies-folder');
  const isPlace = place !== null && resolve(place) === resolve(folder);
  setSetting(db, isPlace ? 'copy-at' : 'copy-elsewhere-at', at);
  if (isPlace) setSetting(db, 'copies-missed', null);
}

/** Notes that the desk was closed at this UTC minute without a copy, because the second place was not there; inside a transaction. */
export function noteCopyMissed(db: Database, at: string): void {
  setSetting(db, 'copies-missed', at);
}

/** The UTC minute of such a closing; null where a copy has been made at the second place since, or another place chosen. */
export function copyMissed(db: Database): string | null {
  return setting(db, 'copies-missed');
}

function later(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

/** Copies go elsewhere from now on, or nowhere: at the new place there is none yet. Inside a transaction. */
export function setCopiesFolder(db: Database, folder: string | null): void {
  if (folder !== setting(db, 'copies-folder')) {
    setSetting(db, 'copy-elsewhere-at', later(setting(db, 'copy-at'), setting(db, 'copy-elsewhere-at')));
    setSetting(db, 'copy-at', null);
    setSetting(db, 'copies-missed', null);
  }
  const places = copiesPlaces(db).filter((place) => place !== folder);
  setSetting(db, 'copies-former', places.length === 0 ? null : JSON.stringify(places));
  setSetting(db, 'copies-folder', folder);
}

/**
 * Notes that every copy made until now still opens with what has just been taken out of force (a user's password, the recovery code), and
 * still holds what was erased. Call it inside the transaction of that act; `line` says whether the act's line of audit is written already.
 */
export function noteCopiesStale(db: Database, line: 'written' | 'follows' = 'written'): void {
  const acts = auditHead(db).n + (line === 'follows' ? 1 : 0);
  setSetting(db, 'copies-stale', JSON.stringify({ acts, at: lastAudited(db) ?? '' }));
  const { atPlace, elsewhere } = newestCopies(db);
  if (atPlace !== null || elsewhere !== null) setPlacesToClear(db, copiesPlaces(db));
}

function read<T extends z.ZodType>(db: Database, key: SettingKey, shape: T): z.output<T> | undefined {
  const text = setting(db, key);
  return text === null ? undefined : shape.safeParse(JSON.parse(text)).data;
}
