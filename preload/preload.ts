import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { blankOnLock } from './blank.ts';
import { bridge } from './bridge.ts';
import { tellCopies } from './copying.ts';

/** The names of `preload/contract.ts`, written in by the build (`electron.vite.config.ts`). */
declare const WAYMARK_CALLS: { readonly [area: string]: readonly string[] };

contextBridge.exposeInMainWorld(
  'waymark',
  bridge(WAYMARK_CALLS, {
    invoke: (channel, message) => ipcRenderer.invoke(channel, message),
    listen: (channel, listener) => {
      ipcRenderer.on(channel, (_event, message) => listener(message));
    },
    pathOf: (file) => webUtils.getPathForFile(file),
  }),
);

blankOnLock(window, () => ipcRenderer.invoke('call', { area: 'desk', verb: 'lock', input: {} }));
tellCopies(document, (text) => ipcRenderer.invoke('copied', text));
