import { join } from 'node:path';
import { type Client, connect } from '../db/client.ts';
import { contract, type DeskEvent } from '../preload/contract.ts';
import { watchClipboard } from './clipboard.ts';
import { closing } from './closing.ts';
import { showContextMenus } from './context-menu.ts';
import { databaseEnvironment, databaseProcess } from './database.ts';
import { type Desk, deskOf, droppedFiles } from './desk.ts';
import type * as Electron from './electron.ts';
import { listen } from './ipc.ts';
import { lockOnKeys, lockWithTheMachine, windowIdle } from './locking.ts';
import { menuFor } from './menu.ts';
import { pagesIn } from './pages.ts';
import { keepPreferences } from './preferences.ts';
import { printing } from './printing.ts';
import { proposedFolder } from './proposed-folder.ts';
import { expectRegistered } from './registered.ts';
import { SCHEME, START_PAGE } from './security.ts';
import { sessionGuard } from './session-guard.ts';
import { bringToFront, showOnce } from './showing.ts';
import { type DeskFolders, knownStations, restart, type StationName, stationIn, witnessesIn } from './stations.ts';
import { chosenPaths } from './tokens.ts';
import { PARTITION, windowSettings } from './window.ts';
import { zoomOnKeysAndWheel } from './zoom.ts';

/** This process, as far as the window and its database ask about it. */
export interface ThisProcess {
  readonly argv: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  /** The names of what it runs in: Electron's is there in Electron alone. */
  readonly versions: { readonly electron?: string | undefined };
}

/** How long the copy at closing may take once the desk is locked: ten minutes. With the lock the key would else be gone in two seconds. */
const COPY_BEHIND_LOCK_MS = 600_000;

/** Where things are: what was built, and what this desk keeps. */
interface DeskPlaces {
  readonly out: string;
  readonly folders: DeskFolders;
}

/**
 * Opens the one window on a station and puts its parts together: the database's process, the calls, the locks and the
 * end. `onFault` is told what a fault that nobody caught does from now on.
 */
export async function openDesk(
  electron: typeof Electron,
  own: ThisProcess,
  { out, folders }: DeskPlaces,
  onFault: (leave: () => void) => void,
): Promise<void> {
  const { app } = electron;
  electron.setMenu(menuFor(own.platform));
  const pages = pagesIn(join(out, 'renderer'));
  electron.sessions.fromPartition(PARTITION, { cache: false }).protocol.handle(SCHEME, pages.handle);

  const chosen = chosenPaths();
  const clipboard = watchClipboard(electron.clipboard, setTimeout);
  const preferences = keepPreferences(folders.preferences, app.getLocale(), ({ hideFromCapture }) =>
    window.setContentProtection(hideFromCapture),
  );
  const window = electron.openWindow(windowSettings(join(out, 'preload', 'preload.cjs')));
  window.setContentProtection(preferences.now().hideFromCapture);

  let station: StationName = stationIn(own.argv);
  const guard = sessionGuard(tell);
  let database = startOn(station);
  let ended = false;

  function tell(event: DeskEvent): void {
    if (!window.isDestroyed()) window.webContents.send('event', event);
  }

  function startOn(name: StationName): Client {
    const environment = databaseEnvironment(own.env, app.isPackaged, own.platform);
    const module = join(out, 'main', 'process.js');
    const places = { folder: folders[name], witnesses: witnessesIn(folders) };
    return connect(
      () => databaseProcess(electron.childProcesses, module, places, environment),
      (event) => {
        if (event.event === 'database-ended') return tell(event);
        if (event.event === 'progress') return event.job === undefined ? undefined : tell({ ...event, job: event.job });
        guard.noteSession(event.idleMinutes);
        // Whatever becomes of it: what it found stands in the database, and where it did not come to an end it is due again.
        if (event.verifyDue) void database.call('station', 'verifyByItself', {});
      },
    );
  }

  /**
   * Nothing that saw a case lives on: window, database and this process. The window goes at once and the clipboard is emptied; the database's
   * process has a moment to bring its log into the database's file.
   */
  function end(): void {
    if (ended) return;
    ended = true;
    hide();
    void database.lock().finally(() => app.exit(0));
  }

  /** What shows or holds anything of a case goes at once. */
  function hide(): void {
    if (window.isDestroyed()) return;
    window.destroy();
    clipboard.clearNow();
  }

  function beginAnew(on: StationName): void {
    if (ended) return;
    app.relaunch(restart(own.argv.slice(1), on));
    end();
  }
  const lockAtOnce = () => beginAnew(station);

  /**
   * The lock of the screen, and of who touched nothing: a copy that is being made at closing is made to its end behind it; a place that does not answer
   * keeps nothing open for long. Who asks for the lock here wants the key gone now.
   */
  function lock(): void {
    if (!ending.goesOnLocked()) {
      lockAtOnce();
    } else if (!window.isDestroyed()) {
      hide();
      setTimeout(lockAtOnce, COPY_BEHIND_LOCK_MS).unref();
    }
  }
  /** Somebody's work is worth a new window; what fails before anyone has logged in would only fail again. */
  const leave = () => (guard.minutes() === null ? end() : lock());
  // After a fault nobody knows what is true here: nothing is waited for.
  onFault(() => (guard.minutes() === null ? end() : lockAtOnce()));

  const ending = closing({
    loggedIn: guard.hasSession,
    close: () => guard.closing(() => database.call('station', 'close', {})),
    tell,
    end,
    beginAnew: lockAtOnce,
  });
  const { close } = ending;

  const desk: Desk = deskOf({
    dialogs: electron.dialogs,
    chosen,
    printing: printing(() => window, pages, electron.openWindow),
    clipboard,
    preferences,
    proposed: proposedFolder((name) => app.getPath(name), own.platform),
    host: () => ({
      host: own.versions.electron ? 'electron' : 'chromium-shell',
      version: app.getVersion(),
      platform: own.platform,
      station,
    }),
    stations: () => knownStations(folders, station),
    openStation: async (name) => {
      if (guard.minutes() !== null) return beginAnew(name);
      database.end();
      station = name;
      database = startOn(name);
    },
    expectRegistered: expectRegistered((asked) => database.call('papers', 'confirm', asked)),
    cancel: (job) => database.cancel(job),
    finish: (job) => database.finish(job),
    lock: lockAtOnce,
    quit: close,
  });

  listen(electron.messages, {
    contract,
    windowId: () => (window.isDestroyed() ? null : window.webContents.id),
    pathOf: chosen.pathOf,
    desk: (verb, input) => Promise.resolve(desk[verb as keyof Desk](input as never)),
    database: (area, verb, input) => database.call(area, verb, input),
    dropped: (paths) => droppedFiles(paths, chosen),
    copied: clipboard.copied,
  });

  lockOnKeys(window.webContents, lockAtOnce);
  zoomOnKeysAndWheel(window.webContents);
  showContextMenus(window.webContents, () => preferences.now().language, electron.showMenu);
  lockWithTheMachine(electron.power, windowIdle(window, Date.now), guard.minutes, { lock, sleep: lockAtOnce });
  // The last window goes before the database has let go of its folder.
  app.on('window-all-closed', () => {});
  // Behind a lock there is no window that could come to the front: whoever starts the application wants to log in.
  app.on('second-instance', () => (window.isDestroyed() ? lockAtOnce() : bringToFront(window)));
  window.on('focus', () => void clipboard.returned());
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('close', (event) => {
    event.preventDefault();
    close();
  });
  window.webContents.on('render-process-gone', leave);
  await showOnce(window, window.loadURL(START_PAGE), setTimeout);
}
