/**
 * Everything Waymark uses of Electron, and the only file of main that imports it.
 *
 * Each interface below is the part we use; the compiler checks that Electron's own object has it. The Chromium shell
 * (`build/chromium-shell`) stands in for exactly these and nothing more, so a call added here is a call to add there.
 */
import * as electron from 'electron';

/** Something that can be stopped from happening. */
export interface Preventable {
  preventDefault(): void;
}

/** The application itself: its one instance, its life, its folders. */
export interface Application {
  readonly isPackaged: boolean;
  userAgentFallback: string;
  readonly commandLine: { appendSwitch(name: string, value?: string): void };
  setName(name: string): void;
  getVersion(): string;
  getLocale(): string;
  getAppPath(): string;
  getPath(name: 'userData' | 'documents'): string;
  setPath(name: 'userData', path: string): void;
  enableSandbox(): void;
  requestSingleInstanceLock(): boolean;
  whenReady(): Promise<unknown>;
  relaunch(options?: { args?: string[]; execPath?: string }): void;
  exit(code?: number): void;
  on(event: 'second-instance' | 'window-all-closed' | 'activate', listener: () => void): unknown;
  on(event: 'session-created', listener: (session: PageSession) => void): unknown;
  on(event: 'web-contents-created', listener: (event: unknown, contents: Contents) => void): unknown;
}

/** What an answer to a request for a page is made from and made as. */
export type PageHandler = (request: Request) => Promise<Response>;

/** Where pages keep what they keep (here: nowhere), and what they may ask the network and the machine for (nothing). */
export interface PageSession {
  setPermissionRequestHandler(
    handler: (contents: unknown, permission: string, decide: (granted: boolean) => void) => void,
  ): void;
  setPermissionCheckHandler(handler: (contents: unknown, permission: string) => boolean): void;
  setDevicePermissionHandler(handler: (details: unknown) => boolean): void;
  setSpellCheckerEnabled(enabled: boolean): void;
  setSpellCheckerLanguages(languages: string[]): void;
  setSpellCheckerDictionaryDownloadURL(url: string): void;
  setProxy(settings: { mode: 'direct' }): Promise<void>;
  readonly webRequest: {
    onBeforeRequest(
      listener: (details: { readonly url: string }, decide: (decision: { cancel: boolean }) => void) => void,
    ): void;
  };
  readonly protocol: { handle(scheme: string, handler: PageHandler): void };
  on(event: 'will-download', listener: (event: Preventable) => void): unknown;
}

/** A key pressed in the window, as main sees it before the page does. */
export interface KeyPressed {
  readonly type: string;
  readonly key: string;
  readonly control: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly meta: boolean;
}

/** Paper sizes are the page's own (`@page`), so that A4 and Letter are the paper's business, not ours. */
export interface PdfSettings {
  preferCSSPageSize?: boolean;
  printBackground?: boolean;
  generateTaggedPDF?: boolean;
}

/** The page in a window. */
export interface Contents {
  readonly id: number;
  send(channel: string, message: unknown): void;
  setWindowOpenHandler(handler: (details: { readonly url: string }) => { action: 'deny' }): void;
  setWebRTCIPHandlingPolicy(policy: 'disable_non_proxied_udp'): void;
  getZoomFactor(): number;
  setZoomFactor(factor: number): void;
  print(settings: { printBackground?: boolean }, done: (printed: boolean, reason: string) => void): void;
  printToPDF(settings: PdfSettings): Promise<Uint8Array>;
  on(event: 'will-navigate' | 'will-redirect', listener: (event: Preventable, url: string) => void): unknown;
  on(event: 'will-frame-navigate', listener: (event: Preventable & { readonly url: string }) => void): unknown;
  on(event: 'will-attach-webview', listener: (event: Preventable) => void): unknown;
  on(event: 'before-input-event', listener: (event: Preventable, input: KeyPressed) => void): unknown;
  on(event: 'render-process-gone', listener: () => void): unknown;
}

/** What a page may be. Sandbox, isolation and the rest are said in full, so that no default can change them. */
export interface PagePreferences {
  preload?: string;
  partition: string;
  sandbox: true;
  contextIsolation: true;
  nodeIntegration: false;
  nodeIntegrationInWorker: false;
  nodeIntegrationInSubFrames: false;
  webSecurity: true;
  allowRunningInsecureContent: false;
  experimentalFeatures: false;
  webviewTag: false;
  plugins: false;
  webgl: false;
  spellcheck: false;
  devTools: false;
  navigateOnDragDrop: false;
  disableDialogs: true;
  javascript: boolean;
}

export interface WindowSettings {
  title: string;
  show: boolean;
  width?: number;
  height?: number;
  minWidth?: number;
  minHeight?: number;
  backgroundColor?: string;
  autoHideMenuBar?: boolean;
  webPreferences: PagePreferences;
}

export interface ScreenWindow {
  readonly webContents: Contents;
  loadURL(url: string): Promise<void>;
  show(): void;
  focus(): void;
  restore(): void;
  isMinimized(): boolean;
  isDestroyed(): boolean;
  destroy(): void;
  close(): void;
  once(event: 'ready-to-show', listener: () => void): unknown;
  on(event: 'close' | 'page-title-updated', listener: (event: Preventable) => void): unknown;
}

/** A message from a page. */
export interface PageMessage {
  readonly sender: { readonly id: number };
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
}

export interface PageMessages {
  handle(channel: string, answer: (event: PageMessage, message: unknown) => Promise<unknown>): void;
}

export interface FileKind {
  name: string;
  extensions: string[];
}

/** The system's own file dialogs, in front of the window. */
export interface Dialogs {
  showOpenDialog(settings: {
    title: string;
    properties: ('openFile' | 'openDirectory' | 'createDirectory' | 'multiSelections' | 'dontAddToRecent')[];
    filters?: FileKind[];
  }): Promise<{ canceled: boolean; filePaths: string[] }>;
  showSaveDialog(settings: {
    title: string;
    defaultPath: string;
    properties: ('createDirectory' | 'showOverwriteConfirmation' | 'dontAddToRecent')[];
    filters?: FileKind[];
  }): Promise<{ canceled: boolean; filePath: string }>;
}

export interface ClipboardText {
  readText(): Promise<string>;
  writeText(text: string): Promise<void>;
  clear(): void;
}

export interface Power {
  getSystemIdleTime(): number;
  on(event: 'lock-screen' | 'suspend' | 'shutdown' | 'user-did-resign-active', listener: () => void): unknown;
}

/** A process of its own, with messages both ways. */
export interface ChildProcess {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  kill(): boolean;
}

export interface ChildProcesses {
  fork(
    modulePath: string,
    args: string[],
    settings: { serviceName: string; env: Record<string, string> },
  ): ChildProcess;
}

export interface MenuEntry {
  role?: 'appMenu' | 'editMenu' | 'windowMenu';
  label?: string;
}

/** `null` is no menu at all. */
export type SetMenu = (entries: readonly MenuEntry[] | null) => void;

export interface Schemes {
  registerSchemesAsPrivileged(
    schemes: { scheme: string; privileges: { standard: true; secure: true; supportFetchAPI: true } }[],
  ): void;
}

export interface Sessions {
  readonly defaultSession: PageSession;
  fromPartition(partition: string, options: { cache: boolean }): PageSession;
}

export const app: Application = electron.app;
export const messages: PageMessages = electron.ipcMain;
export const clipboard: ClipboardText = electron.clipboard;
export const power: Power = electron.powerMonitor;
export const schemes: Schemes = electron.protocol;
export const childProcesses: ChildProcesses = electron.utilityProcess;

/** Not an object of Electron's yet when this file is read: sessions exist once the application is ready. */
export const sessions: Sessions = {
  get defaultSession(): PageSession {
    return electron.session.defaultSession;
  },
  fromPartition: (partition, options) => electron.session.fromPartition(partition, options),
};

export const openWindow = (settings: WindowSettings): ScreenWindow => new electron.BrowserWindow(settings);

/** In front of the window where there is one to be in front of. */
export const dialogs: Dialogs = {
  showOpenDialog: (settings) => {
    const window = electron.BrowserWindow.getFocusedWindow();
    return window ? electron.dialog.showOpenDialog(window, settings) : electron.dialog.showOpenDialog(settings);
  },
  showSaveDialog: (settings) => {
    const window = electron.BrowserWindow.getFocusedWindow();
    return window ? electron.dialog.showSaveDialog(window, settings) : electron.dialog.showSaveDialog(settings);
  },
};

export const setMenu: SetMenu = (entries) =>
  electron.Menu.setApplicationMenu(entries && electron.Menu.buildFromTemplate([...entries]));
