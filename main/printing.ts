import type { Contents, ScreenWindow, WindowSettings } from './electron.ts';
import type { Pages } from './pages.ts';
import { paperSettings } from './window.ts';

/** A whole document to print, or null for the screen as it would print. */
export type PaperDocument = { readonly title: string; readonly html: string } | null;

export interface Printing {
  /** Shows the system's print dialog; false when the person closed it. Rejects when the printer refused. */
  readonly print: (paper: PaperDocument) => Promise<boolean>;
  readonly pdf: (paper: PaperDocument) => Promise<Uint8Array>;
}

/** What Electron says when the person closed the print dialog. */
const CLOSED = /cancell?ed/i;

/** Papers are drawn in a window of their own that is never shown, runs no script, and is gone afterwards. */
export function printing(
  screen: () => Contents,
  pages: Pages,
  openWindow: (settings: WindowSettings) => ScreenWindow,
): Printing {
  async function drawn<Result>(paper: PaperDocument, use: (contents: Contents) => Promise<Result>): Promise<Result> {
    if (paper === null) return use(screen());
    const address = pages.lend(paper.html);
    const window = openWindow(paperSettings(paper.title));
    try {
      await window.loadURL(address);
      return await use(window.webContents);
    } finally {
      window.destroy();
      pages.takeBack(address);
    }
  }

  return {
    print: (paper) =>
      drawn(
        paper,
        (contents) =>
          new Promise((resolve, reject) => {
            contents.print({ printBackground: true }, (printed, reason) => {
              if (printed || CLOSED.test(reason)) resolve(printed);
              else reject(new Error('the printer refused'));
            });
          }),
      ),
    pdf: (paper) =>
      drawn(paper, (contents) =>
        contents.printToPDF({ preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true }),
      ),
  };
}
