import { pressedKey } from '../preload/pressed-key.ts';
import type { Contents, KeyPressed } from './electron.ts';

/** The window's sizes, as browsers step through them. */
const FACTORS = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const;

/**
 * The size after a key: Ctrl (⌘) with `+`, `-` or `0`, as everywhere. `undefined` for every other key. Without a menu
 * nobody else listens to these.
 */
export function zoomAfter(pressed: KeyPressed, factor: number): number | undefined {
  const { type, key, control, meta, alt } = pressed;
  if (type !== 'keyDown' || alt || control === meta) return undefined;
  switch (key) {
    case '+':
    case '=':
      return nextFactor('in', factor);
    case '-':
      return nextFactor('out', factor);
    default:
      return pressedKey({ ...pressed, ctrl: control }) === '0' ? 1 : undefined;
  }
}

/** The next size in or out, or the last there is. */
function nextFactor(direction: 'in' | 'out', factor: number): number {
  return direction === 'in'
    ? (FACTORS.find((larger) => larger > factor + 0.001) ?? FACTORS[FACTORS.length - 1] ?? factor)
    : (FACTORS.findLast((smaller) => smaller < factor - 0.001) ?? FACTORS[0]);
}

/** By keys, and by Ctrl and the wheel, which Electron only tells of. */
export function zoomOnKeysAndWheel(contents: Pick<Contents, 'on' | 'getZoomFactor' | 'setZoomFactor'>): void {
  contents.on('zoom-changed', (_event, direction) =>
    contents.setZoomFactor(nextFactor(direction, contents.getZoomFactor())),
  );
  contents.on('before-input-event', (event, input) => {
    const factor = zoomAfter(input, contents.getZoomFactor());
    if (factor === undefined) return;
    event.preventDefault();
    contents.setZoomFactor(factor);
  });
}
