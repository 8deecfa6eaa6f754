import type { Contents, ScreenWindow } from './electron.ts';

/** How long a page that is loaded may go without a first frame. */
const PATIENCE_MS = 2_000;

type Shown = Pick<ScreenWindow, 'once' | 'show' | 'isDestroyed'> & { readonly webContents: Pick<Contents, 'once'> };

/**
 * Shows a hidden window once, at the first of three signs: a frame to show, the page loaded, or two seconds more. One
 * sign alone would not do: under Wayland a hidden window may never get a frame, and `ready-to-show` never comes.
 * `loading` is the page's loading; the answer rejects when that does, for then there is nothing to show.
 */
export async function showOnce(
  window: Shown,
  loading: Promise<void>,
  later: (run: () => void, ms: number) => unknown,
): Promise<void> {
  let shown = false;
  const show = () => {
    if (shown || window.isDestroyed()) return;
    shown = true;
    window.show();
  };
  window.once('ready-to-show', show);
  window.webContents.once('did-finish-load', show);
  await loading;
  later(show, PATIENCE_MS);
}

/** Somebody has started the application once more: the window comes to the front, hidden or not. */
export function bringToFront(
  window: Pick<ScreenWindow, 'isDestroyed' | 'isMinimized' | 'restore' | 'show' | 'focus'>,
): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
