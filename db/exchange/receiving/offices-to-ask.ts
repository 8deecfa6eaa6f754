/**
 * Which offices are to be asked again, what for, and who has asked: what never came, came damaged or did not join, and months that are not
 * reported. That somebody asked stands in the audit trail and nowhere else. Reads only.
 */
import type { InboxTrouble, OfficeToAsk } from '../../contract/inbox.ts';
import { dayOf, momentOf } from '../../store/clock.ts';
import type { Database } from '../../store/database.ts';
import { notReported } from '../../store/months-reported.ts';
import { cachedPerDatabase } from '../../store/statement-cache.ts';
import { ownStation } from '../../store/station.ts';
import { together, wordsToReport } from './ask-words.ts';
import { troublesOf } from './inbox-view.ts';

/** The act in the audit trail, its subject the office; and its outcome where a tick was taken back. */
export const ASKED = 'ask-office';
export const TAKEN_BACK = 'taken-back';
/** What was asked longer ago is asked anew. */
const REMEMBERED = 366 * 86_400_000;

interface Asking {
  readonly office: string;
  readonly at: string;
  readonly by: string;
  readonly outcome: string;
}

const statements = cachedPerDatabase((db) => ({
  asked: db.prepare<[string], Asking>(
    `SELECT subject AS office, audit.at, name AS by, outcome FROM audit INDEXED BY audit_asked JOIN user ON user.number = audit.user
     WHERE audit.at >= ? AND act = '${ASKED}' AND subject IS NOT NULL ORDER BY n`,
  ),
  names: db.prepare<[], { office: string; name: string }>(
    'SELECT office, max(office_name) AS name FROM known_station GROUP BY office',
  ),
}));

/** Who was not asked yet first. `now`: the moment at which somebody looks. At a mission nobody reports. */
export function officesToAsk(db: Database, now: Date): readonly OfficeToAsk[] {
  const own = ownStation(db);
  const today = dayOf(now);
  const months = new Map(
    (own.kind === 'headquarters' ? notReported(db, today) : []).map((row) => [
      row.office,
      row.months.filter(({ mark }) => mark === 'never'),
    ]),
  );
  const troubles = Map.groupBy(
    troublesOf(db).filter(({ mend, office }) => mend === 'ask-again' && office !== null && office !== own.office),
    ({ office }) => office ?? '',
  );
  const names = new Map(
    statements(db)
      .names.all()
      .map(({ office, name }) => [office, name]),
  );
  const asked = askings(db, now);
  return [...new Set([...months.keys(), ...troubles.keys()])]
    .map((office) => {
      const of = { troubles: troubles.get(office) ?? [], months: months.get(office) ?? [] };
      const times = asked.get(office) ?? [];
      return {
        office,
        name: names.get(office) ?? office,
        months: of.months.map(({ month }) => month),
        troubles: of.troubles,
        words: together([
          ...(of.months.length === 0 ? [] : [wordsToReport(of.months.map(({ month }) => month))]),
          ...of.troubles.flatMap(({ words }) => (words === null ? [] : [words])),
        ]),
        asked: times,
        isAsked: isAskedSince(times[0]?.at, of),
      };
    })
    .toSorted((one, other) => Number(one.isAsked) - Number(other.isAsked) || one.office.localeCompare(other.office));
}

/** Whether somebody asked after the last due day was over, and after the last trouble was seen. */
function isAskedSince(
  at: string | undefined,
  {
    months,
    troubles,
  }: { readonly months: readonly { readonly due: string }[]; readonly troubles: readonly InboxTrouble[] },
): boolean {
  if (at === undefined) return false;
  const day = dayOf(momentOf(at));
  return months.every(({ due }) => day > due) && troubles.every((trouble) => trouble.at === null || at >= trouble.at);
}

/** Of each office when somebody asked, and who, newest first; what was taken back is not there. */
function askings(
  db: Database,
  now: Date,
): ReadonlyMap<string, readonly { readonly at: string; readonly by: string }[]> {
  const from = new Date(now.getTime() - REMEMBERED).toISOString();
  const found = new Map<string, { at: string; by: string }[]>();
  for (const { office, at, by, outcome } of statements(db).asked.all(from)) {
    const times = found.get(office) ?? [];
    if (outcome === TAKEN_BACK) times.shift();
    else if (outcome === 'done') times.unshift({ at, by });
    found.set(office, times);
  }
  return found;
}
