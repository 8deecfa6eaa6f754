/** What pdf.js needs beside its script travels in the reader itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OwnParts } from '../../../renderer/pdf-reader/parts.ts';

const PDFJS = join(import.meta.dirname, '../../../node_modules/pdfjs-dist');

test('every table of codes, every font and each decoder is there, byte for byte', async () => {
  const files = ['cmaps', 'standard_fonts', 'wasm']
    .flatMap((folder) => readdirSync(join(PDFJS, folder)).map((name) => join(PDFJS, folder, name)))
    .filter((path) => /\.(bcmap|pfb|ttf)$|(jbig2|openjpeg)\.wasm$/.test(path));
  expect(files.length).toBeGreaterThan(180);
  const parts = new OwnParts();
  for (const path of files) {
    const part = await parts.fetch({ filename: path.slice(path.lastIndexOf('/') + 1) });
    expect(Buffer.compare(part, readFileSync(path)), path).toBe(0);
  }
});

test('there is no other part', async () => {
  await expect(new OwnParts().fetch({ filename: '../package.json' })).rejects.toThrow('no such part');
});
