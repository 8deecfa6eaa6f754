import type { PagePreferences, WindowSettings } from './electron.ts';

/** How the systems know the application apart from others; the installers name it too. */
export const APPLICATION_ID = 'org.waymark.desk';

/** Without `persist:` it lives in memory only and is gone with the window. */
export const PARTITION = 'waymark';

/** What a page of ours may be; said in full, so that no default of Electron's can change it. */
function pagePreferences(preload: string | undefined): PagePreferences {
  return {
    ...(preload === undefined ? {} : { preload }),
    partition: PARTITION,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    webgl: false,
    spellcheck: false,
    devTools: false,
    navigateOnDragDrop: false,
    disableDialogs: true,
    // A paper has no preload script, and no scripts of its own either.
    javascript: preload !== undefined,
  };
}

/** The one window. Its title says nothing; it is shown once there is something to see. */
export function windowSettings(preload: string): WindowSettings {
  return {
    title: 'Waymark',
    show: false,
    width: 1280,
    height: 720,
    minWidth: 640,
    minHeight: 480,
    backgroundColor: '#f3f6f8',
    autoHideMenuBar: true,
    webPreferences: pagePreferences(preload),
  };
}

/** A page that is printed and never seen. */
export function paperSettings(title: string): WindowSettings {
  return { title, show: false, webPreferences: pagePreferences(undefined) };
}
