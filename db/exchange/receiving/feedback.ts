/**
 * What became of what an office sent, as headquarters tells that office: what came and what of it could not be read, what is missing, and what to
 * look at. Nothing of a person, and a reference only of a case that the office itself opened. Reads only.
 */

import { CLOSED } from '../../casework/people/closed-case.ts';
import { officeOnPaper } from '../../codebook/papers/office-name.ts';
import type { InboxTrouble, ReportingMark } from '../../contract/inbox.ts';
import { dayOf, momentOf } from '../../store/clock.ts';
import type { Database } from '../../store/database.ts';
import { monthsReported } from '../../store/months-reported.ts';
import { ownStation } from '../../store/station.ts';
import { troublesOf } from './inbox-view.ts';
import { LACKS_AGE_OR_NATIONALITY } from './reporting-round.ts';

/** A package of cases that came. */
interface Came {
  /** Day of this office's calendar. */
  readonly day: string;
  readonly number: number;
  readonly new: number;
  readonly updated: number;
  readonly records: number;
  readonly setAside: number;
}

export interface Feedback {
  readonly office: string;
  readonly name: string;
  /** Who tells it. */
  readonly from: string;
  /** The day of which all this is true. */
  readonly day: string;
  readonly months: readonly { readonly month: string; readonly due: string; readonly mark: ReportingMark }[];
  /** Packages of these months, oldest first, and how many came before. */
  readonly came: readonly Came[];
  readonly before: number;
  /** Cases that the office opened and that are here. */
  readonly cases: number;
  /** What could not be read, never came, did not join or contradicts itself. */
  readonly troubles: readonly InboxTrouble[];
  /** References of the office's own cases: part of which was set aside, and which have no age or no nationality. */
  readonly aside: readonly string[];
  readonly incomplete: readonly string[];
}

/** What may be a thief's doing is said by telephone, to somebody who is known, and stands on no paper; what was begun here is no fault of the office. */
const NOT_ON_PAPER = new Set<string>(['not-trusted', 'not-finished']);

/** Undefined for an office that does not report here: at a mission none does. `now`: the moment at which somebody looks. */
export function feedbackFor(db: Database, office: string, now: Date): Feedback | undefined {
  const own = ownStation(db);
  if (own.kind !== 'headquarters') return undefined;
  const today = dayOf(now);
  const reported = monthsReported(db, today).find((row) => row.office === office);
  const name = db
    .prepare<[string], string | null>(
      'SELECT max(office_name) FROM known_station WHERE office = ? AND headquarters = 0',
    )
    .pluck()
    .get(office);
  if (reported === undefined || !name) return undefined;
  const from = `${reported.months[0]?.month ?? today.slice(0, 7)}-01`;
  const all = packagesOf(db, office);
  const came = all.filter(({ day }) => day >= from);
  return {
    office,
    name,
    from: officeOnPaper(own),
    day: today,
    months: reported.months,
    came,
    before: all.length - came.length,
    cases: casesOf(db, office, '').length,
    troubles: troublesOf(db).filter(
      (trouble) => trouble.office === office && !NOT_ON_PAPER.has(trouble.is) && trouble.code !== 'aside-compromised',
    ),
    aside: casesOf(
      db,
      office,
      `AND EXISTS (SELECT 1 FROM set_aside AS a JOIN known_station AS w ON w.id = a.station
         WHERE a.case_id = i.case_id AND w.office = @office AND a.reason <> 'compromised')`,
    ),
    incomplete: casesOf(db, office, `AND ${LACKS_AGE_OR_NATIONALITY}`),
  };
}

function packagesOf(db: Database, office: string): readonly Came[] {
  return db
    .prepare<[string], { at: string; number: number; counts: string }>(
      `SELECT at, number, counts FROM package_in JOIN known_station AS k ON k.id = package_in.station
       WHERE k.office = ? AND kind = 'cases' ORDER BY at, number`,
    )
    .all(office)
    .map(({ at, number, counts }) => {
      const counted = JSON.parse(counts) as Partial<Record<'new' | 'updated' | 'records' | 'setAside', number>>;
      const { new: added = 0, updated = 0, records = 0, setAside = 0 } = counted;
      return { day: dayOf(momentOf(at)), number, new: added, updated, records, setAside };
    });
}

/** References of the cases that the office opened; of what a no or named people close nothing stands on a paper. */
function casesOf(db: Database, office: string, and: string): readonly string[] {
  return db
    .prepare<{ office: string }, string>(
      `SELECT reference FROM case_index AS i JOIN known_station AS k ON k.id = i.opener
       WHERE k.office = @office AND i.kind = 'case' AND i.closed_by_no = 0 AND NOT ${CLOSED} ${and} ORDER BY reference`,
    )
    .pluck()
    .all({ office });
}
