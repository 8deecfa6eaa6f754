/** PDFs as invented as everybody in them, written part by part. */
import { createHash } from 'node:crypto';

/** A dictionary or value as PDF writes it, or a stream of bytes with what its dictionary holds beside the length. */
type Part = string | { readonly dict: string; readonly bytes: Buffer };

/** A file of objects 1, 2, 3 …, of which the first is the catalogue; `trailer` stands beside root and size. */
export function pdfOf(parts: readonly Part[], trailer = ''): Buffer {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const places: number[] = [];
  let at = pieces[0]?.length ?? 0;
  const put = (piece: Buffer | string) => {
    const bytes = Buffer.from(piece);
    pieces.push(bytes);
    at += bytes.length;
  };
  for (const [index, part] of parts.entries()) {
    places.push(at);
    put(`${index + 1} 0 obj\n`);
    if (typeof part === 'string') put(part);
    else {
      put(`<< ${part.dict} /Length ${part.bytes.length} >>\nstream\n`);
      put(part.bytes);
      put('\nendstream');
    }
    put('\nendobj\n');
  }
  const table = at;
  put(`xref\n0 ${parts.length + 1}\n0000000000 65535 f \n`);
  put(places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join(''));
  put(`trailer\n<< /Size ${parts.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`);
  return Buffer.concat(pieces);
}

export const stream = (text: string, dict = '') => ({ dict, bytes: Buffer.from(text, 'latin1') });

const A4 = '0 0 595 842';

interface Page {
  /** What draws it. */
  readonly drawn: string;
  /** Points. */
  readonly box?: string;
  /** What stands in its dictionary beside. */
  readonly beside?: string;
}

/** One page for each; `catalogue` stands in the catalogue beside the pages, `more` are objects from 4 + 2 × pages on. */
function partsOf(pages: readonly Page[], catalogue: string, more: readonly Part[]): readonly Part[] {
  const ids = pages.map((_, index) => 4 + 2 * index);
  return [
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${ids.map((id) => `${id} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap(({ drawn, box = A4, beside = '' }, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [${box}] /Resources << /Font << /F 3 0 R >> /XObject << /X 6 0 R >> >> /Contents ${(ids[index] ?? 0) + 1} 0 R ${beside} >>`,
      stream(drawn),
    ]),
    ...more,
  ];
}

/** A file of these pages. */
export function pagesOf(pages: readonly Page[], catalogue = '', more: readonly Part[] = []): Buffer {
  return pdfOf(partsOf(pages, catalogue, more));
}

/** A page of black from edge to edge in its lower half, and words in the upper. */
export const HALF_BLACK: Page = { drawn: '0 0 595 421 re f BT /F 24 Tf 72 700 Td (Decision of 4 May) Tj ET' };

/** What fills a password up to 32 bytes (ISO 32000-1, 7.6.3.3, algorithm 2). */
const FILLING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const FILE_ID = Buffer.alloc(16, 7);
const RIGHTS = -4;

/** A file of these pages that opens with a password alone, in the oldest way that PDF has (revision 2: RC4, 40 bits). */
export function lockedPagesOf(pages: readonly Page[], password: string): Buffer {
  const filled = Buffer.concat([Buffer.from(password, 'latin1'), FILLING]).subarray(0, 32);
  const owner = rc4(md5(filled).subarray(0, 5), filled);
  const rights = Buffer.alloc(4);
  rights.writeInt32LE(RIGHTS);
  const key = md5(filled, owner, rights, FILE_ID).subarray(0, 5);
  const user = rc4(key, FILLING);
  const parts = partsOf(pages, '', []).map((part, index) => {
    if (typeof part === 'string') return part;
    const place = Buffer.from([index + 1, 0, 0, 0, 0]);
    return { ...part, bytes: rc4(md5(key, place).subarray(0, 10), part.bytes) };
  });
  const [o, u, id] = [owner, user, FILE_ID].map((bytes) => `<${bytes.toString('hex')}>`);
  return pdfOf(parts, `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${o} /U ${u} /P ${RIGHTS} >> /ID [${id} ${id}]`);
}

function md5(...parts: readonly Buffer[]): Buffer {
  const hash = createHash('md5');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** Node's own is gone with the ciphers that nobody is to use. */
function rc4(key: Buffer, bytes: Buffer): Buffer {
  const state = Array.from({ length: 256 }, (_, index) => index);
  const swap = (one: number, other: number) => {
    [state[one], state[other]] = [state[other] ?? 0, state[one] ?? 0];
  };
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) % 256;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return Buffer.from(
    bytes.map((byte) => {
      i = (i + 1) % 256;
      j = (j + (state[i] ?? 0)) % 256;
      swap(i, j);
      return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) % 256] ?? 0);
    }),
  );
}
