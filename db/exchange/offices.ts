/** The offices this one exchanges with: when something last went and came, what is waiting, and what does not fit together. */
import { STAYING } from '../casework/sharing.ts';
import type { OfficeRow } from '../contract/exchange.ts';
import type { Database } from '../store/database.ts';
import { missingNumbers, sequenceDoubtful } from '../store/package-numbers.ts';
import { ownStation } from '../store/station.ts';
import { stationFingerprint } from './fingerprint.ts';
import { type KnownStation, knownStations } from './known-stations.ts';
import { casesOf } from './seal-cases.ts';

/** A row for every office with a station other than this one, in the order of their codes. Reads only. */
export function officeRows(db: Database): readonly OfficeRow[] {
  const own = ownStation(db);
  const others = [...knownStations(db).values()].filter(({ id }) => id !== own.id);
  const times = timesOf(db);
  const changed = changedFor(db);
  return [...Map.groupBy(others, ({ office }) => office)].map(([office, stations]) => {
    const seen = stations.map(({ id }) => times(id));
    const first = stations[0];
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
      lastAcknowledgedAt: latest(seen.map(({ acknowledged }) => acknowledged)),
      lastReceivedAt: latest(seen.map(({ received }) => received)),
      changed: Math.max(0, ...stations.map(changed)),
      missingNumbers: stations.flatMap(({ id }) => missingNumbers(db, id)),
      doubtful: stations.some(({ id }) => sequenceDoubtful(db, id)),
    };
  });
}

interface Times {
  readonly sent: string | null;
  readonly received: string | null;
  readonly acknowledged: string | null;
}

function timesOf(db: Database): (station: string) => Times {
  const select = db.prepare<{ station: string }, Times>(
    `SELECT (SELECT max(at) FROM package_out WHERE station = @station AND kind = 'cases') AS sent,
       (SELECT max(at) FROM package_in WHERE station = @station) AS received,
       (SELECT at FROM receipt WHERE station = @station) AS acknowledged`,
  );
  return (station) => select.get({ station }) ?? { sent: null, received: null, acknowledged: null };
}

/**
 * How many cases with something of ours that a station was not sent could go to it. The index knows what people say of headquarters;
 * a mission is asked case by case before sealing, so of its cases all that changed are counted.
 */
function changedFor(db: Database): (to: KnownStation) => number {
  const select = db
    .prepare<{ station: string; staying: string; cases: string | null }, number>(
      `WITH sent AS NOT MATERIALIZED (
         SELECT s.case_id, s.station, s.epoch, s.to_n FROM sent_chapter AS s JOIN package_out AS p ON p.id = s.package
         WHERE p.station = @station)
       SELECT count(*) FROM chapter JOIN own_station ON own_station.id = chapter.station JOIN case_index USING (case_id)
       WHERE NOT EXISTS (
           SELECT 1 FROM sent WHERE sent.case_id = chapter.case_id AND sent.station = chapter.station
             AND sent.epoch = chapter.epoch AND sent.to_n >= chapter.n)
         AND (case_index.sharing NOT IN (SELECT value FROM json_each(@staying))
           OR EXISTS (SELECT 1 FROM sent WHERE sent.case_id = chapter.case_id))
         AND (@cases IS NULL OR chapter.case_id IN (SELECT value FROM json_each(@cases)))`,
    )
    .pluck();
  return (to) =>
    select.get({
      station: to.id,
      staying: to.headquarters ? STAYING : '[]',
      cases: to.headquarters ? null : JSON.stringify(casesOf(db, to)),
    }) ?? 0;
}

function latest(times: readonly (string | null)[]): string | null {
  return times.reduce((newest, time) => (time !== null && (newest === null || time > newest) ? time : newest), null);
}
