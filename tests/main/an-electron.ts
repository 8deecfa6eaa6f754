/** The whole of Electron as the application takes it, made of what behaves as its parts do, with a person at the desk. */
import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { runApplication } from '../../main/application.ts';
import type * as Electron from '../../main/electron.ts';
import { START_PAGE } from '../../main/security.ts';
import { likeApp, likeClipboard, likePower, likeSession, likeUtilityProcess, likeWindow } from './like-electron.ts';

/** How an application is started. */
interface Start {
  readonly isPackaged?: boolean;
  readonly args?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** When Electron is ready; at once where nothing is said. */
  readonly ready?: Promise<void>;
}

type Answer = Parameters<Electron.PageMessages['handle']>[1];
const asked = z.object({ id: z.number(), area: z.string(), verb: z.string() });

/** Settles what was begun without waiting. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Starts the application, and answers what became of it once nothing more happens by itself. */
export async function started({ isPackaged = true, args = [], env = {}, ready = Promise.resolve() }: Start = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'application-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const paths = { userData: join(folder, 'user-data'), home: folder };
  const { app, state, events } = likeApp(paths, isPackaged);
  const [said, boxes] = [[] as string[], [] as string[]];
  const windows: ReturnType<typeof likeWindow>[] = [];
  const databases: ReturnType<typeof likeUtilityProcess>[] = [];
  const answers = new Map<string, Answer>();

  /** The closings that no database has answered yet. */
  const closings: ((answer: object) => void)[] = [];
  /** A database that has nothing to bring in when it is to let go of its folder. */
  function fork() {
    const process = likeUtilityProcess((message) => {
      const { id, verb } = asked.parse(message);
      if (verb === 'lock') process.says({ id, ok: null });
      if (verb === 'close') closings.push((answer) => process.says({ id, ...answer }));
    });
    process.starts();
    databases.push(process);
    return process.child;
  }

  const machine = likePower({ idle: 0, state: 'active' });
  const electron: typeof Electron = {
    app: { ...app, whenReady: () => ready },
    messages: { handle: (channel, answer) => void answers.set(channel, answer) },
    clipboard: likeClipboard().clipboard,
    power: machine.power,
    schemes: { registerSchemesAsPrivileged: () => undefined },
    childProcesses: { fork },
    sessions: { defaultSession: likeSession().session, fromPartition: () => likeSession().session },
    openWindow: () => {
      const made = likeWindow();
      windows.push(made);
      return made.window;
    },
    dialogs: {
      showErrorBox: (title, content) => void boxes.push(`${title}: ${content}`),
      showOpenDialog: async () => ({ canceled: true, filePaths: [] }),
      showSaveDialog: async () => ({ canceled: true, filePath: '' }),
    },
    setMenu: () => undefined,
    showMenu: () => undefined,
  };
  const faults = new EventEmitter();
  const own = {
    argv: ['/opt/Waymark/waymark', ...args],
    env: { WAYMARK_STATION: join(folder, 'station'), ...env },
    platform: 'linux' as const,
    versions: { electron: '45' },
    on: (event: string, heard: (error: unknown) => void) => faults.on(event, heard),
  };
  runApplication(electron, own, join(folder, 'out'), (line) => void said.push(line));
  await settled();

  return {
    app: { state, events },
    windows,
    said,
    boxes,
    /** Somebody has logged in, and may leave the desk for so many minutes. */
    logIn: () => databases[0]?.says({ event: 'session', idleMinutes: 10, verifyDue: false }),
    /** Something that the machine does: `lock-screen`, `suspend`. */
    machine: (event: string) => machine.events.emit(event),
    /** The database answers the closing that it was asked for. */
    closed: async (answer: object) => {
      closings.shift()?.(answer);
      await settled();
    },
    /** What the screen asks of main. */
    ask: (verb: string, input: object) => {
      const page = { sender: { id: 1 }, senderFrame: { url: START_PAGE, parent: null } };
      return answers.get('call')?.(page, { area: 'desk', verb, input });
    },
    /** A fault that nobody caught. */
    fails: async (event: 'uncaughtException' | 'unhandledRejection', error: unknown) => {
      faults.emit(event, error);
      await settled();
    },
  };
}
