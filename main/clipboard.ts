import type { ClipboardText } from './electron.ts';

/** How long something of a case may stay on the clipboard. */
export const KEPT_MS = 60_000;

/** What has been copied from the window is taken off the clipboard again. */
export interface ClipboardWatch {
  /** Puts `text` there, and counts it as copied. */
  readonly copy: (text: string) => Promise<void>;
  /** The page copied or cut something by itself. */
  readonly copied: () => void;
  /** Before a lock or the end: what we put there goes at once. */
  readonly clearNow: () => void;
}

/** `later` runs something once after so many milliseconds; each copy starts the minute anew. */
export function watchClipboard(
  clipboard: ClipboardText,
  later: (run: () => void, ms: number) => unknown,
): ClipboardWatch {
  let newest = 0;
  let held = false;

  async function keep(text: string): Promise<void> {
    if (text === '') return;
    const mine = ++newest;
    held = true;
    later(() => {
      if (mine === newest) void clearIfStill(text);
    }, KEPT_MS);
  }

  /** Something copied elsewhere since is none of our business. */
  async function clearIfStill(text: string): Promise<void> {
    held = false;
    if ((await clipboard.readText()) === text) clipboard.clear();
  }

  return {
    copy: async (text) => {
      await clipboard.writeText(text);
      await keep(text);
    },
    copied: () => void clipboard.readText().then(keep),
    clearNow: () => {
      if (held) clipboard.clear();
      held = false;
    },
  };
}
