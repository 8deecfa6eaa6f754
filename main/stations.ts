import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { KnownStation } from '../preload/contract.ts';

export type StationName = KnownStation['station'];

/** Where this desk keeps things: `desk` for preferences, and one folder for each station. */
export interface DeskFolders {
  readonly desk: string;
  readonly own: string;
  readonly demo: string;
}

/**
 * Folders below `userData`, unless WAYMARK_STATION names the station's folder: then what goes with it stands beside
 * it, so that several desks can be tried on one machine without meeting. WAYMARK_DESK names the desk's own folder.
 */
export function deskFolders(env: NodeJS.ProcessEnv, userData: string): DeskFolders {
  const given = env.WAYMARK_STATION;
  const desk = env.WAYMARK_DESK ?? (given ? `${given}.desk` : userData);
  return given
    ? { desk, own: given, demo: `${given}.demo` }
    : { desk, own: join(desk, 'station'), demo: join(desk, 'demo') };
}

const ARGUMENT = '--station=';

/** The station to open at the start: the office's own, unless a restart says otherwise. */
export function stationIn(args: readonly string[]): StationName {
  return args.includes(`${ARGUMENT}demo`) ? 'demo' : 'own';
}

/**
 * How to start again on `station` with the same arguments. An AppImage is started by its file, because the place it
 * was unpacked to is gone once this process ends.
 */
export function restart(
  args: readonly string[],
  station: StationName,
  env: NodeJS.ProcessEnv,
): { args: string[]; execPath?: string } {
  const kept = args.filter((argument) => !argument.startsWith(ARGUMENT));
  const image = env.APPIMAGE;
  return {
    args: [...kept, ...(station === 'demo' ? [`${ARGUMENT}demo`] : [])],
    ...(image ? { execPath: image } : {}),
  };
}

export function knownStations(folders: DeskFolders, open: StationName): readonly KnownStation[] {
  return (['own', 'demo'] as const).map((station) => ({
    station,
    present: existsSync(folders[station]) && readdirSync(folders[station]).length > 0,
    open: station === open,
  }));
}
