/** The checked copy of a station: where it goes and who can open it. */
import { note } from '../casework/access.ts';
import type { DerivedCheck } from '../casework/derive.ts';
import { users } from '../casework/users.ts';
import { verifyDatabase } from '../casework/verify.ts';
import { writeBackup } from '../store/backup.ts';
import type { Database } from '../store/database.ts';
import { WaymarkError } from '../store/errors.ts';
import { minuteOf } from '../store/moment.ts';
import { setSetting } from '../store/settings.ts';
import { ownStation } from '../store/station.ts';
import { inTurn } from '../store/store.ts';
import { type Desk, openStoreOf, seatAt } from './desk.ts';
import { saving } from './saving.ts';

/** Checks of what can be made anew from the records at any time: no reason to go without a copy of the records. */
const DERIVED: ReadonlySet<string> = new Set<DerivedCheck>(['in-force', 'facts', 'index-row', 'search', 'not-derived']);

/** The second place's file for this station: its id says nothing, and each closing replaces the copy before. */
export function copyName(db: Database): string {
  return `${ownStation(db).id}.copy`;
}

/** Writes the copy and verifies it before it stands in the place of the one before. `asked`: not at closing, but because somebody wanted one. */
export async function copyTo(
  desk: Desk,
  out: string,
  asked: boolean,
): Promise<{ readonly bytes: number; readonly at: string }> {
  const store = openStoreOf(desk);
  const at = minuteOf(seatAt(desk).clock());
  const keepers = users(store.db)
    .filter((user) => user.active && (user.role === 'focal-point' || user.role === 'hq-case-manager'))
    .map((user) => user.number);
  // In turn with changes of the key: a copy sealed under one key and written under the next would open for nobody.
  const header = await inTurn(store, () =>
    writeBackup(store, {
      out,
      users: keepers,
      at,
      verify: (copy) => {
        const result = verifyDatabase(copy, (done, total) => desk.progress('verifying', done, total));
        if (result.faults.some(({ check }) => !DERIVED.has(check))) throw new WaymarkError('copy-not-good');
      },
    }),
  );
  const seat = seatAt(desk);
  await saving(seat, () => {
    setSetting(seat.db, 'copy-at', at);
    if (asked) note(seat, 'backup', null, 'done');
  });
  return { bytes: header.bytes, at };
}
