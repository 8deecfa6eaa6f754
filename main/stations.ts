import { existsSync, readdirSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import type { KnownStation } from '../preload/contract.ts';

export type StationName = KnownStation['station'];

/** Where this desk keeps things: `desk` for preferences, and one folder for each station. */
export interface DeskFolders {
  readonly desk: string;
  readonly own: string;
  readonly demo: string;
  /** The file of preferences, and the one before it, which is read where the first is not there yet. */
  readonly preferences: readonly [string, ...string[]];
}

/** What the system says of the person's folders. */
interface SystemFolders {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  /** Electron's own folder for an application: on Windows one that travels with a roaming profile. */
  readonly userData: string;
}

const NAME = 'Waymark';

/** Where the desk keeps the witnesses of its stations: the window and the command look in the same place. */
export function witnessesIn({ desk }: Pick<DeskFolders, 'desk'>): string {
  return join(desk, 'witness');
}
const PREFERENCES = 'preferences.json';

/**
 * Folders below the person's local application data, which never leaves this PC by itself. A station that lies where an
 * earlier version put it (below `userData`) stays there and is used there; nobody moves it without being asked.
 *
 * WAYMARK_STATION names the station's folder instead: then what goes with it stands beside it, so that several desks
 * can be tried on one machine without meeting. WAYMARK_DESK names the desk's own folder. Both may be relative.
 */
export function deskFolders(
  env: NodeJS.ProcessEnv,
  system: SystemFolders,
  holds: (folder: string) => boolean = holdsSomething,
): DeskFolders {
  const desk = env.WAYMARK_DESK ? resolve(env.WAYMARK_DESK) : undefined;
  if (env.WAYMARK_STATION) {
    const own = resolve(env.WAYMARK_STATION);
    const beside = desk ?? `${own}.desk`;
    return { desk: beside, own, demo: `${own}.demo`, preferences: [join(beside, PREFERENCES)] };
  }
  const local = desk ?? localFolder(env, system);
  const place = (name: string) => {
    const [here, before] = [join(local, name), join(system.userData, name)];
    return desk === undefined && !holds(here) && holds(before) ? before : here;
  };
  const before = desk === undefined ? [join(system.userData, PREFERENCES)] : [];
  return {
    desk: local,
    own: place('station'),
    demo: place('demo'),
    preferences: [join(local, PREFERENCES), ...before],
  };
}

/** Local application data, as each system names it. */
function localFolder(env: NodeJS.ProcessEnv, { platform, home, userData }: SystemFolders): string {
  const given = (path: string | undefined) => (path !== undefined && isAbsolute(path) ? path : undefined);
  switch (platform) {
    case 'win32':
      return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), NAME);
    case 'darwin':
      // Application Support, which does not travel.
      return userData;
    default:
      return join(given(env.XDG_DATA_HOME) ?? join(home, '.local', 'share'), NAME);
  }
}

const ARGUMENT = '--station=';

/** The station to open at the start: the office's own, unless a restart says otherwise. */
export function stationIn(args: readonly string[]): StationName {
  return args.includes(`${ARGUMENT}demo`) ? 'demo' : 'own';
}

/** How to start again on `station` with the same arguments. */
export function restart(args: readonly string[], station: StationName): { args: string[] } {
  const kept = args.filter((argument) => !argument.startsWith(ARGUMENT));
  return { args: [...kept, ...(station === 'demo' ? [`${ARGUMENT}demo`] : [])] };
}

export function knownStations(folders: DeskFolders, open: StationName): readonly KnownStation[] {
  return (['own', 'demo'] as const).map((station) => ({
    station,
    present: holdsSomething(folders[station]),
    open: station === open,
  }));
}

function holdsSomething(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).length > 0;
}
