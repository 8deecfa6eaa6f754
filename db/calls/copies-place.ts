/** Where copies may be kept: anywhere but among a station's own files, with which they would be lost. */
import { WaymarkError } from '../store/errors.ts';
import { liesInStation } from '../store/outgoing-file.ts';

/** `station`: the desk's own folder, which may not be one yet. Throws `copies-inside-station`. */
export function expectCopiesOutside(folder: string, station: string): void {
  if (liesInStation(folder, station)) throw new WaymarkError('copies-inside-station');
}
