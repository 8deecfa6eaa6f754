/**
 * A paper's document as PDF. Laying out a page needs a browser: the one that the Chromium shell finds. A packaged
 * application prints from its window.
 */
import type { PaperDocument } from '../../db/contract/index.ts';
import { fromCheckout } from './checkout.ts';
import { Refused } from './connection.ts';

interface Printer {
  readonly canPrint: () => boolean;
  readonly pdfOfDocument: (html: string) => Promise<Uint8Array | undefined>;
}

/**
 * How a paper becomes a PDF here. Throws {@link Refused} `no-browser-for-papers`, before anything is entered as printed; what it answers throws
 * `browser-fails`.
 */
export async function paperPrinter(): Promise<(document: PaperDocument) => Promise<Uint8Array>> {
  const printer = await fromCheckout<Printer>('chromium-shell/print-document.ts');
  if (printer?.canPrint() !== true) throw noBrowser();
  return async ({ html }) => {
    const pdf = await printer.pdfOfDocument(html).catch((error: unknown) => {
      throw new Refused({ code: 'browser-fails', places: { why: firstLine(error) } });
    });
    if (pdf === undefined) throw noBrowser();
    return pdf;
  };
}

const noBrowser = () => new Refused({ code: 'no-browser-for-papers', places: {} });

/** What its driver says first; the rest is for whoever wrote it. */
export function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
