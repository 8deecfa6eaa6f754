/**
 * Sentences stand in the source in three languages side by side. In the window's build each language is a file of its own, so that a start
 * reads one of them; what is left in a module is the place of its text there (`renderer/locales/by-language.ts`).
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'rolldown/utils';
import { normalizePath, type Plugin } from 'vite';
import { LANGUAGES, type Language } from '../db/codebook/types.ts';

/** The modules whose texts a start reads: folders and files. Texts of others stay as they are, and come with the screens that say them. */
const SAID_FROM_THE_START = [
  'db/codebook/pages/first-contact-reading.ts',
  'db/codebook/papers/case-report.ts',
  'db/codebook/sentences',
  'db/codebook/stage-labels.ts',
  'db/codebook/table-words.ts',
  'renderer/help',
  'renderer/locales',
];
/** What reads the files of words itself. */
const READS_WORDS = 'renderer/locales/by-language.ts';
const ONE_LANGUAGE = 'renderer/locales/one-language';

type Words = Readonly<Record<Language, string>>;

interface Split {
  /** The source with places instead of texts, by the path of its module below the project. */
  readonly modules: ReadonlyMap<string, string>;
  /** The texts by their places. */
  readonly words: readonly Words[];
}

/** Splits the texts of the window's build by language. */
export function wordsByLanguage(project: string): Plugin {
  const { modules, words } = splitWords(project);
  const sources = new Map([...modules].map(([path, code]) => [inBuild(project, path), code]));
  for (const language of LANGUAGES)
    sources.set(inBuild(project, `${ONE_LANGUAGE}/${language}.ts`), fileOf(words, language));
  return { name: 'words-by-language', enforce: 'pre', load: (id) => sources.get(id) };
}

/** A module as the build names it, on Windows too. */
function inBuild(project: string, path: string): string {
  return normalizePath(join(project, path));
}

/** JSON is read in a fraction of the time that a script of as many letters takes. */
function fileOf(words: readonly Words[], language: Language): string {
  return `export const WORDS = JSON.parse(${JSON.stringify(JSON.stringify(words.map((text) => text[language])))});`;
}

/** Each text of the modules that speak from the start, in the order of their paths. */
export function splitWords(project: string): Split {
  const words: Words[] = [];
  const modules = SAID_FROM_THE_START.flatMap((path) => modulesBelow(project, path))
    .filter((path) => path !== READS_WORDS && !path.startsWith(ONE_LANGUAGE))
    .map((path): readonly [string, string] => {
      const source = readFileSync(join(project, path), 'utf8');
      const from = JSON.stringify(inBuild(project, READS_WORDS));
      return [path, `import { wordsAt } from ${from};\n${withPlaces(path, source, (text) => words.push(text) - 1)}`];
    });
  return { modules: new Map(modules), words };
}

function modulesBelow(project: string, path: string): readonly string[] {
  if (!statSync(join(project, path)).isDirectory()) return [path];
  return readdirSync(join(project, path), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${path}/${name.replaceAll('\\', '/')}`)
    .sort();
}

/** A module's source in which `place` was asked for each text: `{ en, fr, es }`, `text(en, fr, es)` and `sentence(code, en, fr, es)`. */
export function withPlaces(path: string, source: string, place: (text: Words) => number): string {
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path} cannot be read: ${errors[0]?.message}`);
  const found: { readonly start: number; readonly end: number; readonly words: Words; readonly code?: string }[] = [];
  new Visitor({
    ObjectExpression: ({ start, end, properties }) => {
      const named = new Map(
        properties.map((property) =>
          property.type === 'Property' && property.key.type === 'Identifier'
            ? [property.key.name, plainString(property.value)]
            : ['', undefined],
        ),
      );
      const words =
        properties.length === LANGUAGES.length ? inAll(LANGUAGES.map((name) => named.get(name))) : undefined;
      if (words !== undefined) found.push({ start, end, words });
    },
    CallExpression: ({ start, end, callee, arguments: given }) => {
      const strings = given.map(plainString);
      if (callee.type !== 'Identifier') return;
      if (callee.name === 'text' && strings.length === 3) {
        const words = inAll(strings);
        if (words !== undefined) found.push({ start, end, words });
      }
      if (callee.name === 'sentence' && strings.length === 4) {
        const [code, ...said] = strings;
        const words = inAll(said);
        if (code !== undefined && words !== undefined) found.push({ start, end, words, code });
      }
    },
  }).visit(program);
  let [before, at] = ['', 0];
  for (const { start, end, words, code } of found.toSorted((a, b) => a.start - b.start)) {
    const said = `wordsAt(${place(words)})`;
    const put = code === undefined ? said : `{ code: ${JSON.stringify(code)}, text: ${said} }`;
    before += `${source.slice(at, start)}${put}`;
    at = end;
  }
  return before + source.slice(at);
}

function inAll([en, fr, es]: readonly (string | undefined)[]): Words | undefined {
  return en === undefined || fr === undefined || es === undefined ? undefined : { en, fr, es };
}

/** What a string says that nothing is put into. */
function plainString(node: { readonly type: string }): string | undefined {
  return node.type === 'Literal' && 'value' in node && typeof node.value === 'string' ? node.value : undefined;
}
