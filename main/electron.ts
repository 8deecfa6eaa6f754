/**
 * Everything Waymark uses of Electron, and the only file of main that imports it.
 *
 * Each interface below is the part we use; the compiler checks that Electron's own object has it. Every event has an
 * overload of its own: of a union the compiler would ask for one name only. On which systems a name exists, and which
 * are on their way out, is in `tests/main/electron-surface.json`. The Chromium shell (`build/chromium-shell`) stands in
 * for exactly these and nothing more, so a call added here is a call to add there.
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
  readonly commandLine: { appendSwitch(name: string, value?: string): void; hasSwitch(name: string): boolean };
  setName(name: string): void;
  /** Windows: a pinned icon and the running window are one. */
  setAppUserModelId(id: string): void;
  getVersion(): string;
  getLocale(): string;
  getAppPath(): string;
  /** Throws where the folder cannot be found: redirected to a server that is away, say. */
  getPath(name: 'userData' | 'documents' | 'downloads' | 'home'): string;
  setPath(name: 'userData', path: string): void;
  enableSandbox(): void;
  requestSingleInstanceLock(): boolean;
  whenReady(): Promise<unknown>;
  relaunch(options?: { args?: string[]; execPath?: string }): void;
  exit(code?: number): void;
  on(event: 'second-instance', listener: () => void): unknown;
  /** Heard by nobody, the program ends with its last window. */
  on(event: 'window-all-closed', listener: () => void): unknown;
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
  readonly code: string;
  readonly control: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly meta: boolean;
}

export type PageSize = 'A4' | 'Letter';

/** What the system's print dialog is filled in with. Electron refuses a size beside the printer's own. */
export interface PrintSettings {
  printBackground: boolean;
  pageSize?: PageSize;
  usePrinterDefaultPageSize?: true;
}

/** The page's own size (`@page`) goes before `pageSize`; without either Electron takes Letter. */
export interface PdfSettings {
  preferCSSPageSize?: boolean;
  pageSize?: PageSize;
  printBackground?: boolean;
  generateTaggedPDF?: boolean;
}

/** What was under the pointer, or had the focus, when a menu was asked for. */
export interface MenuPlace {
  readonly isEditable: boolean;
  readonly selectionText: string;
  readonly editFlags: {
    readonly canCut: boolean;
    readonly canCopy: boolean;
    readonly canPaste: boolean;
    readonly canSelectAll: boolean;
  };
}

/** The page, or a frame in it, is about to go somewhere. */
interface GoingFrame extends Preventable {
  readonly url: string;
  readonly isMainFrame: boolean;
}

/** The page in a window. */
export interface Contents {
  readonly id: number;
  isDestroyed(): boolean;
  send(channel: string, message: unknown): void;
  setWindowOpenHandler(handler: (details: { readonly url: string }) => { action: 'deny' }): void;
  setWebRTCIPHandlingPolicy(policy: 'disable_non_proxied_udp'): void;
  getZoomFactor(): number;
  setZoomFactor(factor: number): void;
  print(settings: PrintSettings, done: (printed: boolean, reason: string) => void): void;
  printToPDF(settings: PdfSettings): Promise<Uint8Array>;
  on(event: 'will-navigate', listener: (event: Preventable & { readonly url: string }) => void): unknown;
  on(event: 'will-redirect', listener: (event: Preventable & { readonly url: string }) => void): unknown;
  on(event: 'will-frame-navigate', listener: (event: GoingFrame) => void): unknown;
  on(event: 'will-attach-webview', listener: (event: Preventable) => void): unknown;
  on(event: 'before-input-event', listener: (event: Preventable, input: KeyPressed) => void): unknown;
  on(event: 'before-mouse-event', listener: () => void): unknown;
  on(event: 'zoom-changed', listener: (event: unknown, direction: 'in' | 'out') => void): unknown;
  on(event: 'context-menu', listener: (event: unknown, place: MenuPlace) => void): unknown;
  on(event: 'render-process-gone', listener: () => void): unknown;
  once(event: 'did-finish-load', listener: () => void): unknown;
  once(event: 'destroyed', listener: () => void): unknown;
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
  /** Windows and macOS: other programs' pictures of the screen leave the window out. */
  setContentProtection(on: boolean): void;
  restore(): void;
  isMinimized(): boolean;
  isDestroyed(): boolean;
  destroy(): void;
  close(): void;
  once(event: 'ready-to-show', listener: () => void): unknown;
  on(event: 'close', listener: (event: Preventable) => void): unknown;
  on(event: 'page-title-updated', listener: (event: Preventable) => void): unknown;
  on(event: 'focus', listener: () => void): unknown;
  on(event: 'blur', listener: () => void): unknown;
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

/** The system's own dialogs, those for files in front of the window. */
export interface Dialogs {
  /** Waits for the person. Allowed while there is no window. */
  showErrorBox(title: string, content: string): void;
  showOpenDialog(settings: {
    title: string;
    /** Without it Electron opens in Downloads, every time. */
    defaultPath?: string;
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
  getSystemIdleState(seconds: number): 'active' | 'idle' | 'locked' | 'unknown';
  on(event: 'lock-screen', listener: () => void): unknown;
  on(event: 'suspend', listener: () => void): unknown;
  on(event: 'user-did-resign-active', listener: () => void): unknown;
}

/** A process of its own, with messages both ways. */
export interface ChildProcess {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  on(event: 'spawn', listener: () => void): unknown;
  /** V8 gave up; `exit` follows. Unheard, it is thrown in this process. What comes with it names files and arguments. */
  on(event: 'error', listener: () => void): unknown;
  /** Asks the process to end (SIGTERM); false, and nothing done, before it has started. */
  kill(): boolean;
}

export interface ChildProcesses {
  fork(
    modulePath: string,
    args: string[],
    settings: { serviceName: string; env: Record<string, string>; execArgv: string[] },
  ): ChildProcess;
}

export interface MenuEntry {
  role?: 'appMenu' | 'editMenu' | 'windowMenu' | 'cut' | 'copy' | 'paste' | 'selectAll';
  label?: string;
  enabled?: boolean;
}

/** `null` is no menu at all. */
type SetMenu = (entries: readonly MenuEntry[] | null) => void;

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

/** A window with a parent has its dialogs in front of the parent. */
export type OpenWindow = (settings: WindowSettings, parent?: ScreenWindow) => ScreenWindow;

export const openWindow: OpenWindow = (settings, parent) =>
  new electron.BrowserWindow(parent instanceof electron.BrowserWindow ? { ...settings, parent } : settings);

/** In front of the window where there is one to be in front of. */
export const dialogs: Dialogs = {
  showErrorBox: (title, content) => electron.dialog.showErrorBox(title, content),
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

/** Where the pointer is, or for a key where the focus is. */
export const showMenu = (entries: readonly MenuEntry[]): void => electron.Menu.buildFromTemplate([...entries]).popup();
