import { isLockKey } from '../preload/blank.ts';
import type { Contents, Power } from './electron.ts';

/** How often the idle time is looked at. */
const LOOK_MS = 5_000;

/** Nobody touched the machine for as long as the station allows. Nobody logged in: nothing to lock. */
export function idleTooLong(idleSeconds: number, allowedMinutes: number | null): boolean {
  return allowedMinutes !== null && idleSeconds >= allowedMinutes * 60;
}

/** F9 and Ctrl+L on the window, before the page sees the key. */
export function lockOnKeys(contents: Pick<Contents, 'on'>, lock: () => void): void {
  contents.on('before-input-event', (event, { type, key, control: ctrl, alt, shift, meta }) => {
    if (type !== 'keyDown' || !isLockKey({ key, ctrl, alt, shift, meta })) return;
    event.preventDefault();
    lock();
  });
}

/**
 * The machine's own reasons: its screen was locked, it goes to sleep, another user takes over, or nobody has touched
 * it for the minutes of the session. They count only while somebody is logged in (`allowedMinutes` is not null).
 */
export function lockWithTheMachine(power: Power, allowedMinutes: () => number | null, lock: () => void): void {
  const lockSession = () => {
    if (allowedMinutes() !== null) lock();
  };
  power.on('lock-screen', lockSession);
  power.on('suspend', lockSession);
  power.on('user-did-resign-active', lockSession);
  setInterval(() => {
    if (idleTooLong(power.getSystemIdleTime(), allowedMinutes())) lock();
  }, LOOK_MS).unref();
}
