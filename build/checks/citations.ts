/**
 * Where the project names a page, a heading of it, or a published document, and whether it is there. Reasons stand beside the code that they
 * rule, and a citation that leads nowhere is a reason that is lost. How citations are written: `db/codebook/SOURCES.md`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';

/** The text of each file by its path in the project, with forward slashes. */
export type Texts = ReadonlyMap<string, string>;

/** One citation that leads nowhere. */
export interface Lost {
  readonly file: string;
  readonly says: string;
}

export const DOCUMENTS_PAGE = 'db/codebook/SOURCES.md';

const FOLDERS = ['build', 'db', 'main', 'preload', 'renderer', 'tests'];
const READ = /\.(?:md|ts|tsx|mjs|css|json)$/;

/** Everything that was written by hand: sources, tests and pages. */
export function projectTexts(root: string): Texts {
  const inFolders = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && READ.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name))),
  );
  const atRoot = readdirSync(root).filter((name) => name.endsWith('.md'));
  const files = [...inFolders, ...atRoot].map((file) => file.split(sep).join('/'));
  return new Map(files.filter((file) => !file.includes('node_modules/')).map((file) => [file, readText(root, file)]));
}

function readText(root: string, file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** A page by the name that a file gives it: beside that file, from the top of the project, or the only one whose path ends so. */
function pageNamed(name: string, by: string, pages: ReadonlySet<string>): string | undefined {
  const beside = posix.normalize(posix.join(posix.dirname(by), name));
  if (pages.has(beside)) return beside;
  if (pages.has(name)) return name;
  const ending = [...pages].filter((page) => page.endsWith(`/${name}`));
  return ending.length === 1 ? ending[0] : undefined;
}

/** The headings of a page, without their signs. */
function headingsOf(page: string): ReadonlySet<string> {
  return new Set([...page.matchAll(/^#+ +(.+)$/gm)].map(([, heading = '']) => heading.replaceAll('`', '').trim()));
}

const PAGE = String.raw`(?:\.{0,2}/)?(?:[\w.-]+/)*[\w.-]*\w\.md(?![\w/])`;
/** As `FORMS.md (consent: who was present)`. */
const BESIDE = new RegExp(String.raw`(?<![\w./-])(${PAGE})\`?(?: \(([^():;]+)[^()]*\))?`, 'g');
/** As comments write it (casework/RULES.md, Danger). */
const INSIDE = new RegExp(String.raw`\((?:[^()]*; )?\`?(${PAGE})\`?, ([^():;]+)`, 'g');

/** Pages and headings that the files name and that are not there. */
export function lostPages(texts: Texts): readonly Lost[] {
  const pages = new Set([...texts.keys()].filter((file) => file.endsWith('.md')));
  const headings = new Map([...pages].map((page) => [page, headingsOf(texts.get(page) ?? '')]));
  return [...texts].flatMap(([file, text]) => {
    const said = onOneLine(text);
    return [...said.matchAll(BESIDE), ...said.matchAll(INSIDE)].flatMap(([whole, name = '', heading]): Lost[] => {
      const page = pageNamed(name, file, pages);
      if (page === undefined) return [{ file, says: `there is no page ${name}` }];
      if (heading === undefined || headings.get(page)?.has(heading.trim()) === true) return [];
      return [{ file, says: `${page} has no heading "${heading.trim()}": ${whole}` }];
    });
  });
}

/** Comments and paragraphs are broken into lines anywhere. */
function onOneLine(text: string): string {
  return text.replace(/[ \t]*\n[ \t]*(?:\*(?!\/)|\/\/)?[ \t]*(?=\S)/g, ' ');
}

/** The published documents that the page lists, each with the topics that it may be cited by (`2.11`). */
export function documentsIn(page: string): ReadonlyMap<string, ReadonlySet<string>> {
  const documents = new Map([...page.matchAll(/^\| `([a-z]+[a-z0-9-]*)` \| \*/gm)].map(([, name = '']) => [name, '']));
  for (const [, name = '', rows = ''] of page.matchAll(
    /^\| `([a-z0-9-]+)` \| topic \|\n\|[-| ]+\|\n((?:\| §.+\n)+)/gm,
  )) {
    if (documents.has(name)) documents.set(name, rows);
  }
  return new Map([...documents].map(([name, rows]) => [name, new Set(topicsIn(rows))]));
}

function topicsIn(text: string): readonly string[] {
  return [...text.matchAll(/§(\d+(?:\.\d+)*)(?:-(\d+(?:\.\d+)*))?/g)].flatMap(([, first = '', last]) =>
    last === undefined ? [first] : [first, last],
  );
}

/** Topics of published documents that the files cite and the page does not list. */
export function lostTopics(texts: Texts): readonly Lost[] {
  const documents = documentsIn(texts.get(DOCUMENTS_PAGE) ?? '');
  const cited = new RegExp(String.raw`(?<![\w-])(${[...documents.keys()].join('|')}) ([^;'"\`\n]*)`, 'g');
  return [...texts]
    .filter(([file]) => file !== DOCUMENTS_PAGE)
    .flatMap(([file, text]) =>
      [...text.matchAll(cited)].flatMap(([, name = '', rest = '']) =>
        topicsIn(rest)
          .filter((topic) => documents.get(name)?.has(topic) !== true)
          .map((topic) => ({ file, says: `${DOCUMENTS_PAGE} lists no topic §${topic} of ${name}` })),
      ),
    );
}

const STANDARDS = /^(?:HTCDS 2\.0|UN Trafficking Protocol art\. \d|ISO \d{3,4}|ISIC Rev\. 4|ISCED 2011)/;

/** The parts of a source that are neither a page, a published document nor a standard. */
export function unknownSources(source: string, documents: ReadonlySet<string>): readonly string[] {
  return source
    .split('; ')
    .filter(
      (part) => !STANDARDS.test(part) && !documents.has(part.split(' ')[0] ?? '') && !/^[\w./-]+\.md /.test(part),
    );
}
