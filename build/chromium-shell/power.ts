import { EventEmitter } from 'node:events';
import type { Power } from '../../main/electron.ts';
import { onHook } from './hook.ts';

const events = new EventEmitter();
let lastTouched = Date.now();
let pretended: number | undefined;

/** A key or the pointer moved in the window: the only part of the system the shell sees. Electron tells main of it too. */
export function touched(): void {
  lastTouched = Date.now();
  pretended = undefined;
}

export const power: Power = {
  getSystemIdleTime: () => pretended ?? Math.floor((Date.now() - lastTouched) / 1000),
  getSystemIdleState: () => 'unknown',
  on: (event: string, listener: () => void) => events.on(event, listener),
};

onHook((message) => {
  if ('power' in message) events.emit(message.power);
  if ('idleSeconds' in message) pretended = message.idleSeconds;
});
