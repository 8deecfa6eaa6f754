/** Pictures for tests: as Chromium draws them, and put together part by part, plain or not on purpose. */
import { crc32, deflateSync } from 'node:zlib';

/** A JPEG of 40 × 30 as Chromium 150 encodes a canvas, with the colour profile that it adds. */
export const DRAWN_JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAA' +
    'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' +
    'AAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAA' +
    'ABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1' +
    'AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAP' +
    'KnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/' +
    '2wBDAAUDBAQEAwUEBAQFBQUGBwwIBwcHBw8LCwkMEQ8SEhEPERETFhwXExQaFRERGCEYGh0dHx8fExciJCIeJBweHx7/2wBDAQUFBQcGBw4ICA' +
    '4eFBEUHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh7/wAARCAAeACgDASIAAhEBAxEB/8QAFwABAQEB' +
    'AAAAAAAAAAAAAAAAAAYFB//EACcQAQAAAQoHAQAAAAAAAAAAAAASBgcUF0Vlg6TC4gERExUkMUNh/8QAGQEAAgMBAAAAAAAAAAAAAAAABAYDBQ' +
    'gH/8QALhEAAQIDAgwHAAAAAAAAAAAAAQACBAURAzEGBxIVFyE0NkFSVIGCoaKxstHS/9oADAMBAAIRAxEAPwDlgDnS2WoKdyzMXQgl7O5ZmLoQ' +
    'R0lOyM7+5WZ8YO8UR4Pg1AFikxXtYtz5naVi3PmdqCFdmmE5PM/ac9IOEXUehn5W/K6UXf6L4dG6Ef1jiih/OHL0wAG2NiyxYGMFAEszCYRExi' +
    'HRMS7Ke6lTQC4ADUABcBwQBIgl/9k=',
  'base64',
);

/** The same as PNG. */
export const DRAWN_PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAACgAAAAeCAYAAABe3VzdAAAAYklEQVR4AezTQQoAIQwEwTH//7P7goDQc9hDC550Qijj3OQ2d8pryvXq5WyQki' +
    'qoIBWgeWdQQSpA886gglSA5p1BBakAzc9JTnOnvPwkFFTBnwjSNva8T7zbvJ0o+Oa03/oAAAD//5rLlz8AAAAGSURBVAMA7HQoPXwGt9kAAAAA' +
    'SUVORK5CYII=',
  'base64',
);

/** A part of a JPEG with its length. */
export function jpegPart(marker: number, body: Buffer | string): Buffer {
  const bytes = Buffer.from(body);
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([head, bytes]);
}

/** A chunk of a PNG with its sum. */
export function pngChunk(name: string, body: Buffer | string = ''): Buffer {
  const bytes = Buffer.from(body);
  const chunk = Buffer.concat([Buffer.alloc(4), Buffer.from(name, 'latin1'), bytes, Buffer.alloc(4)]);
  chunk.writeUInt32BE(bytes.length, 0);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.length - 4);
  return chunk;
}

const SIGNATURE = DRAWN_PNG.subarray(0, 8);

/** A grey PNG; `beside` stands between header and data, `data` in their place, `after` behind the end. */
export function grey(
  width: number,
  height: number,
  more: { readonly beside?: readonly Buffer[]; readonly data?: Buffer; readonly after?: Buffer } = {},
): Buffer {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const rows = Math.min(height, 16);
  const data = more.data ?? deflateSync(Buffer.alloc(rows * (Math.min(width, 16) + 1), 7));
  return Buffer.concat([
    ...[SIGNATURE, pngChunk('IHDR', header), ...(more.beside ?? []), pngChunk('IDAT', data), pngChunk('IEND')],
    ...(more.after === undefined ? [] : [more.after]),
  ]);
}

/** The JPEG that is kept of {@link DRAWN_JPEG}: without its colour profile. */
export const KEPT_JPEG = Buffer.concat([DRAWN_JPEG.subarray(0, 20), DRAWN_JPEG.subarray(20 + 2 + 472)]);

/** {@link KEPT_JPEG} with a part more behind its first. */
export function jpegWith(part: Buffer): Buffer {
  return Buffer.concat([KEPT_JPEG.subarray(0, 20), part, KEPT_JPEG.subarray(20)]);
}

/** {@link KEPT_JPEG} with bytes that fill the space before its first part of a kind, as every decoder passes them over. */
export function filledBefore(marker: number): Buffer {
  const from = KEPT_JPEG.indexOf(Buffer.from([0xff, marker]));
  return Buffer.concat([KEPT_JPEG.subarray(0, from), Buffer.from([0xff, 0xff]), KEPT_JPEG.subarray(from)]);
}
