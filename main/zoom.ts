import type { Contents, KeyPressed } from './electron.ts';

/** The window's sizes, as browsers step through them. */
const FACTORS = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const;

/**
 * The size after a key: Ctrl (⌘) with `+`, `-` or `0`, as everywhere. `undefined` for every other key. Without a menu
 * nobody else listens to these.
 */
export function zoomAfter({ type, key, control, meta, alt }: KeyPressed, factor: number): number | undefined {
  if (type !== 'keyDown' || alt || control === meta) return undefined;
  switch (key) {
    case '+':
    case '=':
      return FACTORS.find((larger) => larger > factor + 0.001) ?? FACTORS.at(-1);
    case '-':
      return FACTORS.findLast((smaller) => smaller < factor - 0.001) ?? FACTORS[0];
    case '0':
      return 1;
    default:
      return undefined;
  }
}

export function zoomOnKeys(contents: Pick<Contents, 'on' | 'getZoomFactor' | 'setZoomFactor'>): void {
  contents.on('before-input-event', (event, input) => {
    const factor = zoomAfter(input, contents.getZoomFactor());
    if (factor === undefined) return;
    event.preventDefault();
    contents.setZoomFactor(factor);
  });
}
