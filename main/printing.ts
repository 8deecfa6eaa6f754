import type { Contents, OpenWindow, PageSize, PdfSettings, PrintSettings, ScreenWindow } from './electron.ts';
import { DeskError } from './ipc.ts';
import type { Pages } from './pages.ts';
import { paperSettings } from './window.ts';

/** A whole document to print. */
export interface PaperDocument {
  readonly title: string;
  readonly html: string;
}

export type Printed = boolean | 'unknown';

export interface Printing {
  /**
   * Shows the system's print dialog; false when the person closed it, `unknown` where the host cannot tell. Rejects when the printer refused, and with
   * `already-under-way` while another such dialog is open: it may lie behind the window.
   */
  readonly print: (paper: PaperDocument) => Promise<Printed>;
  readonly pdf: (paper: PaperDocument) => Promise<Uint8Array>;
}

/** What Electron says when the person closed the print dialog. */
const CLOSED = /cancell?ed/i;

/** What a host says that does not hear whether its print dialog was closed; Electron does. */
export const NOT_HEARD = 'not heard';

/** The size that a paper says it is made for; undefined where it leaves that to the printer. */
export function sizeOf(paper: PaperDocument): PageSize | undefined {
  const said = /@page\s*\{[^}]*\bsize:\s*(?<size>a4|letter)\b/i.exec(paper.html)?.groups?.size?.toLowerCase();
  return said === undefined ? undefined : said === 'a4' ? 'A4' : 'Letter';
}

/**
 * What the print dialog is filled in with: the paper's own size, which chooses the tray, else the printer's own. With
 * neither Electron asks every printer for A4.
 */
export function printSettings(paper: PaperDocument): PrintSettings {
  const size = sizeOf(paper);
  return { printBackground: true, ...(size ? { pageSize: size } : { usePrinterDefaultPageSize: true }) };
}

/** A PDF is as large as its paper says, else A4. */
const PDF_SETTINGS: PdfSettings = {
  preferCSSPageSize: true,
  pageSize: 'A4',
  printBackground: true,
  generateTaggedPDF: true,
};

/**
 * Papers are drawn in a window of their own that is never shown, runs no script, and is gone afterwards. It belongs to
 * the one window, so that a dialog of its own is in front of that.
 */
export function printing(screen: () => ScreenWindow, pages: Pages, openWindow: OpenWindow): Printing {
  let dialogIsOpen = false;

  async function drawn<Result>(paper: PaperDocument, use: (contents: Contents) => Promise<Result>): Promise<Result> {
    const address = pages.lend(paper.html);
    const window = openWindow(paperSettings(paper.title), screen());
    try {
      await window.loadURL(address);
      return await Promise.race([use(window.webContents), goneOf(window.webContents)]);
    } finally {
      window.destroy();
      pages.takeBack(address);
    }
  }

  return {
    print: async (paper) => {
      if (dialogIsOpen) throw new DeskError('already-under-way');
      dialogIsOpen = true;
      try {
        return await drawn(paper, (contents) => printed(contents, printSettings(paper)));
      } finally {
        dialogIsOpen = false;
      }
    },
    pdf: (paper) => drawn(paper, (contents) => contents.printToPDF(PDF_SETTINGS)),
  };
}

/** Rejects once the page is gone: Electron then never answers what was asked of it. */
function goneOf(contents: Contents): Promise<never> {
  return new Promise((_, reject) => contents.once('destroyed', () => reject(new Error('the page to print is gone'))));
}

function printed(contents: Contents, settings: PrintSettings): Promise<Printed> {
  return new Promise((resolve, reject) => {
    contents.print(settings, (done, reason) => {
      if (done && reason === NOT_HEARD) resolve('unknown');
      else if (done || CLOSED.test(reason)) resolve(done);
      else reject(new Error('the printer refused'));
    });
  });
}
