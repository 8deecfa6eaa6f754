/**
 * Stands in for the module `electron`: the names that `main/electron.ts` takes from it, each with the part that main
 * uses. The types are main's own, so that a call added there is missed here by the compiler.
 */
export { app } from './application.ts';
export { childProcesses as utilityProcess } from './child-process.ts';
export { clipboard } from './clipboard.ts';
export { dialogs as dialog } from './dialogs.ts';
export { power as powerMonitor } from './power.ts';
export { schemes as protocol, sessions as session } from './session.ts';
export { BrowserWindow, messages as ipcMain } from './window.ts';

/** An app window of Chromium has no menu bar, and a menu of the system's own is not drawn. */
export const Menu = {
  setApplicationMenu: () => undefined,
  buildFromTemplate: (entries: readonly unknown[]) => ({ entries, popup: () => undefined }),
};
