import type { ClipboardText } from './electron.ts';

/** How long something of a case may stay on the clipboard. */
export const KEPT_MS = 60_000;

/** What has been copied from the window is taken off the clipboard again. */
export interface ClipboardWatch {
  /** Puts `text` there, and counts it as copied. */
  readonly copy: (text: string) => Promise<void>;
  /** The page puts `text` there by itself. It says so before it does so, so the clipboard is not asked what it was. */
  readonly copied: (text: string) => void;
  /** The person comes back from elsewhere, where something else may have been copied. */
  readonly returned: () => Promise<void>;
  /** Before a lock or the end, where nothing can be waited for: what we put there goes at once. */
  readonly clearNow: () => void;
}

/** `later` runs something once after so many milliseconds; each copy starts the minute anew. */
export function watchClipboard(
  clipboard: ClipboardText,
  later: (run: () => void, ms: number) => unknown,
): ClipboardWatch {
  /** What we put there, as long as it is there for all we know. */
  let held: { readonly text: string } | undefined;

  function keep(text: string): void {
    if (text === '') return;
    const mine = { text };
    held = mine;
    later(() => {
      if (mine === held) void clearIfStill(mine);
    }, KEPT_MS);
  }

  /** What cannot be read now may well be there still. */
  function isStill(text: string): Promise<boolean> {
    return clipboard.readText().then(
      (found) => isSame(found, text),
      () => true,
    );
  }

  /** Something copied elsewhere since is none of our business. */
  async function clearIfStill(mine: { readonly text: string }): Promise<void> {
    const isThere = await isStill(mine.text);
    if (mine !== held) return;
    held = undefined;
    if (isThere) clipboard.clear();
  }

  return {
    copy: async (text) => {
      await clipboard.writeText(text);
      keep(text);
    },
    copied: keep,
    returned: async () => {
      const mine = held;
      if (mine !== undefined && !(await isStill(mine.text)) && mine === held) held = undefined;
    },
    clearNow: () => {
      if (held !== undefined) clipboard.clear();
      held = undefined;
    },
  };
}

/** Systems write line ends and spaces that do not break in ways of their own. */
function isSame(found: string, put: string): boolean {
  const plain = (text: string) => text.replaceAll('\r\n', '\n').replaceAll('\u00a0', ' ');
  return plain(found) === plain(put);
}
