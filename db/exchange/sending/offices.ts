/** The offices this one exchanges with: when something last went and came, what is waiting, and what does not fit together. */
import { unsentToHeadquarters, unsentToMission } from '../../casework/views/unsent.ts';
import type { OfficeRow } from '../../contract/exchange.ts';
import type { Database } from '../../store/database.ts';
import { missingNumbers, sequenceDoubtful } from '../../store/package-numbers.ts';
import { ownStation } from '../../store/station.ts';
import { stationFingerprint } from '../trust/fingerprint.ts';
import { type KnownStation, knownStations } from '../trust/known-stations.ts';
import { isToLookAt } from './cases-of.ts';

/** A row for every office with a station other than this one, in the order of their codes. Reads only. */
export function officeRows(db: Database): readonly OfficeRow[] {
  const own = ownStation(db);
  const others = [...knownStations(db).values()].filter(({ id }) => id !== own.id);
  const times = timesOf(db);
  return [...Map.groupBy(others, ({ office }) => office)].map(([office, stations]) => {
    const seen = stations.map(({ id }) => times(id));
    const first = stations[0];
    // A desk that is out of use is sent nothing more, and nobody there can seal again.
    const active = stations.filter(({ state }) => state === 'active');
    return {
      office,
      name: first?.officeName ?? office,
      country: first?.country ?? '',
      headquarters: first?.headquarters ?? false,
      stations: stations.map(({ id, ageRecipient: age, signPublic: sign, state }) => ({
        id,
        fingerprint: stationFingerprint({ age, office, sign }),
        state,
      })),
      lastSentAt: latest(seen.map(({ sent }) => sent)),
      ...lastFile(seen),
      lastAcknowledgedAt: latest(seen.map(({ acknowledged }) => acknowledged)),
      lastReceivedAt: latest(seen.map(({ received }) => received)),
      changed: Math.max(0, ...active.map((to) => unsentTo(db, to))),
      missingNumbers: active.flatMap(({ id }) => missingNumbers(db, id)),
      doubtful: active.some(({ id }) => sequenceDoubtful(db, id)),
    };
  });
}

function unsentTo(db: Database, to: KnownStation): number {
  return to.headquarters ? unsentToHeadquarters(db, to.id) : unsentToMission(db, to.id, isToLookAt(db, to.office));
}

/** The last file of any kind that left for one of the office's desks. */
function lastFile(seen: readonly Times[]): Pick<OfficeRow, 'lastFileAt' | 'lastFileKind'> {
  const lastFileAt = latest(seen.map(({ file }) => file));
  return { lastFileAt, lastFileKind: seen.find(({ file }) => file === lastFileAt)?.kind ?? null };
}

interface Times {
  readonly sent: string | null;
  readonly file: string | null;
  readonly kind: string | null;
  readonly received: string | null;
  readonly acknowledged: string | null;
}

function timesOf(db: Database): (station: string) => Times {
  const select = db.prepare<{ station: string }, Times>(
    `SELECT (SELECT max(at) FROM package_out WHERE station = @station AND kind = 'cases') AS sent,
       (SELECT max(at) FROM package_out WHERE station = @station) AS file,
       (SELECT kind FROM package_out WHERE station = @station ORDER BY at DESC, rowid DESC LIMIT 1) AS kind,
       (SELECT max(at) FROM package_in WHERE station = @station) AS received,
       (SELECT at FROM receipt WHERE station = @station) AS acknowledged`,
  );
  return (station) =>
    select.get({ station }) ?? { sent: null, file: null, kind: null, received: null, acknowledged: null };
}

function latest(times: readonly (string | null)[]): string | null {
  return times.reduce((newest, time) => (time !== null && (newest === null || time > newest) ? time : newest), null);
}
