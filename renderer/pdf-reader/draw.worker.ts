/**
 * Reads one PDF and draws its pages. What comes out are pixels: no font, picture or script of the file is given to the browser, for which
 * pdf.js has decoders of its own, and nothing in a PDF is done but drawn.
 */
import { AnnotationMode, getDocument, PasswordException, type PDFDocumentProxy } from 'pdfjs-dist';
// It reads the file in this same worker.
import 'pdfjs-dist/build/pdf.worker.mjs';
import { drawnScale } from './drawn-size.ts';
import { type PdfAnswer, type PdfQuestion, READY } from './messages.ts';
import { NoFilters, OffscreenCanvases } from './offscreen.ts';
import { OwnParts } from './parts.ts';

/** pdf.js draws on any canvas; its types know only those of a page. */
declare module 'pdfjs-dist/types/src/display/api.js' {
  interface PDFPageProxy {
    render(
      wanted: Omit<RenderParameters, 'canvasContext'> & { readonly canvasContext: OffscreenCanvasRenderingContext2D },
    ): RenderTask;
  }
}

/** A picture in a page that has more is left out: A3 at 600 dots an inch has less. */
const MOST_IMAGE_PIXELS = 100_000_000;

let opened: PDFDocumentProxy | undefined;

self.addEventListener('message', ({ ports: [port] }) => {
  if (port === undefined) return;
  port.onmessage = ({ data }: MessageEvent<PdfQuestion>) => {
    answerTo(data).then(
      (answer) => port.postMessage(answer, answer.told === 'drawn' ? [answer.pixels] : []),
      (thrown: unknown) => port.postMessage(refusalIn(thrown)),
    );
  };
  port.postMessage(READY);
});

function answerTo(question: PdfQuestion): Promise<PdfAnswer> {
  return question.ask === 'open' ? open(question.bytes, question.password) : draw(question.page);
}

async function open(data: Uint8Array, password: string): Promise<PdfAnswer> {
  opened = undefined;
  opened = await getDocument({
    data,
    password,
    verbosity: 0,
    CanvasFactory: OffscreenCanvases,
    FilterFactory: NoFilters,
    BinaryDataFactory: OwnParts,
    useWorkerFetch: false,
    disableWorkerRendering: true,
    // Letters are drawn as outlines and pictures are decoded here: the browser's own decoders see nothing of the file.
    disableFontFace: true,
    useSystemFonts: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    maxImageSize: MOST_IMAGE_PIXELS,
  }).promise;
  return { told: 'opened', pages: opened.numPages };
}

async function draw(number: number): Promise<PdfAnswer> {
  if (opened === undefined) throw new Error('no file is open');
  const page = await opened.getPage(number);
  const viewport = page.getViewport({ scale: drawnScale(page.getViewport({ scale: 1 })) });
  const [width, height] = [Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height))];
  const context = new OffscreenCanvas(width, height).getContext('2d', { alpha: false, willReadFrequently: true });
  if (context === null) throw new Error('a canvas has no context');
  await page.render({ canvas: null, canvasContext: context, viewport, annotationMode: AnnotationMode.ENABLE }).promise;
  const { data } = context.getImageData(0, 0, width, height);
  page.cleanup();
  return { told: 'drawn', width, height, pixels: data.buffer };
}

function refusalIn(thrown: unknown): PdfAnswer {
  return { told: 'refused', why: thrown instanceof PasswordException ? 'locked' : 'unreadable' };
}
