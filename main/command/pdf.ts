/**
 * A paper's document as PDF. Laying out a page needs a browser: the one that the Chromium shell finds. A packaged
 * application prints from its window.
 */
import type { PaperDocument } from '../../db/contract/index.ts';
import { Refused } from './connection.ts';

interface Printer {
  readonly pdfOfDocument: (html: string) => Promise<Uint8Array | undefined>;
}

export async function pdfOf(document: PaperDocument): Promise<Uint8Array> {
  const place = new URL('../../build/chromium-shell/print-document.ts', import.meta.url).href;
  const { pdfOfDocument } = (await import(place)) as Printer;
  const pdf = await pdfOfDocument(document.html);
  if (pdf === undefined) throw new Refused({ code: 'no-browser-for-papers', places: {} });
  return pdf;
}
