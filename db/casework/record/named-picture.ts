/** Which picture the private half of an attachment names. Pure. */
import type { CodeOf } from '../../codebook/lists/index.ts';
import { MOST_PICTURE_BYTES } from './plain-picture.ts';

export interface NamedPicture {
  readonly media: CodeOf<'attachment-media'>;
  /** Bytes. */
  readonly size: number;
  /** Of the bytes, base64url. */
  readonly sha256: string;
}

const SHA256 = /^[A-Za-z0-9_-]{43}$/;

/**
 * From private answers, which may be anybody's; undefined where they name none that could be one, or a kind of picture that only a newer Waymark
 * knows.
 */
export function namedPicture(answers: Readonly<Record<string, unknown>>): NamedPicture | undefined {
  const { media, size, sha256 } = answers;
  if (media !== 'jpeg' && media !== 'png') return undefined;
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 1 || size > MOST_PICTURE_BYTES)
    return undefined;
  return typeof sha256 === 'string' && SHA256.test(sha256) ? { media, size, sha256 } : undefined;
}
