import type { ClipboardText } from '../../main/electron.ts';
import { refusePermissions } from './chromium.ts';
import { SHOWN_ORIGIN } from './origin.ts';
import { screenNow } from './window.ts';

/** Lets the page at the clipboard for the length of one call, and never longer. */
async function withClipboard<Result>(use: (page: { evaluate: Evaluate }) => Promise<Result>): Promise<Result> {
  const { context, page } = await screenNow();
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: SHOWN_ORIGIN });
  try {
    return await use(page);
  } finally {
    await context.clearPermissions();
    await refusePermissions(context);
  }
}

type Evaluate = Awaited<ReturnType<typeof screenNow>>['page']['evaluate'];

export const clipboard: ClipboardText = {
  readText: () => withClipboard((page) => page.evaluate(() => navigator.clipboard.readText())),
  writeText: (text) => withClipboard((page) => page.evaluate((given) => navigator.clipboard.writeText(given), text)),
  clear: () =>
    void withClipboard((page) => page.evaluate(() => navigator.clipboard.writeText(''))).catch(() => undefined),
};
