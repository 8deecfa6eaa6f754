import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { onePage } from './build/one-page.ts';
import { servedFiles } from './build/served-files.ts';
import { wordsByLanguage } from './build/words-by-language.ts';
import { NONCE_PLACE, PDF_READER } from './main/security.ts';
import { contract, namesOf } from './preload/contract.ts';

/** The modules of the reader, which nobody shares with it. */
const READS_PDF = /[\\/](?:pdf-reader|pdfjs-dist)[\\/]/;

/**
 * What main or the database's process reads whenever it starts is written into the build: to find and read hundreds of small files takes a
 * fifth of a start of the database's process. What is compiled for one system cannot be written there, what is read only when wanted need not.
 */
const READ_AT_EACH_START = ['@scure/bip39', 'age-encryption', 'any-ascii', 'd3-sankey', 'hyparquet-writer', 'zod'];

const here = (path: string) => resolve(import.meta.dirname, path);

/**
 * Three builds into out/: main (with the database's own process beside it), preload, renderer.
 * The preload script is one CommonJS file, because a sandboxed preload can load nothing else; of the contract it
 * needs the names only, so they are written into it here, and neither the schemas nor the codebook reach it.
 * The renderer's style elements carry a nonce that main draws anew for every page (`main/pages.ts`).
 */
export default defineConfig({
  main: {
    build: {
      sourcemap: true,
      externalizeDeps: { exclude: [...READ_AT_EACH_START] },
      rolldownOptions: {
        input: {
          index: here('main/index.ts'),
          ...(existsSync(here('db/process.ts')) ? { process: here('db/process.ts') } : {}),
          // The second thread of that process is found beside it.
          'case-worker': here('db/casework/derived/case-worker.ts'),
        },
      },
    },
  },
  preload: {
    define: {
      WAYMARK_CALLS: JSON.stringify(namesOf(contract)),
    },
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: here('preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: here('renderer'),
    html: { cspNonce: NONCE_PLACE },
    plugins: [wordsByLanguage(import.meta.dirname), react(), onePage(PDF_READER.join('/')), servedFiles()],
    // Half as much for the window to read at each start.
    build: {
      minify: true,
      rolldownOptions: {
        input: { index: here('renderer/index.html'), reader: here(`renderer/${PDF_READER.join('/')}`) },
        // Fonts keep their names: papers ask for them too (`db/codebook/papers/fonts.ts`).
        output: {
          // What the log-in reads is one file, what several screens share is another; the reader is one page. A start takes as long as with 162 files, the tests of the
          // window, which hand over each file by itself, a sixth less (tests/bench/README.md).
          codeSplitting: {
            groups: [
              { name: 'start', tags: ['$initial'], test: (id) => !READS_PDF.test(id), priority: 1 },
              // In several they would wait for each other: `servedFiles` ends such a build.
              { name: 'shared', minShareCount: 2, test: (id) => !READS_PDF.test(id) },
            ],
          },
          assetFileNames: ({ names }) =>
            names.some((name) => name.endsWith('.woff2')) ? 'fonts/[name][extname]' : 'assets/[name]-[hash][extname]',
        },
      },
    },
  },
});
