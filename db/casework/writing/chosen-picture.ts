/**
 * A file that somebody chose as a scan or photo, before it is drawn anew (`renderer/screens/case/attach/draw-anew.ts`): its size is bounded before it is
 * read, its kind told by its first bytes, its pixels before anybody decodes them. What it holds beside the picture is nobody's to read here, and of
 * a PDF nothing is (`renderer/pdf-reader`).
 */
import { open } from 'node:fs/promises';
import type { CodeOf } from '../../codebook/lists/index.ts';
import { WaymarkError } from '../../store/errors.ts';
import {
  frameOf,
  isDrawable,
  isFrame,
  jpegParts,
  MOST_PICTURE_BYTES,
  type PlainPicture,
  PNG_SIGNATURE,
} from '../record/plain-picture.ts';

interface ChosenFile {
  readonly media: CodeOf<'attachment-media'> | 'pdf';
  readonly bytes: Buffer;
}

/**
 * Reads it. Throws `picture-unreadable`, `picture-too-large`, `picture-too-many-pixels`, and for what is neither JPEG, PNG nor PDF `picture-heic`
 * or `picture-other`, each with what to do.
 */
export async function readChosenScan(path: string): Promise<ChosenFile> {
  const bytes = await readBounded(path);
  const media = mediaOf(bytes);
  if (media === 'pdf') return { media, bytes };
  const size = media === 'jpeg' ? jpegSize(bytes) : pngSize(bytes);
  if (size === undefined) throw new WaymarkError('picture-unreadable');
  if (!isDrawable(size)) throw new WaymarkError('picture-too-many-pixels');
  return { media, bytes };
}

async function readBounded(path: string): Promise<Buffer> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      if (size > MOST_PICTURE_BYTES) throw new WaymarkError('picture-too-large');
      const bytes = Buffer.alloc(size);
      const { bytesRead } = await file.read(bytes, 0, size, 0);
      return bytes.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw error instanceof WaymarkError ? error : new WaymarkError('picture-unreadable', {}, { cause: error });
  }
}

/** The first bytes of a photo that a telephone makes unless it is told otherwise, from the fifth on. */
const HEIC = ['ftypheic', 'ftypheix', 'ftypheif', 'ftypmif1', 'ftypmsf1', 'ftypavif'];
/** Where a PDF may begin: readers pass over what stands before (ISO 32000-2, annex I). */
const PDF_WITHIN = 1024;

function mediaOf(bytes: Buffer): ChosenFile['media'] {
  if (bytes.length > 2 && bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (bytes.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE)) return 'png';
  const head = bytes.toString('latin1', 0, PDF_WITHIN);
  if (head.includes('%PDF-')) return 'pdf';
  throw new WaymarkError(HEIC.some((sign) => head.startsWith(sign, 4)) ? 'picture-heic' : 'picture-other');
}

/** As the first frame says it; undefined where that is of a kind that cannot be read here. */
function jpegSize(bytes: Buffer): Omit<PlainPicture, 'media'> | undefined {
  for (const part of jpegParts(bytes)) if (isFrame(part.marker)) return frameOf(bytes, part);
  return undefined;
}

/** The header stands first in every PNG. */
function pngSize(bytes: Buffer): Omit<PlainPicture, 'media'> | undefined {
  if (bytes.length < 24 || bytes.toString('latin1', 12, 16) !== 'IHDR') return undefined;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
