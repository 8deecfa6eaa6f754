/** The window's build has a file of words a language, and says from it what stands in the source. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { splitWords, withPlaces, wordsByLanguage } from '../../build/words-by-language.ts';
import { SECTION_LABELS } from '../../db/codebook/papers/case-report.ts';
import { SENTENCES } from '../../db/codebook/sentences.ts';
import { LANGUAGES, type Language } from '../../db/codebook/types.ts';
import { FIRST_DAY } from '../../renderer/help/first-day.ts';
import { SCREEN_HELP } from '../../renderer/help/screens.ts';
import { WORDS } from '../../renderer/help/words.ts';
import { texts } from '../../renderer/locales/words.ts';

const project = join(import.meta.dirname, '..', '..');

/** What a module becomes, and the texts that were taken out of it. */
function split(source: string): { readonly code: string; readonly said: readonly string[] } {
  const said: string[] = [];
  const code = withPlaces('module.ts', source, ({ en, fr, es }) => said.push([en, fr, es].join('|')) - 1);
  return { code, said };
}

describe('a text that is taken out of its module', () => {
  it('is one in the three languages, as a table, a call or a sentence has it', () => {
    expect(split(`const a = { x: { en: 'one', fr: 'l’un', es: "uno" } } as const satisfies Texts;`)).toEqual({
      code: 'const a = { x: wordsAt(0) } as const satisfies Texts;',
      said: ['one|l’un|uno'],
    });
    expect(split(`f(text('a', 'b', 'c'), 1, { ...T, y: { en: 'd', fr: 'e', es: 'f' } })`)).toEqual({
      code: 'f(wordsAt(0), 1, { ...T, y: wordsAt(1) })',
      said: ['a|b|c', 'd|e|f'],
    });
    expect(split(`const S = [sentence('it-is-so', 'It’s {n}.', 'C’est {n}.', 'Es {n}.')] as const;`)).toEqual({
      code: 'const S = [{ code: "it-is-so", text: wordsAt(0) }] as const;',
      said: ['It’s {n}.|C’est {n}.|Es {n}.'],
    });
  });

  it('is none that is put together, of other languages, or something else', () => {
    for (const source of [
      "const a = { en: 'one' + n, fr: 'un', es: 'uno' };",
      "const a = { en: 'one', fr: 'un', es: 'uno', ar: '1' };",
      "const a = { en: 'one', fr: 'un' };",
      'const a = { en, fr, es };',
      "const a = text('one', un, 'uno');",
      "const a = sentence(code, 'one', 'un', 'uno');",
      "const a = other('one', 'un', 'uno');",
    ])
      expect(split(source)).toEqual({ code: source, said: [] });
  });

  it('does not come from a module that cannot be read', () => {
    expect(() => split('const a = {')).toThrow('module.ts cannot be read');
  });
});

describe('a window that is built', () => {
  interface Built {
    readonly all: typeof SOURCE;
    readonly readWords: (language: Language) => Promise<void>;
  }
  const SOURCE = {
    texts,
    sentences: [...SENTENCES.values()],
    help: [SCREEN_HELP, WORDS, FIRST_DAY],
    sections: SECTION_LABELS,
  };
  const entry = `
    import { SECTION_LABELS } from '/db/codebook/papers/case-report.ts';
    import { SENTENCES } from '/db/codebook/sentences.ts';
    import { FIRST_DAY } from '/renderer/help/first-day.ts';
    import { SCREEN_HELP } from '/renderer/help/screens.ts';
    import { WORDS } from '/renderer/help/words.ts';
    import { texts } from '/renderer/locales/words.ts';
    export { readWords } from '/renderer/locales/by-language.ts';
    export const all = { texts, sentences: [...SENTENCES.values()], help: [SCREEN_HELP, WORDS, FIRST_DAY], sections: SECTION_LABELS };
  `;
  const out = mkdtempSync(join(tmpdir(), 'words-'));
  let built: Built;

  beforeAll(async () => {
    await build({
      configFile: false,
      logLevel: 'error',
      root: project,
      plugins: [
        wordsByLanguage(project),
        {
          name: 'entry',
          resolveId: (id) => (id === 'all-words' ? id : null),
          load: (id) => (id === 'all-words' ? entry : null),
        },
      ],
      build: {
        ssr: true,
        outDir: out,
        rolldownOptions: { input: 'all-words', output: { entryFileNames: 'all.mjs', chunkFileNames: '[name].mjs' } },
      },
    });
    built = await import(/* @vite-ignore */ pathToFileURL(join(out, 'all.mjs')).href);
  });
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  /** Every text in one language, by the way to it. */
  function said(value: unknown, language: Language, way = ''): readonly string[] {
    if (typeof value !== 'object' || value === null) return [];
    if (language in value) return [`${way}: ${Reflect.get(value, language)}`];
    return Object.entries(value).flatMap(([key, inside]) => said(inside, language, `${way}.${key}`));
  }

  it('says nothing in a language that was not read, and then every word as it stands in the source', async () => {
    for (const language of LANGUAGES) {
      expect(() => said(built.all, language)).toThrow(`the words of ${language} have not been read`);
      await built.readWords(language);
      const here = said(SOURCE, language);
      expect(here.length).toBeGreaterThan(3000);
      expect(said(built.all, language)).toEqual(here);
    }
  });

  it('has no sentence of the catalogue in more than the files of words', () => {
    const places = new Set(splitWords(project).words.map(({ en, fr, es }) => [en, fr, es].join('|')));
    const left = [...SENTENCES.values()].filter(({ text: { en, fr, es } }) => !places.has([en, fr, es].join('|')));
    expect(left.map(({ code }) => code)).toEqual([]);
  });
});
