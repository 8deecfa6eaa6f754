/**
 * Objects that behave as Electron's do where that is easily got wrong, as far as main uses them. What they do is from
 * Electron's documentation and its source; the names are held against its types by `electron-surface.test.ts`.
 */
import { EventEmitter } from 'node:events';
import { isAbsolute } from 'node:path';
import type {
  Application,
  ChildProcess,
  ClipboardText,
  Contents,
  PageSession,
  PdfSettings,
  Power,
  PrintSettings,
  ScreenWindow,
} from '../../main/electron.ts';

type Heard = (...details: never[]) => void;
const listening = (events: EventEmitter) => ({
  on: (event: string, listener: Heard) => events.on(event, listener as () => void),
  once: (event: string, listener: Heard) => events.once(event, listener as () => void),
});

/** A page that remembers what was asked of it. `printed` is called with each print's answer-back. */
export function likeContents() {
  const events = new EventEmitter();
  const set: Record<string, unknown> = {};
  const prints: { settings: PrintSettings; done: (printed: boolean, reason: string) => void }[] = [];
  const pdfs: PdfSettings[] = [];
  let zoom = 1;
  let isDestroyed = false;
  const contents: Contents = {
    id: 1,
    isDestroyed: () => isDestroyed,
    send: (channel, message) => {
      if (isDestroyed) throw new TypeError('Object has been destroyed');
      set[channel] = message;
    },
    setWindowOpenHandler: (handler) => {
      set.open = handler;
    },
    setWebRTCIPHandlingPolicy: (policy) => {
      set.webRtc = policy;
    },
    getZoomFactor: () => zoom,
    setZoomFactor: (factor) => {
      zoom = factor;
    },
    // A page that is gone, or loses its frame, never calls back.
    print: (settings, done) => void prints.push({ settings, done }),
    printToPDF: async (settings) => {
      pdfs.push(settings);
      return new Uint8Array();
    },
    ...listening(events),
  };
  const end = () => {
    isDestroyed = true;
    events.emit('destroyed');
  };
  return { contents, events, set, prints, pdfs, end };
}

/** A window that was made hidden. Whether `ready-to-show` ever comes is the desktop's affair. */
export function likeWindow() {
  const page = likeContents();
  const events = new EventEmitter();
  const did: string[] = [];
  let isDestroyed = false;
  const window: ScreenWindow = {
    webContents: page.contents,
    loadURL: async () => undefined,
    show: () => void did.push('show'),
    // A hidden window stays hidden.
    focus: () => void did.push('focus'),
    restore: () => void did.push('restore'),
    setContentProtection: (on) => void did.push(`protect ${on}`),
    isMinimized: () => false,
    isDestroyed: () => isDestroyed,
    destroy: () => {
      if (isDestroyed) return;
      isDestroyed = true;
      page.end();
    },
    close: () => undefined,
    ...listening(events),
  };
  return { window, events, did, page };
}

/** A session that remembers what was set and registered on it. */
export function likeSession() {
  const events = new EventEmitter();
  const set: Record<string, unknown> = {};
  const session: PageSession = {
    setPermissionRequestHandler: (handler) => {
      set.permissionRequest = handler;
    },
    setPermissionCheckHandler: (handler) => {
      set.permissionCheck = handler;
    },
    setDevicePermissionHandler: (handler) => {
      set.device = handler({});
    },
    setSpellCheckerEnabled: (enabled) => {
      set.spellChecker = enabled;
    },
    setSpellCheckerLanguages: (languages) => {
      set.languages = languages;
    },
    setSpellCheckerDictionaryDownloadURL: (url) => {
      set.dictionaries = url;
    },
    setProxy: async ({ mode }) => {
      set.proxy = mode;
    },
    webRequest: {
      onBeforeRequest: (listener) => {
        set.beforeRequest = listener;
      },
    },
    protocol: {
      handle: (scheme, handler) => {
        set[scheme] = handler;
      },
    },
    on: (event, listener) => events.on(event, listener),
  };
  return { session, set, events };
}

/** A `utilityProcess`: starts a while after it was asked for, and cannot be ended before. `heard` gets what it is sent. */
export function likeUtilityProcess(heard: (message: unknown) => void = () => undefined) {
  const events = new EventEmitter();
  const state = { pid: undefined as number | undefined, killed: false };
  const child: ChildProcess = {
    postMessage: heard,
    ...listening(events),
    kill: () => {
      if (state.pid === undefined) return false;
      state.killed = true;
      return true;
    },
  };
  const starts = () => {
    state.pid = 4711;
    events.emit('spawn');
  };
  /** V8 gives up. An emitter whose `error` nobody hears throws. */
  const failsInV8 = () => events.emit('error', 'FatalError', 'v8::ToLocalChecked', '{"commandLine":[]}');
  const says = (message: unknown) => events.emit('message', message);
  return { child, state, starts, says, failsInV8 };
}

/** The system's clipboard, which other programs write to, and which a page writes to after it has said so. */
export function likeClipboard(board = { text: '' }) {
  const clipboard: ClipboardText = {
    readText: async () => board.text,
    writeText: async (text) => {
      board.text = text;
    },
    clear: () => {
      board.text = '';
    },
  };
  return { clipboard, board };
}

/** The machine, on which some Linux desktops always say that it was touched just now. */
export function likePower(state: { idle: number; state: ReturnType<Power['getSystemIdleState']> }) {
  const events = new EventEmitter();
  const power: Power = {
    getSystemIdleTime: () => state.idle,
    getSystemIdleState: () => state.state,
    ...listening(events),
  };
  return { power, events };
}

/** The application. A folder that is not in `paths` cannot be found. */
export function likeApp(paths: Readonly<Partial<Record<string, string>>> = {}, isPackaged = true) {
  const events = new EventEmitter();
  const switches = new Map<string, string | undefined>();
  const state = {
    sandboxed: false,
    exitCode: undefined as number | undefined,
    relaunchedWith: undefined as readonly string[] | undefined,
  };
  const app: Application = {
    isPackaged,
    userAgentFallback: 'Waymark/1 Electron/45',
    commandLine: {
      appendSwitch: (name, value) => void switches.set(name, value),
      hasSwitch: (name) => switches.has(name),
    },
    setName: () => undefined,
    setAppUserModelId: () => undefined,
    getVersion: () => '1',
    getLocale: () => 'en',
    getAppPath: () => '',
    getPath: (name) => {
      const path = paths[name];
      if (path === undefined) throw new Error(`Failed to get '${name}' path`);
      return path;
    },
    setPath: (_name, path) => {
      if (!isAbsolute(path)) throw new Error('Path must be absolute');
    },
    enableSandbox: () => {
      state.sandboxed = true;
    },
    requestSingleInstanceLock: () => true,
    whenReady: async () => undefined,
    relaunch: ({ args = [] } = {}) => {
      state.relaunchedWith = args;
    },
    exit: (code = 0) => {
      state.exitCode = code;
    },
    ...listening(events),
  };
  return { app, events, switches, state };
}
