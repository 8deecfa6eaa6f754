/** What leaves the statistics, entered in their register by whoever lets it leave, with its line in the trail. */
import { writeAudit } from '../casework/people/access.ts';
import type { UserSession } from '../casework/people/user-session.ts';
import { registerRelease } from '../statistics/releases.ts';
import { minuteOf } from '../store/clock.ts';

type Entered = Omit<Parameters<typeof registerRelease>[1], 'user' | 'at'>;

/** Answers its number; `how` names the way in the trail: `release-csv`. Call inside a transaction. Throws as {@link registerRelease} does. */
export function enterRelease(session: UserSession, how: string, release: Entered): number {
  const { db, user, clock } = session;
  const number = registerRelease(db, { ...release, user: user.number, at: minuteOf(clock()) });
  writeAudit(session, `release-${how}`, String(number), outcomeOf(release));
  return number;
}

/** For whom, and how well protected: `public-k5`, `internal-exact`. */
function outcomeOf({ audience, report }: Entered): string {
  const { k } = report.protection;
  return `${audience}-${k === null ? 'exact' : `k${k}`}`;
}
