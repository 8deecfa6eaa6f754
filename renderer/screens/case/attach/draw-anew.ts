/**
 * Draws a chosen picture anew, so that nothing of the file is kept but what the eye sees: the page decodes it, draws it onto a canvas and encodes the
 * canvas. Whether that left a plain picture is for the database to see (`db/casework/record/plain-picture.ts`).
 */
import type { Picture } from '../../../../preload/contract.ts';
import { refusal } from '../../../calls.ts';
import { LONGEST_SIDE } from '../../../pdf-reader/messages.ts';
import type { DrawnPage } from './pdf-reader.ts';

/** A PNG of a photo is many times as large as its JPEG: beyond this it becomes one. */
const MOST_PNG_BYTES = 3 * 1024 * 1024;
const JPEG_QUALITY = 0.85;

/** Throws a refusal, `picture-unreadable`, where the file is none that can be decoded. */
export async function drawAnew(chosen: Picture): Promise<Picture> {
  const bitmap = await decoded(chosen);
  try {
    const canvas = canvasOf(bitmap);
    const png = chosen.media === 'png' ? await canvas.convertToBlob({ type: 'image/png' }) : undefined;
    if (png !== undefined && png.size <= MOST_PNG_BYTES) return await pictureOf(png);
    return await pictureOf(await canvas.convertToBlob({ type: 'image/jpeg', quality: JPEG_QUALITY }));
  } finally {
    bitmap.close();
  }
}

/** Pixels of the longer side of a page that is only to be recognised. */
const SMALL_SIDE = 320;

/** A page of a PDF as a picture that is kept, PNG or JPEG, whichever is smaller, and as a small one. */
export async function drawPage({
  pixels,
  width,
  height,
}: DrawnPage): Promise<{ readonly picture: Picture; readonly small: Picture }> {
  const bitmap = await createImageBitmap(new ImageData(new Uint8ClampedArray(pixels), width, height));
  try {
    const canvas = canvasOf(bitmap);
    const png = await canvas.convertToBlob({ type: 'image/png' });
    const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: JPEG_QUALITY });
    const small = await canvasOf(bitmap, SMALL_SIDE).convertToBlob({ type: 'image/png' });
    return { picture: await pictureOf(png.size <= jpeg.size ? png : jpeg), small: await pictureOf(small) };
  } finally {
    bitmap.close();
  }
}

/** The picture turned by quarters of a circle, as bytes to be shown: an element that is only turned by its style cannot be scrolled to its edges. */
export async function turnedBy(picture: Picture, quarters: number): Promise<Blob> {
  if (quarters === 0) return blobOf(picture);
  const bitmap = await decoded(picture);
  try {
    const { width, height } = bitmap;
    const isOnSide = quarters % 2 === 1;
    const canvas = new OffscreenCanvas(isOnSide ? height : width, isOnSide ? width : height);
    const context = contextOf(canvas);
    context.translate(canvas.width / 2, canvas.height / 2);
    context.rotate((quarters * Math.PI) / 2);
    context.drawImage(bitmap, -width / 2, -height / 2);
    return await canvas.convertToBlob({ type: `image/${picture.media}` });
  } finally {
    bitmap.close();
  }
}

async function decoded(chosen: Picture): Promise<ImageBitmap> {
  try {
    // Turned as the telephone was held: the sign for it is not kept.
    return await createImageBitmap(blobOf(chosen), { imageOrientation: 'from-image' });
  } catch {
    throw refusal('picture-unreadable');
  }
}

function canvasOf(bitmap: ImageBitmap, longest = LONGEST_SIDE): OffscreenCanvas {
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(bitmap.width * scale)),
    Math.max(1, Math.round(bitmap.height * scale)),
  );
  const context = contextOf(canvas);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new Error('a canvas has no context');
  return context;
}

function blobOf({ media, data }: Picture): Blob {
  return new Blob([bytesOf(data)], { type: `image/${media}` });
}

/** What base64 stands for. */
export function bytesOf(data: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
}

async function pictureOf(blob: Blob): Promise<Picture> {
  return { media: blob.type === 'image/png' ? 'png' : 'jpeg', data: await base64Of(blob) };
}

/** In pieces, because a function takes only so many arguments. */
const PIECE = 0x8000;

async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) parts.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  return btoa(parts.join(''));
}
