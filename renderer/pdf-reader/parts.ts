/**
 * The parts of pdf.js that are no script: tables of codes of Chinese, Japanese and Korean, the fonts that a PDF may leave out, and the
 * decoders of JPEG 2000 and JBIG2. They stand in the worker's own text, so that nothing is ever loaded.
 */
const ADDRESSES = import.meta.glob<string>(
  [
    '../../node_modules/pdfjs-dist/cmaps/*.bcmap',
    '../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}',
    '../../node_modules/pdfjs-dist/wasm/{jbig2,openjpeg}.wasm',
  ],
  { query: '?url&inline', import: 'default', eager: true },
);

const BY_NAME = new Map(
  Object.entries(ADDRESSES).map(([path, address]) => [path.slice(path.lastIndexOf('/') + 1), address]),
);

/** Where pdf.js asks for them. Rejects for a name that is none of theirs. */
export class OwnParts {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const address = BY_NAME.get(filename);
    if (address === undefined) throw new Error('there is no such part');
    return Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (sign) => sign.charCodeAt(0));
  }
}
