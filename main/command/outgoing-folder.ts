/** The folder into which a command writes sealed files: made where it is not there, but never among a station's own files. */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expectOutsideStations } from '../../db/store/outgoing-file.ts';

/** Answers the folder's whole path. Throws `inside-station`; nothing is made then. */
export function outgoingFolder(given: string): string {
  const folder = resolve(given);
  expectOutsideStations(folder);
  mkdirSync(folder, { recursive: true });
  return folder;
}
