/** The copy at the second place, and what this station left there before it got new keys. */
import { existsSync } from 'node:fs';
import { writeAudit } from '../casework/people/access.ts';
import { noteDone } from '../casework/people/ended-access.ts';
import type { UserSession } from '../casework/people/user-session.ts';
import type { SentenceCode } from '../codebook/sentences.ts';
import { minuteOf } from '../store/clock.ts';
import { copiesPlaces } from '../store/copies-news.ts';
import { removeCopiesOf } from '../store/former-copies.ts';
import { formerStations } from '../store/former-station.ts';
import { liesInStation } from '../store/outgoing-file.ts';
import { setting } from '../store/settings.ts';
import { systemCode } from '../store/system-errors.ts';
import { copyAtClosing } from './copies.ts';
import { currentSession, type Desk, openStoreOf } from './desk.ts';
import { saving } from './save-in-session.ts';

/**
 * Writes the copy to the second place, and removes there what this station left before it got new keys. Answers why there is none; null
 * where there is. Throws what {@link copyAtClosing} throws.
 */
export async function copyToSecondPlace(desk: Desk): Promise<SentenceCode | null> {
  const { db } = openStoreOf(desk);
  const folder = setting(db, 'copies-folder');
  if (folder === null) return 'copies-no-place';
  if (!existsSync(folder)) return 'copies-place-missing';
  if (liesInStation(folder, desk.folder)) return 'copies-inside-station';
  await copyAtClosing(desk, folder);
  await removeFormerCopies(currentSession(desk));
  return null;
}

/** Only when a new copy is there. A place that is not there, or where the disk refuses, stays on Today. */
async function removeFormerCopies(session: UserSession): Promise<void> {
  const former = formerStations(session.db);
  if (former.length === 0) return;
  const places = copiesPlaces(session.db);
  try {
    for (const place of places.filter(existsSync)) for (const { id } of former) removeCopiesOf(place, id);
  } catch (error) {
    if (systemCode(error) === '') throw error;
    return;
  }
  if (!places.every(existsSync)) return;
  const done = { ended: null, task: 'copies', by: session.user.number, at: minuteOf(session.clock()) } as const;
  await saving(session, () => {
    if (noteDone(session.db, done)) writeAudit(session, 'done-after-access', 'copies');
  });
}
