/** Where somebody usually sits when a person comes to them (FORMS.md, First contact: header). */
import { requirePermission } from '../people/roles.ts';
import type { UserSession } from '../people/user-session.ts';
import { answersIn } from '../record/read.ts';

/** How many of one's contacts are looked at, and how far back in all that was written at this desk. */
const CONTACTS = 10;
const LINES_BACK = 5_000;

/**
 * The place that this user noted most often in their own last contacts, the newest of two that were noted as often; null where
 * there is none. It is read from the records each time and kept nowhere else: what is erased there is not proposed any more.
 */
export function usualPlace(session: UserSession): string | null {
  requirePermission(session.user.role, 'first-contact');
  const lines = session.db
    .prepare<{ by: number; back: number; most: number }, string>(
      `SELECT CAST(private_line AS TEXT) FROM record INDEXED BY record_intake
       WHERE seq > (SELECT max(seq) FROM record) - @back AND station IN our_station AND by = @by AND kind = 'intake'
         AND current = 1 AND private_line IS NOT NULL
       ORDER BY seq DESC LIMIT @most`,
    )
    .pluck()
    .all({ by: session.user.number, back: LINES_BACK, most: CONTACTS });
  const noted = new Map<string, number>();
  for (const line of lines) {
    const { place } = answersIn('intake', line).body;
    if (typeof place === 'string' && place.trim() !== '') noted.set(place, (noted.get(place) ?? 0) + 1);
  }
  const [usual] = [...noted].toSorted(([, one], [, other]) => other - one);
  return usual?.[0] ?? null;
}
