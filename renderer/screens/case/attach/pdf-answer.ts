import { LONGEST_SIDE, type PdfAnswer } from '../../../pdf-reader/messages.ts';

const UNREADABLE: PdfAnswer = { told: 'refused', why: 'unreadable' };

/** What the reader of PDFs told. It may say anything, since a PDF may have taken it over: what fits no answer means that the file is unreadable. */
export function answerIn(told: unknown): PdfAnswer {
  const said: Readonly<Record<string, unknown>> = typeof told === 'object' && told !== null ? { ...told } : {};
  const { pages, width, height, pixels } = said;
  if (said.told === 'opened' && isCount(pages)) return { told: 'opened', pages };
  if (said.told === 'drawn' && isSide(width) && isSide(height) && isPixels(pixels, width * height)) {
    return { told: 'drawn', width, height, pixels };
  }
  return said.told === 'refused' && said.why === 'locked' ? { told: 'refused', why: 'locked' } : UNREADABLE;
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

const isSide = (value: unknown): value is number => isCount(value) && value > 0 && value <= LONGEST_SIDE;

const isPixels = (value: unknown, count: number): value is ArrayBuffer =>
  value instanceof ArrayBuffer && value.byteLength === count * 4;
