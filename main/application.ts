import { homedir, hostname } from 'node:os';
import { contract } from '../preload/contract.ts';
import type * as Electron from './electron.ts';
import { type FaultSource, heedFaults } from './faults.ts';
import { openDesk, type ThisProcess } from './open-desk.ts';
import { secureApplication } from './register-security.ts';
import { SCHEME } from './security.ts';
import { failToStart, start, yieldToOther } from './starting.ts';
import { deskFolders } from './stations.ts';
import { strangeSwitches } from './switches.ts';
import { tokenPlaces } from './tokens.ts';
import { APPLICATION_ID } from './window.ts';

/**
 * The application from its first line to its window. `out` is the folder of what was built, `say` writes a line for
 * the person who looks after the machine. Everything up to the lock of the one instance is done at once: Electron accepts
 * schemes only before it is ready.
 */
export function runApplication(
  electron: typeof Electron,
  own: ThisProcess & FaultSource,
  out: string,
  say: (line: string) => void,
): void {
  const { app } = electron;
  const starting = {
    ready: () => app.whenReady(),
    say,
    box: electron.dialogs.showErrorBox,
    exit: (code: number) => app.exit(code),
  };
  /** What a fault that nobody caught does; once there is a window, it locks or ends. */
  let afterFault = (error: unknown): void => failToStart(starting, error);
  heedFaults(
    own,
    say,
    (error) => afterFault(error),
    () => app.exit(1),
  );

  const strange = strangeSwitches(own.argv.slice(1), own.env, own.platform, (name) => app.commandLine.hasSwitch(name));
  if (app.isPackaged && strange.length > 0) {
    say(`Waymark does not start with ${strange.join(', ')}.`);
    app.exit(1);
    return;
  }

  app.setName('Waymark');
  app.setAppUserModelId(APPLICATION_ID);
  secureApplication(app);
  electron.schemes.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  const system = { platform: own.platform, home: homedir(), userData: app.getPath('userData') };
  const folders = deskFolders(own.env, system);
  app.setPath('userData', folders.desk);

  /** The calls of the contract, looked at once: each of their file tokens is in reach. */
  for (const verbs of Object.values(contract)) for (const { input } of Object.values(verbs)) tokenPlaces(input);

  const open = () =>
    openDesk(electron, own, { out, folders }, (leave) => {
      afterFault = leave;
    });
  /** One desk, one window: a second start brings the first to the front. */
  if (app.requestSingleInstanceLock()) void start({ ...starting, open });
  else void yieldToOther(starting, folders.desk, hostname());
}
