import { join } from 'node:path';
import { type Client, connect } from '../db/client.ts';
import { contract } from '../preload/contract.ts';
import { watchClipboard } from './clipboard.ts';
import { closing } from './closing.ts';
import { databaseEnvironment, databaseProcess } from './database.ts';
import { type Desk, deskOf, droppedFiles } from './desk.ts';
import * as electron from './electron.ts';
import { listen } from './ipc.ts';
import { lockOnKeys, lockWithTheMachine } from './locking.ts';
import { menuFor } from './menu.ts';
import { pagesIn } from './pages.ts';
import { keepPreferences } from './preferences.ts';
import { printing } from './printing.ts';
import { secureApplication } from './register-security.ts';
import { SCHEME, START_PAGE } from './security.ts';
import { deskFolders, knownStations, restart, type StationName, stationIn } from './stations.ts';
import { chosenPaths, tokenPlaces } from './tokens.ts';
import { PARTITION, windowSettings } from './window.ts';
import { zoomOnKeys } from './zoom.ts';

const { app } = electron;
const out = join(import.meta.dirname, '..');

app.setName('Waymark');
secureApplication(app);
electron.schemes.registerSchemesAsPrivileged([
  { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
const folders = deskFolders(process.env, app.getPath('userData'));
app.setPath('userData', folders.desk);

/** The calls of the contract, looked at once: each of their file tokens is in reach. */
for (const verbs of Object.values(contract)) for (const { input } of Object.values(verbs)) tokenPlaces(input);

/** One desk, one window: a second start brings the first to the front. */
if (app.requestSingleInstanceLock()) void app.whenReady().then(open);
else app.exit(0);

async function open(): Promise<void> {
  electron.setMenu(menuFor(process.platform));
  const pages = pagesIn(join(out, 'renderer'));
  electron.sessions.fromPartition(PARTITION, { cache: false }).protocol.handle(SCHEME, pages.handle);

  const chosen = chosenPaths();
  const clipboard = watchClipboard(electron.clipboard, setTimeout);
  const preferences = keepPreferences(join(folders.desk, 'preferences.json'), app.getLocale());
  const window = electron.openWindow(windowSettings(join(out, 'preload', 'preload.cjs')));

  let station: StationName = stationIn(process.argv);
  let idleMinutes: number | null = null;
  let database = startOn(station);
  let ended = false;

  function startOn(name: StationName): Client {
    const environment = databaseEnvironment(process.env, app.isPackaged);
    const module = join(out, 'main', 'process.js');
    return connect(
      () => databaseProcess(electron.childProcesses, module, folders[name], environment),
      (happening) => {
        if (happening.event === 'session') idleMinutes = happening.idleMinutes;
        if (!window.isDestroyed()) window.webContents.send('event', happening);
      },
    );
  }

  /** Nothing that saw a case lives on: window, database and this process. The clipboard is emptied on the way. */
  function end(): void {
    if (ended) return;
    ended = true;
    window.destroy();
    database.end();
    clipboard.clearNow();
    app.exit(0);
  }

  function beginAnew(on: StationName): void {
    if (ended) return;
    app.relaunch(restart(process.argv.slice(1), on, process.env));
    end();
  }
  const lock = () => beginAnew(station);

  const close = closing({
    loggedIn: () => idleMinutes !== null,
    close: () => database.call('station', 'close', {}),
    tell: (happening) => window.webContents.send('event', happening),
    end,
  });

  const desk: Desk = deskOf({
    dialogs: electron.dialogs,
    chosen,
    printing: printing(() => window.webContents, pages, electron.openWindow),
    clipboard,
    preferences,
    documents: app.getPath('documents'),
    host: () => ({
      host: process.versions.electron ? 'electron' : 'chromium-shell',
      version: app.getVersion(),
      platform: process.platform,
      station,
    }),
    stations: () => knownStations(folders, station),
    openStation: async (name) => {
      if (idleMinutes !== null) return beginAnew(name);
      database.end();
      station = name;
      database = startOn(name);
    },
    cancel: (job) => database.cancel(job),
    lock,
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

  lockOnKeys(window.webContents, lock);
  zoomOnKeys(window.webContents);
  lockWithTheMachine(electron.power, () => idleMinutes, lock);
  app.on('second-instance', () => {
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('close', (event) => {
    event.preventDefault();
    close();
  });
  // Somebody's work is worth a new window; a page that dies before anyone has logged in would only die again.
  window.webContents.on('render-process-gone', () => (idleMinutes === null ? end() : lock()));
  window.once('ready-to-show', () => window.show());
  await window.loadURL(START_PAGE);
}
