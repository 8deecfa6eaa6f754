/**
 * Headquarters' PC is lost: a new station of it goes on where the last directory ended. All offices stand as they stood; the stations that
 * headquarters had are retired, and the new one may correct what the first of them wrote (README.md, When something is lost).
 */
import type { Database } from '../../store/database.ts';
import type { NewStation } from '../../store/station.ts';
import { refusal } from '../format/refusal.ts';
import { readCard } from './card.ts';
import type { Directory } from './directory.ts';
import { writeDirectoryRow } from './directory-taken.ts';
import { knownStations, stationOfCard, writeStation } from './known-stations.ts';

/** Throws `root-key-office` where the directories signed with this root are those of a headquarters with another code. */
export function expectOurRoot(office: string, directory: Directory): void {
  const headquarters = directory.offices.find((one) => one.headquarters);
  if (headquarters?.office !== office) throw refusal('root-key-office', { office: headquarters?.office ?? '' });
}

/**
 * Writes the last directory into the new station's database, and for the next one what became of headquarters. Call inside a transaction.
 * The old stations are retired, not compromised: all they signed stays good. Where the PC was stolen, they are marked so afterwards.
 */
export function continueFromRootKey(db: Database, own: NewStation, directory: Directory): void {
  writeDirectoryRow(db, directory);
  const known = knownStations(db);
  // As the directory names them: its issuer is the first.
  const before = directory.stations
    .map(({ card }) => known.get(card.station))
    .filter((station) => station?.office === own.office && station.state === 'active');
  for (const station of before) if (station !== undefined) writeStation(db, { ...station, state: 'retired' });
  const agreed = directory.offices.find(({ office }) => office === own.office);
  writeStation(db, {
    ...stationOfCard(readCard(own.card)),
    successorOf: before[0]?.id ?? null,
    agreedDepth: agreed?.depth ?? null,
  });
}
