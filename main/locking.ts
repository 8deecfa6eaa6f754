import { isLockKey } from '../preload/pressed-key.ts';
import type { Contents, Power, ScreenWindow } from './electron.ts';

/** How often the idle time is looked at. */
const LOOK_MS = 5_000;

/**
 * For as long as the station allows, nobody touched the machine, or nobody touched this window: the longer of the two
 * counts, because some Linux desktops always say that the machine was touched just now. Nobody logged in: nothing to
 * lock.
 */
export function idleTooLong(machineSeconds: number, windowSeconds: number, allowedMinutes: number | null): boolean {
  return allowedMinutes !== null && Math.max(machineSeconds, windowSeconds) >= allowedMinutes * 60;
}

/** A clock of the window's own: seconds since a key, the pointer or the focus was last in it. `now` is milliseconds. */
export function windowIdle(
  window: Pick<ScreenWindow, 'on'> & { readonly webContents: Pick<Contents, 'on'> },
  now: () => number,
): () => number {
  let last = now();
  const touched = () => {
    last = now();
  };
  window.webContents.on('before-input-event', touched);
  window.webContents.on('before-mouse-event', touched);
  window.on('focus', touched);
  window.on('blur', touched);
  return () => (now() - last) / 1000;
}

/**
 * F9 and Ctrl+L on the window, on every board and whatever else is held. The key is not kept from the page: should main be busy, the page blanks by itself
 * (`preload/blank.ts`).
 */
export function lockOnKeys(contents: Pick<Contents, 'on'>, lock: () => void): void {
  contents.on('before-input-event', (_event, { type, key, code, control: ctrl, alt, shift, meta }) => {
    if (type === 'keyDown' && isLockKey({ key, code, ctrl, alt, shift, meta })) lock();
  });
}

/** What the machine's reasons do. A PC that sleeps keeps its memory for whoever takes it: `sleep` waits for nothing. */
interface MachineLocks {
  readonly lock: () => void;
  readonly sleep: () => void;
}

/**
 * The machine's own reasons: its screen was locked (told by Windows and macOS; on Linux it is asked, and not every
 * desktop answers), it goes to sleep, another user takes over (macOS), or nobody has touched it or the window for the
 * minutes of the session. They count only while somebody is logged in (`allowedMinutes` is not null).
 */
export function lockWithTheMachine(
  power: Power,
  windowSeconds: () => number,
  allowedMinutes: () => number | null,
  { lock, sleep }: MachineLocks,
): void {
  const lockSession = () => {
    if (allowedMinutes() !== null) lock();
  };
  power.on('lock-screen', lockSession);
  power.on('suspend', () => {
    if (allowedMinutes() !== null) sleep();
  });
  power.on('user-did-resign-active', lockSession);
  setInterval(() => {
    if (idleTooLong(power.getSystemIdleTime(), windowSeconds(), allowedMinutes())) lock();
    else if (power.getSystemIdleState(60) === 'locked') lockSession();
  }, LOOK_MS).unref();
}
