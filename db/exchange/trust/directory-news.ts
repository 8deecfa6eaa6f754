/**
 * What a directory changes about who may write and read. The user who takes it is told, because the root can enrol a false station, and
 * only twelve words compared by telephone catch that (main/THREATS.md, Who). Pure.
 */
import type { DirectoryNews } from '../../contract/exchange.ts';
import { stationFingerprint } from './fingerprint.ts';
import type { KnownStation, KnownStations } from './known-stations.ts';

/**
 * The news of a directory, by the stations known before and after it was taken; `own` is this station's id and office. A station that
 * may replace what another wrote is `successor`, in our own office `own-successor`; other stations that are new are `new`; the rest
 * is what became of those known before. Where there was no directory before, nothing is news.
 */
export function directoryNews(
  own: { readonly id: string; readonly office: string },
  before: KnownStations,
  after: KnownStations,
): readonly DirectoryNews[] {
  if (before.size === 0) return [];
  return [...after.values()].flatMap((station) => {
    const is = station.id === own.id ? undefined : newsOf(own, before.get(station.id), station);
    if (is === undefined) return [];
    const { office, officeName: name, ageRecipient: age, signPublic: sign } = station;
    return [{ is, office, name, fingerprint: stationFingerprint({ age, office, sign }) }];
  });
}

function newsOf(
  own: { readonly id: string; readonly office: string },
  before: KnownStation | undefined,
  after: KnownStation,
): DirectoryNews['is'] | undefined {
  if (after.successorOf !== null && after.successorOf !== before?.successorOf) {
    return after.office === own.office ? 'own-successor' : 'successor';
  }
  if (before === undefined) return 'new';
  if (after.state === before.state || after.state === 'enrolled') return undefined;
  // Where a card was enrolled here, headquarters itself made it active.
  return before.state === 'enrolled' ? undefined : after.state;
}
